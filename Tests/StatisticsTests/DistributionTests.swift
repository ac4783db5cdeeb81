import Statistics
import Testing

/// Expected values are those of SciPy 1.17 unless a source is named.
@Suite struct DistributionTests {
  func near(_ value: Double?, _ expected: Double, relative: Double = 1e-12) -> Bool {
    value.map { abs($0 - expected) <= relative * max(1e-300, abs(expected)) } ?? false
  }

  @Test(
    arguments: [
      (0.975, 1.959963984540054), (0.999, 3.090232306167813), (1e-10, -6.361340902404056), (0.9, 1.2815515655446004),
      (0.7, 0.5244005127080407), (1e-300, -37.0470962993612),
    ])
  func `a normal quantile has twelve digits`(p: Double, expected: Double) {
    #expect(near(NormalDistribution.quantile(p), expected))
  }

  @Test(
    arguments: [
      (-6.0, 9.865876450376946e-10), (-1, 0.15865525393145707), (0, 0.5), (1.96, 0.9750021048517795),
      (3, 0.9986501019683699),
    ])
  func `a normal probability has twelve digits, far out too`(z: Double, expected: Double) {
    #expect(near(NormalDistribution.cdf(z), expected))
  }

  @Test func `a quantile outside its range is said, not guessed`() {
    #expect(NormalDistribution.quantile(1.1) == nil)
    #expect(NormalDistribution.quantile(.nan) == nil)
    #expect(NormalDistribution.quantile(0) == -.infinity)
    #expect(StudentT.quantile(0.975, degreesOfFreedom: 0) == nil)
    #expect(StudentT.quantile(1, degreesOfFreedom: 5) == nil)
  }

  @Test(
    arguments: [
      (0.975, 1.0, 12.706204736174694), (0.975, 4, 2.7764451051977934), (0.975, 28, 2.0484071417952454),
      (0.975, 298, 1.9679565064968196), (0.9, 2.5, 1.7302509288071766), (0.995, 10, 3.16927267261695),
      (0.975, 1_000_000, 1.959966356814107), (0.6, 3, 0.2766706623326898), (0.025, 4, -2.7764451051977934),
    ])
  func `a t quantile has ten digits and its probability comes back`(p: Double, df: Double, expected: Double) throws {
    let t = try #require(StudentT.quantile(p, degreesOfFreedom: df))
    #expect(near(t, expected, relative: 1e-10))
    #expect(near(StudentT.cdf(t, degreesOfFreedom: df), p, relative: 1e-10))
  }

  @Test(
    arguments: [
      (0.1, 2.0, 3.0, 0.0523), (0.5, 0.5, 0.5, 0.5), (0.9, 10, 2, 0.6973568802), (0.3, 100, 200, 0.10884306564490986),
      (0.001, 0.5, 10, 0.11110329087513963),
    ])
  func `the incomplete beta function has eleven digits`(x: Double, a: Double, b: Double, expected: Double) {
    #expect(near(BetaFunction.incomplete(x, a, b), expected, relative: 1e-11))
  }

  @Test(
    arguments: [
      (0.1, 2.252712651734206), (0.5, 0.5723649429247), (2.5, 0.2846828704729192), (10, 12.801827480081469),
      (1000.5, 5908.674175848678),
    ])
  func `log-gamma has twelve digits`(x: Double, expected: Double) {
    #expect(near(BetaFunction.logGamma(x), expected))
  }
}
