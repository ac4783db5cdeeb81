import CivilTime
import Findings
import IKM
import Testing
import Units

@testable import Intake

@Suite struct SurveyTests {
  @Test func `a plain file is counted by unit and unsur`() throws {
    let folder = try Folder()
    let file = try folder.survey(
      "a.csv",
      [
        Plain.header, Plain.row("U1", "r1", "2025-03-01", "444444444"),
        Plain.row("U1", "r2", "2025-03-02", "333333332"),
        Plain.row("U2", "r3", "2025-03-02", "123412341"),
      ])
    let intake = readSurveys([file], register: try .of("U1", "U2"), settings: try .year())
    #expect(intake.questionnaire.name == "skm-2017")
    #expect(intake.unit("U1")?.tally.complete == 2)
    #expect(intake.sum("U1", .persyaratan) == 7)
    #expect(intake.sum("U1", .sarana) == 6)
    #expect(intake.sum("U2", .pengaduan) == 4)
    #expect(intake.readings[0].ledger.used == 3)
    #expect(intake.readings[0].ledger.read == 3)
    #expect(intake.findings == [])
  }

  @Test func `M13: a blank is not a zero, and M18: incomplete rows do not vanish`() throws {
    let folder = try Folder()
    var lines = [Plain.header]
    for row in 0..<100 {
      lines.append("U1,r\(row),2025-03-01,4,4,4,\(row < 40 ? "" : "4"),4,4,4,4,4")
    }
    let intake = readSurveys(
      [try folder.survey("a.csv", lines)], register: try .of("U1"), settings: try .year())
    let tally = try #require(intake.unit("U1")?.tally)
    let biaya = try #require(intake.questionnaire.unsur.firstIndex(of: .biaya))
    #expect(tally.received == 100)
    #expect(tally.complete == 60)
    #expect(tally.answered(biaya, .tersedia) == 60)
    #expect(tally.sum(biaya, .tersedia) == 240)
    #expect(intake.readings[0].ledger.used == 100)
    #expect(intake.readings[0].notes.contains { $0.hasPrefix("40 sel kosong pada unsur biaya") })
    #expect(intake.findings == [])
  }

  @Test func `M15: columns in another order give the same tallies`() throws {
    let folder = try Folder()
    let straight = try folder.survey(
      "a.csv",
      [Plain.header, Plain.row("U1", "a", "2025-01-05", "123412341"), Plain.row("U1", "b", "2025-01-06", "432143214")])
    let shuffled = try folder.survey(
      "b.csv",
      [
        "sarana,tanggal,pengaduan,perilaku,kompetensi,produk,id,biaya,waktu penyelesaian,prosedur,persyaratan,unit_id",
        "1,2025-01-05,4,3,2,1,a,4,3,2,1,U1", "4,2025-01-06,1,2,3,4,b,1,2,3,4,U1",
      ])
    let register = try UnitRegister.of("U1")
    let settings = try IntakeSettings.year()
    let a = readSurveys([straight], register: register, settings: settings)
    let b = readSurveys([shuffled], register: register, settings: settings)
    #expect(a.unit("U1")?.tally == b.unit("U1")?.tally)
    #expect(a.unit("U1")?.tally.complete == 2)
  }

  @Test func `M16: a header is read from the header, whatever the first respondent left blank`() throws {
    let folder = try Folder()
    let file = try folder.survey(
      "a.csv", [Plain.header, "U1,a,2025-01-05,4,4,,4,4,4,4,4,4", "U1,b,2025-01-05,4,4,4,4,4,4,4,4,4"])
    let intake = readSurveys([file], register: try .of("U1"), settings: try .year())
    #expect(intake.unit("U1")?.tally.received == 2)
    #expect(intake.unit("U1")?.tally.complete == 1)
  }

