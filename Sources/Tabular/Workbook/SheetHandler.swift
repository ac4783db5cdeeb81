/// Reads the rows of a sheet cell by cell.
///
/// Sizes that the sheet claims for itself (`dimension`, `spans`) are ignored. Rows and cells must go forward; where `r` is
/// missing, the next place is meant.
final class SheetHandler: XMLHandler {
  /// The rows read and not yet handed on.
  var rows: SheetRows

  private let book: Workbook
  private let sheet: Int
  private let strings: SharedStrings
  private let firstRow: Int

  private var row = 0
  private var isWanted = false
  private var column = 0
  private var cell = Cell()
  private var isPhonetic = false
  private var isInRow = false

  private struct Cell {
    var type = ""
    var style = 0
    /// Text of `v`, or of all `t` inside `is`.
    var value: [UInt8] = []
    var hasValue = false
    var hasFormula = false
  }

  init(_ book: Workbook, sheet: Int, strings: SharedStrings, firstRow: Int, expectedFields: Int?) {
    self.book = book
    self.sheet = sheet
    self.strings = strings
    self.firstRow = firstRow
    rows = SheetRows(limits: book.limits, expectedFields: expectedFields)
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(TableError) -> XMLFollow {
    switch name {
    case "c":
      guard isInRow else { return .ignoreText }
      try startCell(attributes)
    case "v":
      return isWanted ? .gatherText : .ignoreText
    case "row":
      try startRow(attributes)
    case "f":
      cell.hasFormula = true
    case "t":
      return isWanted && !isPhonetic ? .gatherText : .ignoreText
    case "rPh":
      isPhonetic = true
    default:
      break
    }
    return .ignoreText
  }

  func end(_ name: XMLName, text: [UInt8]) throws(TableError) {
    guard isInRow else { return }
    switch name {
    case "v", "t":
      // Appended, not assigned: the buffers of both sides stay their own.
      if !isPhonetic {
        cell.value += text
        cell.hasValue = true
      }
    case "rPh":
      isPhonetic = false
    case "c":
      if isWanted { try endCell() }
    case "row":
      if isWanted { rows.endRow() }
      isInRow = false
    default:
      break
    }
  }

  private func startRow(_ attributes: XMLAttributes) throws(TableError) {
    let previous = row
    if let text = attributes["r"] {
      guard let number = Int(text), number > previous, number <= book.limits.sheetRows else { throw badReference(text) }
      row = number
    } else {
      row += 1
      guard row <= book.limits.sheetRows else { throw badReference("baris \(row)") }
    }
    column = 0
    isInRow = true
    isWanted = row >= firstRow
    if isWanted { rows.startRow(row, isHidden: attributes["hidden"]?.isXMLTrue == true) }
  }

  private func startCell(_ attributes: XMLAttributes) throws(TableError) {
    if let text = attributes["r"] {
      guard let reference = CellReference(text, limits: book.limits), reference.row == row, reference.column > column
      else { throw badReference(text) }
      column = reference.column
    } else {
      column += 1
      guard column <= book.limits.cellsPerRow else { throw badReference("kolom \(column)") }
    }
    cell.value.removeAll(keepingCapacity: true)
    cell.hasValue = false
    cell.hasFormula = false
    cell.type = attributes["t"] ?? "n"
    cell.style = 0
    if let style = attributes["s"] {
      guard let index = Int(style) else { throw badIndex(style) }
      cell.style = index
    }
  }

  private func endCell() throws(TableError) {
    guard cell.hasValue, !cell.value.isEmpty else {
      if cell.hasFormula, cell.type != "str" { rows.report(.formulaWithoutValue, column: column) }
      return
    }
    switch cell.type {
    case "n":
      try appendNumber()
    case "s":
      let text = String(decoding: cell.value, as: UTF8.self)
      guard let index = Int(text), let shared = strings[index] else { throw badIndex(text) }
      rows.append(shared, column: column)
    case "inlineStr", "str":
      var text: [UInt8] = []
      EscapedText.append(cell.value, to: &text)
      rows.append(text[...], column: column)
    case "b":
      try appendTruth()
    case "e":
      let code = String(decoding: cell.value.prefix(20), as: UTF8.self)
      rows.report(.errorValue(code.hasPrefix("#") ? code : "#?"), column: column)
    case "d":
      append(ISODate.text(cell.value), orReport: .badDate)
    default:
      try appendNumber()
    }
  }

  private func appendTruth() throws(TableError) {
    switch cell.value {
    case [UInt8(ascii: "1")]: append("TRUE", orReport: .badNumber)
    case [UInt8(ascii: "0")]: append("FALSE", orReport: .badNumber)
    default: rows.report(.badNumber, column: column)
    }
  }

  private func appendNumber() throws(TableError) {
    guard let kind = book.styles.kind(cell.style) else { throw badIndex("\(cell.style)") }
    guard kind != .number else { return append(PlainNumber.text(cell.value), orReport: .badNumber) }
    guard let serial = PlainNumber.value(cell.value) else { return rows.report(.badNumber, column: column) }
    append(SerialDate.text(serial, kind: kind, epoch: book.epoch), orReport: .badDate)
  }

  private func append(_ text: String?, orReport issue: RecordIssue.Kind) {
    guard let text else { return rows.report(issue, column: column) }
    rows.append(text.utf8, column: column)
  }

  private func badReference(_ found: String) -> TableError {
    error(.badReference(part: book.sheets[sheet].part, found: String(found.prefix(40))))
  }

  private func badIndex(_ found: String) -> TableError {
    error(.badIndex(part: book.sheets[sheet].part, found: String(found.prefix(40))))
  }

  private func error(_ kind: TableError.Kind) -> TableError {
    TableError(
      kind, path: book.path, sheet: book.sheets[sheet].name, row: max(row, 1), column: column > 0 ? column : nil)
  }
}
