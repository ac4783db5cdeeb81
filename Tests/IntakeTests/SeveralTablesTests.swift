import CivilTime
import Complaints
import Completeness
import Findings
import IKM
import Testing
import Units

@testable import Intake

/// Several tables in one sheet: one is read, the others are named and their rows counted (IN-1, IN-4).
@Suite struct SeveralTablesTests {
  private static let recap = ["No,Unsur,NRR,Mutu,,,,,,,,", "1,Persyaratan,4,A,,,,,,,,", "2,Prosedur,3,B,,,,,,,,"]
  /// Its header has the last two questions the other way round: read under the first header it would be wrong.
  private static let exchanged =
    "unit_id,id,tanggal,persyaratan,prosedur,waktu penyelesaian,biaya,produk,kompetensi,perilaku,sarana,pengaduan"

  private func lines(_ rows: Range<Int>, _ answers: String = "444444444") -> [String] {
    rows.map { Plain.row("U1", "R-\($0)", "2025-03-01", answers) }
  }

  private func table(_ intake: SurveyIntake) -> [Finding] { intake.findings.filter { $0.kind == "tabel-lain" } }

  @Test func `sums under the data with a header of their own are no respondents`() throws {
    let folder = try Folder()
    let rows = [Plain.header] + lines(0..<3) + [",,,,,,,,,,,"] + Self.recap
    let text = try folder.survey("a.csv", rows)
    let book = try folder.workbook(
      "skm/b.xlsx", .survey,
      [
        .init(
          name: "SKM", rows: rows.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) })
      ])
    for file in [text, book] {
      let intake = readSurveys([file], register: try .of("U1"), settings: try .year())
      #expect(intake.readings[0].ledger.used == 3)
      #expect(intake.readings[0].ledger.excluded == ["tabel-lain": 3])
      let finding = try #require(table(intake).first)
      #expect(finding.severity == .info)
      #expect(finding.location.row == 6)
      #expect(finding.found == "tabel lain dengan judul sendiri, 3 baris")
      #expect(finding.expected.hasSuffix("judul pada baris 1") || finding.expected.hasSuffix("berjudul pada baris 1"))
      #expect(intake.unknownUnits == [])
    }
  }

  @Test func `a table of the same kind with other columns is said aloud, and the first goes on under its own header`()
    throws
  {
    let folder = try Folder()
    let rows =
      [Plain.header] + lines(0..<4) + ["", Self.exchanged] + lines(4..<9, "111111143") + ["", Plain.header]
      + lines(9..<11, "333333333")
    let file = try folder.survey("a.csv", rows)
    for partBytes in [1 << 20, 300, 60] {
      var settings = try IntakeSettings.year()
      settings.partBytes = partBytes
      settings.threads = 2
      let intake = readSurveys([file], register: try .of("U1"), settings: settings)
      #expect(intake.readings[0].ledger.used == 6)
      #expect(intake.readings[0].ledger.excluded == ["tabel-lain": 6, "judul-berulang": 1])
      // 4 × 4 + 2 × 3; nothing of the second table.
      #expect(intake.sum("U1", .pengaduan) == 22)
      #expect(table(intake).map(\.severity) == [.warning])
      #expect(table(intake).map(\.location.row) == [7])
      #expect(table(intake).map(\.found) == ["tabel lain dengan judul sendiri, 6 baris"])
    }
  }

  @Test func `of two tables the one with more known columns is read, and the one above it is named`() throws {
    let folder = try Folder()
    let file = try folder.survey(
      "a.csv",
      ["No,Unsur,NRR", "1,Persyaratan,4", "2,Prosedur,3", ""] + [
        "tanggal,layanan,jenis kelamin", "2025-01-01,SIM,L", "",
      ] + [Plain.header] + lines(0..<2))
    let intake = readSurveys([file], register: try .of("U1"), settings: try .year())
    #expect(intake.readings[0].ledger.used == 2)
    #expect(intake.readings[0].ledger.excluded == [:])
    #expect(table(intake).map(\.location.row) == [1, 5])
    #expect(
      table(intake).map(\.found) == [
        "tabel lain dengan judul sendiri, 3 baris", "tabel lain dengan judul sendiri, 2 baris",
      ])
  }

  @Test func `legends and words under a table are no tables`() throws {
    let folder = try Folder()
    let rows =
      [Plain.header] + lines(0..<2) + [
        "Keterangan,,,,,,,,,,,", "U1,Persyaratan,,,,,,,,,,", "NRR,Nilai rata-rata,,,,,,,,,,",
      ] + lines(2..<4)
    let intake = readSurveys([try folder.survey("a.csv", rows)], register: try .of("U1"), settings: try .year())
    #expect(intake.readings[0].ledger.used == 4)
    #expect(table(intake).isEmpty)
  }

  @Test(
    "complaints, published information and the register have their tables told apart too", arguments: [1 << 20, 40])
  func otherRoles(partBytes: Int) throws {
    let folder = try Folder()
    var settings = try IntakeSettings.year()
    settings.partBytes = partBytes
    settings.threads = 2
    let register = try UnitRegister.of("U1")
    let complaints = readComplaints(
      [
        try folder.file(
          "pengaduan/a.csv", .complaints,
          "id,unit_id,tanggal_masuk,status\nL-1,U1,2025-01-02,Selesai\nL-2,U1,2025-01-03,Selesai\n\nstatus,unit_id,id,tanggal_masuk\nSelesai,U1,L-3,2025-01-04\nSelesai,U1,L-4,2025-01-04\nSelesai,U1,L-5,2025-01-04\n"
        )
      ], register: register, settings: settings)
    #expect(complaints.cases.map(\.trackingID) == ["L-1", "L-2"])
    #expect(complaints.readings[0].ledger.excluded == ["tabel-lain": 4])
    #expect(complaints.findings.filter { $0.kind == "tabel-lain" }.map(\.severity) == [.warning])
    #expect(complaints.findings.filter { $0.kind == "tabel-lain" }.map(\.location.row) == [5])
    let sipp = readSIPP(
      [
        try folder.file(
          "sipp/a.csv", .sipp,
          "unit_id,layanan,komponen,isi\nU1,SIM,persyaratan,KTP asli\n\nunit_id,blok,isi,terisi\nU1,profil penyelenggara,ada isinya,ya\nU1,maklumat pelayanan,ada isinya,ya\n"
        )
      ], register: register, settings: settings)
    #expect(sipp.entries.count == 1)
    #expect(sipp.readings[0].ledger.excluded == ["tabel-lain": 3])
    let (units, readings, findings) = readRegister(
      [
        try folder.file(
          "unit.csv", .register,
          "unit_id,nama,instansi\nU1,Satu,Kota\n\nnama,unit_id,populasi\nDua,U2,12\nTiga,U3,13\n")
      ], settings: settings)
    #expect(units.units.map(\.id.rawValue) == ["U1"])
    #expect(readings[0].ledger.excluded == ["tabel-lain": 3])
    #expect(findings.map(\.kind) == ["tabel-lain"])
  }

  @Test func `single answers and distributions end where another table begins`() throws {
    let folder = try Folder()
    let long = try folder.survey(
      "a.csv",
      [
        "id responden,unsur,jawaban", "R1,persyaratan,4", "R1,prosedur,3", "R2,persyaratan,4", "R2,prosedur,4", ",,",
        "unsur,nilai,mutu", "persyaratan,4,A", "prosedur,3,B",
      ])
    let answers = readSurveys([long], register: try .of("U1"), settings: try .year())
    #expect(answers.readings[0].ledger.used == 4)
    #expect(answers.readings[0].ledger.excluded == ["tabel-lain": 3])
    #expect(answers.sum("U1", .prosedur) == 7)
    #expect(table(answers).map(\.location.row) == [7])
    let counts = try folder.survey(
      "b.csv",
      [
        "unsur,jumlah 1,jumlah 2,jumlah 3,jumlah 4", "persyaratan,0,1,2,3", "prosedur,1,0,2,3", "",
        "unsur,nilai,mutu,,", "persyaratan,4,3,2,1",
      ])
    let distribution = readSurveys([counts], register: try .of("U1"), settings: try .year())
    #expect(distribution.readings[0].ledger.used == 2)
    #expect(distribution.readings[0].ledger.excluded == ["tabel-lain": 2])
    #expect(table(distribution).map(\.location.row) == [5])
  }
}