  @Test(
    "M25, M26: an answer outside the scale is refused with its cell",
    arguments: [("0", "0"), ("5", "5"), ("6", "6"), ("3.5", "3.5"), ("Budi Santoso", "teks 12 huruf")])
  func outOfScale(cell: String, found: String) throws {
    let folder = try Folder()
    let file = try folder.survey("a.csv", [Plain.header, "U1,a,2025-01-05,4,4,4,\(cell),4,4,4,4,4"])
    let intake = readSurveys([file], register: try .of("U1"), settings: try .year())
    #expect(intake.findings.count == 1)
    let finding = try #require(intake.findings.first)
    #expect(finding.kind == "jawaban-di-luar-skala")
    #expect(finding.location == Location(file: "skm/a.csv", row: 2, column: 7, header: "biaya"))
    #expect(finding.found == found)
    #expect(intake.sum("U1", .biaya) == 0)
    #expect(intake.unit("U1")?.tally.received == 1)
  }

  @Test func `M27: the label carries the score, not its place in a list`() throws {
    let folder = try Folder()
    let file = try folder.survey(
      "a.csv",
      [
        Plain.header,
        "U1,a,2025-01-05,Sangat sesuai,Sangat mudah,Sangat cepat,Gratis,Sangat sesuai,Sangat kompeten,Sangat sopan dan ramah,Dikelola dengan baik,Sangat baik",
        "U1,b,2025-01-05,TIDAK  SESUAI,a,1,Sangat mahal,tidak sesuai,Tidak kompeten,Tidak sopan dan ramah,Tidak ada,Buruk",
      ])
    let intake = readSurveys([file], register: try .of("U1"), settings: try .year())
    #expect(intake.findings == [])
    for unsur in Unsur.official { #expect(intake.sum("U1", unsur) == 5) }
  }

  @Test func `M29: the period is closed, and quarters sum to the year`() throws {
    let folder = try Folder()
    let days = ["2024-12-31", "2025-01-01", "2025-03-31", "2025-04-01", "2025-06-30", "2025-07-01", "2025-12-31"]
    let file = try folder.survey(
      "a.csv", [Plain.header] + days.enumerated().map { Plain.row("U1", "r\($0)", $1, "444444444") })
    func used(_ start: String, _ end: String) throws -> Int {
      let settings = IntakeSettings(
        period: try .days(start, end), asOf: try #require(CivilDate(year: 2025, month: 12, day: 31)))
      return readSurveys([file], register: try .of("U1"), settings: settings).readings[0].ledger.used
    }
    #expect(try used("2025-01-01", "2025-03-31") == 2)
    #expect(try used("2025-04-01", "2025-06-30") == 2)
    #expect(try used("2025-07-01", "2025-09-30") == 1)
    #expect(try used("2025-10-01", "2025-12-31") == 1)
    #expect(try used("2025-01-01", "2025-12-31") == 6)
  }

  @Test func `M12: a filter leaves an all-4 unit at all 4`() throws {
    let folder = try Folder()
    let file = try folder.survey(
      "a.csv",
      [Plain.header] + (1...12).map { Plain.row("U1", "r\($0)", "2025-\($0 < 10 ? "0" : "")\($0)-15", "444444444") })
    var settings = try IntakeSettings.year()
    settings.period = try .days("2025-02-01", "2025-03-31")
    let intake = readSurveys([file], register: try .of("U1"), settings: settings)
    #expect(intake.unit("U1")?.tally.complete == 2)
    #expect(intake.sum("U1", .biaya) == 8)
    #expect(intake.unit("U1")?.excluded == ["di-luar-periode": 10])
    #expect(intake.unit("U1")?.received == 12)
  }

  @Test func `a date with a zone belongs to the day of the unit's clock`() throws {
    let folder = try Folder()
    // 23:30 UTC on 31 March is 07:30 WITA on 1 April.
    let file = try folder.survey(
      "a.csv", [Plain.header, Plain.row("U1", "a", "2025-03-31T23:30:00Z", "444444444")])
    let register = UnitRegister([Unit(id: try #require(UnitID("U1")), name: "U1", zone: .wita)])
    var settings = try IntakeSettings.year()
    settings.period = try .days("2025-04-01", "2025-06-30")
    #expect(readSurveys([file], register: register, settings: settings).readings[0].ledger.used == 1)
  }
}
