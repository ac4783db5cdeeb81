import CivilTime
import FoundationEssentials
import IKM
import Testing
import Units

@testable import Intake

/// A temporary folder with input files that a test writes; it is removed with the value.
final class Folder {
  let path: String
  private let manager = FileManager.default

  init() throws {
    path = manager.temporaryDirectory.path + "/intake-\(UUID().uuidString)"
    try manager.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? manager.removeItem(atPath: path) }

  func file(_ name: String, _ role: InputRole, _ text: String) throws -> InputFile {
    try file(name, role, bytes: Array(text.utf8))
  }

  func file(_ name: String, _ role: InputRole, bytes: [UInt8]) throws -> InputFile {
    let full = path + "/" + name
    let folder = full.split(separator: "/").dropLast().joined(separator: "/")
    try manager.createDirectory(atPath: "/" + folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: full))
    return InputFile(path: full, name: name, role: role)
  }

  func survey(_ name: String, _ lines: [String]) throws -> InputFile {
    try file("skm/" + name, .survey, lines.joined(separator: "\n") + "\n")
  }
}

extension Folder {
  func workbook(_ name: String, _ role: InputRole, _ sheets: [WorkbookWriter.Sheet]) throws -> InputFile {
    try file(name, role, bytes: WorkbookWriter.bytes(sheets))
  }
}

extension DatePeriod {
  /// A closed interval of ISO dates.
  static func days(_ start: String, _ end: String) throws -> DatePeriod {
    let first = try #require(CivilDate(iso: start))
    let last = try #require(CivilDate(iso: end))
    return try #require(DatePeriod(from: first, through: last))
  }
}

extension IntakeSettings {
  static func year(_ year: Int = 2025) throws -> IntakeSettings {
    IntakeSettings(
      period: try .days("\(year)-01-01", "\(year)-12-31"), asOf: try #require(CivilDate(year: year, month: 12, day: 31))
    )
  }
}

extension UnitRegister {
  /// A register of units with those ids, each named `Unit <id>`.
  static func of(_ ids: String...) throws -> UnitRegister {
    UnitRegister(try ids.map { Unit(id: try #require(UnitID($0)), name: "Unit \($0)") })
  }
}

extension SurveyIntake {
  func unit(_ id: String) -> SurveyUnit? { units.first { $0.id.rawValue == id } }

  /// Sum of valid answers of an unsur in one unit.
  func sum(_ unit: String, _ unsur: Unsur, _ rule: BlankRule = .tersedia) -> Int? {
    guard let slot = questionnaire.unsur.firstIndex(of: unsur) else { return nil }
    return self.unit(unit)?.tally.sum(slot, rule)
  }
}

/// The header of a plain file, and rows of nine equal answers.
enum Plain {
  static let header =
    "unit_id,id,tanggal,persyaratan,prosedur,waktu penyelesaian,biaya,produk,kompetensi,perilaku,pengaduan,sarana"

  static func row(_ unit: String, _ id: String, _ date: String, _ answers: String) -> String {
    "\(unit),\(id),\(date),\(answers.map(String.init).joined(separator: ","))"
  }
}
