import CivilTime
import Complaints
import Completeness
import Findings
import IKM
import Tabular
import Units

@testable import Intake

/// Any bytes as an input file: they must end in a ledger that accounts for every row, and the quick way over parts and threads must give
/// what the full reading of every row gives (IN-1, IN-6).
///
/// The first byte chooses what the file is for and how it begins, the second the size of its parts. Shared by the fuzzer and the tests
/// of what it found.
struct AnyBytes {
  let choice: UInt8
  let partBytes: Int
  let text: [UInt8]
  /// What was wrong.
  private(set) var faults: [String] = []

  init?(_ input: [UInt8]) {
    guard input.count > 2 else { return nil }
    choice = input[0]
    partBytes = 1 + Int(input[1])
    text = Array(input[2...])
  }

  private static let roles = InputRole.allCases
  private static let headers: [InputRole: String] = [
    .register: "unit_id,nama,populasi,kode_provinsi,lokus",
    .alias: "alias,unit_id,mulai,selesai",
    .survey: "unit_id,id,tanggal,persyaratan,prosedur,waktu penyelesaian,biaya,produk,U6,U7,U8,U9,layanan,jk,saran",
    .complaints: "id,unit_id,tanggal_masuk,status,kategori,kanal,id pelapor,tanggal_selesai",
    .sipp: "unit_id,layanan,komponen,isi,diperbarui",
    .form: "unit_id,formulir,evaluator,1,2,3",
  ]
  private static let register = UnitRegister(
    ["U1", "U2"].compactMap { UnitID($0) }.map { Unit(id: $0, name: "Unit \($0)") })
  private static let year: DatePeriod = {
    guard let start = CivilDate(year: 2025, month: 1, day: 1), let end = CivilDate(year: 2025, month: 12, day: 31),
      let year = DatePeriod(from: start, through: end)
    else { preconditionFailure("2025 is a year") }
    return year
  }()

  private var role: InputRole { Self.roles[Int(choice) % Self.roles.count] }

  /// Reads the file, which holds `bytes`, in every way.
  mutating func read(at path: String) throws {
    let file = InputFile(path: path, name: "berkas", role: role)
    let settings = IntakeSettings(period: Self.year, asOf: Self.year.end)
    var quick = settings
    quick.partBytes = partBytes
    quick.threads = 2
    switch role {
    case .survey: try survey(file, settings, quick)
    case .register, .alias: check(readRegister([file], settings: settings).readings, file, settings)
    case .complaints:
      let whole = readComplaints([file], register: Self.register, settings: settings)
      let parts = readComplaints([file], register: Self.register, settings: quick)
      demand(whole.cases == parts.cases, "cases")
      demand(whole.findings == parts.findings, "findings")
      demand(whole.readings.map(\.ledger) == parts.readings.map(\.ledger), "ledgers")
      check(whole.readings, file, settings)
    case .sipp:
      let whole = readSIPP([file], register: Self.register, settings: settings)
      let parts = readSIPP([file], register: Self.register, settings: quick)
      demand(whole.entries == parts.entries, "entries")
      demand(whole.findings == parts.findings, "findings")
      demand(whole.readings.map(\.ledger) == parts.readings.map(\.ledger), "ledgers")
      check(whole.readings, file, settings)
    case .form: break
    }
  }

  private mutating func demand(_ holds: Bool, _ what: @autoclosure () -> String) {
    if !holds { faults.append("\(role): \(what())") }
  }

  /// The quick reading of small parts on two threads against the full reading of every row.
  private mutating func survey(_ file: InputFile, _ settings: IntakeSettings, _ quick: IntakeSettings) throws {
    var slow = settings
    slow.readsPlainRows = false
    let expected = readSurveys([file], register: Self.register, settings: slow)
    let found = readSurveys([file], register: Self.register, settings: quick)
    demand(found.units.map(\.id) == expected.units.map(\.id), "units")
    demand(found.units.map(\.tally) == expected.units.map(\.tally), "tallies")
    demand(found.units.map(\.excluded) == expected.units.map(\.excluded), "exclusions")
    demand(found.unknownUnits == expected.unknownUnits, "unknown units")
    demand(found.readings.map(\.ledger) == expected.readings.map(\.ledger), "ledgers")
    demand(found.readings.map(\.notes) == expected.readings.map(\.notes), "notes")
    demand(found.findings == expected.findings, "findings \(found.findings) for \(expected.findings)")
    check(found.readings, file, settings)
  }

  /// Rows read are rows used and excluded: as many as table reading finds below the header.
  private mutating func check(_ readings: [FileReading], _ file: InputFile, _ settings: IntakeSettings) {
    for reading in readings where reading.fileError == nil {
      demand(reading.ledger.used >= 0, "\(reading.ledger)")
      demand(reading.ledger.excluded.values.allSatisfy { $0 > 0 }, "\(reading.ledger)")
      guard let rows = try? CountedRows.of(file, settings) else { continue }
      demand(reading.ledger.read == rows, "\(reading.ledger) of \(rows) rows")
    }
  }

  /// As they are, below a header that is known, or as the cells of a workbook.
  var bytes: [UInt8] {
    let header = Array((Self.headers[role] ?? "").utf8)
    switch Int(choice) / Self.roles.count % 3 {
    case 0: return text
    case 1: return header + [UInt8(ascii: "\n")] + text
    default:
      let lines = (header + [UInt8(ascii: "\n")] + text).split(
        separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let rows = lines.prefix(200).map { line in
        line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).prefix(40).map {
          String(decoding: $0, as: UTF8.self).filter { $0 >= " " }
        }
      }
      return WorkbookWriter.bytes([.init(name: "Data", rows: rows)])
    }
  }
}
