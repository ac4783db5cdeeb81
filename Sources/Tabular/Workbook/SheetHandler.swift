/// Reads the rows of a sheet cell by cell.
final class SheetHandler: XMLHandler {
  private var cells: SheetCells

  init(_ frame: SheetFrame) { cells = SheetCells(frame) }

  /// Number of the first row read; `nil` without one.
  var firstRow: Int? { cells.firstRow }
  /// Number of the last row; 0 without one.
  var lastRow: Int { cells.row }
  /// Whether what comes next is read as if nothing stood before it.
  var isBetweenRows: Bool { cells.isBetweenRows }

  /// Reads rows of the plain form from the start of a text that begins with one.
  ///
  /// - Parameters:
  ///   - text: what stands inside `sheetData`.
  ///   - mostBytes: bound of the bytes of all records, behind which no more are read.
  /// - Returns: how many bytes of the text that were.
  /// - Throws: what would be thrown for the same rows by the parser.
  func takePlainRows(_ text: Span<UInt8>, mostBytes: Int) throws(TableError) -> Int {
    try cells.takePlainRows(text, mostBytes: mostBytes)
  }

  /// The rows read and not yet handed on.
  var rows: SheetRows {
    get { cells.rows }
    _modify { yield &cells.rows }
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(TableError) -> XMLFollow {
    try cells.start(name, attributes)
  }

  func end(_ name: XMLName, text: Span<UInt8>) throws(TableError) { try cells.end(name, text: text) }
}
