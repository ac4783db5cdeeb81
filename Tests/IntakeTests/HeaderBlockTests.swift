import Findings
import IKM
import Testing
import Units

@testable import Intake

/// Headers in several rows with merged groups, in workbooks and in text (IN-4).
@Suite struct HeaderBlockTests {
  /// Group, unsur, question: two questions in persyaratan and in biaya, one in sarana.
  private static let groups: [[String]] = [
    ["REKAP JAWABAN SKM"], [],
    ["NO", "IDENTITAS", "", "", "PENILAIAN", "", "", "", "", "LAIN-LAIN", ""],
    ["", "JENIS KELAMIN", "USIA", "TANGGAL", "PERSYARATAN", "", "BIAYA", "", "SARANA", "SARAN", "CATATAN 1"],
    ["", "", "", "", "Q1", "Q2", "Q3", "Q4", "Q5", "", ""],
    ["1", "L", "30", "2025-02-01", "4", "2", "3", "4", "1", "baik", "9"],
    ["2", "P", "40", "2025-02-02", "3", "3", "2", "2", "2", "", ""],
  ]
  private static let merged = ["A3:A5", "B3:D3", "E3:I3", "J3:K3", "E4:F4", "G4:H4", "B4:B5", "C4:C5", "D4:D5"]

  private func files(_ rows: [[String]], _ merged: [String], _ folder: Folder) throws -> [InputFile] {
    [
      try folder.workbook("skm/a.xlsx", .survey, [.init(name: "SKM", rows: rows, merged: merged)]),
      try folder.survey("a.csv", rows.map { $0.joined(separator: ";") }),
    ]
  }

  @Test func `three rows: groups, unsur with their questions, numbers of questions`() throws {
    let folder = try Folder()
    for file in try files(Self.groups, Self.merged, folder) {
      let intake = readSurveys([file], register: try .of("U1"), settings: try .year())
      #expect(intake.readings[0].ledger.used == 2, "\(file.name) \(intake.readings[0])")
      let tally = try #require(intake.unit("U1")?.tally)
      let unsur = intake.questionnaire.unsur
      #expect(unsur == [.persyaratan, .biaya, .sarana])
      // Means of a respondent's questions: (4+2)/2 and 3; (3+4)/2 and 2; 1 and 2, as exact sums times the scale of 2.
      #expect(tally.sum(0, .tersedia) == 12)
      #expect(tally.sum(1, .tersedia) == 11)
      #expect(tally.sum(2, .tersedia) == 6)
      #expect(tally.group(.sex(.female))?.respondents == 1)
      let notes = intake.readings[0].notes
      #expect(notes.contains("Unsur persyaratan: PERSYARATAN Q2."), "\(notes)")
      #expect(notes.contains("Kolom tanggal: TANGGAL."))
      #expect(intake.readings[0].droppedColumns.contains { $0.header == "CATATAN 1" })
    }
  }

  @Test func `three rows: the row of unsur on top of questions in words, under a group`() throws {
    let folder = try Folder()
    let rows: [[String]] = [
      ["NO", "PROFIL", "", "UNSUR PELAYANAN", "", ""],
      ["", "USIA", "JK", "U1", "U2", "U3"],
      ["", "", "", "Persyaratan", "Prosedur", "Waktu penyelesaian"],
      ["1", "30", "L", "4", "3", "2"], ["2", "31", "P", "4", "4", "4"],
    ]
    for file in try files(rows, ["A1:A3", "B1:C1", "D1:F1", "B2:B3", "C2:C3"], folder) {
      let intake = readSurveys([file], register: try .of("U1"), settings: try .year())
      #expect(intake.readings[0].ledger.used == 2, "\(file.name) \(intake.readings[0])")
      #expect(intake.sum("U1", .persyaratan) == 8)
      #expect(intake.sum("U1", .waktu) == 6)
      #expect(intake.unit("U1")?.tally.group(.sex(.male))?.respondents == 1)
    }
  }

  @Test func `a header of three rows that is printed again on the next page is one header`() throws {
    let folder = try Folder()
    let again = Array(Self.groups[2...4])
    let rows = Self.groups + again + [["3", "L", "20", "2025-02-03", "1", "1", "1", "1", "1", "", ""]]
    for file in try files(rows, Self.merged, folder) {
      let intake = readSurveys([file], register: try .of("U1"), settings: try .year())
      #expect(intake.readings[0].ledger.used == 3, "\(file.name) \(intake.readings[0].ledger)")
      #expect(intake.readings[0].ledger.read == 6)
      #expect(!intake.findings.contains { $0.kind == "tabel-lain" })
      #expect(intake.unit("U1")?.tally.sum(0, .tersedia) == 14)
    }
  }

  @Test func `a group ends where another cell stands above`() throws {
    let folder = try Folder()
    let rows: [[String]] = [
      ["No", "Persyaratan", "", "Keterangan", ""], ["", "P1", "P2", "K1", "K2"], ["1", "4", "3", "1", "1"],
    ]
    for file in try files(rows, ["B1:C1", "D1:E1"], folder) {
      let intake = readSurveys([file], register: try .of("U1"), settings: try .year())
      #expect(intake.unit("U1")?.tally.sum(0, .tersedia) == 7, "\(intake.readings[0])")
      #expect(intake.questionnaire.unsur == [.persyaratan])
    }
  }
}
