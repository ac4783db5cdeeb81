import Reports
import Testing

@Suite struct ReportFixtureTests {
  @Test func `ranked units stand in the order of their index`() {
    let report = ReportFixture.report
    let ranked = report.national.unitIDs.compactMap { id in report.units.first { $0.id == id && !$0.ranks.isEmpty } }
    #expect(ranked.map { $0.ranks.first?.rank } == [1, 2, 3, 4, 5, 5, 7, 8, 9])
  }
}
