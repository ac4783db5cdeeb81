import Evaluation
import Foundation
import Reports
import Testing
import Translation

/// Every text of every page and workbook has an English entry: evaluations of all kinds are written in English, and what was not found is
/// listed as lines to be filled in under Sources/Translation/Data.
@Suite struct EnglishGapTests {
  @Test func `the committed sample, with the year before`() async throws {
    let folder = try TemporaryFolder()
    _ = try await Self.report(of: Self.samples + "kabupaten-contoh-2024", in: folder)
    try expectComplete(try await Self.report(of: Self.samples + "kabupaten-contoh", in: folder))
  }

  @Test func `an invented nation`() async throws {
    let folder = try TemporaryFolder()
    try await SampleFolder.write(units: 16, responses: 1_600, seed: 3, to: folder.path + "/masukan")
    try expectComplete(try await Self.report(of: folder.path + "/masukan", in: folder))
  }

  @Test func `official forms`() async throws {
    try expectComplete(try await OfficialFolder().run())
  }

  private static let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/../../samples/"

  private static func report(of input: String, in folder: TemporaryFolder) async throws -> EvaluationReport {
    let request = RunRequest(
      input: InputRequest(folder: input), output: folder.path + "/hasil", store: folder.path + "/riwayat.sqlite",
      written: WrittenFiles(pages: true, unitWorkbooks: false))
    return try await EvaluationRun.run(request).report
  }

  private func expectComplete(_ report: EvaluationReport) throws {
    let gaps = try EnglishGaps.of(report)
    #expect(gaps.isEmpty, "\(gaps.count) texts without English:\n\(EnglishGaps.lines(gaps))")
  }
}

enum EnglishGaps {
  /// What an English run of the report leaves in Indonesian.
  static func of(_ report: EvaluationReport) throws -> [String] {
    let gaps = Gaps()
    let translator = try Translator(.english, for: report, gaps: gaps)
    for page in HTMLSite(report, translator: translator).pages() { _ = page.render() }
    let folder = try TemporaryFolder()
    try RekapWorkbook(report, translator: translator).write(to: folder.path + "/rekap.xlsx")
    // The workbooks of units hold little that their pages do not; every fourth one is enough to see all their sheets.
    for (place, unit) in report.units.enumerated() where place.isMultiple(of: 4) {
      try UnitWorkbook(
        unit, about: report.about, method: report.method, findings: report.findings.filter { $0.unitID == unit.id },
        translator: translator
      ).write(to: folder.path + "/unit.xlsx")
    }
    return gaps.all
  }

  /// As they stand in the catalogue, the English side open.
  static func lines(_ gaps: [String]) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    let lines = gaps.compactMap { gap in
      (try? encoder.encode(gap)).map { "  \(String(decoding: $0, as: UTF8.self)): \"\"," }
    }
    return lines.joined(separator: "\n")
  }
}
