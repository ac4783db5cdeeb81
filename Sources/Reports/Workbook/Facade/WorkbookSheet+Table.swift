/// One column of a table: its header and its width in characters.
struct TableColumn: Sendable {
  var title: String
  var width: Double

  init(_ title: String, _ width: Double) {
    self.title = title
    self.width = width
  }
}

extension WorkbookSheet {
  /// The title of the sheet and what a reader should know before the numbers.
  func heading(_ title: String, _ notes: [String] = []) throws(WorkbookError) {
    try append(.text(title, .title))
    for note in notes { try append(.text(note, .subtitle)) }
    skip()
  }

  func section(_ title: String) throws(WorkbookError) {
    skip()
    try append(.text(title, .section))
  }

  func header(_ columns: [TableColumn]) throws(WorkbookError) {
    try append(columns.map { .text($0.title, .header) })
  }

  /// The one big table of a sheet: frozen and repeated header, filter, one page wide.
  ///
  /// - Returns: The rows of the data; `nil` when there are none.
  @discardableResult
  func table(
    _ columns: [TableColumn], frozenColumns: Int = 0, rows: some Sequence<[Cell]>
  ) throws(WorkbookError) -> ClosedRange<Int>? {
    let headerRow = nextRow
    try setWidths(columns.map(\.width))
    try header(columns)
    for row in rows { try append(row) }
    let lastRow = nextRow - 1
    freeze(rows: headerRow + 1, columns: frozenColumns)
    try autofilter(header: headerRow, lastRow: lastRow, lastColumn: columns.count - 1)
    try setPage(landscape: true, repeating: headerRow, columns: frozenColumns)
    return lastRow > headerRow ? headerRow + 1...lastRow : nil
  }
}
