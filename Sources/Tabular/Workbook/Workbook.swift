/// Stand-in until the workbook reader is there.
struct Workbook: Sendable {
  struct SheetEntry: Sendable {
    var name: String
    var isHidden: Bool
  }
  let path: String
  var sheets: [SheetEntry] { [] }

  init(path: String, limits: ReadLimits) throws(TableError) { throw TableError(.notAWorkbook, path: path) }
  func head(sheet: Int, rows: Int) throws(TableError) -> RecordBatch { RecordBatch() }
  func read(_ part: TablePart, _ body: (borrowing RecordBatch) throws -> Void) throws -> [RecordIssue] { [] }
  func mergedRanges(sheet: Int) throws(TableError) -> [CellRange] { [] }
}
