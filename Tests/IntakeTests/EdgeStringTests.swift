import CivilTime
import Complaints
import Completeness
import Findings
import IKM
import Statistics
import Tabular
import Testing
import Units

@testable import Intake

/// The odd cells that were collected from real exports: each is read or refused as its row says, by what reads such cells in a run.
@Suite(.enabled(if: RealData.isHere, "edge_strings.csv tidak ada di samping paket"))
struct EdgeStringTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let input: String
    let field: String
    let expected: String

    var testDescription: String { "\(field): \(input)" }
  }

  private static let path = RealData.path.replacing("/shared/data", with: "/shared/vectors/edge_strings.csv")

  private static let rows: [Row] = {
    guard let source = try? TableSource(path: path), let parts = try? source.parts(sheet: 0, fromRow: 2) else {
      return []
    }
    var rows: [Row] = []
    for part in parts {
      _ = try? source.read(part) { batch in
        for record in 0..<batch.count {
          let input = batch.text(record, 0).replacing("<U+00A0>", with: "\u{00A0}")
          rows.append(Row(input: input, field: batch.text(record, 1), expected: batch.text(record, 2)))
        }
      }
    }
    return rows
  }()

  @Test func `every row of the collection is here`() {
    // Counted by hand in the file; a row that is added needs a judgement below.
    #expect(Self.rows.count == 48)
  }

  @Test("every row is read or refused as it says", arguments: rows)
  func row(_ row: Row) throws {
    switch row.field {
    case "datetime", "date", "epoch", "compact datetime", "ISO": try date(row)
    case "excel serial": try serial(row)
    case "number", "percent", "integer": try number(row)
    case "phone", "NIK/KKS", "reporter": try reporter(row)
    case "category": try category(row)
    case "header", "header/label": try header(row)
    case "text", "cost", "duration": try content(row)
    case "status": try status(row)
    case "row label": try footer(row)
    default: Issue.record("no judgement for \(row.field)")
    }
  }

  // MARK: Dates (IN-2)

  /// The date by the clock of WIB and the seconds since midnight, as the row means them.
  private static let dates: [String: (day: String, second: Int?)] = [
    "SENIN, 2025/07/14": ("2025-07-14", nil), "SELASA, 2023/03/21": ("2023-03-21", nil),
    "Jumat, 2024/05/11": ("2024-05-11", nil), "05 Januari 2015": ("2015-01-05", nil),
    "13 Mei 2020": ("2020-05-13", nil), "13 Agt 2024": ("2024-08-13", nil), "13 Ags 2024": ("2024-08-13", nil),
    "13 Agu 2024": ("2024-08-13", nil), "12/08/2024": ("2024-08-12", nil), "01/09/2020": ("2020-09-01", nil),
    // 1376629673 s after 1970 is 2013-08-16 05:07:53 in UTC.
    "1376629673": ("2013-08-16", 12 * 3600 + 7 * 60 + 53), "20250529120000": ("2025-05-29", 12 * 3600),
    "2020-05-21T18:33:51+07:00": ("2020-05-21", 18 * 3600 + 33 * 60 + 51),
    // 18.33 in Makassar is 17.33 in Jakarta.
    "2020-05-21 18:33 WITA": ("2020-05-21", 17 * 3600 + 33 * 60),
    "2020-05-21 18.33 WIB": ("2020-05-21", 18 * 3600 + 33 * 60),
  ]
  private static let refusedDates = ["Jumat, 13:53", "Kemarin, 02:19", "7 jam yang lalu", "08/21/2020 06:33:51 PM"]

  private func date(_ row: Row) throws {
    var evidence = DateOrderEvidence()
    let reading = DateParser(DateForm()).read(row.input, evidence: &evidence)
    if let (day, second) = Self.dates[row.input] {
      guard case .stamp(let stamp) = reading else {
        Issue.record("\(row.input) is not read")
        return
      }
      let local = stamp.local(in: IndonesianZone.wib.offset)
      #expect(local.date.description == day)
      #expect(local.secondOfDay == second)
      #expect(stamp.hasWrongWeekday == row.expected.contains("mismatch"))
      #expect(evidence.hasAmbiguous == ["01/09/2020", "12/08/2024"].contains(row.input))
      if row.expected.contains("report if") { try contradictingOrders() }
    } else if row.input == "0" {
      #expect(reading == .missing)
    } else {
      #expect(Self.refusedDates.contains(row.input), "no judgement for \(row.input)")
      #expect(reading == .unreadable)
    }
  }

  /// A column with rows that only one order reads and rows that only the other reads is reported, and keeps one order.
  private func contradictingOrders() throws {
    let folder = try Folder()
    let file = try folder.survey(
      "a.csv", ["tanggal,persyaratan,prosedur", "01/09/2020,4,4", "08/21/2020,4,4", "21/08/2020,4,4"])
    let intake = readSurveys([file], register: try .of("U1"), settings: try .year(2020))
    #expect(intake.findings.contains { $0.kind == "urutan-tanggal-bertentangan" && $0.severity == .warning })
    #expect(intake.readings[0].ledger.used == 2)
    #expect(intake.readings[0].ledger.excluded == ["tanggal-tidak-terbaca": 1])
  }

  /// Days as bare numbers in a column that `kolom` declares as the date: in a text file, and in a workbook that counts from 1904.
  private func serial(_ row: Row) throws {
    let folder = try Folder()
    let is1904 = row.expected.contains("1904 system")
    let cells = [["Hari", "persyaratan", "prosedur"], [row.input, "4", "4"]]
    let file =
      is1904
      ? try folder.file(
        "skm/a.xlsx", .survey, bytes: WorkbookWriter.bytes([.init(name: "SKM", rows: cells)], countsFrom1904: true))
      : try folder.survey("a.csv", cells.map { $0.joined(separator: ",") })
    var settings = try IntakeSettings.year(2020)
    settings.period = try .days("2020-05-13", "2020-05-13")
    let undeclared = readSurveys([file], register: try .of("U1"), settings: settings)
    #expect(!undeclared.readings[0].notes.contains("Kolom tanggal: Hari."))
    settings.columns = [.survey: ["tanggal": "Hari"]]
    let intake = readSurveys([file], register: try .of("U1"), settings: settings)
    #expect(intake.readings[0].ledger.used == 1, "\(intake.readings[0].ledger)")
  }

  // MARK: Numbers (IN-3)

  private static let decimals: [String: Fraction] = [
    "17,9": Fraction(179, 10), "26,85": Fraction(2685, 100), "99,6": Fraction(996, 10),
    "1.234,56": Fraction(123_456, 100),
  ]
  private static let counts = ["13.312": 13_312, "1.607": 1_607]

  private func number(_ row: Row) throws {
    if let count = Self.counts[row.input] {
      #expect(try population(row.input) == count)
      #expect(NumberForm.ofCounts([row.input]) == .decimalComma)
      return
    }
    // Columns of whole numbers are all that is read, so a fraction is refused there; the form of its column is known all the same.
    #expect(try population(row.input) == nil)
    if let value = Self.decimals[row.input] {
      #expect(NumberForm.proven(by: [row.input]) == .decimalComma)
      #expect(NumberForm.decimalComma.number(row.input) == value)
      #expect(NumberForm.decimalComma.number(row.input + " %") == value)
    } else if row.input == "1,234.56" {
      // Its marks prove the English form for a whole column; where the comma is declared it is no number.
      #expect(NumberForm.decimalPoint.number(row.input) == Fraction(123_456, 100))
      #expect(NumberForm.decimalComma.number(row.input) == nil)
    } else {
      #expect(row.input == "91.66", "no judgement for \(row.input)")
      #expect(NumberForm.proven(by: [row.input]) == nil)
      #expect(NumberForm.decimalPoint.number(row.input) == Fraction(9166, 100))
      // The row's other reading, 9166, would take two digits for thousands: it is refused, since nothing is guessed.
      #expect(NumberForm.decimalComma.number(row.input) == nil)
    }
  }

  private func population(_ text: String) throws -> Int? {
    let folder = try Folder()
    let file = try folder.file("unit.csv", .register, "unit_id;nama;populasi\nU1;Satu;\(text)\n")
    let (register, _, findings) = readRegister([file], settings: try .year())
    let population = register.units.first?.population
    #expect((population == nil) == findings.contains { $0.kind == "angka-tidak-terbaca" })
    return population
  }

  // MARK: People (IN-7, ADU-9)

  private func reporter(_ row: Row) throws {
    let intake = try complaints("id pelapor", [row.input, row.input, row.input.trimmingBlanks])
    let keys = intake.cases.map(\.reporterKey)
    #expect(keys.count == 3)
    if row.field == "reporter" {
      #expect(keys[0] != nil && Set(keys).count == 1)
    } else {
      #expect(keys == [nil, nil, nil])
      let finding = try #require(intake.findings.first { $0.kind == "kode-pelapor-rusak" })
      #expect(finding.location == Location(file: "pengaduan/a.csv", row: 2, column: 4, header: "id pelapor"))
      #expect(finding.found.hasPrefix("3 kode pelapor"))
    }
    #expect(!"\(intake.cases) \(intake.findings)".contains(row.input.trimmingBlanks))
    // Under their own names such columns are not read at all.
    let named = try complaints(row.field == "phone" ? "No HP" : "NIK", [row.input])
    #expect(named.readings[0].droppedColumns.map(\.reason) == [.personal])
    #expect(named.cases.map(\.reporterKey) == [nil])
  }

  // MARK: Words (ADU-2)

  private func category(_ row: Row) throws {
    if row.input.contains("\u{00A0}") {
      let intake = try complaints("kategori", [row.input, "SOSIAL DAN KESEJAHTERAAN"])
      #expect(Set(intake.cases.map(\.category)) == ["SOSIAL DAN KESEJAHTERAAN"])
      return
    }
    // No list of categories is in force, so the right spelling is the one that the same data use again and again.
    let right = "BANSOS DAERAH COVID"
    let intake = try complaints("kategori", [row.input] + Array(repeating: right, count: 10))
    #expect(intake.cases.map(\.category).first == row.input)
    let finding = try #require(intake.findings.first { $0.kind == "kategori-mirip" })
    #expect((finding.found, finding.expected) == (row.input, right))
    #expect(finding.location.row == 2)
  }

  private func header(_ row: Row) throws {
    // Neither is guessed: areas are not read at all under any spelling, and four letters are too few to tell a slip from a word.
    let guessed = try complaints(row.input, ["x"])
    #expect(guessed.readings[0].droppedColumns == [.init(header: row.input, reason: .unknown)])
    #expect(!guessed.findings.contains { $0.kind == "judul-kolom-mirip" })
    // `kolom` is the table of aliases.
    let declared = try complaints(row.input, ["x"], columns: ["kategori": row.input])
    #expect(declared.cases.map(\.category) == ["x"])
  }

  private func status(_ row: Row) throws {
    let folder = try Folder()
    let file = try folder.file(
      "pengaduan/a.csv", .complaints,
      "id,sumber_sistem,tanggal_masuk,status\n1,Kota Pontianak,2020-05-02,\(row.input)\n")
    let intake = readComplaints([file], register: try .of("U1"), settings: try .year(2020))
    #expect(intake.cases.map(\.stage) == [.terverifikasi])
    #expect(!intake.findings.contains { $0.rule == "ADU-2" })
  }

  private func complaints(
    _ header: String, _ cells: [String], columns: [String: String] = [:]
  ) throws -> ComplaintIntake {
    let folder = try Folder()
    let rows = cells.enumerated().map { "\($0 + 1),U1,2025-02-01,\($1)" }
    let file = try folder.file(
      "pengaduan/a.csv", .complaints,
      (["id,unit_id,tanggal_masuk,\(header)"] + rows).joined(separator: "\n") + "\n")
    var settings = try IntakeSettings.year()
    settings.columns = [.complaints: columns]
    return readComplaints([file], register: try .of("U1"), settings: settings)
  }

  // MARK: Published information (SIPP-2, SIPP-3)

  private func content(_ row: Row) throws {
    let component = row.field == "cost" ? "biaya" : row.field == "duration" ? "waktu" : "persyaratan"
    let folder = try Folder()
    let quoted = "\"" + row.input.replacing("\"", with: "\"\"") + "\""
    let file = try folder.file("sipp/a.csv", .sipp, "unit_id,layanan,komponen,isi\nU1,SIM,\(component),\(quoted)\n")
    let intake = readSIPP([file], register: try .of("U1"), settings: try .year())
    let entry = try #require(intake.entries.first)
    #expect(entry.isFilled == (row.field != "text"))
    let promises: [String: (amount: Int, unit: DurationPromise.Unit)] = [
      "30 Menit": (30, .menit), "3 jam": (3, .jam), "7 Hari": (7, .hari), "10 (sepuluh) hari kerja": (10, .hariKerja),
    ]
    if row.field == "duration" {
      let parts = DurationPromise(row.input)?.parts
      #expect(parts?.count == (row.expected == "not quantified" ? nil : 1))
      #expect(parts?.first?.unit == promises[row.input]?.unit)
      #expect(parts?.first?.amount == promises[row.input].map { Fraction($0.amount) })
      #expect(entry.marks.contains(.quantified) == (parts != nil))
    }
    if row.field == "cost" {
      #expect(CostPromise(row.input)?.isFree == true)
      #expect(entry.marks.contains(.quantified))
    }
    let warnings = intake.findings.filter { $0.kind == "jenis-hari-tidak-disebut" }
    #expect(warnings.map(\.location.row) == (row.expected.contains("warn") ? [2] : []))
  }

  // MARK: Rows (IN-4)

  private func footer(_ row: Row) throws {
    let folder = try Folder()
    let file = try folder.survey("a.csv", ["No,persyaratan,prosedur", "1,4,4", "\(row.input),4,4"])
    let ledger = readSurveys([file], register: try .of("U1"), settings: try .year()).readings[0].ledger
    #expect(ledger.used == 1)
    #expect(ledger.excluded == ["baris-rekap": 1])
  }
}

extension String {
  fileprivate var trimmingBlanks: String { split(separator: " ").joined(separator: " ") }
}
