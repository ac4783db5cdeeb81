import CivilTime
import Findings
import IKM
import Testing
import Units

@testable import Intake

/// Workbooks in the layout of the guideline: a title, a header in two rows, sums underneath, legends beside (IN-4).
@Suite struct OfficialSheetTests {
  private static let head: [[String]] = [
    ["PENGOLAHAN DATA SURVEI KEPUASAN MASYARAKAT"], ["UNIT PELAYANAN", ":", "Kecamatan Contoh"], [],
    ["NO. RESPONDEN ", "PROFIL", "", "", "", "", "", "NILAI UNSUR PELAYANAN"],
    ["", "NAMA", "JENIS KELAMIN", "USIA", "PENDIDIKAN", "PEKERJAAN", "JENIS LAYANAN"] + places
      + ["", "*Unsur bisa disesuaikan"],
  ]
  private static let places = (1...9).map { "U\($0)" }

  private static func row(_ number: Int, _ answers: String) -> [String] {
    ["\(number)", "RAHASIA \(number)", number % 2 == 0 ? "P" : "L", "3\(number)", "SMA", "Swasta", "KTP"]
      + answers.map(String.init)
  }

  private static func sum(_ label: String, _ value: String) -> [String] {
    [label, "", "", "", "", "", ""] + places.map { _ in value }
  }

  private static let rows: [[String]] =
    head + [
      row(1, "444444444"), row(2, "333333333") + ["", "1 = tidak baik"], row(3, "434343434") + ["", "2 = kurang baik"],
      [String](repeating: "", count: 17) + ["3 = baik"], sum("Σ Nilai / Unsur", "11"), sum("NRR / Unsur", "3.67"),
      sum("NRR tertimbang / unsur", "0.41"), ["IKM Unit Pelayanan", "", "", "", "", "", "", "91.67"], [],
      ["*) jumlah NRR tertimbang x 25"], ["", "", "", "", "", "", "Mengetahui, RAHASIA"],
    ]

  private static let merged = ["A4:A5", "B4:G4", "H4:P4", "A1:P1"]

  @Test func `the worksheet of the guideline as a workbook and as text`() throws {
    let folder = try Folder()
    let book = try folder.workbook("skm/a.xlsx", .survey, [.init(name: "SKM", rows: Self.rows, merged: Self.merged)])
    let text = try folder.survey(
      "b.csv", Self.rows.map { $0.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ";") })
    for file in [book, text] {
      let intake = readSurveys([file], register: try .of("U1"), settings: try .year())
      let tally = try #require(intake.unit("U1")?.tally)
      #expect(tally.complete == 3, "\(file.name)")
      #expect(intake.sum("U1", .persyaratan) == 11)
      #expect(intake.sum("U1", .prosedur) == 10)
      #expect(tally.group(.sex(.female))?.respondents == 1)
      #expect(intake.unit("U1")?.services == ["KTP"])
      #expect(intake.readings[0].ledger.excluded["baris-rekap"] == 5, "\(intake.readings[0].ledger)")
      #expect(intake.readings[0].ledger.used == 3)
      #expect(!intake.findings.contains { $0.severity == .reject }, "\(intake.findings)")
      #expect(!String(describing: intake).contains("RAHASIA"))
      #expect(intake.readings[0].droppedColumns.contains(.init(header: "NAMA", reason: .personal)))
      #expect(intake.readings[0].preamble.contains { $0.label == "UNIT PELAYANAN" })
    }
  }

  @Test func `the sheet with the questionnaire is chosen by its header, and the others are named`() throws {
    let folder = try Folder()
    let data: [[String]] = [
      ["id", "tanggal", "Persyaratan", "Prosedur", "Biaya"], ["a", "2025-01-05", "4", "4", "4"],
      ["b", "2025-01-06", "3", "3", "3"],
    ]
    let file = try folder.workbook(
      "skm/a.xlsx", .survey,
      [
        .init(name: "Petunjuk", rows: [["Isi lembar Data"], ["Persyaratan", "wajib"]]),
        .init(name: "Cadangan", isHidden: true, rows: data + data), .init(name: "Data", rows: data, hiddenRows: [3]),
      ])
    let intake = readSurveys([file], register: try .of("U1"), settings: try .year())
    #expect(intake.readings[0].sheet == "Data")
    #expect(intake.unit("U1")?.tally.received == 2)
    #expect(
      intake.readings[0].notes.contains(
        "Lembar Data dibaca; judulnya paling sesuai. Tidak dibaca: Petunjuk, Cadangan."))
    let hidden = intake.findings.filter { $0.kind == "lembar-tersembunyi" }
    #expect(hidden.map(\.location.sheet) == ["Cadangan"])
    #expect(intake.findings.contains { $0.kind.contains("tersembunyi") && $0.location.row == 3 })
  }

  @Test func `a second table above or beside the first is not read`() throws {
    let folder = try Folder()
    let file = try folder.workbook(
      "skm/a.xlsx", .survey,
      [
        .init(
          name: "Data",
          rows: [
            ["No", "Unsur", "Nilai", "Status"], ["1", "Persyaratan", "3"], [],
            ["No", "Tanggal", "U1", "U2", "U3", "", "No", "U1", "U2", "U3"],
            ["1", "2025-01-05", "4", "3", "2", "", "1", "0.44", "0.33", "0.22"],
            ["2", "2025-01-06", "4", "3", "2", "", "2", "0.44", "0.33", "0.22"],
          ])
      ])
    let intake = readSurveys([file], register: try .of("U1"), settings: try .year())
    #expect(intake.sum("U1", .prosedur) == 6)
    #expect(intake.questionnaire.scale == 1)
    #expect(!intake.findings.contains { $0.rule == "IKM-2" })
    let above = try #require(intake.findings.first { $0.kind == "tabel-lain" })
    #expect(above.location == Location(file: "skm/a.xlsx", sheet: "Data", row: 1))
    #expect(above.found == "tabel lain dengan judul sendiri, 2 baris")
    #expect(above.expected == "satu tabel pada satu lembar; yang dibaca berjudul pada baris 4")
  }

  @Test func `a slip of one letter in a header is read with a warning, of two letters only when declared`() throws {
    let folder = try Folder()
    let file = try folder.survey(
      "a.csv", ["id,tanggal,Persyaratann,Prosdeur,Biaya,Sarana", "a,2025-01-05,4,3,2,1"])
    let intake = readSurveys([file], register: try .of("U1"), settings: try .year())
    #expect(intake.sum("U1", .persyaratan) == 4)
    #expect(intake.sum("U1", .prosedur) == nil)
    let slips = intake.findings.filter { $0.kind == "judul-kolom-mirip" }
    #expect(slips.map(\.location.header) == ["Persyaratann", "Prosdeur"])
    #expect(slips.map(\.severity) == [.warning, .warning])
    #expect(slips.map(\.expected) == ["persyaratan", "prosedur"])
    var settings = try IntakeSettings.year()
    settings.columns = [.survey: ["prosedur": "Prosdeur"]]
    let declared = readSurveys([file], register: try .of("U1"), settings: settings)
    #expect(declared.sum("U1", .prosedur) == 3)
  }
}
