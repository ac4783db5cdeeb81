import Foundation
import FoundationXML
import Testing

@testable import Reports

@Suite struct OfficeFindingsTests {
  @Test func `a finding goes to the instansi of its unit, else to where its file lies`() {
    let offices = OfficeFindingsFixture.make().offices
    #expect(offices.map(\.office) == ["Dinas Sosial", "Pemerintah Kabupaten X", "gabungan"])
    #expect(
      offices.map { $0.findings.map(\.kind) } == [
        ["kolom-pribadi"], ["jawaban-di-luar-skala", "baris-pendek"], ["unit-tidak-dikenal"],
      ])
  }

  @Test func `a file of somebody else is shown as shared`() {
    let offices = OfficeFindingsFixture.make().offices
    #expect(
      offices.map { $0.inputs.map(\.input.file) } == [
        ["skm/Dinas Sosial/a.csv"], ["skm/gabungan.csv"], ["skm/gabungan.csv"],
      ])
    #expect(offices.map { $0.inputs.map(\.isShared) } == [[false], [true], [false]])
  }

  @Test(
    "a file's place names its office where nothing else does",
    arguments: [
      ("skm/Dinas X/a.csv", "Dinas X"), ("skm/puskesmas.2025.csv", "puskesmas.2025"), ("unit.csv", "unit"),
      ("skm/.csv", ".csv"), ("", ""),
    ])
  func placeName(file: String, office: String) {
    #expect(FindingsByOffice.placeName(file) == office)
  }

  @Test(
    "names of sheets are allowed, short and different",
    arguments: [
      (["Dinas A/B", "Dinas A:B"], ["Dinas A B", "Dinas A B (2)"]),
      (["ringkasan", "History"], ["ringkasan (2)", "History (2)"]), (["", "[]"], ["Kantor", "Kantor (2)"]),
      (["'Aisyiyah'", "DINAS", "dinas"], ["Aisyiyah", "DINAS", "dinas (2)"]),
      (
        ["Pemerintah Kabupaten Kepulauan Siau", "Pemerintah Kabupaten Kepulauan Sula"],
        ["Pemerintah Kabupaten Kepulauan", "Pemerintah Kabupaten Kepula (2)"]
      ),
    ])
  func sheetNames(offices: [String], expected: [String]) {
    let names = SheetNames.make(for: offices, taken: ["Ringkasan"])
    #expect(names == expected)
    #expect(names.allSatisfy { SheetName($0) != nil })
  }

  @Test func `the summary counts each office and leads to its sheet`() throws {
    let folder = try ScratchFolder()
    let archive = WorkbookArchive(path: folder.file("temuan.xlsx"))
    let workbook = OfficeFindingsWorkbook(OfficeFindingsFixture.make(), about: OfficeFindingsFixture.about)
    try workbook.write(to: archive.path)
    let names = try archive.part("xl/workbook.xml").components(separatedBy: "<sheet name=\"").dropFirst()
    #expect(
      names.map { $0.components(separatedBy: "\"")[0] } == [
        "Ringkasan", "Dinas Sosial", "Pemerintah Kabupaten X", "gabungan",
      ])
    // Kantor, tolak, peringatan, info, temuan, berkas, baris dibaca, baris dipakai.
    #expect(try archive.row(8, sheet: 1) == ["Pemerintah Kabupaten X", "1", "1", "0", "2", "0", "0", "0"])
    #expect(try archive.row(9, sheet: 1) == ["gabungan", "1", "0", "0", "1", "1", "1500", "1499"])
    #expect(try archive.sheet(1).contains("location=\"'Pemerintah Kabupaten X'!A1\""))
  }

  @Test func `a sheet is a table with a frozen header and a filter`() throws {
    let folder = try ScratchFolder()
    let archive = WorkbookArchive(path: folder.file("temuan.xlsx"))
    try OfficeFindingsWorkbook(OfficeFindingsFixture.make(), about: OfficeFindingsFixture.about).write(to: archive.path)
    let sheet = try archive.sheet(3)
    #expect(
      try archive.row(4, sheet: 3) == [
        "Tingkat", "Berkas", "Lembar", "Baris", "Kolom", "Ditemukan", "Seharusnya", "Tindakan", "ID unit", "Aturan",
      ])
    #expect(
      try archive.row(5, sheet: 3).filter { !$0.isEmpty } == [
        "tolak", "skm/gabungan.csv", "3", "7 (U3)", "5", "1 sampai 4", "Perbaiki di sumber.", "K-1", "IKM-2",
      ])
    #expect(sheet.contains("ySplit=\"4\"") && sheet.contains("state=\"frozen\""))
    #expect(sheet.contains("<autoFilter ref=\"A4:J6\"/>"))
  }

  @Test func `more findings than a sheet takes are counted in words`() throws {
    let folder = try ScratchFolder()
    let archive = WorkbookArchive(path: folder.file("temuan.xlsx"))
    let findings = (1...1_200).map { OfficeFindingsFixture.finding("tolak", "a", "skm/a.csv", row: $0) }
    try OfficeFindingsWorkbook(
      OfficeFindingsFixture.make(inputs: [], findings: findings), about: OfficeFindingsFixture.about, rowLimit: 1_000
    ).write(to: archive.path)
    #expect(try archive.sheet(2).contains("1.000 dari 1.200 temuan ditampilkan; semuanya ada di temuan.csv."))
    #expect(try archive.row(1_004, sheet: 2).isEmpty == false)
    #expect(try archive.row(1_005, sheet: 2).isEmpty)
  }

  @Test("hostile text stays text", arguments: ["=1+1", "+1", "@x", "<b>&\"'", "_x0041_", "a\u{1}b\u{0}c", "x'"])
  func hostile(mark: String) throws {
    let folder = try ScratchFolder()
    let archive = WorkbookArchive(path: folder.file("temuan.xlsx"))
    let findings = [
      OfficeFindingsFixture.finding(
        mark, mark, mark + "/a/b.csv", row: 1, unit: mark, found: mark, expected: mark, action: mark),
      OfficeFindingsFixture.finding("tolak", "k", "skm/a.csv", row: 1, unit: "K-1", found: mark),
    ]
    try OfficeFindingsWorkbook(
      OfficeFindingsFixture.make(findings: findings, kabupaten: mark), about: OfficeFindingsFixture.about
    ).write(to: archive.path)
    #expect(XMLParser(data: Data(try archive.part("xl/workbook.xml").utf8)).parse())
    for number in 1...4 {
      #expect(try archive.formulaCells(number).isEmpty)
      #expect(XMLParser(data: Data(try archive.sheet(number).utf8)).parse(), "lembar \(number)")
    }
  }

  @Test func `a rerun gives the same bytes, whatever the order of the units' dictionary`() throws {
    let folder = try ScratchFolder()
    for name in ["a.xlsx", "b.xlsx"] {
      try OfficeFindingsWorkbook(OfficeFindingsFixture.make(), about: OfficeFindingsFixture.about)
        .write(to: folder.file(name))
    }
    let (a, b) = (WorkbookArchive(path: folder.file("a.xlsx")), WorkbookArchive(path: folder.file("b.xlsx")))
    #expect(try a.bytes == b.bytes)
  }
}
