import Foundation
import Reports
import Testing

/// Writes the fixture's outputs into the folder named by EVALRUNNER_SAMPLE_OUTPUT, for `scripts/check-workbooks` and for eyes.
///
/// EVALRUNNER_SAMPLE_MARK, where it is set, stands behind every free text and before every name.
@Suite struct WorkbookSampleOutput {
  static let folder = ProcessInfo.processInfo.environment["EVALRUNNER_SAMPLE_OUTPUT"]
  static let mark = ProcessInfo.processInfo.environment["EVALRUNNER_SAMPLE_MARK"] ?? ""

  @Test(.enabled(if: folder != nil))
  func `the outputs of the fixture for other readers`() throws {
    let folder = try #require(Self.folder)
    try FileManager.default.createDirectory(atPath: folder + "/unit", withIntermediateDirectories: true)
    var report = WorkbookFixture.report(mark: Self.mark)
    for slot in report.units.indices { report.units[slot].name = Self.mark + report.units[slot].name }
    try RekapWorkbook(report).write(to: folder + "/rekap.xlsx")
    for unit in report.units {
      try UnitWorkbook(unit, about: report.about, method: report.method)
        .write(to: folder + "/unit/\(unit.fileName).xlsx")
    }
    for (name, bytes) in [
      ("hasil.json", MachineOutput.hasilJSON(report)), ("hasil.csv", MachineOutput.hasilCSV(report)),
      ("temuan.csv", MachineOutput.temuanCSV(report)), ("manifes.json", MachineOutput.manifesJSON(report)),
    ] {
      try Data(bytes).write(to: URL(fileURLWithPath: folder + "/" + name))
    }
  }
}
