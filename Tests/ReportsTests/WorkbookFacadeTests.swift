import Testing

@testable import Reports

@Suite struct WorkbookFacadeTests {
  private func sheet(in folder: ScratchFolder) throws -> WorkbookSheet {
    try WorkbookFile(path: folder.file("a.xlsx"), streaming: false, title: "judul", asOf: "2025-12-31").sheet("Data")
  }

  @Test(
    "a name is refused where Excel would refuse it",
    arguments: ["", "Nama lembar yang lebih panjang dari 31", "a/b", "a:b", "[a]", "'a", "a'", "a*", "a?", "a\\b"])
  func badSheetName(name: String) {
    #expect(SheetName(name) == nil)
  }

  @Test func `a name of exactly 31 characters is taken`() {
    #expect(SheetName("1234567890123456789012345678901") != nil)
    #expect(SheetName.quoted("Jum'at") == "'Jum''at'")
  }

  @Test(
    "text is made fit for a cell and otherwise left alone",
    arguments: [
      ("=1+1", "=1+1"), ("@x", "@x"), ("Jumat\nSabtu", "Jumat\nSabtu"), ("_x", "_x"), ("_x00G1_", "_x00G1_"),
      // Readers decode _x0041_ to A unless its underscore is written in the same notation.
      ("_x0041_", "_x005F_x0041_"), ("a\u{0}b", "a\u{FFFD}b"), ("a\u{FFFF}b", "a\u{FFFD}b"),
    ])
  func cleanText(found: String, expected: String) {
    #expect(CellText.clean(found) == expected)
  }

  @Test func `text beyond the limit of a cell is cut and says so`() {
    let cut = CellText.clean(String(repeating: "é", count: 40_000))
    #expect(cut.utf16.count <= 32_767)
    #expect(cut.hasSuffix("é […]"))
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `a number that is not finite is refused with its place`(number: Double) throws {
    let folder = try ScratchFolder()
    let sheet = try sheet(in: folder)
    #expect(
      throws: WorkbookError(.notFinite(sheet: "Data", row: 1, column: 2), path: folder.file("a.xlsx"))
    ) { try sheet.append(.blank, Cell(value: .number(number), style: .decimal2)) }
    #expect(throws: WorkbookError.self) { try sheet.append(.formula("=0/0", .number(number), .text)) }
  }

  @Test func `a validation list is counted in bytes, not characters`() throws {
    let folder = try ScratchFolder()
    let sheet = try sheet(in: folder)
    // 130 letters of two bytes: 130 characters pass the library's own count, 261 bytes overrun its buffer.
    let choices = [String(repeating: "é", count: 130)]
    let range = CellRange(rows: 1...9, columns: 0...0)
    #expect(throws: WorkbookError(.listTooLong(bytes: 261, limit: 255), path: folder.file("a.xlsx"))) {
      try sheet.validateList(range, choices)
    }
    try sheet.validateList(range, ["ya", "tidak"])
    try sheet.file.close()
  }

  @Test func `rows of a streamed sheet come in order and every sheet arrives`() throws {
    let folder = try ScratchFolder()
    let file = try WorkbookFile(path: folder.file("a.xlsx"), streaming: true, title: "judul", asOf: "2025-12-31")
    for name in ["Satu", "Dua"] {
      let sheet = try file.sheet(name)
      for row in 0..<100 { try sheet.append(.count(row), .text(name)) }
    }
    try file.close()
    let second = try WorkbookArchive(path: folder.file("a.xlsx")).sheet(2)
    #expect(second.contains("<v>99</v>") && second.contains("<t>Dua</t>"))
  }

  @Test func `a path that cannot be written is an error in words`() throws {
    let path = "/tidak/ada/folder/a.xlsx"
    let error = try #require(throws: WorkbookError.self) {
      let file = try WorkbookFile(path: path, streaming: false, title: "", asOf: "2025-12-31")
      try file.sheet("Data").append(.count(1))
      try file.close()
    }
    #expect(error.description.hasPrefix(path + ": buku kerja tidak dapat"))
  }

  @Test func `a date that is none is an error, since the clock would be used in its place`() throws {
    #expect(throws: WorkbookError(.invalidDate("kemarin"), path: "a.xlsx")) {
      _ = try WorkbookFile(path: "a.xlsx", streaming: false, title: "", asOf: "kemarin")
    }
  }

  @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
  func `columns have the names of Excel`(column: Int, name: String) {
    #expect(CellName.column(column) == name)
  }
}
