import CivilTime
import IndexModel
import Statistics
import Testing
import Units

/// A form with the levels of the first indicators in their order.
private func form(_ levels: [Int]) -> FilledForm {
  var filled = FilledForm(levels: [:])
  for (offset, points) in levels.enumerated() { filled.levels[offset + 1] = FormLevel(points) }
  return filled
}

private func users(_ answers: [[Int]]) -> UserFormTally {
  var tally = UserFormTally()
  for answer in answers { tally.add(form(answer)) }
  return tally
}

@Suite struct OfficialIndexTests {
  let day: CivilDate
  let pekppp: OfficialIndex
  let old: OfficialIndex

  init() throws {
    day = try #require(CivilDate(iso: "2024-06-30"))
    pekppp = try OfficialIndex(instrument: Instrument(.pekppp), categories: CategoryTable())
    old = try OfficialIndex(instrument: Instrument(.permenpanrb172017), categories: CategoryTable())
  }

  /// Two evaluators whose mean gives the aspects 4.5, 4.5, 4.2, 2.5, 2.5 and 2.0.
  private var profile: [FilledForm] {
    func levels(_ policy: Int, _ system: Int) -> [Int] {
      Array(repeating: policy, count: 14) + [4, 4, 5, 4, 4, 4] + Array(repeating: system, count: 8) + [2, 2]
    }
    return [form(levels(5, 3)), form(levels(4, 2))]
  }

  @Test func `M37: aspect weights are used`() throws {
    let score = pekppp.score(OfficialForms(evaluators: profile), on: day)
    #expect(score.aspects.map(\.points) == (try ["4.5", "4.5", "4.2", "2.5", "2.5", "2"].map(decimal)))
    // 0.24·4.5 + 0.25·4.5 + 0.18·4.2 + 0.11·2.5 + 0.10·2.5 + 0.12·2.0 = 3.726; the plain mean would be 3.37.
    #expect(score.f02 == (try decimal("3.726")))
    #expect(score.outcome == .provisional(f02: try decimal("3.726"), rounded: RoundedScore(scaled: 373)))
    #expect(score.exact == nil, "F-02 alone is not ranked")
  }

  @Test func `M36: the same form of a second evaluator changes nothing`() {
    let once = pekppp.score(OfficialForms(evaluators: [profile[0]]), on: day)
    let twice = pekppp.score(OfficialForms(evaluators: [profile[0], profile[0]]), on: day)
    #expect(once.outcome == twice.outcome)
  }

  @Test func `M39: F-03 is the mean of all valid answers of all users`() throws {
    // First user all 5, nine users all 3, one answers a single item with 0: (70 + 378 + 0)/(14 + 126 + 1) = 448/141.
    let tally = users(
      [Array(repeating: 5, count: 14)] + Array(repeating: Array(repeating: 3, count: 14), count: 9) + [[0]])
    let score = pekppp.score(OfficialForms(evaluators: profile, users: tally), on: day)
    #expect(score.f03 == Fraction(448, 141))
    #expect(score.users == 11)
    #expect(score.exact == Fraction(3, 4) * (try decimal("3.726")) + Fraction(1, 4) * Fraction(448, 141))
    #expect(score.flags.isEmpty)
  }

  @Test func `F-03 as a mean of aspect means is a variant by name`() throws {
    // Items by aspect 4, 3, 4, 2, 1: aspect I all 5, the others 2. Answers: (20 + 20)/14; aspects: (5 + 4·2)/5.
    let tally = users([[5, 5, 5, 5] + Array(repeating: 2, count: 10)])
    let variant = try OfficialIndex(
      instrument: Instrument(.pekppp), categories: CategoryTable(), variant: FormVariant(userMean: .aspects))
    let forms = OfficialForms(evaluators: profile, users: tally)
    #expect(pekppp.score(forms, on: day).f03 == Fraction(20, 7))
    #expect(variant.score(forms, on: day).f03 == Fraction(13, 5))
  }

  @Test func `M40: indicator weights are used; equal ones are a variant by name`() throws {
    let filled = form([
      5, 5, 0, 5, 1, 5, 2, 0, 2, 0, 5, 5, 5, 5, 3, 5, 5, 5, 3, 3, 5, 5, 3, 4, 5, 5, 5, 5, 4, 5,
    ])
    let equal = try OfficialIndex(
      instrument: Instrument(.pekppp), categories: CategoryTable(), variant: FormVariant(weights: .equal))
    let forms = OfficialForms(evaluators: [filled])
    #expect(pekppp.score(forms, on: day).f02 == (try decimal("4.24")))
    // 24·25/9 + 25·4 + 18·4 + 11·17/4 + 10·5 + 12·9/2 of 100 = 3.894166…
    #expect(equal.score(forms, on: day).f02.map { RoundedScore($0).description } == "3.89")
  }

