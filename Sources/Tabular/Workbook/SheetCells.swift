/// The state of `SheetHandler`: a value, so that exclusive access to it is checked once an element and not once a property.
///
/// Sizes that the sheet claims for itself (`dimension`, `spans`) are ignored. Rows and cells must go forward; where `r` is
/// missing, the next place is meant.
struct SheetCells {
  var rows: SheetRows
  private(set) var firstRow: Int?
  private(set) var row = 0

  private let frame: SheetFrame
  private var isWanted = false
  private var column = 0
  private var cell = Cell()
  private var isPhonetic = false
  private var isInRow = false

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

  private struct Cell {
    var kind = Kind.number
    var style = 0
    /// Text of `v`, or of all `t` inside `is`.
    var value: [UInt8] = []
    /// What the value reads as where that is not the value itself; kept for its room.
    var text: [UInt8] = []
    var hasFormula = false
  }

  init(_ frame: SheetFrame) {
    self.frame = frame
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
      }
    case "rPh":
      isPhonetic = false
    case "c":
      if isWanted {
        // Taken out for a while, so that it can be borrowed; its room is kept.
        let value = exchange(&cell.value, with: [])
        try endCell(value.span)
        cell.value = value
      }
    case "row":
      endRow()
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
      guard row <= limit else { throw badReference("baris \(row)") }
    }
    startRow { attributes["hidden"]?.isXMLTrue == true }
  }

  private mutating func startRow(isHidden: () -> Bool) {
    if firstRow == nil { firstRow = row }
    column = 0
    isInRow = true
    isWanted = row >= frame.firstRow
    if isWanted { rows.startRow(row, isHidden: isHidden()) }
  }

  private mutating func endRow() {
    if isWanted { rows.endRow() }
    isInRow = false
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
    cell.hasFormula = false
    cell.kind = attributes[letter: UInt8(ascii: "t")].map { Kind($0) } ?? .number
    cell.style = 0
    if let style = attributes[letter: UInt8(ascii: "s")] {
      guard let index = style.number else { throw badIndex(style.string) }
      cell.style = index
    }
  }

  mutating func takePlainRows(_ text: Span<UInt8>, mostBytes: Int) throws(TableError) -> Int {
    guard frame.book.limits.xmlDepth >= PlainRow.depth else { return 0 }
    var plain = PlainRow()
    var place = 0
    while place < text.count, rows.batch.bytes.count <= mostBytes, let end = plain.read(text, from: place) {
      guard plain.number > row, plain.number <= frame.book.limits.sheetRows else { break }
      try take(plain, text)
      place = end
    }
    return place
  }

  private mutating func take(_ plain: borrowing PlainRow, _ text: Span<UInt8>) throws(TableError) {
    row = plain.number
    startRow { plain.isHidden }
    for index in plain.cells.indices {
      let found = plain.cells[index]
      guard found.column > column, found.column <= frame.book.limits.cellsPerRow,
        found.value.count <= frame.book.limits.fieldBytes
      else { throw badReference("kolom \(found.column)") }
      column = found.column
      guard isWanted else { continue }
      cell.kind = found.kind
      cell.style = found.style
      cell.hasFormula = found.hasFormula
      try endCell(text.extracting(found.value))
    }
    endRow()
  }

  private mutating func endCell(_ value: Span<UInt8>) throws(TableError) {
    guard !value.isEmpty else {
      if cell.hasFormula, cell.kind != .formulaText { rows.report(.formulaWithoutValue, column: column) }
      return
    }
    switch cell.kind {
    case .number:
      try appendNumber(value)
    case .shared:
      guard let index = PlainNumber.count(value), let place = frame.strings.place(index) else {
        throw badIndex(String(copying: value))
      }
      let texts = frame.strings.bytes
      rows.append(texts.span.extracting(place), column: column)
    case .text, .formulaText:
      appendText { EscapedText.append(value, to: &$0) }
    case .truth:
      appendTruth(value)
    case .error:
      let code = String(copying: value.extracting(first: 20))
      rows.report(.errorValue(code.hasPrefix("#") ? code : "#?"), column: column)
    case .date:
      append(ISODate.text(value), orReport: .badDate)
    }
  }

  private mutating func appendTruth(_ value: Span<UInt8>) {
    switch (value.count, value[0]) {
    case (1, UInt8(ascii: "1")): append("TRUE", orReport: .badNumber)
    case (1, UInt8(ascii: "0")): append("FALSE", orReport: .badNumber)
    default: rows.report(.badNumber, column: column)
    }
  }

  private mutating func appendNumber(_ value: Span<UInt8>) throws(TableError) {
    guard let kind = frame.book.styles.kind(cell.style) else { throw badIndex("\(cell.style)") }
    guard kind != .number else {
      if PlainNumber.isPlain(value) { return rows.append(value, column: column) }
      return append(PlainNumber.text(value), orReport: .badNumber)
    }
    guard let serial = PlainNumber.value(value) else { return rows.report(.badNumber, column: column) }
    var isDate = false
    let epoch = frame.book.epoch
    appendText { isDate = SerialDate.append(serial, kind: kind, epoch: epoch, to: &$0) }
    if !isDate { rows.report(.badDate, column: column) }
  }

  /// Appends what `write` makes, in a buffer whose room is kept for the next cell.
  private mutating func appendText(_ write: (inout [UInt8]) -> Void) {
    var text = exchange(&cell.text, with: [])
    text.removeAll(keepingCapacity: true)
    write(&text)
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
