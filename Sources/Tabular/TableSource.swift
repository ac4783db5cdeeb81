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
  public let sheets: [Sheet]
  let content: Content

  /// What each kind of file needs to be read.
  enum Content: Sendable {
    case delimited(DelimitedContent)
    case workbook(Workbook)
  }

  /// Opens the file, recognises what it is and reads its list of sheets.
  ///
  /// - Throws: a file that cannot be read, is empty, too big, encrypted, an old .xls, or no table at all.
  public init(path: String, limits: ReadLimits = .standard) throws(TableError) {
    self.path = path
    self.limits = limits
    let file = try InputFile(path: path)
    guard file.size <= limits.fileBytes else {
      throw TableError(.limitExceeded(limit: "fileBytes", allowed: limits.fileBytes), path: path)
    }
    let sample = try file.prefix(DelimitedSniffer.encodingSample)
    switch FileKind(sample) {
    case .zip:
      let workbook = try Workbook(path: path, limits: limits)
      content = .workbook(workbook)
      sheets = workbook.sheets.map { Sheet(name: $0.name, isHidden: $0.isHidden) }
    case .compoundFile:
      throw TableError(CompoundFile.kind(sample), path: path)
    case .other(let signature):
      throw TableError(.notATable(signature: signature), path: path)
    case .delimited:
      let found = DelimitedSniffer(sample: sample, isWholeFile: sample.count == file.size).content()
      guard found.start < file.size || found.dialect.hasSeparatorLine else { throw TableError(.empty, path: path) }
      content = .delimited(found)
      sheets = [Sheet(name: nil, isHidden: false)]
    }
  }

  /// Whether bare numbers of days count from 1904, as a workbook may declare; text files count from 1900.
  public var countsDaysFrom1904: Bool {
    switch content {
    case .delimited: false
    case .workbook(let workbook): workbook.epoch == .year1904
    }
  }

  public var format: Format {
    switch content {
    case .delimited(let content): .delimited(content.dialect)
    case .workbook: .workbook
    }
  }

  /// The first `rows` records, for the detection of headers; blank lines do not count.
  ///
  /// - Throws: no such sheet, or a file that can no longer be read.
  public func head(sheet: Int, rows: Int) throws(TableError) -> RecordBatch {
    try check(sheet)
    switch content {
    case .delimited(let content): return try delimitedHead(content, rows: rows)
    case .workbook(let workbook): return try workbook.head(sheet: sheet, rows: rows)
    }
  }

  /// Parts that hold every record from line or row `fromRow` on, in order and without gap or overlap.
  ///
  /// A text file gives parts of about `targetBytes` bytes, cut at record borders also where quoted line breaks cross a
  /// cut; a sheet of a workbook gives one part. Costs one fast pass over the bytes of a text file; `partCursor` gives the
  /// same parts one by one.
  ///
  /// - Parameters:
  ///   - sheet: index in `sheets`.
  ///   - fromRow: 1-based line or row of the first record wanted, such as the one below the header.
  ///   - targetBytes: a part ends with the first record that reaches so many bytes of the file.
  ///   - expectedFields: where given, `read` reports records with another number of fields.
  /// - Returns: no part at all where nothing follows `fromRow`.
  /// - Throws: no such sheet, or a file that can no longer be read.
  public func parts(
    sheet: Int, fromRow: Int, targetBytes: Int = 8 << 20, expectedFields: Int? = nil
  ) throws(TableError) -> [TablePart] {
    var cursor = try partCursor(
      sheet: sheet, fromRow: fromRow, targetBytes: targetBytes, expectedFields: expectedFields)
    var parts: [TablePart] = []
    while let part = try cursor.next() { parts.append(part) }
    return parts
  }

  /// The same parts one by one, so that workers can read the first while the next are still being cut.
  ///
  /// - Parameters:
  ///   - sheet: index in `sheets`.
  ///   - fromRow: 1-based line or row of the first record wanted.
  ///   - targetBytes: a part ends with the first record that reaches so many bytes of the file.
  ///   - expectedFields: where given, `read` reports records with another number of fields.
  /// - Returns: a cursor, which is a value: share it behind a lock.
  /// - Throws: no such sheet, or a file that can no longer be opened.
  public func partCursor(
    sheet: Int, fromRow: Int, targetBytes: Int = 8 << 20, expectedFields: Int? = nil
  ) throws(TableError) -> PartCursor {
    try check(sheet)
    switch content {
    case .delimited(let content):
      let planner = PartPlanner(
        try InputFile(path: path), content: content, fromRow: fromRow, targetBytes: targetBytes,
        expectedFields: expectedFields)
      return PartCursor(.planner(planner))
    case .workbook:
      return PartCursor(
        .single(
          TablePart(sheet: sheet, index: 0, byteRange: nil, firstRow: max(fromRow, 1), expectedFields: expectedFields)))
    }
  }

  /// Hands the records of a part to `body` in order, in batches whose buffers are reused.
  ///
  /// - Parameters:
  ///   - part: one of `parts` of this file.
  ///   - body: takes a batch; what it throws ends the reading.
  /// - Returns: what was odd, by row; see `ReadLimits.issuesPerPart`.
  /// - Throws: `TableError`, or whatever `body` throws.
  public func read(_ part: TablePart, _ body: (borrowing RecordBatch) throws -> Void) throws -> [RecordIssue] {
    var batch = RecordBatch()
    return try read(part, through: &batch, body)
  }

  /// The same with the buffers of a batch that was used before, which spares many parts their making.
  ///
  /// - Parameters:
  ///   - part: one of `parts` of this file.
  ///   - text: bytes of the part that `PartCursor.next(into:)` has read already.
  ///   - batch: its content is overwritten.
  ///   - body: takes the batch; what it throws ends the reading.
  /// - Returns: what was odd, by row.
  /// - Throws: `TableError`, or whatever `body` throws.
  public func read(
    _ part: TablePart, text: PartText = PartText(), through batch: inout RecordBatch,
    _ body: (borrowing RecordBatch) throws -> Void
  ) throws -> [RecordIssue] {
    try check(part.sheet)
    switch content {
    case .delimited(let content):
      var reader = try delimitedReader(content, part, text: text)
      while try reader.next(into: &batch) { try body(batch) }
      return reader.issues
    case .workbook(let workbook):
      return try workbook.read(part, body)
    }
  }

  /// Merged cells of a sheet, top to bottom and left to right; empty for text files.
  ///
  /// - Throws: no such sheet, or a workbook that can no longer be read.
  public func mergedRanges(sheet: Int) throws(TableError) -> [CellRange] {
    try check(sheet)
    switch content {
    case .delimited: return []
    case .workbook(let workbook): return try workbook.mergedRanges(sheet: sheet)
    }
  }

  private func check(_ sheet: Int) throws(TableError) {
    guard sheets.indices.contains(sheet) else { throw TableError(.noSuchSheet(index: sheet), path: path) }
  }
}
