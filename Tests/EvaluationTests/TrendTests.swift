import Reports
import Testing

@testable import Evaluation

/// Earlier years of a shared history beside this one (MET-4, MET-5).
@Suite struct TrendTests {
  private func report(_ folder: TemporaryFolder, in outputs: TemporaryFolder, name: String) async throws
    -> EvaluationReport
  {
    try await EvaluationRun.run(
      RunRequest(
        input: InputRequest(folder: folder.path, threads: 1), output: outputs.path + "/" + name,
        store: outputs.path + "/riwayat.sqlite", written: WrittenFiles(pages: true, unitWorkbooks: false))
    ).report
  }

  @Test func `a first year has nothing to look back to, and a rerun of it neither`() async throws {
    let outputs = try TemporaryFolder()
    let folder = try ExplainFolder.make()
    for _ in 0..<2 {
      let report = try await report(folder, in: outputs, name: "a")
      #expect(report.trend == nil)
      #expect(report.units.allSatisfy { $0.trend == nil })
    }
  }

  @Test func `the year before stands beside this one, with the unsur behind the change`() async throws {
    let outputs = try TemporaryFolder()
    _ = try await report(try ExplainFolder.make(year: 2025), in: outputs, name: "a")
    let report = try await report(
      try ExplainFolder.make(year: 2026, threes: [0, 29, 13, 18, 24, 30], lowered: 1), in: outputs, name: "b")
    let first = try #require(report.units.first { $0.id == "U1" }?.trend)
    // One of 30 answers to waktu fell from 4 to 3: 25/9 · (−1/30) = −0,0926.
    #expect(first.change.ikm == .value(Figure(scaled: -9, decimals: 2)))
    #expect(first.change.fromYear == 2025)
    #expect(first.years.map(\.ikm) == [.value(Figure(scaled: 10_000, decimals: 2))])
    let time = try #require(first.unsur.first { $0.part.scaled != 0 })
    #expect(time.label == "Waktu penyelesaian" && time.part == Figure(scaled: -9, decimals: 2))
    #expect(time.before == Figure(scaled: 4_000, decimals: 3) && time.after == Figure(scaled: 3_967, decimals: 3))
    // Worked out in CompareTests: of the six only U2 moves beyond chance; U1 varies in one year and is tested.
    let national = try #require(report.trend)
    #expect(national.fromYear == 2025)
    #expect(national.verdicts.first { $0.label == "turun nyata" }?.count == 1)
    #expect(national.verdicts.map(\.count).reduce(0, +) == report.units.count)
    #expect(national.moves.map(\.verdict) == ["naik nyata", "turun nyata"])
    #expect(national.moves.map(\.unitIDs) == [[], ["U2"]])
  }

  @Test func `a unit that skipped a year is compared with the last one that knows it`() async throws {
    let outputs = try TemporaryFolder()
    _ = try await report(try ExplainFolder.make(year: 2023), in: outputs, name: "a")
    _ = try await report(try ExplainFolder.make(year: 2024, threes: [0, 6, 12, 18, 24]), in: outputs, name: "b")
    let report = try await report(try ExplainFolder.make(year: 2025), in: outputs, name: "c")
    let years = Dictionary(uniqueKeysWithValues: report.units.map { ($0.id, $0.trend?.change.fromYear) })
    #expect(years["U5"] == 2024 && years["U6"] == 2023)
    #expect(report.units.first { $0.id == "U1" }?.trend?.years.map(\.year) == [2023, 2024])
  }

  @Test func `expectation among peers comes with its limits, and not for fewer than five`() async throws {
    let outputs = try TemporaryFolder()
    let report = try await report(try ExplainFolder.make(), in: outputs, name: "a")
    // U1 and U6 answer the same throughout: no standard error, no place in a funnel; four are too few.
    #expect(report.funnels.isEmpty)
    #expect(report.units.allSatisfy { $0.expectation == nil })
    let more = try await self.report(
      try ExplainFolder.make(threes: [3, 6, 12, 18, 24, 27]), in: outputs, name: "b")
    #expect(more.funnels.map(\.group) == ["semua unit", "DPMPTSP"])
    let expectation = try #require(more.units.first?.expectation)
    // Means 100 − 25/30·threes: 97.5, 95, 90, 85, 80, 77.5; together 525/6.
    #expect(expectation.mean == Figure(scaled: 8_750, decimals: 2))
    #expect(expectation.unitCount == 6)
    #expect(expectation.low.scaled < 8_750 && expectation.high.scaled <= 10_000)
  }
}
