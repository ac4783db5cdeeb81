import Testing

@testable import Tabular

/// A sheet that is read in pieces, on any number of threads, gives what one parser gives.
@Suite struct SheetPiecesTests {
  /// All that came out of a sheet, also before an error.
  private struct Outcome: Equatable {
    var reading = Reading()
    var error: TableError?
  }

  private func outcome(
    _ path: String, threads: Int = 1, pieceBytes: Int?, limits: ReadLimits = .standard, expectedFields: Int? = nil,
    fromRow: Int = 1
  ) throws -> Outcome {
    var limits = limits
    limits.threads = threads
    var book = try Workbook(path: path, limits: limits)
    book.pieceBytes = pieceBytes
    var outcome = Outcome()
    let part = TablePart(sheet: 0, index: 0, byteRange: nil, firstRow: fromRow, expectedFields: expectedFields)
    do {
      outcome.reading.issues = try book.read(part) { outcome.reading.append($0) }
    } catch let error as TableError {
      outcome.error = error
    }
    return outcome
  }

  private func expectSame(
    _ builder: WorkbookBuilder, pieceBytes: Int, limits: ReadLimits = .standard,
    _ location: SourceLocation = #_sourceLocation
  ) throws -> Outcome {
    let file = try TemporaryFile(builder.bytes)
    let one = try outcome(file.path, pieceBytes: nil, limits: limits)
    for threads in 1...2 {
      let pieces = try outcome(file.path, threads: threads, pieceBytes: pieceBytes, limits: limits)
      #expect(pieces == one, sourceLocation: location)
    }
    return one
  }

  @Test(
    "any sheet reads alike in one parser and in pieces of any size on any number of threads", arguments: UInt64(0)..<600
  )
  func anySheet(seed: UInt64) throws {
    var maker = SheetMaker(seed: seed)
    let file = try TemporaryFile(maker.workbook().bytes)
    var limits = ReadLimits.standard
    limits.issuesPerPart = maker.number(0...6)
    let fields = maker.number(2...6)
    let firstRow = maker.number(1...20)
    let one = try outcome(file.path, pieceBytes: nil, limits: limits, expectedFields: fields, fromRow: firstRow)
    for threads in 1...4 {
      let pieces = try outcome(
        file.path, threads: threads, pieceBytes: maker.number(1...600), limits: limits, expectedFields: fields,
        fromRow: firstRow)
      #expect(pieces == one)
    }
  }

