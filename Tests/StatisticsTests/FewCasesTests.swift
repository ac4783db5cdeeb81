import Statistics
import Testing

/// MET-9: shares of few cases.
@Suite struct FewCasesTests {
  /// Published complaint counts of 2020–2024 (small_n_anchors.json, printed to six digits) with twelve digits from Wilson's formula
  /// in decimal arithmetic of 40 digits, and the three textbook rows of METHODS.
  @Test(
    arguments: [
      (7, 15, 0.248095353657, 0.698830199745), (77, 215, 0.297058093980, 0.424201303902),
      (89, 215, 0.350189738196, 0.480738093306), (905, 1011, 0.874749866042, 0.912565229391),
      (173, 173, 0.978277385595, 1), (12_936, 14_233, 0.904034814585, 0.913492024754),
      (13_671, 14_233, 0.957188635291, 0.963591443487), (0, 3, 0, 0.561497031755), (3, 3, 0.438502968245, 1),
    ])
  func `MET-9: Wilson's interval`(x: Int, n: Int, low: Double, high: Double) throws {
    let interval = try #require(Interval.wilson(successes: x, of: n))
    #expect(abs(interval.low - low) < 1e-9)
    #expect(abs(interval.high - high) < 1e-9)
    #expect(interval.low >= 0 && interval.high <= 1)
  }

  @Test(arguments: [(9, 10, 0.596, 0.982), (90, 100, 0.826, 0.945), (1, 1, 0.207, 1.0)])
  func `MET-9: the printed rows`(x: Int, n: Int, low: Double, high: Double) throws {
    let interval = try #require(Interval.wilson(successes: x, of: n))
    #expect(abs(interval.low - low) <= 0.0005)
    #expect(abs(interval.high - high) <= 0.0005)
  }

  @Test func `MET-9: a share of nobody has no interval`() {
    #expect(Interval.wilson(successes: 0, of: 0) == nil)
    #expect(Interval.wilson(successes: 4, of: 3) == nil)
  }

  @Test func `MET-9: small units are drawn to the pooled share`() throws {
    let units = [(7, 15), (0, 1), (173, 173), (905, 953), (77, 89)].map { (successes: $0.0, trials: $0.1) }
    let prior = try #require(BetaBinomialPrior(units))
    // small_n_anchors.json prints six digits of these; here by the same moments in exact fractions.
    #expect(abs(prior.mean - 0.9439480097481722) < 1e-9)
    #expect(abs((prior.size ?? 0) - 11.54664859784789) < 1e-9)
    let expected = [0.6742634911983251, 0.8687129378174826, 0.9964929591538765, 0.9495646864717576, 0.8742154730066403]
    for (unit, expected) in zip(units, expected) {
      #expect(abs(prior.shrunk(successes: unit.successes, of: unit.trials) - expected) < 1e-9)
    }
  }

  @Test func `MET-9: units that differ no more than chance are pooled fully`() throws {
    let prior = try #require(BetaBinomialPrior([(successes: 5, trials: 10), (successes: 10, trials: 20)]))
    #expect(prior.size == nil)
    #expect(prior.shrunk(successes: 0, of: 4) == 0.5)
    #expect(BetaBinomialPrior([]) == nil)
  }

  /// Limits around 0.8128, the completion of all regional governments to 31 August 2021.
  @Test(
    arguments: [
      (3, [0, 1, 3, 3]), (15, [7, 9, 15, 15]), (50, [31, 35, 46, 48]), (100, [68, 73, 89, 92]),
      (300, [222, 230, 257, 264]),
    ])
  func `MET-9: exact binomial funnel limits`(n: Int, expected: [Int]) {
    let limits = [0.001, 0.025, 0.975, 0.999].map { Binomial.quantile($0, trials: n, probability: 0.8128) }
    #expect(limits == expected)
  }
}
