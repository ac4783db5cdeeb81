import CivilTime
import Findings
import IKM
import Testing
import Units

@testable import Intake

/// Tables as offices really lay them out (IN-4).
@Suite struct LayoutTests {
  @Test func `lines above the header, a repeated header, footers and blank rows`() throws {
    let folder = try Folder()
    let file = try folder.survey(
      "a.csv",
      [
        "PEMERINTAH KABUPATEN CONTOH,,,,", "Rekap SKM 2025,,,,", ",,,,", "No,Persyaratan,Prosedur,Waktu,Biaya",
        "(1),(2),(3),(4),(5)", "1,4,4,4,4", ",,,,", "2,3,3,3,3", "No,Persyaratan,Prosedur,Waktu,Biaya", "3,4,4,4,4",
        "(Jumlah),11,11,11,11", "Jumlah,11,11,11,11", "NRR,3.67,3.67,3.67,3.67", "Rata-rata,4,4,4,4",
      ])
    let intake = readSurveys([file], register: try .of("U1"), settings: try .year())
    let ledger = intake.readings[0].ledger
    #expect(ledger.used == 3)
    #expect(ledger.excluded == ["baris-rekap": 4, "judul-berulang": 1])
    #expect(intake.sum("U1", .biaya) == 11)
    #expect(intake.readings[0].notes.contains("Judul tabel pada baris 4."))
  }

  @Test func `a header in two rows`() throws {
    let folder = try Folder()
    let file = try folder.survey(
      "a.csv",
      [
        "NO. RESPONDEN ,PROFIL,,NILAI UNSUR PELAYANAN,,,,,,,,,", ",JENIS KELAMIN,USIA,U1,U2,U3,U4,U5,U6,U7,U8,U9,U10",
        "1,L,22,4,4,4,4,4,4,4,4,4,4", "2,P,30,3,3,3,3,3,3,3,3,3,3",
      ])
    let intake = readSurveys([file], register: try .of("U1"), settings: try .year())
    #expect(intake.unit("U1")?.tally.complete == 2)
    #expect(intake.questionnaire.unsur.count == 10)
    #expect(intake.readings[0].notes.contains("Kolom id: NO. RESPONDEN."))
  }

  @Test func `labels decide between U8 and U9, and contradict a declared order aloud`() throws {
    let folder = try Folder()
    let file = try folder.survey(
      "a.csv",
      [
        "U1,U2,U3,U4,U5,U6,U7,U8,U9", "4,4,4,4,4,4,4,4,4", "4,4,4,4,4,4,4,Buruk,Dikelola dengan baik",
      ])
    let decided = readSurveys([file], register: try .of("X"), settings: try .year())
    #expect(decided.sum("X", .sarana) == 5)
    #expect(decided.sum("X", .pengaduan) == 8)
    #expect(!decided.findings.contains { $0.rule == "IKM-1" })
    var settings = try IntakeSettings.year()
    settings.unsurOrder = Unsur.official
    let refused = readSurveys([file], register: try .of("X"), settings: settings)
    #expect(refused.readings[0].ledger.used == 0)
    let finding = try #require(refused.findings.first { $0.kind == "urutan-unsur-bertentangan" })
    #expect(finding.severity == .reject)
    #expect(finding.found.contains("U8 = pengaduan, U9 = sarana"))
  }

  @Test func `one month-first date proves the order of the whole column`() throws {
    let folder = try Folder()
    let header = "tanggal,persyaratan,prosedur,biaya"
    let file = try folder.survey("a.csv", [header, "01/09/2025,4,4,4", "08/21/2025,4,4,4"])
    var settings = try IntakeSettings.year()
    settings.period = try .days("2025-01-01", "2025-01-31")
    let intake = readSurveys([file], register: try .of("X"), settings: settings)
    #expect(intake.readings[0].ledger.used == 1)
    #expect(intake.readings[0].ledger.excluded == ["di-luar-periode": 1])
  }

  @Test func `the unit of a file is told by its name, and kolom overrides every header`() throws {
    let folder = try Folder()
    let file = try folder.survey("U2/maret.csv", ["A,B,C,D", "4,3,2,2025-03-01"])
    var settings = try IntakeSettings.year()
    settings.columns = [.survey: ["persyaratan": "A", "prosedur": "B", "biaya": "C", "tanggal": "D"]]
    let intake = readSurveys([file], register: try .of("U1", "U2"), settings: settings)
    #expect(intake.sum("U2", .prosedur) == 3)
    #expect(intake.unit("U2")?.tally.received == 1)
  }

  @Test func `an unknown unit is one finding with its rows, and is never joined`() throws {
    let folder = try Folder()
    let file = try folder.survey(
      "a.csv",
      [
        Plain.header, Plain.row("DPMPTSB", "a", "2025-01-01", "444444444"),
        Plain.row("DPMPTSP", "b", "2025-01-01", "444444444"),
        Plain.row("DPMPTSB", "c", "2025-01-01", "444444444"),
      ])
    let intake = readSurveys([file], register: try .of("DPMPTSP"), settings: try .year())
    #expect(intake.unknownUnits == [UnknownUnit(code: "DPMPTSB", rows: 2, nearest: ["DPMPTSP"])])
    #expect(intake.findings.count == 1)
    #expect(intake.findings[0].location == Location(file: "skm/a.csv", row: 2, column: 1, header: "unit_id"))
    #expect(intake.readings[0].ledger.excluded == ["unit-tidak-dikenal": 2])
  }

  @Test func `a file that is no table is an error of that file alone`() throws {
    let folder = try Folder()
    let good = try folder.survey("a.csv", [Plain.header, Plain.row("U1", "a", "2025-01-01", "444444444")])
    let bad = try folder.survey("b.csv", ["halo", "dunia"])
    let intake = readSurveys([good, bad], register: try .of("U1"), settings: try .year())
    #expect(intake.unit("U1")?.tally.complete == 1)
    #expect(intake.readings[1].fileError?.kind == "tabel-tidak-ditemukan")
  }
}
