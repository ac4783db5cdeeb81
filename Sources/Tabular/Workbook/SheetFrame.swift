/// What reading the rows of a sheet needs to know.
struct SheetFrame: Sendable {
  let book: Workbook
  let strings: SharedStrings
  /// Index in `book.sheets`.
  let sheet: Int
  /// Rows before it are not wanted.
  var firstRow: Int
  let expectedFields: Int?

  var part: String { book.sheets[sheet].part }

  /// A parser of the sheet, or of a piece of it.
  func stream(_ handler: SheetHandler) throws(TableError) -> XMLStream {
    try XMLStream(part, path: book.path, limits: book.limits, handler: handler)
  }

  /// Parses the sheet from its first byte; stops without an error once `isDone` says so.
  func parse(_ archive: ZipArchive, _ handler: SheetHandler, afterPiece isDone: () -> Bool) throws(TableError) {
    try XMLStream.parse(
      part, of: archive, path: book.path, limits: book.limits, handler: handler, afterPiece: isDone)
  }
}
