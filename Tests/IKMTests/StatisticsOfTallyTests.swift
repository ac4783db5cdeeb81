import IKM
import Statistics
import Testing

@Suite struct StatisticsOfTallyTests {
  let rules: IKMRules
  let questionnaire: Questionnaire

  init() throws {
    rules = try IKMRules()
    questionnaire = try skm2017()
  }

  /// Five respondents whose nine answers sum to 27, 29, 32, 25 and 33: r = 75, 80.5556, 88.8889, 69.4444, 91.6667.
  func fiveRespondents() -> UnitTally {
    tally(
      [27, 29, 32, 25, 33].map { sum in Response((0..<9).map { sum / 9 + ($0 < sum % 9 ? 1 : 0) }) }, questionnaire)
  }

  @Test func `MET-1: the standard error is over respondents, with and without the users who were not asked`() throws {
    let corrected = try #require(SamplingError(fiveRespondents(), users: 20))
    #expect(abs(corrected.mean - 81.1111) < 5e-5)
    #expect(abs(corrected.variance - 86.4198) < 5e-5)
    #expect(abs(corrected.standardError - 3.6004) < 5e-5)
    #expect(corrected.correction == .applied(users: 20))
    let plain = try #require(SamplingError(fiveRespondents(), users: nil))
    #expect(abs(plain.standardError - 4.1574) < 5e-5)
    #expect(plain.correction == .unknownUsers)
    // t of 4 degrees of freedom is 2.776445.
    #expect(abs(plain.interval.halfWidth - 2.776445 * plain.standardError) < 1e-5)
  }

  @Test func `MET-1: fewer users than respondents is said, and one respondent has no error`() throws {
    let impossible = try #require(SamplingError(fiveRespondents(), users: 4))
    #expect(impossible.correction == .fewerUsersThanRespondents(users: 4))
    #expect(abs(impossible.standardError - 4.1574) < 5e-5)
    #expect(SamplingError(tally([Response(Array(repeating: 3, count: 9))], questionnaire), users: 9) == nil)
    #expect(SamplingError(UnitTally(questionnaire), users: 9) == nil)
  }

  @Test func `MET-1: everybody asked and alike leaves no error`() throws {
    let census = try #require(SamplingError(fiveRespondents(), users: 5))
    #expect(census.standardError == 0)
    let alike = tally(repeatElement(Response(Array(repeating: 4, count: 9)), count: 6), questionnaire)
    #expect(try #require(SamplingError(alike, users: nil)).standardError == 0)
  }

  @Test func `MET-1: several questions in an unsur do not change the scale of the error`() throws {
    let twice = try skm2017(mostQuestions: 2)
    let doubled = tally(
      [27, 29, 32, 25, 33].map { sum in Response((0..<9).map { 2 * (sum / 9 + ($0 < sum % 9 ? 1 : 0)) }) }, twice)
    let error = try #require(SamplingError(doubled, users: 20))
    #expect(abs(error.standardError - 3.6004) < 5e-5)
  }

  @Test func `MET-3: alpha and item-total correlations of the small example`() throws {
    let three = try #require(Questionnaire(name: "uji", unsur: [.waktu, .biaya, .produk]))
    let rows = [[4, 4, 3], [3, 3, 3], [2, 3, 2], [4, 3, 4]].map { Response($0) }
    let reliability = try #require(Reliability(tally(rows, three)))
    #expect(abs(try #require(reliability.alpha) - 0.750) < 5e-4)
    for (item, expected) in zip(reliability.items, [1.000, 0.293, 0.632]) {
      #expect(abs(try #require(item.itemTotal) - expected) < 5e-4)
    }
  }

  @Test(arguments: [(30, 0.361), (100, 0.197), (300, 0.113)])
  func `MET-3: the r of the table`(n: Int, expected: Double) throws {
    #expect(abs(try #require(Reliability.rTable(respondents: n)) - expected) < 5e-4)
  }

