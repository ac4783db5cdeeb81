import CivilTime
import IndexModel
import Statistics
import Testing

@Suite struct TierPolicyTests {
  let policy: TierPolicy

  init() throws { policy = try #require(TierPolicy.builtIn(categories: CategoryTable()).last) }

  private func evidence(_ index: String, respondents: Int = 30) throws -> TierEvidence {
    TierEvidence(indexLabel: "IPP indikatif", index: RoundedScore(try decimal(index)), respondents: respondents)
  }

  @Test(
    "TIER-1: both edges of each tier", .tags(.regulation),
    arguments: [
      ("0.00", Tier.p1), ("2.00", .p1), ("2.01", .p2), ("3.00", .p2), ("3.01", .p3), ("3.50", .p3), ("3.51", .rutin),
      ("4.50", .rutin), ("4.51", .percontohan), ("5.00", .percontohan),
    ])
  func edges(index: String, tier: Tier) throws {
    let decision = policy.decide(try evidence(index))
    #expect(decision.tier == tier)
    #expect(decision.withoutLimiters == tier && !decision.isLimited)
  }

  @Test func `the sentence gives the numbers with a decimal comma`() throws {
    #expect(
      policy.decide(try evidence("3.36")).sentence == "IPP indikatif 3,36 berada di antara 3,01 dan 3,50.")
  }

  @Test func `TIER-2: mutu D makes a good index at least Prioritas 2`() throws {
    var evidence = try evidence("3.80")
    evidence.hasWorstMutu = true
    let decision = policy.decide(evidence)
    #expect(decision.tier == .p2)
    #expect(decision.withoutLimiters == .rutin)
    #expect(
      decision.sentence
        == "Mutu IKM D; karena itu sekurang-kurangnya Prioritas 2 (menurut indeks saja: Pembinaan rutin).")
    evidence.index = RoundedScore(scaled: 150)
    #expect(policy.decide(evidence).tier == .p1, "a limiter never makes a tier less urgent")
    #expect(policy.decide(evidence).clause != .worstMutu)
  }

  @Test(
    "TIER-2: overdue complaints count when more than half of at least ten matured are late",
    arguments: [(9, 9, Tier.rutin), (5, 10, .rutin), (6, 10, .p3), (7, 12, .p3), (50, 100, .rutin), (51, 100, .p3)])
  func overdue(overdue: Int, matured: Int, tier: Tier) throws {
    var evidence = try evidence("4.00")
    evidence.overdueComplaints = overdue
    evidence.maturedComplaints = matured
    #expect(policy.decide(evidence).tier == tier)
  }

  @Test func `TIER-2: the overdue clause prints its share`() throws {
    var evidence = try evidence("4.60")
    evidence.overdueComplaints = 7
    evidence.maturedComplaints = 12
    #expect(
      policy.decide(evidence).sentence
        == "7 dari 12 pengaduan yang sudah jatuh tempo melewati batas (58,3 %, lebih dari 50 %); karena itu "
        + "sekurang-kurangnya Prioritas 3 (menurut indeks saja: Percontohan).")
  }

  @Test(
    "TIER-2: SIPP completeness below one half, exactly",
    arguments: [(Fraction(1, 2), Tier.rutin), (Fraction(4999, 10000), .p3), (.zero, .p3)])
  func sipp(share: Fraction, tier: Tier) throws {
    var evidence = try evidence("4.00")
    evidence.sippCompleteness = share
    #expect(policy.decide(evidence).tier == tier)
  }

  @Test func `TIER-2: of several limiters the most urgent decides`() throws {
    var evidence = try evidence("4.00")
    evidence.sippCompleteness = .zero
    evidence.hasWorstMutu = true
    #expect(policy.decide(evidence).clause == .worstMutu)
    evidence.hasWorstMutu = false
    evidence.overdueComplaints = 10
    evidence.maturedComplaints = 10
    #expect(policy.decide(evidence).clause == .overdue(10, matured: 10, above: Fraction(1, 2)))
  }

  @Test func `TIER-3: unknown is not bad`() throws {
    var evidence = try evidence("1.00", respondents: 29)
    evidence.hasWorstMutu = true
    let few = policy.decide(evidence)
    #expect(few.tier == .perluData)
    #expect(few.sentence == "Responden SKM 29, kurang dari 30.")
    evidence.index = nil
    #expect(policy.decide(evidence).tier == .perluData)
    #expect(policy.decide(evidence).clause == .noIndex)
  }

  @Test func `keys and labels are stable`() {
    #expect(Tier.allCases.map(\.rawValue) == ["p1", "p2", "p3", "rutin", "percontohan", "perlu-data"])
    #expect(
      Tier.allCases.map(\.label) == [
        "Prioritas 1", "Prioritas 2", "Prioritas 3", "Pembinaan rutin", "Percontohan", "Perlu data",
      ])
  }

  @Test func `a policy that leaves a category out is refused`() throws {
    let json = """
      {"policies": [{"key": "uji", "name": "Uji", "validFrom": "2025-01-01", "minimumRespondents": 30,
       "bands": [{"tier": "p1", "categories": ["F", "E", "D", "C-", "C", "B-", "B", "A-"]}],
       "limiters": {"worstMutu": "p2", "overdue": {"tier": "p3", "above": "0.5", "minimumMatured": 10},
                    "sipp": {"tier": "p3", "below": "0.5"}}}]}
      """
    let categories = try CategoryTable()
    #expect(throws: InstrumentError.missing(place: "uji", what: "tier untuk kategori A")) {
      try TierPolicy.policies(json: Array(json.utf8), categories: categories)
    }
  }

  @Test func `a policy is chosen by day`() throws {
    #expect(policy.covers(try #require(CivilDate(iso: "2025-06-30"))))
    #expect(!policy.covers(try #require(CivilDate(iso: "2017-12-31"))))
  }
}
