/// A file that holds tables, recognised by its content and never by its name (IN-4).
///
/// Nothing is kept open between calls and every method can be called from many threads at once.
public struct TableSource: Sendable {
  /// What the file turned out to be.
  public enum Format: Hashable, Sendable {
    case delimited(Dialect)
    case workbook
  }

  /// One table of the file.
  public struct Sheet: Hashable, Sendable {
    /// Name of the sheet; `nil` for text files.
    public var name: String?
    /// Hidden or very hidden in the workbook; still readable.
    public var isHidden: Bool
  }

  public let path: String
  public let limits: ReadLimits
  public let format: Format
  public let sheets: [Sheet]

  /// Opens the file, recognises what it is and reads its list of sheets.
  ///
  /// - Throws: a file that cannot be read, is empty, too big, encrypted, an old .xls, or no table at all.
  public init(path: String, limits: ReadLimits = .standard) throws(TableError) {
    self.path = path
    self.limits = limits
    throw TableError(.empty, path: path)
  }

  /// The first `rows` records, for the detection of headers; blank lines do not count.
  public func head(sheet: Int, rows: Int) throws(TableError) -> RecordBatch {
    throw TableError(.noSuchSheet(index: sheet), path: path)
  }

  /// Parts that hold every record from line or row `fromRow` on, in order and without gap or overlap.
  ///
  /// A text file gives parts of about `targetBytes` bytes, cut at record borders also where quoted line breaks cross a
  /// cut; a sheet of a workbook gives one part. Costs one fast pass over the bytes of a text file; `partCursor` gives the
  /// same parts one by one.
  /// - Parameter expectedFields: where given, `read` reports records with another number of fields.
  public func parts(
    sheet: Int, fromRow: Int, targetBytes: Int = 8 << 20, expectedFields: Int? = nil
  ) throws(TableError) -> [TablePart] {
    throw TableError(.noSuchSheet(index: sheet), path: path)
  }

  /// Hands the records of a part to `body` in order, in batches whose buffers are reused.
  ///
  /// - Returns: what was odd, by row; see `ReadLimits.issuesPerPart`.
  /// - Throws: `TableError`, or whatever `body` throws.
  public func read(_ part: TablePart, _ body: (borrowing RecordBatch) throws -> Void) throws -> [RecordIssue] {
    throw TableError(.noSuchSheet(index: part.sheet), path: path)
  }

  /// Merged cells of a sheet, top to bottom and left to right; empty for text files.
  public func mergedRanges(sheet: Int) throws(TableError) -> [CellRange] {
    []
  }
}
