import Statistics
import Testing

/// MET-9: shares of few cases.
@Suite struct FewCasesTests {
  /// Published complaint counts of 2020–2024 with their Wilson limits to six digits, and the three textbook rows of METHODS.
  @Test(
    arguments: [
      (7, 15, 0.248095, 0.69883), (77, 215, 0.297058, 0.424201), (89, 215, 0.35019, 0.480738),
      (905, 1011, 0.87475, 0.912565), (173, 173, 0.978277, 1), (12_936, 14_233, 0.904035, 0.913492),
      (13_671, 14_233, 0.957189, 0.963591), (0, 3, 0, 0.561497), (3, 3, 0.438503, 1),
    ])
  func `MET-9: Wilson's interval`(x: Int, n: Int, low: Double, high: Double) throws {
    let interval = try #require(Interval.wilson(successes: x, of: n))
    #expect(abs(interval.low - low) < 1e-6)
    #expect(abs(interval.high - high) < 1e-6)
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
    #expect(abs(prior.mean - 0.94394801) < 1e-8)
    #expect(abs((prior.size ?? 0) - 11.546649) < 1e-6)
    for (unit, expected) in zip(units, [0.674263, 0.868713, 0.996493, 0.949565, 0.874215]) {
      #expect(abs(prior.shrunk(successes: unit.successes, of: unit.trials) - expected) < 1e-6)
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