/// Tables following one another at random: what is read must be what stands under the first header, for any part size and threads.
@Suite(.tags(.property)) struct SeveralTablesPropertyTests {
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      return ByteHash.mix(state)
    }
    mutating func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &self) }
  }

  /// A file, and the rows of it that belong to the table that is read.
  private struct Sheet {
    var lines = [Plain.header]
    var own = [Plain.header]
    var otherRows = 0
    var repeatedHeaders = 0
    var others: [(row: Int, rows: Int)] = []

    init(_ generator: inout Generator) {
      // Two headers one right below the other would be one header of two rows.
      var id = 1
      append(Self.row(id, &generator), isOwn: true)
      for _ in 0..<generator.number(1..<6) {
        switch generator.number(0..<3) {
        case 0:
          if others.isEmpty == false || generator.number(0..<2) == 0 { append(Plain.header, isOwn: true) }
          for _ in 0..<generator.number(0..<40) {
            id += 1
            append(Self.row(id, &generator), isOwn: true)
          }
        default:
          if generator.number(0..<2) == 0 { lines.append("") }
          let header = Self.headers[generator.number(0..<Self.headers.count)]
          others.append((lines.count + 1, 1))
          append(header, isOwn: false)
          for _ in 0..<generator.number(1..<40) {
            id += 1
            others[others.count - 1].rows += 1
            append(Self.row(id, &generator), isOwn: false)
          }
        }
      }
    }

    private mutating func append(_ line: String, isOwn: Bool) {
      lines.append(line)
      if !isOwn {
        otherRows += 1
      } else if line == Plain.header {
        repeatedHeaders += 1
      } else {
        own.append(line)
      }
    }

    private static let headers = [
      "unit_id,id,tanggal,prosedur,persyaratan,waktu penyelesaian,biaya,produk,kompetensi,perilaku,pengaduan,sarana",
      "No,Unsur,NRR,Mutu,,,,,,,,", "Layanan,Jenis kelamin,Usia,Jumlah,,,,,,,,",
      "tanggal,unit_id,id,persyaratan,prosedur,biaya,,,,,,",
    ]

    /// Plain rows, rows that need a second look, and rows that are no data: all of them may stand in any table.
    private static func row(_ id: Int, _ generator: inout Generator) -> String {
      let answers = String((0..<9).map { _ in Character("\(generator.number(1..<5))") })
      switch generator.number(0..<6) {
      case 0: return Plain.row("U1", "R-\(id)", "1 Maret 2025", answers)
      case 1: return Plain.row("U2", "R-\(id)", "\"2025-03-04\"", answers)
      case 2: return "Catatan kaki,,,,,,,,,,,"
      default: return Plain.row("U1", "R-\(id)", "2025-02-0\(generator.number(1..<10))", answers)
      }
    }
  }

  @Test("whatever follows, and however the file is cut", arguments: UInt64(0)..<16)
  func anyOrder(seed: UInt64) throws {
    var generator = Generator(state: seed)
    let sheet = Sheet(&generator)
    let folder = try Folder()
    let register = try UnitRegister.of("U1", "U2")
    let alone = try folder.survey("sendiri/a.csv", sheet.own)
    let expected = readSurveys([alone], register: register, settings: try .year())
    let file = try folder.survey("a.csv", sheet.lines)
    for readsPlainRows in [true, false] {
      for (partBytes, threads) in [(1 << 20, 1), (50, 3), (400, 2), (2_000, 2)] {
        var settings = try IntakeSettings.year()
        settings.readsPlainRows = readsPlainRows
        settings.partBytes = partBytes
        settings.threads = threads
        let found = readSurveys([file], register: register, settings: settings)
        #expect(found.units.map(\.id) == expected.units.map(\.id))
        let isSame = zip(found.units, expected.units).allSatisfy { $0.tally == $1.tally }
        #expect(isSame)
        var excluded = expected.readings[0].ledger.excluded
        if sheet.otherRows > 0 { excluded["tabel-lain"] = sheet.otherRows }
        if sheet.repeatedHeaders > 0 { excluded["judul-berulang"] = sheet.repeatedHeaders }
        #expect(found.readings[0].ledger.excluded == excluded)
        #expect(found.readings[0].ledger.used == expected.readings[0].ledger.used)
        let tables = found.findings.filter { $0.kind == "tabel-lain" }.sorted { $0.location < $1.location }
        #expect(tables.map(\.location.row) == sheet.others.map(\.row))
        #expect(tables.map(\.found) == sheet.others.map { "tabel lain dengan judul sendiri, \($0.rows) baris" })
      }
    }
  }
}
