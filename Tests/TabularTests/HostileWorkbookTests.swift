import Testing

@testable import Tabular

/// Files made to break readers: each is refused, by name, and none crashes or fills the memory.
@Suite struct HostileWorkbookTests {
  private static let good = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
  private static let part = "xl/worksheets/sheet1.xml"

  private func refusal(_ builder: WorkbookBuilder, limits: ReadLimits = .standard) throws -> TableError {
    try refusal(builder.bytes, limits: limits)
  }

  private func refusal(_ bytes: [UInt8], limits: ReadLimits = .standard) throws -> TableError {
    let file = try TemporaryFile(bytes)
    return try #require(throws: TableError.self) { _ = try Reading(TableSource(path: file.path, limits: limits)) }
  }

  @Test(
    "rows and cells out of place are refused",
    arguments: [
      "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>", "<row r=\"99999999999999999999\"/>", "<row r=\"1048577\"/>",
      "<row r=\"-5\"/>", "<row r=\"0\"/>", "<row r=\"2\"/><row r=\"2\"/>", "<row r=\"3\"/><row r=\"2\"/>",
      "<row r=\"1\"><c r=\"A1\"/><c r=\"A1\"/></row>", "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>",
      "<row r=\"1\"><c r=\"A2\"/></row>", "<row r=\"1\"><c r=\"1A\"/></row>", "<row r=\"1\"><c r=\"\"/></row>",
      "<row r=\"1048576\"/><row/>", "<row r=\"1\"><c r=\"XFD1\"/><c/></row>",
    ])
  func places(rows: String) throws {
    #expect(try refusal(WorkbookBuilder(rows: rows)).kind.name == "acuan-sel-salah")
  }

  @Test(
    "indexes outside their lists are refused",
    arguments: ["t=\"s\"><v>1</v>", "t=\"s\"><v>-1</v>", "t=\"s\"><v>0.5</v>", "s=\"7\"><v>1</v>", "s=\"x\"><v>1</v>"])
  func indexes(cell: String) throws {
    var builder = WorkbookBuilder(rows: "<row r=\"3\"><c r=\"B3\" \(cell)</c></row>")
    builder.sharedStrings = "<si><t>satu</t></si>"
    let error = try refusal(builder)
    #expect(error.kind.name == "indeks-salah")
    #expect([error.sheet, error.row.map(String.init), error.column.map(String.init)] == ["Data", "3", "2"])
  }

