import Statistics
import Testing

@Suite struct BetaScoresTests {
  @Test(
    "MET-7: the share at z is the quantile of Beta(s + ½, f + ½) at Φ(z)",
    arguments: [(0, 0), (0, 1), (1, 0), (3, 5), (0, 400), (57, 2), (12_000, 30_000)])
  func quantiles(successes: Int, failures: Int) {
    let table = BetaScores.table(successes: successes, failures: failures)
    #expect(table.count == BetaScores.count)
    for (point, share) in table.enumerated() {
      let z = Double(point) / BetaScores.perUnit - BetaScores.reach
      // The other way about: the incomplete beta function, by its continued fraction, gives the probability back.
      let probability = BetaFunction.incomplete(share, Double(successes) + 0.5, Double(failures) + 0.5)
      #expect(abs(probability - NormalDistribution.cdf(z)) < 0.002)
    }
    #expect(zip(table, table.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test func `without any case every angle is as likely`() {
    // Beta(½, ½) is the arcsine distribution: its median is ½.
    #expect(abs(BetaScores.table(successes: 0, failures: 0)[BetaScores.count / 2] - 0.5) < 1e-9)
  }
}