  @Test func `M41: all levels 5 give 5, and 4.99085 with the weights as printed in 2017`() throws {
    #expect(pekppp.maximum == Fraction(5))
    #expect(old.maximum == (try decimal("4.99085")))
    let score = old.score(OfficialForms(evaluators: [form(Array(repeating: 5, count: 37))]), on: day)
    #expect(score.exact == (try decimal("4.99085")))
  }

  @Test func `IPP-3: blanks are not zero but bounds`() throws {
    // The sheet of a puskesmas in Jombang shows aspects I and II of the form of 2017; printed 3.39, 1.02, 2.81, 0.51.
    let filled = form([5, 5, 4, 3, 3, 4, 4, 5, 4, 1, 1, 2, 3, 4, 5, 4, 1, 0, 4, 3])
    let score = old.score(OfficialForms(evaluators: [filled]), on: day)
    #expect(score.aspects[0].points == (try decimal("3.394")))
    #expect(score.aspects[0].contribution == (try decimal("1.0182")))
    #expect(score.aspects[1].points == (try decimal("2.814")))
    #expect(score.aspects[1].contribution == (try decimal("0.50652")))
    #expect(score.aspects[2].points == nil)
    // Low 1.0182 + 0.50652; high adds 5·(0.15·0.999 + 0.15 + 0.15 + 0.07) = 2.59925.
    #expect(
      score.outcome
        == .incomplete(blanks: Array(21...37), low: try decimal("1.52472"), high: try decimal("4.12397")))
    #expect(score.exact == nil && score.f02 == nil)
  }

  @Test(
    "published contributions of single indicators", .tags(.regulation),
    arguments: [
      (1, 5, "0.445"), (2, 5, "0.445"), (3, 4, "0.284"), (4, 3, "0.213"), (5, 3, "0.213"), (6, 4, "0.284"),
      (7, 4, "0.284"), (8, 5, "0.355"), (9, 4, "0.356"), (10, 1, "0.089"), (11, 1, "0.071"), (12, 2, "0.142"),
      (13, 3, "0.213"), (14, 4, "0.544"), (15, 5, "0.680"), (16, 4, "0.364"), (17, 1, "0.136"), (18, 0, "0.000"),
      (19, 4, "0.544"), (20, 3, "0.546"),
    ])
  func contributions(number: Int, level: Int, printed: String) throws {
    let indicator = try #require(old.instrument.aspects.flatMap(\.indicators).first { $0.number == number })
    #expect(indicator.weight * Fraction(level, 100) == (try decimal(printed)))
  }

  @Test func `F-03 below its minimum is computed and flagged`() throws {
    let few = users(Array(repeating: [4], count: 9))
    let score = pekppp.score(OfficialForms(evaluators: profile, users: few), on: day)
    #expect(score.flags == [.fewUsers(9, minimum: 10)])
    #expect(score.exact != nil)
    let enough = users(Array(repeating: [4], count: 10))
    #expect(pekppp.score(OfficialForms(evaluators: profile, users: enough), on: day).flags.isEmpty)
  }

  @Test func `a large gap between F-01 and F-02 is flagged and F-01 replaces nothing`() throws {
    let own = form(Array(repeating: 5, count: 30))
    let score = pekppp.score(OfficialForms(evaluators: profile, own: own), on: day)
    #expect(score.flags == [.selfGap(try decimal("1.274"))])
    #expect(score.f02 == (try decimal("3.726")))
    let onlyOwn = pekppp.score(OfficialForms(evaluators: [], own: own), on: day)
    #expect(onlyOwn.outcome == .incomplete(blanks: Array(1...30), low: .zero, high: Fraction(5)))
  }

  @Test(
    "a blank never raises the low bound and an answer always lies between the bounds", .tags(.property),
    arguments: UInt64(0)..<20)
  func bounds(seed: UInt64) throws {
    var generator = TestGenerator(seed)
    let full = form((1...30).map { _ in Int.random(in: 0...5, using: &generator) })
    var holed = full
    for number in 1...30 where Int.random(in: 0..<4, using: &generator) == 0 { holed.levels[number] = nil }
    holed.levels[1] = nil
    let exact = try #require(pekppp.score(OfficialForms(evaluators: [full]), on: day).f02)
    guard case .incomplete(_, let low, let high) = pekppp.score(OfficialForms(evaluators: [holed]), on: day).outcome
    else {
      Issue.record("a form with a blank is incomplete")
      return
    }
    #expect(low <= exact && exact <= high)
  }

  @Test func `scoring by F-02 B is refused with its reason`() throws {
    let error = #expect(throws: InstrumentError.self) {
      try OfficialIndex(instrument: Instrument(.pekpppF02B), categories: CategoryTable())
    }
    #expect(error?.description.contains("bobot indikator F-02 B tidak diketahui") == true)
  }

  @Test func `IPP-6: no trend across instruments`() throws {
    #expect(pekppp.instrument.refusalToCompare(with: pekppp.instrument) == nil)
    #expect(pekppp.instrument.refusalToCompare(with: old.instrument)?.contains("permenpanrb-17-2017") == true)
  }

  @Test func `IPP-7: two levels apart is something to check`() throws {
    let score = pekppp.score(OfficialForms(evaluators: profile), on: day)
    let compared = score.compared(with: [
      28: Witness(try #require(FormLevel(5))), 1: Witness(try #require(FormLevel(3))),
    ])
    #expect(compared.map(\.indicator.number) == [1, 28])
    #expect(compared.map(\.needsCheck) == [false, true])
    // The evaluators give indicator 1 a mean of 4.5 and 28 one of 2.5: inside bounds nothing is to be checked.
    let bounds = [(1, 3, 5, false), (1, 0, 3, false), (1, 0, 2, true), (28, 4, 5, false), (28, 5, 5, true)]
    for (number, low, high, expected) in bounds {
      let seen = score.compared(with: [number: try #require(Witness(from: low, through: high))])
      #expect(seen.map(\.needsCheck) == [expected], "\(number) \(low)...\(high)")
    }
    #expect(Witness(from: 3, through: 2) == nil)
    #expect(Witness(from: 0, through: 6) == nil)
  }

  @Test(
    "IPP-7: follow-up in SP4N-LAPOR! as a level",
    arguments: [(0, 10, 0), (4, 10, 3), (5, 10, 4), (8, 10, 4), (9, 10, 5), (10, 10, 5), (0, 0, nil)])
  func followUp(completed: Int, received: Int, level: Int?) {
    #expect(FormLevel(followedUp: completed, of: received)?.points == level)
  }
}

@Suite struct InstansiIndexTests {
  @Test(
    "IPP-4: published means of loci", .tags(.regulation),
    arguments: [
      // Jember 2024 is printed 4.62. Madiun 2024 is printed 4.67, which needs unrounded loci: from printed ones it is 4.66.
      (["4.75", "4.59", "4.51"], "4.62"), (["4.73", "4.63", "4.63"], "4.66"),
      // Polri 2021: the press calls 3.67 the mean of SIM 3.78 and SKCK 3.62, which is 3.70.
      (["3.78", "3.62"], "3.70"),
    ])
  func means(loci: [String], printed: String) throws {
    let index = InstansiIndex(
      loci: try loci.enumerated().map { (try id("l\($0.offset)"), try decimal($0.element)) },
      categories: try CategoryTable())
    #expect(index.aggregate?.rounded.description == printed)
    #expect(index.isComplete)
  }

  @Test(
    "published means over units and shares of units", .tags(.regulation),
    arguments: [
      // Ombudsman: Maluku Tenggara 2023 printed 60.80, Pemalang 2024 printed 98.59; East Java 2025: 25 of 64 units are 39 %.
      (["49.85", "52.86", "55.09", "59.85", "62.06", "71.08", "74.82"], 2, "60.80"),
      (["99.03", "98.99", "98.63", "98.56", "98.24", "98.11"], 2, "98.59"),
      (Array(repeating: "100", count: 25) + Array(repeating: "0", count: 39), 0, "39"),
    ])
  func publishedMeans(values: [String], decimals: Int, printed: String) throws {
    let mean = try #require(Fraction.mean(try values.map(decimal)))
    #expect(RoundedScore(mean, decimals: decimals).description == printed)
  }

  @Test func `a missing locus makes an instansi incomplete`() throws {
    let index = InstansiIndex(
      loci: [(try id("b"), nil), (try id("a"), Fraction(4)), (try id("c"), nil)], categories: try CategoryTable())
    #expect(index.aggregate?.exact == Fraction(4))
    #expect(index.missing.map(\.rawValue) == ["b", "c"])
    #expect(!index.isComplete)
  }
}
