import CivilTime
import Findings
import FoundationEssentials
import IKM
import Tabular
import Testing
import Units

@testable import Intake

/// IN-1 over every file at hand, each alone, small ones in every role: no crash, and rows read = used + excluded.
@Suite struct LedgerIdentityTests {
  private static let samples = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/samples"

  private static let files: [String] = [samples, RealData.path].flatMap { root in
    ((try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? [])
      .filter { $0.hasSuffix(".csv") || $0.hasSuffix(".xlsx") }.map { root + "/" + $0 }.sorted()
  }

  private static func settings() throws -> IntakeSettings {
    IntakeSettings(
      period: try .days("2000-01-01", "2030-12-31"), asOf: try #require(CivilDate(year: 2030, month: 12, day: 31)))
  }

  /// Files of some size only in the role that fits their folder, which keeps the test short.
  private static func roles(_ path: String) -> [InputRole] {
    let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    if size < 20_000 { return InputRole.allCases }
    if path.contains("/pengaduan/") || path.contains("complaints") { return [.complaints] }
    return path.contains("/sipp/") ? [.sipp] : [.survey]
  }

  @Test(
    "IN-1: every row of a file is used or excluded with a reason",
    .enabled(if: !files.isEmpty, "tidak ada berkas contoh di samping paket"), arguments: files)
  func ledger(path: String) throws {
    let settings = try Self.settings()
    let empty = UnitRegister([])
    let one = try UnitRegister.of("U1")
    for role in Self.roles(path) {
      let file = InputFile(path: path, name: path, role: role)
      let readings: [FileReading] =
        switch role {
        case .register, .alias: readRegister([file], settings: settings).readings
        case .survey:
          readSurveys([file], register: one, settings: settings).readings
        case .complaints: readComplaints([file], register: empty, settings: settings).readings
        case .sipp: readSIPP([file], register: empty, settings: settings).readings
        case .form: []
        }
      for reading in readings where reading.fileError == nil {
        let expected = try CountedRows.of(file, settings)
        #expect(reading.ledger.read == expected, "\(role) \(path): \(reading.ledger)")
        #expect(reading.ledger.used >= 0)
      }
    }
  }
}
