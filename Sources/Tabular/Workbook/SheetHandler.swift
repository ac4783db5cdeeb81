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

/// Reads the rows of a sheet cell by cell.
final class SheetHandler: XMLHandler {
  private var cells: SheetCells

  /// - Parameters:
  ///   - frame: the sheet.
  ///   - isPiece: whether other rows stand before the first one, so that it has to say its number.
  init(_ frame: SheetFrame, isPiece: Bool = false) { cells = SheetCells(frame, isPiece: isPiece) }

  /// Number of the first row read; `nil` without one.
  var firstRow: Int? { cells.firstRow }
  /// Number of the last row; 0 without one.
  var lastRow: Int { cells.row }
  /// Whether what comes next is read as if nothing stood before it.
  var isBetweenRows: Bool { cells.isBetweenRows }

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

/// The state of `SheetHandler`: a value, so that exclusive access to it is checked once an element and not once a property.
///
/// Sizes that the sheet claims for itself (`dimension`, `spans`) are ignored. Rows and cells must go forward; where `r` is
/// missing, the next place is meant.
private struct SheetCells {
  var rows: SheetRows
  private(set) var firstRow: Int?
  private(set) var row = 0

  private let frame: SheetFrame
  private var isRowKnown: Bool
  private var isWanted = false
  private var column = 0
  private var cell = Cell()
  private var isPhonetic = false
  private var isInRow = false

  private struct Cell {
    enum Kind {
      case number, shared, text, formulaText, truth, error, date

      init(_ type: XMLText) {
        if type == "s" {
          self = .shared
        } else if type == "str" {
          self = .formulaText
        } else if type == "inlineStr" {
          self = .text
        } else if type == "b" {
          self = .truth
        } else if type == "e" {
          self = .error
        } else {
          self = type == "d" ? .date : .number
        }
      }
    }

    var kind = Kind.number
    var style = 0
    /// Text of `v`, or of all `t` inside `is`.
    var value: [UInt8] = []
    /// What the value reads as where that is not the value itself; kept for its room.
    var text: [UInt8] = []
    var hasValue = false
    var hasFormula = false
  }

  init(_ frame: SheetFrame, isPiece: Bool) {
    self.frame = frame
    isRowKnown = !isPiece
    rows = SheetRows(limits: frame.book.limits, expectedFields: frame.expectedFields)
  }

  var isBetweenRows: Bool { !isInRow && !isPhonetic }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) throws(TableError) -> XMLFollow {
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

  mutating func end(_ name: XMLName, text: Span<UInt8>) throws(TableError) {
    guard isInRow else { return }
    switch name {
    case "v", "t":
      // Appended, not assigned: the buffers of both sides stay their own.
      if !isPhonetic {
        cell.value.append(copying: text)
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

  private mutating func startRow(_ attributes: XMLAttributes) throws(TableError) {
    let limit = frame.book.limits.sheetRows
    if let text = attributes[letter: UInt8(ascii: "r")] {
      guard let number = text.number, number > row, number <= limit else { throw badReference(text.string) }
      row = number
    } else {
      row += 1
      guard isRowKnown, row <= limit else { throw badReference("baris \(row)") }
    }
    isRowKnown = true
    if firstRow == nil { firstRow = row }
    column = 0
    isInRow = true
    isWanted = row >= frame.firstRow
    if isWanted { rows.startRow(row, isHidden: attributes["hidden"]?.isXMLTrue == true) }
  }

  private mutating func startCell(_ attributes: XMLAttributes) throws(TableError) {
    if let text = attributes[letter: UInt8(ascii: "r")] {
      guard let reference = CellReference(bytes: text, limits: frame.book.limits), reference.row == row,
        reference.column > column
      else { throw badReference(text.string) }
      column = reference.column
    } else {
      column += 1
      guard column <= frame.book.limits.cellsPerRow else { throw badReference("kolom \(column)") }
    }
    cell.value.removeAll(keepingCapacity: true)
    cell.hasValue = false
    cell.hasFormula = false
    cell.kind = attributes[letter: UInt8(ascii: "t")].map { Cell.Kind($0) } ?? .number
    cell.style = 0
    if let style = attributes[letter: UInt8(ascii: "s")] {
      guard let index = style.number else { throw badIndex(style.string) }
      cell.style = index
    }
  }

  private mutating func endCell() throws(TableError) {
    guard cell.hasValue, !cell.value.isEmpty else {
      if cell.hasFormula, cell.kind != .formulaText { rows.report(.formulaWithoutValue, column: column) }
      return
    }
    switch cell.kind {
    case .number:
      try appendNumber()
    case .shared:
      guard let index = PlainNumber.count(cell.value), let place = frame.strings.place(index) else {
        throw badIndex(String(decoding: cell.value, as: UTF8.self))
      }
      let texts = frame.strings.bytes
      rows.append(texts.span.extracting(place), column: column)
    case .text, .formulaText:
      var text = exchange(&cell.text, with: [])
      text.removeAll(keepingCapacity: true)
      EscapedText.append(cell.value.span, to: &text)
      cell.text = text
      appendText()
    case .truth:
      try appendTruth()
    case .error:
      let code = String(decoding: cell.value.prefix(20), as: UTF8.self)
      rows.report(.errorValue(code.hasPrefix("#") ? code : "#?"), column: column)
    case .date:
      append(ISODate.text(cell.value), orReport: .badDate)
    }
  }

  private mutating func appendTruth() throws(TableError) {
    switch cell.value {
    case [UInt8(ascii: "1")]: append("TRUE", orReport: .badNumber)
    case [UInt8(ascii: "0")]: append("FALSE", orReport: .badNumber)
    default: rows.report(.badNumber, column: column)
    }
  }

  private mutating func appendNumber() throws(TableError) {
    guard let kind = frame.book.styles.kind(cell.style) else { throw badIndex("\(cell.style)") }
    guard kind != .number else {
      if PlainNumber.isPlain(cell.value) {
        swap(&cell.value, &cell.text)
        return appendText()
      }
      return append(PlainNumber.text(cell.value), orReport: .badNumber)
    }
    guard let serial = PlainNumber.value(cell.value) else { return rows.report(.badNumber, column: column) }
    cell.text.removeAll(keepingCapacity: true)
    guard SerialDate.append(serial, kind: kind, epoch: frame.book.epoch, to: &cell.text) else {
      return rows.report(.badDate, column: column)
    }
    appendText()
  }

  /// Appends `cell.text`, whose room is kept for the next cell.
  private mutating func appendText() {
    let text = exchange(&cell.text, with: [])
    rows.append(text.span, column: column)
    cell.text = text
  }

  private mutating func append(_ text: String?, orReport issue: RecordIssue.Kind) {
    guard let text else { return rows.report(issue, column: column) }
    rows.append(Array(text.utf8).span, column: column)
  }

  private func badReference(_ found: String) -> TableError {
    error(.badReference(part: frame.part, found: String(found.prefix(40))))
  }

  private func badIndex(_ found: String) -> TableError {
    error(.badIndex(part: frame.part, found: String(found.prefix(40))))
  }

  private func error(_ kind: TableError.Kind) -> TableError {
    TableError(
      kind, path: frame.book.path, sheet: frame.book.sheets[frame.sheet].name, row: max(row, 1),
      column: column > 0 ? column : nil)
  }
}
