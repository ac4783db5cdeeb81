import Foundation
import FoundationXML
import Testing

@testable import Reports

@Suite struct WorkbookRekapTests {
  @Test func `every formula of the ranking workbook carries a cached value`() throws {
    let folder = try ScratchFolder()
    let archive = WorkbookArchive(path: folder.file("rekap.xlsx"))
    try RekapWorkbook(WorkbookFixture.report()).write(to: archive.path)
    var count = 0
    for number in 1...13 {
      for cell in try archive.formulaCells(number) {
        count += 1
        #expect(cell.contains("<v>") && !cell.contains("<v></v>"), "lembar \(number): \(cell)")
      }
    }
    // Nine ranked units with five formulas each, one unranked index with three; six weights; two sums; three input checks.
    #expect(count == 9 * 5 + 3 + 6 + 2 + 3)
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@x", "\t=1", "<script>&\"'", "_x0041_", "a\u{1}b\u{0}c"])
  func `hostile text stays text in every sheet`(mark: String) throws {
    let folder = try ScratchFolder()
    let (plain, marked) = (folder.file("a.xlsx"), folder.file("b.xlsx"))
    try RekapWorkbook(WorkbookFixture.report()).write(to: plain)
    var report = WorkbookFixture.report(mark: mark)
    // The mark also stands in front, where a spreadsheet would take it for a formula.
    for slot in report.units.indices { report.units[slot].name = mark + report.units[slot].name }
    try RekapWorkbook(report).write(to: marked)
    for number in 1...12 {
      let (a, b) = (WorkbookArchive(path: plain), WorkbookArchive(path: marked))
      let formulas = { (cell: Substring) in cell.split(separator: "<f>").last?.split(separator: "</f>").first }
      #expect(try a.formulaCells(number).map(formulas) == b.formulaCells(number).map(formulas))
      let parser = XMLParser(data: Data(try b.sheet(number).utf8))
      #expect(parser.parse(), "lembar \(number)")
    }
  }

  @Test func `without pages names lead to the workbooks of the units, and without both nowhere`() throws {
    let folder = try ScratchFolder()
    let workbooks = WorkbookArchive(path: folder.file("a.xlsx"))
    try RekapWorkbook(WorkbookFixture.report(), written: WrittenFiles(pages: false, unitWorkbooks: true))
      .write(to: workbooks.path)
    let links = try workbooks.part("xl/worksheets/_rels/sheet2.xml.rels")
    #expect(links.contains("Target=\"unit/3399-01.xlsx\""))
    #expect(!links.contains(".html"))
    let alone = WorkbookArchive(path: folder.file("b.xlsx"))
    try RekapWorkbook(WorkbookFixture.report(), written: WrittenFiles(pages: false, unitWorkbooks: false))
      .write(to: alone.path)
    #expect(try !alone.sheet(2).contains("<hyperlink "))
  }

  @Test func `a rerun gives the same bytes`() throws {
    let folder = try ScratchFolder()
    for name in ["a.xlsx", "b.xlsx"] { try RekapWorkbook(WorkbookFixture.report()).write(to: folder.file(name)) }
    let (a, b) = (WorkbookArchive(path: folder.file("a.xlsx")), WorkbookArchive(path: folder.file("b.xlsx")))
    #expect(try a.bytes == b.bytes)
  }

  @Test func `names lead to the pages of the units by paths that every system follows`() throws {
    let folder = try ScratchFolder()
    let archive = WorkbookArchive(path: folder.file("rekap.xlsx"))
    try RekapWorkbook(WorkbookFixture.report()).write(to: archive.path)
    let links = try archive.part("xl/worksheets/_rels/sheet2.xml.rels")
    #expect(links.contains("Target=\"unit/3399-01.html\""))
    #expect(!links.contains("unit\\"))
  }

  @Test func `more findings than the sheet takes are counted in words`() throws {
    let folder = try ScratchFolder()
    let path = folder.file("temuan.xlsx")
    var book = RekapBook(WorkbookFixture.report())
    book.findingLimit = 2
    let file = try WorkbookFile(path: path, streaming: true, title: "", asOf: "2025-12-31")
    try book.write(.findings, to: file.sheet("Temuan"))
    try file.close()
    let sheet = try WorkbookArchive(path: path).sheet(1)
    #expect(sheet.contains("2 dari 3 temuan; semuanya ada di temuan.csv."))
    #expect(sheet.components(separatedBy: "<row ").count - 1 == 2 + 1 + 2)
  }

  @Test func `an evaluation without units gives a workbook all the same`() throws {
    let folder = try ScratchFolder()
    var report = WorkbookFixture.report()
    report.units = []
    report.inputs = []
    report.findings = []
    report.national.unitIDs = []
    try RekapWorkbook(report).write(to: folder.file("rekap.xlsx"))
    #expect(try WorkbookArchive(path: folder.file("rekap.xlsx")).sheet(14).contains("Metode"))
  }
}
