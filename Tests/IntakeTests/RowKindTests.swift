import CivilTime
import Complaints
import Completeness
import Findings
import IKM
import Testing
import Units

@testable import Intake

/// Rows that are no data: examples, sums, footnotes, and cells that stand for nothing (IN-3, IN-4).
@Suite struct RowKindTests {
  @Test func `the example row of a template is no response, and makes no unit`() throws {
    let folder = try Folder()
    let lines = [
      Plain.header, Plain.row("CONTOH-01", "R-00001", "2025-03-14", "333333333"),
      Plain.row("U1", " CONTOH-2", "2025-03-14", "333333333"), Plain.row("U1", "a", "2025-03-14", "444444444"),
    ]
    let file = try folder.survey("a.csv", lines)
    for register in [try UnitRegister.of("U1"), UnitRegister([])] {
      let intake = readSurveys([file], register: register, settings: try .year())
      #expect(intake.units.map(\.id.rawValue) == ["U1"])
      #expect(intake.unit("U1")?.tally.complete == 1)
      #expect(intake.readings[0].ledger.excluded == ["baris-contoh": 2])
      #expect(intake.unknownUnits == [])
      #expect(intake.findings.filter { $0.kind == "baris-contoh" }.map(\.severity) == [.info])
    }
  }

  @Test func `the example rows of the other templates are no data either`() throws {
    let folder = try Folder()
    let unit = try folder.file("unit.csv", .register, "unit_id,nama\nCONTOH-01,Dinas Contoh\nU1,Satu\n")
    let cases = try folder.file(
      "pengaduan/a.csv", .complaints,
      "id,unit_id,tanggal_masuk,status\nCONTOH-1,U1,2025-01-01,Selesai\nL-1,U1,2025-01-02,Selesai\n")
    let sipp = try folder.file(
      "sipp/a.csv", .sipp, "unit_id,layanan,komponen,isi\nCONTOH-01,SIM,Persyaratan,KTP\nU1,SIM,Persyaratan,KTP\n")
    let (register, readings, findings) = readRegister([unit], settings: try .year())
    #expect(register.units.map(\.id.rawValue) == ["U1"])
    #expect(readings[0].ledger.excluded == ["baris-contoh": 1])
    #expect(findings.map(\.kind) == ["baris-contoh"])
    for register in [register, UnitRegister([])] {
      let complaints = readComplaints([cases], register: register, settings: try .year())
      #expect(complaints.cases.map(\.trackingID) == ["L-1"])
      #expect(complaints.readings[0].ledger.excluded == ["baris-contoh": 1])
      let entries = readSIPP([sipp], register: register, settings: try .year())
      #expect(entries.entries.map(\.unit.rawValue) == ["U1"])
      #expect(entries.derivedUnits.allSatisfy { $0.id.rawValue == "U1" })
    }
  }

  @Test func `M13: NULL, a dash and their like are blank in every column`() throws {
    let folder = try Folder()
    let file = try folder.survey(
      "a.csv",
      [
        "unit_id,id,tanggal,layanan,jk,persyaratan,prosedur,biaya", "U1,NULL,2025-01-05,-,\\N,4,-,4",
        "U1,NULL,2025-01-05,NULL,-,4,NULL,4", "U1,-,2025-01-05,SIM,L,4,\\N,4", "NULL,x,2025-01-05,SIM,L,4,4,4",
      ])
    let intake = readSurveys([file], register: try .of("U1", "U2"), settings: try .year())
    #expect(intake.unit("U1")?.tally.received == 3)
    #expect(intake.unit("U1")?.services == ["SIM"])
    #expect(intake.sum("U1", .prosedur) == 0)
    #expect(intake.readings[0].ledger.excluded == ["unit-tidak-dikenal": 1])
    #expect(!intake.findings.contains { $0.rule == "IKM-2" || $0.rule == "IN-6" })
    #expect(intake.findings.contains { $0.found == "1 baris tanpa unit" || $0.found.hasPrefix("NULL") })
  }

  @Test func `a whole number with a decimal mark is an answer, and a fraction is none`() throws {
    let folder = try Folder()
    let file = try folder.survey("a.csv", ["id;tanggal;persyaratan;prosedur;biaya", "a;2025-01-05;4,0;3.00;3,5"])
    let intake = readSurveys([file], register: try .of("U1"), settings: try .year())
    #expect(intake.sum("U1", .persyaratan) == 4)
    #expect(intake.sum("U1", .prosedur) == 3)
    #expect(intake.sum("U1", .biaya) == 0)
    #expect(intake.findings.filter { $0.rule == "IKM-2" }.map(\.found) == ["3,5"])
  }

  @Test func `footnotes, signatures and legends are no respondents, and their texts stay where they are`() throws {
    let folder = try Folder()
    let file = try folder.survey(
      "a.csv",
      [
        "No,tanggal,unit_id,persyaratan,prosedur,biaya,,Catatan samping", "1,2025-01-05,U1,4,4,4,,1 = tidak baik",
        "2,2025-01-06,U1,3,3,3,,2 = kurang baik", ",,,,,,,4 = sangat baik", "*) dihitung dari dua responden,,,,,,,",
        "Jumlah,,,7,7,7,,", "\"Mengetahui, RAHASIA\",,,,,,,", ",,Kepala Dinas RAHASIA,,,,,", "Σ,,,7,7,7,,",
      ])
    let intake = readSurveys([file], register: try .of("U1"), settings: try .year())
    #expect(intake.readings[0].ledger.used == 2)
    #expect(intake.readings[0].ledger.excluded == ["baris-rekap": 2, "baris-catatan": 4])
    #expect(intake.unknownUnits == [])
    #expect(!String(describing: intake).contains("RAHASIA"))
  }
}
