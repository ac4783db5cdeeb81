import Statistics
import Testing

@Suite struct SurvivalTests {
  /// Eight cases with three still open; exact survival 7/8, 35/48, 7/12, 7/18, 7/36, checked against statsmodels.
  static let cases = zip(
    [3.0, 5, 6, 7, 8, 10, 12, 12], [true, false, true, true, false, true, true, false]
  ).map { FollowUp(time: $0, exit: $1 ? 1 : nil) }

  @Test func `MET-10: the estimate of Kaplan and Meier with Greenwood's error`() throws {
    let curve = try #require(SurvivalCurve(Self.cases))
    #expect(curve.steps.map(\.time) == [3, 6, 7, 10, 12])
    for (step, expected) in zip(curve.steps, [7.0 / 8, 35.0 / 48, 7.0 / 12, 7.0 / 18, 7.0 / 36]) {
      #expect(abs(step.survival - expected) < 1e-12)
    }
    // S·√Σ d/n(n−d), by hand: at 6, 35/48·√(1/56 + 1/30) = 0.16497623636; km_anchor.json prints …2464 there, a digit that is
    // not that of its own formula. The other values are those of the file.
    let errors = [0.1169267933, 0.1649762364, 0.1855609613, 0.2012691215, 0.1703867243]
    for (step, expected) in zip(curve.steps, errors) { #expect(abs(step.standardError - expected) < 1e-9) }
  }

  @Test func `MET-10: the median counts open cases`() throws {
    #expect(try #require(SurvivalCurve(Self.cases)).median == 10)
    let open = [FollowUp(time: 4, exit: 1), FollowUp(time: 9, exit: nil), FollowUp(time: 9, exit: nil)]
    let curve = try #require(SurvivalCurve(open))
    #expect(curve.median == nil)
    #expect(curve.lastObserved == 9)
    let half = try #require(SurvivalCurve([FollowUp(time: 1, exit: 1), FollowUp(time: 2, exit: nil)]))
    #expect(half.median == 1)
  }

  @Test(arguments: [(10.0, 8.1041666667), (12, 8.8819444444), (14, 9.2708333333)])
  func `MET-10: the restricted mean`(limit: Double, expected: Double) throws {
    #expect(abs(try #require(SurvivalCurve(Self.cases)).restrictedMean(to: limit) - expected) < 1e-9)
  }

  @Test func `MET-10: kinds of exit share what the curve loses`() throws {
    let cases = Self.cases.enumerated().map { index, one in
      FollowUp(time: one.time, exit: one.exit.map { _ in index % 2 })
    }
    let curve = try #require(SurvivalCurve(cases))
    let kinds = try [0, 1].map { try #require(CumulativeIncidence(of: $0, in: cases)) }
    for time in [0.0, 3, 6.5, 7, 11, 12, 20] {
      #expect(abs(kinds.map { $0.incidence(at: time) }.reduce(0, +) + curve.survival(at: time) - 1) < 1e-12)
    }
  }

  @Test func `MET-10: without earlier censoring the incidence at D is the plain share`() throws {
    // Ten matured cases of limit 14: four resolved by then, two archived, four later.
    let cases =
      [2.0, 5, 9, 14].map { FollowUp(time: $0, exit: 1) } + [3.0, 3].map { FollowUp(time: $0, exit: 2) }
      + [15.0, 20, 31].map { FollowUp(time: $0, exit: 1) } + [FollowUp(time: 40, exit: nil)]
    let resolved = try #require(CumulativeIncidence(of: 1, in: cases))
    #expect(abs(resolved.incidence(at: 14) - 0.4) < 1e-12)
    #expect(abs(resolved.incidence(at: 13.9) - 0.3) < 1e-12)
  }

  @Test func `MET-10: of no case there is no curve`() {
    #expect(SurvivalCurve([]) == nil)
    #expect(CumulativeIncidence(of: 1, in: []) == nil)
  }
}
