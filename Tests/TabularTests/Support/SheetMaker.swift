/// Makes sheets at random with everything that may stand in one, and some that nothing may.
struct SheetMaker {
  private var generator: SplitMix64
  private var row = 0
  /// Whether rows are what programs write: with numbers, and nothing beside them.
  private let isPlain: Bool

  init(seed: UInt64, isPlain: Bool = false) {
    generator = SplitMix64(seed: seed)
    self.isPlain = isPlain
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

  private mutating func isOne(in count: Int) -> Bool { number(1...count) == 1 }

  mutating func workbook() -> WorkbookBuilder {
    var text = opening()
    for _ in 0..<number(1...60) { text += isPlain ? plainRow() : between() + anyRow() }
    text += "</sheetData>"
    if isOne(in: 2) { text += "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>" }
    if !isPlain, isOne(in: 8) { text += "<extLst><row r=\"3\"><c r=\"A3\"><v>1</v></c></row></extLst>" }
    text += "</worksheet>" + (isPlain ? "" : between())
    var bytes = Array(text.utf8)
    if !isPlain, isOne(in: 12) {
      bytes = "\u{FEFF}\(text)".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    } else if !isPlain, isOne(in: 4) {
      damage(&bytes)
    }
    var builder = WorkbookBuilder()
    builder.sheets = [.init(name: "Data", xml: bytes)]
    builder.sharedStrings = "<si><t>satu</t></si><si><r><t>du</t></r><r><t>a &amp; 2</t></r></si><si><t/></si>"
    builder.styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"
    return builder
  }

  /// So many rows of the form in which programs write them, with every kind of cell and attribute.
  mutating func workbook(of rows: Int) -> WorkbookBuilder {
    let attributes = [
      " spans=\"1:6\"", " ht=\"15.5\" customHeight=\"1\"", " s=\"3\" customFormat=\"1\"", " hidden=\"1\"",
      " hidden=\"true\"",
      " hidden=\"0\"", " x14ac:dyDescent=\"0.25\"", " outlineLevel=\"1\" collapsed=\"1\"",
      " thickBot=\"1\" thickTop=\"1\"", "",
    ]
    var text = ""
    for _ in 0..<rows {
      row += number(1...2)
      let tag = "<row r=\"\(row)\"" + attributes[number(0...attributes.count - 1)]
      text += isOne(in: 6) ? tag + "/>" : tag + (isOne(in: 4) ? ">\n" : ">") + plainCells() + "</row>"
      if isOne(in: 4) { text += "\n  " }
    }
    var builder = WorkbookBuilder(rows: text)
    builder.sharedStrings = "<si><t>satu</t></si><si><t>dua</t></si>"
    builder.styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"
    return builder
  }

  private mutating func plainCells() -> String {
    let contents = [
      "><v>12</v></c>", " s=\"0\" t=\"n\"><v>-3.50</v></c>", " t=\"s\"><v>1</v></c>", " s=\"1\"><v>45747.5</v></c>",
      "/>",
      " s=\"1\"></c>", " t=\"str\"><v>te_x0041_ks</v></c>", " t=\"b\"><v>1</v></c>", " t=\"e\"><v>#N/A</v></c>",
      " s=\"1\"><v>60</v></c>",
      " t=\"inlineStr\"><is><t>dalam</t></is></c>",
      " t=\"inlineStr\"><is><t xml:space=\"preserve\"> dalam </t></is></c>",
      "><f>A1+1</f><v>7</v></c>", "><f aca=\"false\">A1</f></c>", "><v></v></c>", "><v>0x1</v></c>", "><v>007</v></c>",
    ]
    var column = 0
    return (0..<number(0...5)).map { _ in
      column += number(1...2)
      return "<c r=\"\(Self.letters[column])\(row)\"" + contents[number(0...contents.count - 1)]
    }
    .joined()
  }

  /// A byte that means something in a tag or a number.
  mutating func markup() -> UInt8 {
    let bytes = Array("<>/=\"' &;]AZa019._-+\n\r\trcvstn".utf8) + [0, 0x7F, 0x80, 0xC3]
    return bytes[number(0...bytes.count - 1)]
  }

  private mutating func opening() -> String {
    var text = ""
    if isOne(in: 2) {
      text += "<?xml version=\"1.0\"" + (isOne(in: 2) ? " encoding=\"utf-8\"" : "") + "?>"
      if !isPlain, isOne(in: 12) { text = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" }
    }
    if !isPlain, isOne(in: 10) { text += "<!-- <worksheet><sheetData><row r=\"5\"/> -->" }
    let prefix = !isPlain && isOne(in: 20) ? "<worksheet><sheets>" : "<worksheet xmlns=\"a\" xmlns:x=\"b>\">"
    return text + prefix
      + "<sheetViews><sheetView tabSelected=\"1\"/></sheetViews><sheetData a='<sheetData'>"
      .replacing("'<sheetData'", with: !isPlain && isOne(in: 30) ? "'<'" : "'sheetData>'")
  }

  private mutating func plainRow() -> String {
    row += isOne(in: 5) ? 3 : 1
    let cells = (1...number(1...6)).map { "<c r=\"\(Self.letters[$0])\(row)\"><v>\(number(0...99))</v></c>" }.joined()
    return "<row r=\"\(row)\" spans=\"1:6\">\(cells)</row>"
  }

  private mutating func anyRow() -> String {
    let last = row
    row += isOne(in: 5) ? 3 : 1
    if isOne(in: 150) { row = max(last - number(0...2), 0) }
    let hidden = isOne(in: 6) ? " hidden=\"1\"" : ""
    switch number(1...12) {
    case 1: return "<row r=\"\(row)\"/>"
    case 2:
      row = last + 1
      return "<row\(hidden)>\(cells(last + 1))</row>"
    case 3:
      let cells = cells(row)
      return "<x:row r=\"\(row)\"\(hidden)>\(cells)</x:row>"
    case 4: return "<row\t\(hidden)\n title='> r=\"9\"'  r = '\(row)' >\(cells(row))</row  >"
    default: return "<row r=\"\(row)\" spans=\"1:6\"\(hidden)>\(cells(row))</row>"
    }
  }

  private mutating func cells(_ row: Int) -> String {
    var column = 0
    var text = ""
    for _ in 0..<number(0...6) {
      column += isOne(in: 4) ? 2 : 1
      text += cell("r=\"\(Self.letters[min(column, 14)])\(row)\"")
    }
    return text
  }

  private mutating func cell(_ place: String) -> String {
    let place = isOne(in: 30) ? "" : place
    switch number(1...17) {
    case 1: return "<c \(place) t=\"s\"><v>\(number(0...2))</v></c>"
    case 2: return "<c \(place) t=\"s\"><v>\(isOne(in: 40) ? 3 : 1)</v></c>"
    case 3:
      return "<c \(place) t=\"inlineStr\"><is><r><t>ka_x0041_</t></r><rPh><t>bunyi</t></rPh><r><t>ya</t></r></is></c>"
    case 4: return "<c \(place) t=\"str\"><f>A1&gt;2</f><v>é &amp; &#x41;😀</v></c>"
    case 5: return "<c \(place) s=\"1\"/>"
    case 6: return "<c \(place) t=\"e\"><v>#N/A</v></c>"
    case 7: return "<c \(place) t=\"b\"><v>\(number(0...2))</v></c>"
    case 8: return "<c \(place)><v>0x10</v></c>"
    case 9: return "<c \(place) s=\"1\"><v>\(number(50...60)).5</v></c>"
    case 10: return "<c \(place)><f>A1</f></c>"
    case 11: return "<c \(place) t=\"str\"><v><![CDATA[<row r=\"5\"><c> ]]></v></c>"
    case 12:
      return "<c \(place) title=\"<row r='5'>\"><v>1</v></c>".replacing(
        "<row", with: isOne(in: 40) ? "<row" : "&lt;row")
    case 13: return "<c \(place) s=\"\(isOne(in: 40) ? 7 : 1)\"><v> 45747.25</v></c>"
    default: return "<c \(place)><v>\(number(0...9999))</v></c>"
    }
  }

  private mutating func between() -> String {
    switch number(1...40) {
    case 1: "<!-- <row r=\"5\"> <row r=\"6\"/> -->"
    case 2: "<?berkas <row r=\"5\"?>"
    case 3: "\r\n  "
    case 4: "\r"
    case 5: isOne(in: 8) ? "<!DOCTYPE a>" : ""
    case 6: isOne(in: 8) ? "<x><row r=\"900\"/></x>" : ""
    case 7: isOne(in: 8) ? "</sheetData><sheetData>" : ""
    case 8: isOne(in: 8) ? "<rPh>" : ""
    case 9: isOne(in: 8) ? "<rPh/>" : ""
    case 10: isOne(in: 8) ? "<![CDATA[ <row r=\"5\"> ]]>" : ""
    default: ""
    }
  }

  private mutating func damage(_ bytes: inout [UInt8]) {
    switch number(1...4) {
    case 1: bytes.removeLast(number(1...bytes.count))
    case 2: bytes[number(0...bytes.count - 1)] = UInt8(number(0...255))
    case 3: bytes.remove(at: number(0...bytes.count - 1))
    default:
      let start = number(0...bytes.count - 1)
      bytes.removeSubrange(start...min(start + number(0...200), bytes.count - 1))
    }
  }

  private static let letters = ["", "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N"]
}
