import Statistics
import Testing

/// MET-6, against values worked by hand.
@Suite struct FunnelTests {
  private func funnel(_ values: [Double], error: Double) throws -> Funnel {
    try #require(Funnel(values.compactMap { Funnel.Observation(value: $0, standardError: error) }))
  }

  /// z = ±9, ±7, ±5, ±3, ±1; the ends count as ±7: φ = (4·49 + 2·25 + 2·9 + 2·1)/10 = 26.6; with ω = 1: τ² = (266 − 9)/9.
  @Test func differencesBeyondChanceWidenTheLimits() throws {
    let funnel = try funnel([-9, -7, -5, -3, -1, 1, 3, 5, 7, 9].map { 80 + $0 }, error: 1)
    #expect(funnel.mean == 80)
    #expect(abs(funnel.spread - (257.0 / 9).squareRoot()) < 1e-12)
    #expect(abs(funnel.reach(1.96, at: 1) - 1.96 * (257.0 / 9 + 1).squareRoot()) < 1e-12)
  }

  /// Unequal errors: θ = 76, 80, 84 with s = 1, 2, 4 → z = −4, 0, 1, φ = 17/3; ω = 1, 1/4, 1/16, so τ² = 15/(21/16 − (273/256)/(21/16)) = 30.
  @Test func unequalErrors() throws {
    let observations = [(76.0, 1.0), (80, 2), (84, 4)].compactMap {
      Funnel.Observation(value: $0.0, standardError: $0.1)
    }
    let funnel = try #require(Funnel(observations))
    #expect(funnel.mean == 80)
    #expect(abs(funnel.spread * funnel.spread - 30) < 1e-9)
  }

  @Test func chanceAloneLeavesTheLimitsNarrow() throws {
    let funnel = try funnel([79.5, 80, 80.5], error: 1)
    #expect(funnel.spread == 0)
    let bands = [76.9, 77.5, 80, 82.5, 83.1].compactMap { value in
      Funnel.Observation(value: value, standardError: 1).map(funnel.band)
    }
    #expect(bands == [.farBelow, .below, .expected, .above, .farAbove])
  }

  @Test func orderOfTheUnitsDoesNotMatter() throws {
    let values = [71.3, 88.1, 79.9, 66.2, 90.4, 81.7, 77.7]
    #expect(try funnel(values, error: 0.7) == funnel(values.reversed(), error: 0.7))
  }

  @Test func nothingToCompareWith() {
    #expect(Funnel.Observation(value: 80, standardError: 0) == nil)
    #expect(Funnel.Observation(value: .nan, standardError: 1) == nil)
    #expect(Funnel([]) == nil)
    #expect(Funnel([80].compactMap { Funnel.Observation(value: $0, standardError: 1) }) == nil)
  }
}