  @Test func `MET-3: constant unsur cannot be computed, and nothing is NaN`() throws {
    let alike = try #require(
      Reliability(tally(repeatElement(Response(Array(repeating: 4, count: 9)), count: 6), questionnaire)))
    #expect(alike.alpha == nil)
    #expect(alike.items.allSatisfy { $0.itemTotal == nil && $0.isValid == nil })
    #expect(Reliability.rTable(respondents: 2) == nil)
    #expect(Reliability(UnitTally(questionnaire)) == nil)
    let straight = (1...4).map { Response(Array(repeating: $0, count: 9)) }
    #expect(abs(try #require(Reliability(tally(straight, questionnaire))?.alpha) - 1) < 1e-12)
  }

  @Test func `MET-7: the covariance of a tally is that of its answers`() throws {
    let two = try #require(Questionnaire(name: "uji", unsur: [.waktu, .biaya]))
    // x: 1, 2, 3; y: 4, 4, 1: variances 1 and 3, covariance −1.5.
    let covariance = tally([[1, 4], [2, 4], [3, 1]].map { Response($0) }, two).covariance
    #expect(covariance == [1, -1.5, -1.5, 3])
    #expect(UnitTally(two).covariance == nil)
  }

  @Test func `MET-15: how far the next letter is`() throws {
    // 100 respondents, S = 2700: IKM 75 (C); to B the sum must reach 76.605 · 36 = 2757.78, so 58 answers or 7 respondents.
    let unit = tally(repeatElement(Response(Array(repeating: 3, count: 9)), count: 100), questionnaire)
    let score = try #require(unit.ikm(table: rules.mutu).score)
    let distance = try #require(DistanceToNextLetter(score, table: rules.mutu))
    #expect(distance.next == .b)
    #expect(distance.points == Fraction(1605, 1000))
    #expect(distance.nrrOfOneUnsur == Fraction(9 * 1605, 25_000))
    #expect(distance.answers == 58)
    #expect(distance.respondents == 7)
    // 58 answers are enough for B, 57 are not.
    func raised(_ answers: Int) throws -> Mutu {
      let cells = (0..<900).map { $0 < answers ? 4 : 3 }
      let rows = stride(from: 0, to: 900, by: 9).map { Response(Array(cells[$0..<$0 + 9])) }
      return try #require(tally(rows, questionnaire).ikm(table: rules.mutu).score).mutu
    }
    #expect(try raised(58) == .b)
    #expect(try raised(57) == .c)
  }

  @Test func `MET-15: the best letter has no next`() throws {
    let unit = tally([Response(Array(repeating: 4, count: 9))], questionnaire)
    let score = try #require(unit.ikm(table: rules.mutu).score)
    #expect(DistanceToNextLetter(score, table: rules.mutu) == nil)
  }

  @Test(arguments: [(50, 0.82), (100, 0.64), (200, 0.28), (278, 0), (400, 0)])
  func `MET-11: the power of the reachability test`(n: Int, expected: Double) throws {
    #expect(abs(try #require(Reachability(respondents: n)).unreachableShare.double - expected) < 0.005)
  }

  @Test func `MET-11: a figure is reachable where a sum of answers gives it`() throws {
    let small = try #require(Reachability(respondents: 5))
    for sum in 45...180 {
      let figure = RoundedScore(Fraction(25 * sum, 45))
      #expect(small.sums(for: figure)?.contains(sum) == true)
    }
    #expect(!small.canReach(RoundedScore(scaled: 8000 + 1)))
    #expect(small.sums(for: RoundedScore(scaled: 10_000)) == 180...180)
    #expect(!small.canReach(RoundedScore(scaled: 10_001)))
    #expect(Reachability(respondents: 0) == nil)
  }

  @Test func `M33: a change is called one only where the evidence is enough`() throws {
    func mean(_ value: Double) -> WelchComparison.Mean { .init(value: value, standardError: 1, count: 200) }
    func verdict(_ from: Double, _ to: Double) throws -> ChangeVerdict {
      let comparison = try #require(WelchComparison(from: mean(from), to: mean(to)))
      return ChangeVerdict(comparison, adjustedP: BenjaminiHochberg.adjusted([comparison.p])[0])
    }
    #expect(try verdict(85, 85.01) == .notEnoughEvidence)
    #expect(try verdict(85, 90) == .rise)
    #expect(try verdict(90, 85) == .fall)
    #expect(
      [ChangeVerdict.rise, .fall, .notEnoughEvidence].map(\.label) == [
        "naik nyata", "turun nyata", "tidak cukup bukti",
      ])
    #expect(try #require(SamplingError(fiveRespondents(), users: nil)).comparable.count == 5)
  }
}
