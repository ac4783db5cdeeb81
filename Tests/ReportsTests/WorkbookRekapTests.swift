import Foundation
import Reports
import Testing

@Suite struct WorkbookRekapTests {
  @Test func `every formula of the ranking workbook carries a cached value`() throws {
    let folder = try ScratchFolder()
    let archive = WorkbookArchive(path: folder.file("rekap.xlsx"))
    try RekapWorkbook(WorkbookFixture.report()).write(to: archive.path)
    var count = 0
    for number in 1...12 {
      for cell in try archive.formulaCells(number) {
        count += 1
        #expect(cell.contains("<v>") && !cell.contains("<v></v>"), "lembar \(number): \(cell)")
      }
    }
    // 10 units with an index: five formulas each, the unranked one three; six weights; two sums; three input checks.
    #expect(count == 9 * 5 + 3 + 6 + 2 + 3)
  }

  @Test func `a rerun gives the same bytes`() throws {
    let folder = try ScratchFolder()
    for name in ["a.xlsx", "b.xlsx"] { try RekapWorkbook(WorkbookFixture.report()).write(to: folder.file(name)) }
    let (a, b) = (WorkbookArchive(path: folder.file("a.xlsx")), WorkbookArchive(path: folder.file("b.xlsx")))
    #expect(try a.bytes == b.bytes)
  }
}
