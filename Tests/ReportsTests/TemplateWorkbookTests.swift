import Foundation
import FoundationXML
import Testing

@testable import Reports

@Suite struct TemplateWorkbookTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func written(_ path: String, mark: String = "") throws -> WorkbookArchive {
    let found = TemplateFixture.workbooks(mark: mark).first { $0.path == path }
    let workbook = try #require(found).workbook
    let archive = WorkbookArchive(path: folder.file("a.xlsx"))
    try workbook.write(to: archive.path)
    return archive
  }

  @Test("the first row holds the canonical headers and nothing else", arguments: TemplateFixture.headers.keys.sorted())
  func headers(path: String) throws {
    let archive = try written(path)
    let expected = try #require(TemplateFixture.headers[path])
    #expect(try archive.row(1, sheet: 1).joined(separator: " ") == expected)
  }

  @Test("the only other row is an example that its unit id marks", arguments: TemplateFixture.headers.keys.sorted())
  func example(path: String) throws {
    let archive = try written(path)
    #expect(try archive.row(2, sheet: 1).first == "CONTOH-HAPUS")
    #expect(try archive.row(3, sheet: 1).isEmpty)
  }

  @Test("every column has its note and its line in the instructions", arguments: TemplateFixture.headers.keys.sorted())
  func explanations(path: String) throws {
    let archive = try written(path)
    let names = try #require(TemplateFixture.headers[path]).split(separator: " ").map(String.init)
    #expect(try archive.part("xl/comments1.xml").components(separatedBy: "<comment ").count - 1 == names.count)
    let rows = try (1...120).map { try archive.row($0, sheet: 2) }
    for name in names {
      #expect(rows.contains { $0.count >= 4 && $0[0] == name && $0.dropFirst().prefix(3).allSatisfy { !$0.isEmpty } })
    }
    #expect(rows.contains { $0.first?.contains("diawali CONTOH tidak dibaca") == true })
  }

  @Test func `a list stands on a hidden sheet, since one inside a validation ends at 255 bytes`() throws {
    let archive = try written("unit.xlsx")
    #expect(try archive.part("xl/workbook.xml").contains("<sheet name=\"Daftar\" sheetId=\"3\" state=\"hidden\""))
    let rules = try archive.sheet(1).components(separatedBy: "<dataValidation ").dropFirst()
    // jenis_instansi, jenis_unit, kode_provinsi, zona, populasi, jumlah_layanan_sk, lokus, jenis_lokus.
    #expect(rules.count == 8)
    for rule in rules where rule.contains("type=\"list\"") {
      #expect(rule.between("<formula1>", "</formula1>")?.hasPrefix("'Daftar'!$") == true)
    }
    // 38 provinces under their header, in the third list.
    #expect(rules.contains { $0.contains("sqref=\"G2:G100001\"") && $0.contains("'Daftar'!$C$2:$C$39") })
    #expect(try archive.cells(39, sheet: 3).first { $0.column == "C" }?.text == "48")
  }

  @Test func `IN-5: columns of codes are text before anything is typed, numbers are not`() throws {
    let archive = try written("unit.xlsx")
    let columns = try archive.sheet(1).components(separatedBy: "<col ").dropFirst().map(\.self)
    let formats = try #require(try archive.part("xl/styles.xml").between("<cellXfs", "</cellXfs>"))
      .components(separatedBy: "<xf ").dropFirst().map(\.self)
    let textFormat = try #require(
      try archive.part("xl/styles.xml").components(separatedBy: "<numFmt ").first { $0.contains("formatCode=\"@\"") })
    let id = try #require(textFormat.between("numFmtId=\"", "\""))
    // kode_provinsi is the seventh column, populasi the tenth.
    let style = try #require(columns[6].between("style=\"", "\"").flatMap { Int($0) })
    #expect(formats[style].contains("numFmtId=\"\(id)\""))
    #expect(!columns[9].contains("style="), "populasi")
    #expect(try archive.sheet(1).contains("r=\"G2\" s=\"\(try exampleStyle(archive))\" t=\"s\""))
  }

  /// The style of `unit_id` in the example row, which is text too.
  private func exampleStyle(_ archive: WorkbookArchive) throws -> String {
    try #require(try archive.sheet(1).between("<c r=\"A2\" s=\"", "\""))
  }

  @Test func `dates of the example row are dates`() throws {
    let archive = try written("skm/jawaban.xlsx")
    // 2025-03-14 is day 45730 of the 1900 system: 45658 (1 January 2025) + 31 + 28 + 13.
    #expect(try archive.row(2, sheet: 1)[2] == "45730")
  }

  @Test func `answers may be typed as numbers or chosen as words`() throws {
    let archive = try written("skm/jawaban.xlsx")
    let lists = try (1...9).map { try archive.cells($0, sheet: 3) }
    let place = try #require(lists[0].first { $0.text == "persyaratan" }).column
    #expect(
      lists.dropFirst().map { row in row.first { $0.column == place }?.text }
        == ["1", "2", "3", "4", "Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"])
  }

  @Test func `levels of an indicator are explained where their wording is known`() throws {
    let archive = try written("formulir/f02.xlsx")
    #expect(try archive.part("xl/comments1.xml").contains("0 = tidak ada"))
    let rows = try (30...220).map { try archive.row($0, sheet: 2) }
    #expect(rows.contains(["31", "5", "lima sarana atau lebih"]))
  }

  @Test("hostile words stay text in every sheet", arguments: ["=1+1", "<b>&\"'", "_x0041_", "a\u{1}b\u{0}c", "\r\n"])
  func hostile(mark: String) throws {
    for (path, _) in TemplateFixture.workbooks {
      let archive = try written(path, mark: mark)
      for number in 1...3 where path.hasPrefix("formulir/f03") == false || number < 3 {
        #expect(try archive.formulaCells(number).isEmpty)
        #expect(XMLParser(data: Data(try archive.sheet(number).utf8)).parse(), "\(path) \(number)")
      }
      #expect(XMLParser(data: Data(try archive.part("xl/comments1.xml").utf8)).parse(), "\(path)")
    }
  }

  @Test func `a rerun gives the same bytes`() throws {
    for (_, workbook) in TemplateFixture.workbooks {
      try workbook.write(to: folder.file("a.xlsx"))
      try workbook.write(to: folder.file("b.xlsx"))
      let (a, b) = (WorkbookArchive(path: folder.file("a.xlsx")), WorkbookArchive(path: folder.file("b.xlsx")))
      #expect(try a.bytes == b.bytes)
    }
  }
}
