/// A row in the form in which programs write them, told from its bytes without a parser of XML, which takes many times as long.
///
/// Known attributes in double quotes, cells such as `<c r="A1" s="1" t="s"><v>0</v></c>` or with an inline text, printable ASCII
/// without references: a row all of whose bytes are as expected here is well formed, and says the same to a parser. Any other row is
/// for the parser.
struct PlainRow {
  struct Cell {
    var column: Int
    var kind = SheetCells.Kind.number
    var style = 0
    /// Where its value stands in the text; empty without one.
    var value = 0..<0
    var hasFormula = false
  }

  /// Elements in one another, down to an inline text.
  static let depth = 6

  private(set) var number = 0
  private(set) var isHidden = false
  private(set) var cells: [Cell] = []

  private var place = 0
  /// Where the number of the row stands, which its cells repeat.
  private var digits = 0..<0

  /// Reads the row that begins at `start`.
  ///
  /// - Returns: where the next one begins; `nil` for a row of another form.
  mutating func read(_ text: Span<UInt8>, from start: Int) -> Int? {
    place = start
    cells.removeAll(keepingCapacity: true)
    guard skip("<row", text), let isEmpty = readTag(text) else { return nil }
    if !isEmpty {
      skipBlanks(text)
      while skip("<c r=\"", text) {
        guard readCell(text) else { return nil }
        skipBlanks(text)
      }
      guard skip("</row>", text) else { return nil }
    }
    skipBlanks(text)
    return place
  }

  private mutating func skipBlanks(_ text: Span<UInt8>) {
    while place < text.count, text[place] == 0x20 || text[place] == 0x0A { place += 1 }
  }

  /// The attributes that rows have; each at most once.
  private static let attributes: [StaticString] = [
    " r=\"", " spans=\"", " ht=\"", " customHeight=\"", " x14ac:dyDescent=\"", " hidden=\"", " s=\"",
    " customFormat=\"", " outlineLevel=\"", " collapsed=\"", " thickBot=\"", " thickTop=\"",
  ]

  /// - Returns: whether the tag is one of an empty element; `nil` for a tag of another form.
  private mutating func readTag(_ text: Span<UInt8>) -> Bool? {
    number = 0
    isHidden = false
    var seen = 0
    while place < text.count, text[place] == 0x20 {
      guard let index = Self.attributes.firstIndex(where: { skip($0, text) }), seen & 1 << index == 0 else {
        return nil
      }
      seen |= 1 << index
      guard let value = readValue(text, to: UInt8(ascii: "\"")) else { return nil }
      place += 1
      switch index {
      case 0:
        // Cells could not repeat a number with zeros in front.
        guard !value.isEmpty, text[value.lowerBound] != 0x30, let found = PlainNumber.count(text.extracting(value))
        else { return nil }
        number = found
        digits = value
      case 5:
        place = value.lowerBound
        isHidden = skip("1\"", text) || skip("true\"", text)
        place = value.upperBound + 1
      default: break
      }
    }
    guard number > 0 else { return nil }
    if skip(">", text) { return false }
    return skip("/>", text) ? true : nil
  }

  /// Reads a cell behind the quote in front of its reference.
  private mutating func readCell(_ text: Span<UInt8>) -> Bool {
    guard let column = readColumn(text), skipDigits(text), skip("\"", text) else { return false }
    var cell = Cell(column: column)
    if skip(" s=\"", text) {
      guard let value = readValue(text, to: UInt8(ascii: "\"")), let style = PlainNumber.count(text.extracting(value))
      else { return false }
      place += 1
      cell.style = style
    }
    if skip(" t=\"", text) {
      guard let kind = readKind(text) else { return false }
      cell.kind = kind
    }
    if !skip("/>", text) {
      guard skip(">", text), readContent(text, &cell) else { return false }
    }
    cells.append(cell)
    return true
  }

  private mutating func readContent(_ text: Span<UInt8>, _ cell: inout Cell) -> Bool {
    if skip("<v>", text) {
      guard let value = readValue(text, to: UInt8(ascii: "<")) else { return false }
      cell.value = value
      return skip("</v></c>", text)
    }
    if skip("<is><t>", text) || skip("<is><t xml:space=\"preserve\">", text) {
      guard let value = readValue(text, to: UInt8(ascii: "<")) else { return false }
      cell.value = value
      return skip("</t></is></c>", text)
    }
    if skip("<f>", text) || skip("<f aca=\"false\">", text) {
      guard !cell.hasFormula, readValue(text, to: UInt8(ascii: "<")) != nil, skip("</f>", text) else { return false }
      cell.hasFormula = true
      return readContent(text, &cell)
    }
    return skip("</c>", text)
  }

  private mutating func readColumn(_ text: Span<UInt8>) -> Int? {
    var column = 0
    while place < text.count, 0x41...0x5A ~= text[place], column <= CellReference.lastColumn {
      column = column * 26 + Int(text[place] - 0x40)
      place += 1
    }
    return 1...CellReference.lastColumn ~= column ? column : nil
  }

  private mutating func readKind(_ text: Span<UInt8>) -> SheetCells.Kind? {
    if skip("s\"", text) { return .shared }
    if skip("n\"", text) { return .number }
    if skip("str\"", text) { return .formulaText }
    if skip("inlineStr\"", text) { return .text }
    if skip("b\"", text) { return .truth }
    return skip("e\"", text) ? .error : nil
  }

  /// The bytes up to `end`, all of them characters that stand for themselves.
  private mutating func readValue(_ text: Span<UInt8>, to end: UInt8) -> Range<Int>? {
    let start = place
    while place < text.count {
      let byte = text[place]
      if byte == end { return start..<place }
      guard 0x20..<0x7F ~= byte, byte != UInt8(ascii: "&"), byte != UInt8(ascii: "<"), byte != UInt8(ascii: ">") else {
        return nil
      }
      place += 1
    }
    return nil
  }

  /// Skips the number of the row.
  private mutating func skipDigits(_ text: Span<UInt8>) -> Bool {
    guard digits.count <= text.count - place else { return false }
    for index in digits {
      guard text[place] == text[index] else { return false }
      place += 1
    }
    return true
  }

  @inline(__always)
  private mutating func skip(_ word: StaticString, _ text: Span<UInt8>) -> Bool {
    let count = word.utf8CodeUnitCount
    guard count <= text.count - place else { return false }
    for index in 0..<count {
      guard unsafe text[place &+ index] == word.utf8Start[index] else { return false }
    }
    place += count
    return true
  }
}