  @Test(
    "document types and entities are refused wherever they stand",
    arguments: [
      "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]>", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">",
      "<!DOCTYPE a>",
    ], ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "_rels/.rels"])
  func documentTypes(declaration: String, part: String) throws {
    var builder = WorkbookBuilder(rows: Self.good)
    builder.sharedStrings = "<si><t>a</t></si>"
    builder.edit = { zip in
      let old = zip.entries
      zip = ZipBuilder()
      for entry in old { zip.add(entry.name, (entry.name == part ? Array(declaration.utf8) : []) + entry.packed) }
    }
    #expect(try refusal(builder).kind == .forbiddenXML(part: part))
  }

  @Test(
    "broken XML is refused",
    arguments: ["<row r=\"1\"><c r=\"A1\"></row>", "<row", "<row r=\"1\">&x;</row>", "<row r=1/>"])
  func brokenXML(rows: String) throws {
    #expect(try refusal(WorkbookBuilder(rows: rows)).kind.name == "xml-rusak")
  }

  @Test func `broken UTF-8 in a part is refused`() throws {
    var builder = WorkbookBuilder(rows: Self.good)
    builder.sheets[0].xml =
      Array("<worksheet><sheetData><row><c t=\"str\"><v>".utf8) + [0xC3, 0x28] + Array("</v></c>".utf8)
    #expect(try refusal(builder).kind.name == "xml-rusak")
  }

  @Test func `deep nesting, long tags and long cells are refused`() throws {
    var limits = ReadLimits.standard
    limits.xmlTokenBytes = 100_000
    limits.fieldBytes = 10_000
    let deep = String(repeating: "<a>", count: 200_000)
    #expect(try refusal(WorkbookBuilder(rows: deep)).kind == .limitExceeded(limit: "xmlDepth", allowed: 64))
    let attribute = "<row r=\"" + String(repeating: "1", count: 300_000) + "\"/>"
    #expect(
      try refusal(WorkbookBuilder(rows: attribute), limits: limits).kind
        == .limitExceeded(limit: "xmlTokenBytes", allowed: 100_000))
    let cell = "<row><c t=\"str\"><v>" + String(repeating: "a", count: 30_000) + "</v></c></row>"
    #expect(
      try refusal(WorkbookBuilder(rows: cell), limits: limits).kind
        == .limitExceeded(limit: "fieldBytes", allowed: 10_000))
  }

  @Test func `a row of few tags that mean long texts is left out and reported`() throws {
    var limits = ReadLimits.standard
    limits.lineBytes = 1_000
    let cells = ["A", "B", "C", "D"].map { "<c r=\"\($0)2\" t=\"s\"><v>0</v></c>" }.joined()
    var builder = WorkbookBuilder(
      rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\">\(cells)</row>"
        + "<row r=\"3\"><c r=\"B3\" t=\"s\"><v>0</v></c></row>")
    builder.sharedStrings = "<si><t>" + String(repeating: "a", count: 300) + "</t></si>"
    let file = try TemporaryFile(builder.bytes)
    let found = try Reading(TableSource(path: file.path, limits: limits))
    #expect(found.rows == [1, 3])
    #expect(found.records == [["1"], ["", String(repeating: "a", count: 300)]])
    #expect(found.issues == [RecordIssue(.overlongRecord(allowed: 1_000), row: 2)])
  }

  @Test func `an entry that explodes is refused, also when the directory lies about its size`() throws {
    var limits = ReadLimits.standard
    limits.compressionRatio = 100
    limits.ratioFreeBytes = 1 << 20
    let ratio = TableError.Kind.limitExceeded(limit: "compressionRatio", allowed: 100)
    for claimed in [nil, 100] {
      var zip = ZipBuilder()
      zip.add("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"r1\"/></sheets></workbook>")
      zip.add(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"sheet.xml\"/></Relationships>")
      zip.addRun("xl/sheet.xml", of: 0x20, count: 20 << 20, claimedSize: claimed)
      #expect(try refusal(zip.bytes, limits: limits).kind == ratio)
      limits.ratioFreeBytes = 1 << 30
      limits.uncompressedBytes = 4 << 20
      #expect(
        try refusal(zip.bytes, limits: limits).kind == .limitExceeded(limit: "uncompressedBytes", allowed: 4 << 20))
      limits = .standard
      limits.compressionRatio = 100
      limits.ratioFreeBytes = 1 << 20
    }
  }

  @Test func `entries packed otherwise, encrypted or named twice are refused`() throws {
    var builder = WorkbookBuilder(rows: Self.good)
    builder.edit = { $0.change(Self.part) { $0.method = 12 } }
    #expect(try refusal(builder).kind == .unsupportedCompression(entry: Self.part, method: 12))
    builder.edit = { $0.change(Self.part) { $0.flags = 1 } }
    #expect(try refusal(builder).kind == .encrypted)
    builder.edit = { $0.add("XL/Worksheets/sheet1.xml", "<a/>") }
    #expect(try refusal(builder).kind.name == "nama-ganda-dalam-zip")
  }

  @Test func `too many entries are refused`() throws {
    var zip = ZipBuilder()
    for index in 0..<70_000 { zip.add("\(index)", []) }
    #expect(try refusal(zip.bytes).kind == .limitExceeded(limit: "zipEntries", allowed: 10_000))
  }

  @Test func `a file cut off, a flipped byte and a zip of something else are refused`() throws {
    let whole = WorkbookBuilder(rows: Self.good).bytes
    #expect(try refusal(Array(whole.dropLast(30))).kind.name == "zip-rusak")
    #expect(try refusal(Array(whole.prefix(whole.count / 2))).kind.name == "zip-rusak")
    var builder = WorkbookBuilder(rows: Self.good)
    builder.edit = { $0.change(Self.part) { $0.checksum ^= 1 } }
    #expect(try refusal(builder).kind.name == "zip-rusak")
    var other = ZipBuilder()
    other.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    #expect(try refusal(other.bytes).kind == .notAWorkbook)
    builder.edit = { zip in
      let old = zip.entries
      zip = ZipBuilder()
      for entry in old where entry.name != Self.part { zip.add(entry.name, entry.packed) }
    }
    #expect(try refusal(builder).kind == .missingPart(name: Self.part))
  }

  @Test("any cut or flipped byte ends in a reading or a refusal, never in a crash", arguments: UInt64(0)..<150)
  func damage(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var builder = WorkbookBuilder(rows: Self.good + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c></row>")
    builder.sharedStrings = "<si><t>satu</t></si>"
    var bytes = builder.bytes
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      bytes[Int.random(in: 4..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
    }
    if seed % 3 == 0 { bytes.removeLast(Int.random(in: 0..<bytes.count - 8, using: &generator)) }
    let file = try TemporaryFile(bytes)
    do { _ = try Reading(TableSource(path: file.path)) } catch is TableError {}
  }
}
