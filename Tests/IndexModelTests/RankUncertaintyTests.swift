import IndexModel
import Statistics
import Testing
import Units

@Suite struct RankUncertaintyTests {
  let policy: TierPolicy

  init() throws { policy = try #require(TierPolicy.builtIn(categories: CategoryTable()).last) }

  @Test func `units that never overlap keep their ranks and tiers`() {
    let sampler = UnitSampler(unitCount: 3) { unit, _ in [4.6, 3.2, 1.0][unit] }
    let result = RankDraws(0..<100, from: sampler, order: [0, 1, 2], policy: policy).uncertainties()
    #expect(result.map(\.low) == [1, 2, 3])
    #expect(result.map(\.high) == [1, 2, 3])
    #expect(result.map { $0.likeliestTier?.tier } == [.percontohan, .p3, .p1])
    #expect(result.map { $0.tiers.map(\.share) } == [[1], [1], [1]])
    #expect(result.map(\.betterThanNext) == [1, 1, nil])
  }

  @Test func `percentiles are order statistics of the drawn ranks`() {
    // Unit 0 wins draws 0…69 of 100 and loses the rest; unit 1 the reverse.
    let sampler = UnitSampler(unitCount: 2) { unit, draw in (draw < 70) == (unit == 0) ? 4.0 : 3.0 }
    let result = RankDraws(0..<100, from: sampler, order: [0, 1], policy: policy).uncertainties()
    #expect([result[0].low, result[0].median, result[0].high] == [1, 1, 2])
    #expect([result[1].low, result[1].median, result[1].high] == [1, 2, 2])
    #expect(result[0].betterThanNext == 0.7)
    // 4.0 is B (rutin), 3.0 is C (Prioritas 2).
    #expect(result[0].share(of: .rutin) == 0.7)
    #expect(result[0].share(of: .p2) == 0.3)
  }

  @Test func `ties share the lower rank and count half`() {
    let sampler = UnitSampler(unitCount: 3) { unit, _ in [2.0, 2.0, 1.0][unit] }
    let result = RankDraws(0..<10, from: sampler, order: [0, 1, 2], policy: policy).uncertainties()
    #expect(result.map(\.median) == [1, 1, 3])
    #expect(result[0].betterThanNext == 0.5)
  }

  @Test(
    "TIER-1: a drawn index is rounded before its tier",
    arguments: [(2.004, Tier.p1), (2.006, .p2), (4.506, .percontohan)])
  func rounding(index: Double, tier: Tier) {
    let sampler = UnitSampler(unitCount: 1) { _, _ in index }
    let result = RankDraws(0..<1, from: sampler, order: [0], policy: policy).uncertainties()
    #expect(result[0].likeliestTier?.tier == tier)
  }

  @Test("ranges of draws merge to the same result in any order", .tags(.property), arguments: UInt64(0)..<5)
  func merging(seed: UInt64) {
    let sampler = UnitSampler(unitCount: 20) { unit, draw in
      var generator = TestGenerator(seed &* 7919 &+ UInt64(unit * 10_000 + draw))
      return Double.random(in: 0...5, using: &generator)
    }
    let order = Array(0..<20)
    let whole = RankDraws(0..<90, from: sampler, order: order, policy: policy).uncertainties()
    var parts = RankDraws(60..<90, from: sampler, order: order, policy: policy)
    parts.merge(RankDraws(0..<25, from: sampler, order: order, policy: policy))
    parts.merge(RankDraws(25..<60, from: sampler, order: order, policy: policy))
    #expect(parts.uncertainties() == whole)
  }

  @Test(
    "words for a probability",
    arguments: [
      (1.0, RankUncertainty.Certainty.certain), (0.9, .certain), (0.8999, .likely), (0.6, .likely),
      (0.5999, .borderline),
      (0.4, .borderline), (0.3999, .unlikely),
    ])
  func words(probability: Double, word: RankUncertainty.Certainty) {
    #expect(RankUncertainty.Certainty(probability) == word)
  }

  @Test("the formula of draws gives the value that ranks the unit", .tags(.property), arguments: UInt64(0)..<20)
  func formula(seed: UInt64) throws {
    var generator = TestGenerator(seed)
    let index = try IndicativeIndex()
    let members = try (0..<8).map { number in
      PeerPattern.Member(
        unit: try id("u\(number)"), type: "RSUD", score: index.score(randomValues(&generator, absentTenths: 3)))
    }
    let pattern = PeerPattern(members)
    for member in members {
      guard let ranking = index.rankingValue(of: member, in: pattern) else { continue }
      let formula = IndexFormula(member.score, ranking: ranking)
      let values = member.score.components.compactMap { $0.value.fraction?.double }
      // Twelve products and sums of numbers up to 5: 1e-12 is a thousand times their rounding.
      #expect(abs(formula.index(values) - ranking.value.double) < 1e-12)
      #expect(abs(formula.index(values, factors: Array(repeating: 0.8, count: 12)) - ranking.value.double) < 1e-12)
    }
  }
}
