import Testing

@testable import Tabular

@Suite struct WorkbookTests {
  private func reading(_ builder: WorkbookBuilder, fromRow: Int = 1, expectedFields: Int? = nil) throws -> Reading {
    let file = try TemporaryFile(builder.bytes)
    return try Reading(TableSource(path: file.path), fromRow: fromRow, expectedFields: expectedFields)
  }

  @Test func `each type of cell becomes its text`() throws {
    var builder = WorkbookBuilder(
      rows: """
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>da</t><t>lam</t></is></c></row>
        <row r="2"><c r="A2"><v>3.3999999999999999</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" t="str"><f>A1</f><v>rumus</v></c></row>
        <row r="3"><c r="A3"><f>1+2</f><v>3</v></c><c r="B3" t="b"><v>0</v></c><c r="C3" t="d"><v>2025-03-31T13:45:10</v></c></row>
        """)
    builder.sharedStrings = """
      <si><t>polos</t></si>
      <si><r><rPr><b/></rPr><t xml:space="preserve">teks </t></r><r><t>kaya_x000D_</t></r><rPh sb="0" eb="1"><t>bunyi</t></rPh></si>
      """
    let found = try reading(builder)
    #expect(
      found.records == [
        ["polos", "teks kaya\r", "dalam"], ["3.4", "TRUE", "rumus"], ["3", "FALSE", "2025-03-31 13:45:10"],
      ])
    #expect(found.rows == [1, 2, 3])
    #expect(found.issues.isEmpty)
  }

  @Test func `errors, lost results and bad numbers read as empty and are reported at their cell`() throws {
    let found = try reading(
      WorkbookBuilder(
        rows: """
          <row r="2"><c r="A2"><v>1</v></c><c r="B2" t="e"><v>#DIV/0!</v></c><c r="C2"><f>A1</f></c><c r="D2"><v>0x10</v></c></row>
          """))
    #expect(found.records == [["1"]])
    #expect(
      found.issues == [
        RecordIssue(.errorValue("#DIV/0!"), row: 2, column: 2), RecordIssue(.formulaWithoutValue, row: 2, column: 3),
        RecordIssue(.badNumber, row: 2, column: 4),
      ])
  }

  @Test func `sparse rows and cells keep their places, missing references mean the next place`() throws {
    let found = try reading(
      WorkbookBuilder(
        rows: """
          <row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row r="7"><c r="A7"/></row>
          <row><c r="A8"><v>5</v></c></row>
          """))
    #expect(found.rows == [1, 5, 8])
    #expect(found.records == [["1", "2"], ["", "", "3", "4"], ["5"]])
  }

  @Test func `dates are told by style, in both epochs`() throws {
    var builder = WorkbookBuilder(
      rows: """
        <row r="1"><c r="A1" s="1"><v>45747</v></c><c r="B1" s="2"><v>45747.573032407</v></c><c r="C1" s="3"><v>0.5</v></c>
        <c r="D1" s="0"><v>45747</v></c><c r="E1" s="1"><v>60</v></c></row>
        """)
    builder.styles = """
      <numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts>
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="20"/></cellXfs>
      """
    let found = try reading(builder)
    #expect(found.records == [["2025-03-31", "2025-03-31 13:45:10", "12:00:00", "45747"]])
    #expect(found.issues == [RecordIssue(.badDate, row: 1, column: 5)])
    builder.workbookProperties = "<workbookPr date1904=\"1\"/>"
    #expect(try reading(builder).records.first?.first == "2029-04-01")
  }

  @Test func `sheets come with name and hidden state, hidden rows are counted`() throws {
    var builder = WorkbookBuilder(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
    let rows = """
      <row r="3" hidden="1"><c r="A3"><v>1</v></c></row><row r="4"><c r="A4"><v>2</v></c></row>
      <row r="5" hidden="true"><c r="A5"><v>3</v></c></row><row r="6" hidden="1"/>
      """
    builder.sheets.append(.init(name: "R&amp;D", state: "veryHidden", xml: WorkbookBuilder.sheet(rows: rows)))
    let file = try TemporaryFile(builder.bytes)
    let source = try TableSource(path: file.path)
    #expect(source.format == .workbook)
    #expect(source.sheets == [.init(name: "Data", isHidden: false), .init(name: "R&D", isHidden: true)])
    let found = try Reading(source, sheet: 1)
    #expect(found.records == [["1"], ["2"], ["3"]])
    #expect(found.issues == [RecordIssue(.hiddenRows(count: 2), row: 3)])
    #expect(throws: TableError(.noSuchSheet(index: 2), path: file.path)) { try source.head(sheet: 2, rows: 1) }
  }

  @Test func `two header rows with merged groups, as in the template that offices fill`() throws {
    var builder = WorkbookBuilder(
      rows: """
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1"/><c r="D1" t="s"><v>2</v></c><c r="E1"/></row>
        <row r="2"><c r="A2"/><c r="B2" t="s"><v>3</v></c><c r="C2" t="s"><v>4</v></c><c r="D2" t="s"><v>5</v></c>
        <c r="E2" t="s"><v>6</v></c><c r="G2" t="s"><v>7</v></c></row>
        """,
      after: "<mergeCells><mergeCell ref=\"D1:E1\"/><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/></mergeCells>")
    builder.sharedStrings = [
      "NO. RESPONDEN ", "PROFIL", "NILAI UNSUR", "NAMA", "USIA", "U1", "U2", "*Unsur disesuaikan",
    ]
    .map { "<si><t>\($0)</t></si>" }.joined()
    let file = try TemporaryFile(builder.bytes)
    let source = try TableSource(path: file.path)
    var head = Reading()
    head.append(try source.head(sheet: 0, rows: 2))
    #expect(
      head.records == [
        ["NO. RESPONDEN ", "PROFIL", "", "NILAI UNSUR"], ["", "NAMA", "USIA", "U1", "U2", "", "*Unsur disesuaikan"],
      ])
    #expect(
      try source.mergedRanges(sheet: 0) == [
        CellRange(rows: 1...2, columns: 1...1), CellRange(rows: 1...1, columns: 2...3),
        CellRange(rows: 1...1, columns: 4...5),
      ])
    #expect(try Reading(source, fromRow: 3).records.isEmpty)
  }

  @Test func `strict workbooks with prefixed names are read`() throws {
    let xml = """
      <x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr">
      <x:is><x:t>ya</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>
      """
    var builder = WorkbookBuilder()
    builder.sheets = [.init(name: "Data", xml: Array(xml.utf8))]
    #expect(try reading(builder).records == [["ya"]])
  }

  @Test func `parts in UTF-16 are read`() throws {
    let text =
      "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-16\"?>"
      + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>naïf 😀</t></is></c></row></sheetData></worksheet>"
    var builder = WorkbookBuilder()
    builder.sheets = [.init(name: "Data", xml: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })]
    #expect(try reading(builder).records == [["naïf 😀"]])
  }

  @Test func `many rows come in batches without loss`() throws {
    let rows = (1...30_000).map {
      "<row r=\"\($0)\"><c r=\"A\($0)\"><v>\($0)</v></c><c r=\"C\($0)\"><v>4</v></c></row>"
    }
    let file = try TemporaryFile(WorkbookBuilder(rows: rows.joined()).bytes)
    let source = try TableSource(path: file.path)
    let found = try Reading(source, fromRow: 2)
    #expect(found.rows == Array(2...30_000))
    #expect(found.records == (2...30_000).map { ["\($0)", "", "4"] })
    var head = Reading()
    head.append(try source.head(sheet: 0, rows: 5))
    #expect(head.rows == [1, 2, 3, 4, 5])
  }

  @Test func `the first rows show their texts wherever these stand in the list`() throws {
    var builder = WorkbookBuilder(
      rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>39999</v></c><c r=\"B1\" t=\"s\"><v>0</v></c></row>")
    builder.sharedStrings = (0..<40_000).map { "<si><t>teks \($0)</t></si>" }.joined()
    let file = try TemporaryFile(builder.bytes)
    var head = Reading()
    head.append(try TableSource(path: file.path).head(sheet: 0, rows: 3))
    #expect(head.records == [["teks 39999", "teks 0"]])
    // No text at all has that number.
    builder.sheets[0].xml = WorkbookBuilder.sheet(rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>40000</v></c></row>")
    let other = try TemporaryFile(builder.bytes)
    let error = try #require(throws: TableError.self) { try TableSource(path: other.path).head(sheet: 0, rows: 3) }
    #expect(error.kind == .badIndex(part: "xl/worksheets/sheet1.xml", found: "40000"))
  }

  @Test func `the first rows do not wait for texts behind the first ones`() throws {
    var builder = WorkbookBuilder(rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>")
    builder.sharedStrings = (0..<40_000).map { "<si><t>teks \($0)</t></si>" }.joined() + "<rusak"
    let file = try TemporaryFile(builder.bytes)
    let source = try TableSource(path: file.path)
    var head = Reading()
    head.append(try source.head(sheet: 0, rows: 3))
    #expect(head.records == [["teks 7"]])
    #expect(throws: TableError.self) { try Reading(source) }
  }

  @Test func `a cell beyond the expected columns is reported`() throws {
    let found = try reading(
      WorkbookBuilder(rows: "<row r=\"4\"><c r=\"A4\"><v>1</v></c><c r=\"E4\"><v>2</v></c></row>"), expectedFields: 3)
    #expect(found.issues == [RecordIssue(.tooManyFields(found: 5, expected: 3), row: 4, column: 5)])
  }

  @Test func `an error that the reader of rows throws comes through`() throws {
    struct Stop: Error {}
    let file = try TemporaryFile(WorkbookBuilder(rows: "<row><c><v>1</v></c></row>").bytes)
    let source = try TableSource(path: file.path)
    let part = try #require(try source.parts(sheet: 0, fromRow: 1).first)
    #expect(throws: Stop.self) { try source.read(part) { _ in throw Stop() } }
  }
}
