import CXlsxWriter
import Translation

/// One sheet of an open file: cells by 0-based row and column, and a cursor that goes down row by row.
@safe final class WorkbookSheet {
  let name: SheetName
  let file: WorkbookFile
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  /// The row that `append` writes next.
  private(set) var nextRow = 0
  private var linkCount = 0
  fileprivate var widths: [Double] = []

  /// Excel takes no more links in one sheet than this.
  private static let linkLimit = 65_530

  init(name: SheetName, file: WorkbookFile, sheet: UnsafeMutablePointer<lxw_worksheet>) {
    self.name = name
    self.file = file
    unsafe self.sheet = unsafe sheet
  }

  /// Writes one row from its first column on and goes to the next.
  func append(_ cells: [Cell]) throws(WorkbookError) {
    let cells = file.translator.language == .indonesian ? cells : cells.map { $0.translated(by: file.translator) }
    if let height = rowHeight(cells) {
      try file.check(unsafe worksheet_set_row(sheet, UInt32(nextRow), height, nil))
    }
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

  /// Readers do not grow rows by themselves; `nil` for an ordinary row.
  private func rowHeight(_ cells: [Cell]) -> Double? {
    var height: Double?
    for (column, cell) in cells.enumerated() {
      guard let lineHeight = cell.style.lineHeight, case .text(let text) = cell.value else { continue }
      let wraps = cell.style == .wrapped || cell.style == .header
      let lines = wraps && column < widths.count ? TextLines.count(text, width: widths[column]) : 1
      height = max(height ?? 0, lineHeight * Double(lines))
    }
    return height.map { min($0, Self.heightLimit) }
  }

  /// Excel takes no higher row.
  private static let heightLimit = 409.0

  private func requireFinite(_ number: Double, _ row: Int, _ column: Int) throws(WorkbookError) {
    guard number.isFinite else {
      throw WorkbookError(.notFinite(sheet: name.text, row: row + 1, column: column + 1), path: file.path)
    }
  }
}

extension WorkbookSheet {
  /// Widths in characters, from the first column on, and the looks of cells that somebody will fill in.
  func setWidths(_ widths: [Double], entries: [CellStyle?] = []) throws(WorkbookError) {
    self.widths = widths
    for (column, width) in widths.enumerated() {
      let style = column < entries.count ? entries[column] : nil
      let format = unsafe try format(style)
      try file.check(unsafe worksheet_set_column(sheet, UInt16(column), UInt16(column), width, format))
    }
  }

  private func format(_ style: CellStyle?) throws(WorkbookError) -> UnsafeMutablePointer<lxw_format>? {
    guard let style else { return nil }
    return unsafe try file.format(style)
  }

  /// Rows above and columns left of the cell stay in sight.
  func freeze(rows: Int, columns: Int = 0) { unsafe worksheet_freeze_panes(sheet, UInt32(rows), UInt16(columns)) }

  func autofilter(header: Int, lastRow: Int, lastColumn: Int) throws(WorkbookError) {
    try file.check(
      unsafe worksheet_autofilter(sheet, UInt32(header), 0, UInt32(max(header, lastRow)), UInt16(lastColumn)))
  }

  /// A4 with page numbers in the footer; a wide table goes over several pages side by side, its header and first columns repeated.
  func setPage(landscape: Bool, repeating header: Int? = nil, columns: Int = 0) throws(WorkbookError) {
    unsafe worksheet_set_paper(sheet, 9)
    if landscape { unsafe worksheet_set_landscape(sheet) }
    let pages = max(1, (widths.reduce(0, +) / Self.pageWidth).rounded(.up))
    unsafe worksheet_fit_to_pages(sheet, UInt16(pages), 0)
    if pages > 1, columns > 0 { try file.check(unsafe worksheet_repeat_columns(sheet, 0, UInt16(columns - 1))) }
    try file.check(unsafe worksheet_set_footer(sheet, "&L&A&R" + file.translator("Halaman &P dari &N")))
    if let header { try file.check(unsafe worksheet_repeat_rows(sheet, UInt32(header), UInt32(header))) }
  }

  /// Characters that are still legible side by side on A4.
  private static let pageWidth = 210.0

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

/// How many lines a text takes in a column of so many characters, wrapped at blanks.
struct TextLines {
  private let room: Int
  private var lines = 1
  private var used = 0

  private init(room: Int) { self.room = room }

  static func count(_ text: String, width: Double) -> Int {
    let room = max(1, Int(width) - 1)
    // Most texts: no longer in bytes than a line, so no longer in characters either.
    guard text.utf8.count > room else { return 1 }
    // Of ASCII every byte is a character, but for the two that end a line together.
    return text.isWithoutBytes { $0 >= 0x80 || $0 == 0x0D }
      ? count(text.utf8, blank: UInt8(ascii: " "), room: room) : count(text, blank: " ", room: room)
  }

  private static func count<Text: Sequence>(_ text: Text, blank: Text.Element, room: Int) -> Int
  where Text.Element: Equatable {
    var lines = TextLines(room: room)
    var length = 0
    for character in text {
      if character == blank {
        lines.add(length)
        length = 0
      } else {
        length += 1
      }
    }
    lines.add(length)
    return lines.lines
  }

  /// A word of so many characters; between two blanks there is none.
  private mutating func add(_ length: Int) {
    guard length > 0 else { return }
    if used > 0, used + 1 + length > room {
      lines += 1
      used = 0
    }
    if length > room { lines += (length - 1) / room }
    used += (used > 0 ? 1 : 0) + min(length, room)
  }
}
