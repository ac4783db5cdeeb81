import CivilTime
import Findings
import IKM
import Testing
import Units

@testable import Intake

/// Which unit a row is about (IN-5).
@Suite struct UnitOfRowTests {
  @Test(
    "the unit stands in the column, else in the file's name, else in that of its folder",
    arguments: [
      ("a.csv", "KC-02", "KC-02"), ("KC-04.csv", "", "KC-04"), ("KC-04/maret.csv", "", "KC-04"),
      ("KC-04/2025/maret.csv", "", "KC-04"), ("KC-04/KC-02.csv", "", "KC-02"), ("KC-04/a.csv", "KC-02", "KC-02"),
      ("Dinas Lama/a.csv", "", "KC-04"),
    ])
  func unit(name: String, cell: String, expected: String) throws {
    let folder = try Folder()
    let file = try folder.survey(name, [Plain.header, Plain.row(cell, "a", "2025-03-01", "444444444")])
    let id = try #require(UnitID("KC-04"))
    let register = UnitRegister(
      [Unit(id: id, name: "Empat"), Unit(id: try #require(UnitID("KC-02")), name: "Dua")],
      aliases: [Alias(name: "Dinas Lama", unit: id, from: nil, through: nil)])
    let intake = readSurveys([file], register: register, settings: try .year())
    #expect(intake.units.map(\.id.rawValue) == [expected], "\(intake.findings)")
  }

  @Test func `units that were renamed or merged are joined by their alias rows`() throws {
    let folder = try Folder()
    let unit = try folder.file(
      "unit.csv", .register, "unit_id,nama,kode_provinsi,kode_kabkota\n01.10,Baru,01,01.10\n11.10,Satu,11,11.10\n")
    let alias = try folder.file(
      "alias.csv", .alias, "alias,unit_id,mulai,selesai\nBPPT,11.10,,\nKantor Perizinan,11.10,,2025-03-31\n")
    let (register, _, findings) = readRegister([unit, alias], settings: try .year())
    #expect(register.units.map(\.id.rawValue) == ["01.10", "11.10"])
    #expect(register.units[1].regencyCode == "11.10")
    #expect(findings.map(\.kind).sorted() == ["kode-kabkota-tidak-dikenal", "kode-provinsi-tidak-dikenal"])
    let file = try folder.survey(
      "a.csv",
      [
        Plain.header, Plain.row("BPPT", "a", "2025-03-01", "444444444"),
        Plain.row("kantor perizinan", "b", "2025-03-31", "333333333"),
        Plain.row("11.10", "c", "2025-04-01", "222222222"),
        Plain.row("Kantor Perizinan", "d", "2025-04-01", "111111111"),
        Plain.row("11.1", "e", "2025-04-01", "111111111"),
      ])
    let intake = readSurveys([file], register: register, settings: try .year())
    #expect(intake.sum("11.10", .biaya) == 9)
    #expect(intake.unknownUnits.map(\.code) == ["11.1", "Kantor Perizinan"])
  }
}
