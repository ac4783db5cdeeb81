import IndexModel
import Statistics
import Testing
import Units

@Suite struct PeerPatternTests {
  let index: IndicativeIndex

  init() throws { index = try IndicativeIndex() }

  private func member(_ name: String, type: String = "RSUD", sipp: Fraction?, nrr: Int = 3) throws -> PeerPattern.Member
  {
    let components = values(
      nrr: Array(repeating: Fraction(nrr), count: 9), standard: .one, sipp: sipp, complaints: .one)
    return PeerPattern.Member(unit: try id(name), type: type, score: index.score(components))
  }

  @Test func `five units of a type are peers, four are not`() throws {
    var members = try (1...5).map { try member("a\($0)", sipp: Fraction($0, 5)) }
    members += try (1...4).map { try member("b\($0)", type: "Samsat", sipp: .zero) }
    let pattern = PeerPattern(members)
    let hospital = try #require(pattern.level(of: .sippScore, type: "RSUD"))
    #expect(hospital.group == .type("RSUD"))
    #expect(hospital.count == 5)
    // 1 2 3 4 5 points: median 3; a quarter of five, rounded up, is two units: 4 and 5.
    #expect(hospital.median == Fraction(3))
    #expect(hospital.bestQuarter == Fraction(4))
    let national = try #require(pattern.level(of: .sippScore, type: "Samsat"))
    #expect(national.group == .national)
    // 0 0 0 0 1 2 3 4 5.
    #expect(national.median == Fraction(1))
  }

  @Test func `IPP-3: a unit that hides a weak component is ranked at the median of its peers`() throws {
    let peers = try (1...5).map { try member("a\($0)", sipp: Fraction($0, 10)) }
    let silent = try member("z", sipp: nil)
    let pattern = PeerPattern(peers + [silent])
    let value = try #require(index.rankingValue(of: silent, in: pattern))
    // Median 0.3 → 1.5 points; the re-weighted index is higher because the other aspects are.
    #expect(value.imputations.map(\.component.id) == [.sippScore])
    #expect(
      value.imputed
        == index.score(
          values(
            nrr: Array(repeating: Fraction(3), count: 9), standard: .one, sipp: Fraction(3, 10), complaints: .one)
        ).exact)
    #expect(value.value == value.imputed)
    #expect(value.isLowered)
    #expect(value.remark?.contains("Kelengkapan SIPP") == true)
    let ranked = ranks(
      of: (peers + [silent]).compactMap { member in
        index.rankingValue(of: member, in: pattern).map { (member.unit, $0.value) }
      })
    // Tied with a3, which is at the median.
    #expect(ranked.map(\.unit.rawValue) == ["a5", "a4", "a3", "z", "a2", "a1"])
    #expect(ranked.map(\.rank) == [1, 2, 3, 3, 5, 6])
  }

  @Test func `IPP-3: a missing component does not lift a weak unit to the median either`() throws {
    let peers = try (1...5).map { try member("a\($0)", sipp: .one) }
    let silent = try member("z", sipp: nil, nrr: 2)
    let value = try #require(index.rankingValue(of: silent, in: PeerPattern(peers + [silent])))
    #expect(value.value == value.reweighted)
    #expect(value.remark == nil)
  }

  @Test(
    "IPP-3: a missing component never gives a better rank than the median of the peers would", .tags(.property),
    arguments: UInt64(0)..<12)
  func neverBetter(seed: UInt64) throws {
    var generator = TestGenerator(seed)
    let members = try (0..<18).map { number in
      PeerPattern.Member(
        unit: try id("u\(number)"), type: ["RSUD", "Polres", "Samsat"][number % 3],
        score: index.score(randomValues(&generator, absentTenths: 2)))
    }
    let pattern = PeerPattern(members)
    let values = members.compactMap { index.rankingValue(of: $0, in: pattern) }
    let ranked = Dictionary(
      uniqueKeysWithValues: ranks(of: values.map { ($0.unit, $0.value) }).map { ($0.unit, $0.rank) })
    for value in values {
      guard let imputed = value.imputed else { continue }
      let withMedian = values.map { ($0.unit, $0.unit == value.unit ? imputed : $0.value) }
      let medianRank = try #require(ranks(of: withMedian).first { $0.unit == value.unit }?.rank)
      #expect(try #require(ranked[value.unit]) >= medianRank)
    }
  }

  @Test("scaling all weights changes nothing", .tags(.property), arguments: UInt64(0)..<20)
  func scaling(seed: UInt64) throws {
    func instrument(_ first: Int, _ second: Int) throws -> IndicativeIndex {
      let json = """
        {"key": "uji", "label": "Uji", "legalBasis": "-", "firstYear": 2020, "kind": "indicative",
         "declaredSum": "\(first + second)", "aspects": [
          {"code": "I", "name": "Satu", "weight": "\(first)",
           "components": [{"id": "waktu", "label": "Waktu", "source": "SKM", "scale": "nrr"}]},
          {"code": "II", "name": "Dua", "weight": "\(second)",
           "components": [{"id": "kelengkapan-sipp", "label": "SIPP", "source": "SIPP", "scale": "share"}]}]}
        """
      return try IndicativeIndex(instrument: Instrument(json: Array(json.utf8)), categories: CategoryTable())
    }
    var generator = TestGenerator(seed)
    let values = randomValues(&generator, absentTenths: 2)
    let one = try instrument(30, 70).score(values)
    let other = try instrument(90, 210).score(values)
    #expect(one.outcome == other.outcome)
    #expect(one.coverage == other.coverage)
    #expect(one.aspects.map(\.effectiveWeight) == other.aspects.map(\.effectiveWeight))
  }
}
