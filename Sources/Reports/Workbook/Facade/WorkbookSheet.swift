import CXlsxWriter

/// One sheet of an open file: cells by 0-based row and column, and a cursor that goes down row by row.
@safe final class WorkbookSheet {
  let name: SheetName
  let file: WorkbookFile
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  /// The row that `append` writes next.
  private(set) var nextRow = 0
  private var linkCount = 0

  /// Excel takes no more links in one sheet than this.
  private static let linkLimit = 65_530

  init(name: SheetName, file: WorkbookFile, sheet: UnsafeMutablePointer<lxw_worksheet>) {
    self.name = name
    self.file = file
    unsafe self.sheet = unsafe sheet
  }

  /// Writes one row from its first column on and goes to the next.
  func append(_ cells: [Cell]) throws(WorkbookError) {
    for (column, cell) in cells.enumerated() { try write(cell, nextRow, column) }
    nextRow += 1
  }

  func append(_ cells: Cell...) throws(WorkbookError) { try append(cells) }

  func skip(_ rows: Int = 1) { nextRow += rows }

  private func write(_ cell: Cell, _ row: Int, _ column: Int) throws(WorkbookError) {
    let format = unsafe try file.format(cell.style)
    let (r, c) = (UInt32(row), UInt16(column))
    switch cell.value {
    case .blank:
      guard cell.style != .text else { return }
      try file.check(unsafe worksheet_write_blank(sheet, r, c, format))
    case .text(let text):
      try file.check(unsafe worksheet_write_string(sheet, r, c, CellText.clean(text), format))
    case .number(let number):
      try requireFinite(number, row, column)
      try file.check(unsafe worksheet_write_number(sheet, r, c, number, format))
    case .formula(let formula, .number(let number)):
      try requireFinite(number, row, column)
      try file.check(unsafe worksheet_write_formula_num(sheet, r, c, formula, format, number))
    case .formula(let formula, .text(let text)):
      try file.check(unsafe worksheet_write_formula_str(sheet, r, c, formula, format, CellText.clean(text)))
    case .link(let target, let text):
      linkCount += 1
      if linkCount > Self.linkLimit {
        try file.check(unsafe worksheet_write_string(sheet, r, c, CellText.clean(text), format))
      } else {
        try file.check(unsafe worksheet_write_url_opt(sheet, r, c, target, format, CellText.clean(text), nil))
      }
    }
  }

  private func requireFinite(_ number: Double, _ row: Int, _ column: Int) throws(WorkbookError) {
    guard number.isFinite else {
      throw WorkbookError(.notFinite(sheet: name.text, row: row + 1, column: column + 1), path: file.path)
    }
  }
}

extension WorkbookSheet {
  /// Widths in characters, from the first column on.
  func setWidths(_ widths: [Double]) throws(WorkbookError) {
    for (column, width) in widths.enumerated() {
      try file.check(unsafe worksheet_set_column(sheet, UInt16(column), UInt16(column), width, nil))
    }
  }

  /// Rows above and columns left of the cell stay in sight.
  func freeze(rows: Int, columns: Int = 0) { unsafe worksheet_freeze_panes(sheet, UInt32(rows), UInt16(columns)) }

  func autofilter(header: Int, lastRow: Int, lastColumn: Int) throws(WorkbookError) {
    try file.check(
      unsafe worksheet_autofilter(sheet, UInt32(header), 0, UInt32(max(header, lastRow)), UInt16(lastColumn)))
  }

  /// A4, one page wide, the header repeated, page numbers in the footer.
  func setPage(landscape: Bool, repeating header: Int? = nil) throws(WorkbookError) {
    unsafe worksheet_set_paper(sheet, 9)
    if landscape { unsafe worksheet_set_landscape(sheet) }
    unsafe worksheet_fit_to_pages(sheet, 1, 0)
    try file.check(unsafe worksheet_set_footer(sheet, "&L&A&RHalaman &P dari &N"))
    if let header { try file.check(unsafe worksheet_repeat_rows(sheet, UInt32(header), UInt32(header))) }
  }

  /// Against slips of the hand, not against intent: there is no password. Cells of style `.input` stay open.
  func protect() {
    var options = lxw_protection()
    options.format_columns = 1
    options.format_rows = 1
    options.autofilter = 1
    options.sort = 1
    unsafe worksheet_protect(sheet, nil, &options)
  }

  func hideGridlines() { unsafe worksheet_gridlines(sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue)) }
}
