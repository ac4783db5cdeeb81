import Reports
import Testing

@testable import Evaluation

/// Which unsur are the lowest is decided before anything is rounded (IKM-3).
@Suite struct LowestUnsurTests {
  /// 2,001 respondents who give 3 to the first two unsur and 4 to the others, but one who gives 4 to the first as well:
  /// 6,004/2,001 = 3.0005 and 6,003/2,001 = 3, both printed as 3.000.
  private func survey() throws -> IKMReport {
    let temporary = try TemporaryFolder()
    try temporary.write("tahun: 2025\ntanggal_data: 2025-12-31\n", to: "evaluasi.yaml")
    let header = "unit_id,tanggal," + (1...9).map { "U\($0)" }.joined(separator: ",")
    let rows = (0..<2_001).map { "A,2025-03-03,\($0 == 0 ? 4 : 3),3,4,4,4,4,4,4,4" }
    try temporary.write(([header] + rows).joined(separator: "\n") + "\n", to: "skm/a.csv")
    let folder = try DecidedFolder(InputRequest(folder: temporary.path, threads: 1))
    let unit = try #require(folder.units.first).measured
    let period = folder.input.files.settings.period.value
    return IKMReportBuilder(
      rules: folder.rules.ikm, breakdowns: SurveyBreakdowns(rules: folder.rules.ikm, period: period), peers: [:]
    ).report(unit.survey, unit.samplingError, population: nil)
  }

  @Test func `of two unsur that print alike the lower one comes first, then equal ones in their order`() throws {
    let report = try survey()
    #expect(report.unsur[0].nrr.indonesian == "3,000" && report.unsur[0].nrr == report.unsur[1].nrr)
    #expect(report.lowest == [1, 0, 2])
  }
}