  @Test("what programs write is parsed in pieces of whole rows to the end", arguments: UInt64(0)..<50)
  func plainSheet(seed: UInt64) throws {
    var maker = SheetMaker(seed: seed, isPlain: true)
    let builder = maker.workbook()
    let file = try TemporaryFile(builder.bytes)
    let book = try Workbook(path: file.path, limits: .standard)
    let archive = try ZipArchive.open(file.path, limits: .standard)
    let frame = SheetFrame(book: book, strings: SharedStrings(), sheet: 0, firstRow: 1, expectedFields: nil)
    var text = SheetText(try archive.entry(frame.part), pieceBytes: 300)
    guard let opening = text.opening() else { return #expect(builder.sheets[0].xml.count <= 300) }
    #expect(SheetPiece(opening: opening, frame) != nil)
    var reading = Reading()
    var bytes = opening
    var last = 0
    while let piece = text.piece() {
      #expect(piece.bytes.starts(with: Array("<row ".utf8)))
      #expect(piece.isLast || piece.bytes.count <= 700)
      bytes += piece.bytes
      if !piece.isLast {
        #expect(try SheetHandler(frame).takePlainRows(piece.bytes.span, mostBytes: 1 << 20) == piece.bytes.count)
      }
      let rows = try #require(SheetPiece(piece, frame))
      #expect(try #require(rows.firstRow) > last)
      last = rows.lastRow
      reading.append(rows.rows.batch)
    }
    #expect(text.isEmpty)
    #expect(bytes == builder.sheets[0].xml)
    let one = try outcome(file.path, pieceBytes: nil)
    #expect(reading.records == one.reading.records)
    #expect(reading.rows == one.reading.rows)
  }

  @Test("rows of the plain form with a byte changed read as one parser reads them", arguments: UInt64(0)..<800)
  func changedByte(seed: UInt64) throws {
    var maker = SheetMaker(seed: seed)
    var builder = maker.workbook(of: 4)
    let rows = try #require(builder.sheets[0].xml.firstRange(of: Array("<sheetData>".utf8))).upperBound
    let place = maker.number(rows...builder.sheets[0].xml.count - 1)
    switch maker.number(1...3) {
    case 1: builder.sheets[0].xml[place] = maker.markup()
    case 2: builder.sheets[0].xml.insert(maker.markup(), at: place)
    default: builder.sheets[0].xml.remove(at: place)
    }
    _ = try expectSame(builder, pieceBytes: maker.number(20...400))
  }

  @Test(
    "rows that are nearly of the plain form read as one parser reads them",
    arguments: [
      "<c r=\"A50\"><v>1&2</v></c>", "<c r=\"A50\"><v>1&amp;2</v></c>", "<c r=\"A50\" t=\"str\"><v>a&lt;b</v></c>",
      "<c r=\"A50\" t=\"str\"><v>a>b</v></c>", "<c r=\"A50\" t=\"str\"><v>]]></v></c>",
      "<c r=\"A50\" t=\"str\"><v>é</v></c>",
      "<c r=\"A50\" t=\"str\"><v>\u{1}</v></c>", "<c r=\"A50\" t=\"str\"><v>a\u{7F}b</v></c>",
      "<c r=\"A50\" t=\"str\"><v>a\r\nb</v></c>",
      "<c r=\"A50\" t=\"str\"><v>a\tb</v></c>", "<c r=\"A50\"><v>1</v ></c>", "<c r=\"A50\"><v>1</v></C>",
      "<c r=\"A50\"><v>1<v></c>",
      "<c r=\"A50\"><v>1</v><v>2</v></c>", "<c r=\"A50\"><v a=\"b\">1</v></c>", "<c r=\"A50\"><!-- --><v>1</v></c>",
      "<c r=\"A50\" r=\"A50\"><v>1</v></c>", "<c r=\"A50\" s=\"0\" s=\"0\"><v>1</v></c>",
      "<c r=\"A50\" t=\"n\" s=\"0\"><v>1</v></c>",
      "<c r=\"A50\"  s=\"0\"><v>1</v></c>", "<c r='A50'><v>1</v></c>", "<c r=\"a50\"><v>1</v></c>",
      "<c r=\"A050\"><v>1</v></c>",
      "<c r=\"A5\"><v>1</v></c>", "<c r=\"A500\"><v>1</v></c>", "<c r=\"A51\"><v>1</v></c>", "<c r=\"50\"><v>1</v></c>",
      "<c r=\"XFE50\"><v>1</v></c>", "<c r=\"AAAA50\"><v>1</v></c>", "<c r=\"B50\"/><c r=\"A50\"/>",
      "<c r=\"A50\"/><c r=\"A50\"/>",
      "<c r=\"A50\" t=\"z\"><v>1</v></c>", "<c r=\"A50\" t=\"\"><v>1</v></c>", "<c r=\"A50\" s=\"\"><v>1</v></c>",
      "<c r=\"A50\" s=\"2\"><v>1</v></c>", "<c r=\"A50\" s=\"2\"/>", "<c r=\"A50\" s=\"99999999999\"/>",
      "<c r=\"A50\" t=\"s\"><v>2</v></c>",
      "<c r=\"A50\" t=\"s\"><v> 0</v></c>", "<c r=\"A50\" t=\"inlineStr\"><v>1</v></c>",
      "<c r=\"A50\"><is><t>1</t></is></c>",
      "<c r=\"A50\" t=\"s\"><is><t>1</t></is></c>", "<c r=\"A50\" t=\"inlineStr\"><is><t>a</t><t>b</t></is></c>",
      "<c r=\"A50\" t=\"inlineStr\"><is><t>a</is></t></c>", "<c r=\"A50\"><f>A1</f><f>A2</f></c>",
      "<c r=\"A50\"><v>1</v><f>A1</f></c>",
      "<c r=\"A50\" t=\"str\"><f>\"a\"&amp;\"b\"</f><v>ab</v></c>",
      "<c r=\"A50\"><f t=\"shared\" si=\"0\"/><v>1</v></c>", "<d/>", "x", "&#65;",
      "<c r=\"A50\"/ >", "<c r=\"A50\" >", "<c  r=\"A50\"/>", "<cr=\"A50\"/>",
    ],
    [
      "<row r=\"50\">", "<row r=\"50\" spans=\"1:2\">", "<row r=\"50\" r=\"50\">", "<row r=\"50\" ht=\"1\" ht=\"1\">",
      "<row r=\"050\">",
      "<row r=\"50\"spans=\"1:2\">", "<row r=\"50\" spans=\"<\">", "<row r=\"50\" spans=\"&amp;\">",
      "<row r=\"50\" spans=\"é\">",
      "<row r=\"50\" spans=\"\u{2}\">", "<row r=\"50\" hidden=\"1 \">", "<row  r=\"50\">", "<row r=\"50\" >",
      "<row spans=\"1:2\" r=\"50\">",
      "<row r=\"\">", "<row r=\"x\">", "<row r=\"49\">", "<row spans=\"1:2\">", "<row r=\"50\" spans=1>",
      "<row r=\"50\"/>",
    ])
  func nearlyPlain(cells: String, tag: String) throws {
    var rows = Self.rows(Array(40...60))
    rows[10] = tag + cells + "</row>"
    var builder = WorkbookBuilder(rows: rows.joined())
    builder.sharedStrings = "<si><t>satu</t></si><si><t>dua</t></si>"
    builder.styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"
    _ = try expectSame(builder, pieceBytes: 150)
  }

  @Test(
    "whole rows inside a comment, a section of characters or an instruction are none",
    arguments: [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?a ", "?>")], [0, 1, 20])
  func hiddenMarkup(ends: (String, String), before: Int) throws {
    let inside = Self.rows(Array(30...60)).joined()
    let rows = Self.rows(Array(0..<before).map { $0 + 1 }).joined() + ends.0 + inside + ends.1
    let one = try expectSame(WorkbookBuilder(rows: rows + Self.rows(Array(70...90)).joined()), pieceBytes: 150)
    #expect(one.error == nil)
    #expect(one.reading.rows == Array(0..<before).map { $0 + 1 } + Array(70...90))
  }

  @Test func `a row of broken UTF-8 between plain rows is refused`() throws {
    var rows = Self.rows(Array(1...20)).map { Array($0.utf8) }
    rows[10] = Array("<row r=\"11\"><c r=\"A11\" t=\"str\"><v>a".utf8) + [0xC3] + Array("</v></c></row>".utf8)
    var builder = WorkbookBuilder(rows: "")
    let start = try #require(builder.sheets[0].xml.firstRange(of: Array("</sheetData>".utf8))).lowerBound
    builder.sheets[0].xml.insert(contentsOf: rows.joined(), at: start)
    #expect(try expectSame(builder, pieceBytes: 150).error?.kind.name == "xml-rusak")
  }

  private static func rows(_ numbers: [Int]) -> [String] {
    numbers.map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>\($0)</v></c><c r=\"B\($0)\"><v>4</v></c></row>\n" }
  }

  @Test(
    "an error far behind a cut is the one that one parser finds, with its line, row and column",
    arguments: [
      ("<row r=\"500\"/>", "acuan-sel-salah"), ("<row r=\"499\"/>", "acuan-sel-salah"),
      ("<row r=\"501\"><c r=\"A501\" t=\"s\"><v>9</v></c></row>", "indeks-salah"),
      ("<row r=\"501\"><c r=\"A501\" s=\"9\"><v>9</v></c></row>", "indeks-salah"),
      ("<row r=\"501\"><c r=\"A500\"/></row>", "acuan-sel-salah"), ("<row r=\"501\"><c></row>", "xml-rusak"),
      ("<row r=\"501\" r=\"502\"/>", "xml-rusak"), ("<row r=\"501\">&nbsp;</row>", "xml-rusak"),
      ("</sheetData></worksheet><worksheet><sheetData>", "xml-rusak"), ("<!DOCTYPE a>", "xml-rusak"),
      ("<?xml version=\"1.0\"?>", "xml-rusak"), ("<row r=\"501\"><c>\u{1}</c></row>", "xml-rusak"),
      ("]]>", "xml-rusak"),
      ("<row r=\"501\">" + String(repeating: "<a>", count: 63), "melebihi-batas"),
    ])
  func lateError(rows: String, name: String) throws {
    let builder = WorkbookBuilder(
      rows: (Self.rows(Array(1...500)) + [rows] + Self.rows(Array(600...900))).joined())
    for pieceBytes in [1, 70, 500, 5_000] {
      let one = try expectSame(builder, pieceBytes: pieceBytes)
      #expect(one.error?.kind.name == name)
      #expect(one.reading.rows.last == 500)
    }
  }

  @Test("rows that go back exactly at a cut are refused", arguments: 1...40)
  func orderAtCut(row: Int) throws {
    var numbers = Array(1...40)
    numbers[row - 1] = max(row - 2, 0)
    let builder = WorkbookBuilder(rows: Self.rows(numbers).joined())
    // Pieces of one row each.
    let one = try expectSame(builder, pieceBytes: 60)
    #expect(one.error?.kind.name == "acuan-sel-salah")
    #expect(one.reading.rows == Array(1..<row))
  }

  @Test("a sheet cut off anywhere is refused alike", arguments: UInt64(0)..<40)
  func truncated(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var builder = WorkbookBuilder(rows: Self.rows(Array(1...60)).joined())
    builder.sheets[0].xml.removeLast(Int.random(in: 1...2_500, using: &generator))
    #expect(try expectSame(builder, pieceBytes: 200).error?.kind.name == "xml-rusak")
  }

  @Test("tags and texts too long are refused at the same sizes", arguments: UInt64(0)..<30)
  func tooLong(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var limits = ReadLimits.standard
    limits.xmlTokenBytes = 20_000
    limits.fieldBytes = 20_000
    let filler = String(repeating: " ", count: Int.random(in: 0...17_000, using: &generator))
    let long = String(repeating: "a", count: Int.random(in: 10_000...40_000, using: &generator))
    let odd =
      switch seed % 3 {
      case 0: "<row r=\"61\" a=\"\(long)\"/>"
      case 1: "<row r=\"61\"><c t=\"str\"><v>\(long)</v></c></row>"
      default: "<!--\(long)-->"
      }
    let rows = (Self.rows(Array(1...60)) + [filler, odd] + Self.rows(Array(62...120))).joined()
    for pieceBytes in [100, 3_000, 30_000] {
      _ = try expectSame(WorkbookBuilder(rows: rows), pieceBytes: pieceBytes, limits: limits)
    }
  }

  @Test func `a container that breaks behind some pieces gives what came before and its error`() throws {
    var builder = WorkbookBuilder(rows: Self.rows(Array(1...3_000)).joined())
    builder.edit = { $0.change("xl/worksheets/sheet1.xml") { $0.checksum ^= 1 } }
    let one = try expectSame(builder, pieceBytes: 1_000)
    #expect(one.error?.kind.name == "zip-rusak")
    #expect(one.reading.rows.count > 1_000)
    var limits = ReadLimits.standard
    limits.uncompressedBytes = 100_000
    builder.edit = { $0.change("xl/worksheets/sheet1.xml") { $0.size = 100 } }
    _ = try expectSame(builder, pieceBytes: 1_000, limits: limits)
  }

  @Test func `a piece whose few tags mean long texts is left to one parser, which hands them on as it goes`() throws {
    var builder = WorkbookBuilder(
      rows: (1...1_000).map { "<row r=\"\($0)\"><c r=\"A\($0)\" t=\"s\"><v>0</v></c></row>" }.joined())
    builder.sharedStrings = "<si><t>" + String(repeating: "a", count: 20_000) + "</t></si>"
    let one = try expectSame(builder, pieceBytes: 20_000)
    #expect(one.reading.rows.count == 1_000)
    let file = try TemporaryFile(builder.bytes)
    var limits = ReadLimits.standard
    limits.threads = 2
    var book = try Workbook(path: file.path, limits: limits)
    book.pieceBytes = 45_000
    var most = 0
    let part = TablePart(sheet: 0, index: 0, byteRange: nil, firstRow: 1, expectedFields: nil)
    _ = try book.read(part) { most = max(most, $0.bytes.count) }
    #expect(most < 8 << 20)
  }

  @Test func `what the taker of records throws stops the reading at once`() throws {
    struct Stop: Error {}
    let file = try TemporaryFile(WorkbookBuilder(rows: Self.rows(Array(1...5_000)).joined()).bytes)
    var limits = ReadLimits.standard
    limits.threads = 3
    var book = try Workbook(path: file.path, limits: limits)
    book.pieceBytes = 1_000
    var batches = 0
    let part = TablePart(sheet: 0, index: 0, byteRange: nil, firstRow: 1, expectedFields: nil)
    #expect(throws: Stop.self) {
      _ = try book.read(part) { _ in
        batches += 1
        if batches == 7 { throw Stop() }
      }
    }
    #expect(batches == 7)
    // An error of the taker is its own, also where it looks like one of reading.
    let own = TableError(.empty, path: "sendiri")
    #expect(throws: own) { _ = try book.read(part) { _ in throw own } }
  }
}
