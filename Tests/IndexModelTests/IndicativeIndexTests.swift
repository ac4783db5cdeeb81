import IndexModel
import Statistics
import Testing

@Suite struct IndicativeIndexTests {
  let index: IndicativeIndex

  init() throws { index = try IndicativeIndex() }

  @Test func `IPP-1: the index of a unit calculated by hand`() throws {
    // NRR 3 is 10/3 points; shares 0.5, 0.8 and 0.6 are 2.5, 4 and 3.
    // I (5·10/3 + 2.5)/6 = 115/36, II 10/3, III 10/3, IV 4, V (10/3 + 3)/2 = 19/6.
    // (24·115/36 + 25·10/3 + 18·10/3 + 11·4 + 10·19/6)/88 = 887/264 = 3.35984…
    let score = index.score(
      values(
        nrr: Array(repeating: Fraction(3), count: 9), standard: Fraction(1, 2), sipp: Fraction(4, 5),
        complaints: Fraction(3, 5)))
    #expect(score.exact == Fraction(887, 264))
    #expect(score.rounded?.description == "3.36")
    #expect(score.category?.code == "B-")
    #expect(score.category?.predicate == "Baik dengan catatan")
    #expect(score.coverage == Fraction(88))
    #expect(
      score.aspects.map(\.points) == [
        Fraction(115, 36), Fraction(10, 3), Fraction(10, 3), Fraction(4), Fraction(19, 6), nil,
      ])
    #expect(score.aspects.map(\.effectiveWeight) == [24, 25, 18, 11, 10, 0].map { Fraction($0 * 100, 88) })
    // Cut: 0.87 0.94 0.68 0.50 0.35, two hundredths short of 3.36; the largest remainders are V (.98) and II (.70).
    #expect(score.aspects.map { $0.printedContribution?.description } == ["0.87", "0.95", "0.68", "0.50", "0.36", nil])
  }

  @Test(
    "the ends of the scale",
    arguments: [(Fraction(4), Fraction(1), "5.00", "A"), (Fraction(1), Fraction(0), "0.00", "F")])
  func ends(nrr: Fraction, share: Fraction, printed: String, code: String) {
    let score = index.score(
      values(nrr: Array(repeating: nrr, count: 9), standard: share, sipp: share, complaints: share))
    #expect(score.rounded?.description == printed)
    #expect(score.category?.code == code)
  }

  @Test func `M20: without any survey there is no index and no category`() {
    let score = index.score(values(nrr: [], standard: .one, sipp: .one, complaints: .one))
    #expect(score.outcome == .incomplete(reason: "belum ada hasil SKM"))
    #expect(score.exact == nil && score.category == nil)
    #expect(score.aspects.allSatisfy { $0.contribution == nil })
    #expect(score.aspects[3].points == Fraction(5))
  }

  @Test func `IPP-3: an absent aspect gives its weight to the others in proportion`() {
    // Only the survey: IV has no data and V is its NRR alone. 24+25+18+10 = 77 of 100 are covered.
    let score = index.score(
      values(nrr: Array(repeating: Fraction(4), count: 9), standard: nil, sipp: nil, complaints: nil))
    #expect(score.exact == Fraction(5))
    #expect(score.coverage == Fraction(77))
    #expect(score.aspects.map(\.effectiveWeight) == [24, 25, 18, 0, 10, 0].map { Fraction($0 * 100, 77) })
    #expect(score.missing.map(\.component.id) == [.sippStandard, .sippScore, .complaintScore])
    #expect(score.missing.map(\.value) == [.absent(.noData), .absent(.noData), .absent(.notRateable)])
  }

  @Test("printed contributions sum to the printed index", .tags(.property), arguments: UInt64(0)..<200)
  func contributions(seed: UInt64) throws {
    var generator = TestGenerator(seed)
    var values = randomValues(&generator, absentTenths: 3)
    values[.waktu] = .value(Fraction(29, 11))
    let score = index.score(values)
    let printed = score.aspects.compactMap(\.printedContribution).map(\.scaled).reduce(0, +)
    #expect(printed == score.rounded?.scaled)
    #expect(Fraction.sum(score.aspects.compactMap(\.contribution)) == score.exact)
    #expect(Fraction.sum(score.aspects.map(\.effectiveWeight)) == Fraction(100))
    #expect(Fraction.sum(score.components.map(\.effectiveWeight)) == Fraction(100))
  }

  @Test func `instruments of another method are refused with the reason`() throws {
    #expect(throws: InstrumentError.wrongMethod(instrument: "pekppp")) {
      try IndicativeIndex(instrument: Instrument(.pekppp), categories: CategoryTable())
    }
  }
}
