import IndexModel
import Statistics
import Testing
import Units

@Suite struct WeaknessTests {
  @Test func `TIER-4: each component belongs to an effort of its aspect`() throws {
    let efforts = try NineEfforts()
    #expect(efforts.efforts.map(\.number) == Array(1...9))
    #expect(efforts.wholeIndex.number == 8)
    #expect(
      ["I", "II", "III", "IV", "V", "VI", "VII"].map { efforts.efforts(ofAspect: $0).map(\.number) } == [
        [1, 4, 9], [2], [7], [5], [3], [6], [],
      ])
    for aspect in try Instrument(.ippIndikatif).aspects {
      for component in aspect.components {
        let remedy = try #require(efforts.remedy(of: component.id))
        #expect(efforts.efforts(ofAspect: aspect.code).contains(remedy.effort))
        #expect(!remedy.action.isEmpty)
      }
    }
  }

  @Test func `weaknesses stand in the order of their exact gain`() throws {
    let index = try IndicativeIndex()
    // All NRR 4 except perilaku 1 (0 points) and sarana 2.5 (2.5 points); SIPP and complaints full.
    var components = values(
      nrr: Array(repeating: Fraction(4), count: 9), standard: .one, sipp: Fraction(9, 10), complaints: nil)
    components[.perilaku] = .value(Fraction(1))
    components[.sarana] = .value(Fraction(5, 2))
    let score = index.score(components)
    let weaknesses = score.weaknesses(efforts: try NineEfforts())
    // perilaku 25/2 of 88 · 5 = 62.5/88; sarana 18/88 · 2.5 = 45/88; SIPP 11/88 · 0.5 = 5.5/88.
    #expect(weaknesses.map(\.component.component.id) == [.perilaku, .sarana, .sippScore])
    #expect(weaknesses.map(\.gain) == [Fraction(625, 880), Fraction(450, 880), Fraction(55, 880)])
    #expect(weaknesses.map(\.remedy.effort.number) == [2, 7, 5])
    #expect(Fraction.sum(weaknesses.map(\.gain)) == Fraction(5) - (score.exact ?? .zero))
    #expect(score.strengths().map(\.component.id) == [.persyaratan, .prosedur, .waktu])
  }

  @Test func `the gain to the best quarter of the peers`() throws {
    let index = try IndicativeIndex()
    let members = try (1...5).map { number in
      PeerPattern.Member(
        unit: try id("u\(number)"), type: "RSUD",
        score: index.score(
          values(
            nrr: Array(repeating: Fraction(4), count: 9), standard: .one, sipp: Fraction(number, 5), complaints: .one)))
    }
    let peers = PeerPattern(members)
    let efforts = try NineEfforts()
    // Best quarter of 1…5 points is 4: from 1 point 3·11/88, from 4 points none.
    #expect(
      members[0].score.weaknesses(efforts: efforts, peers: peers, type: "RSUD").map(\.peerGain) == [Fraction(3, 8)])
    #expect(members[3].score.weaknesses(efforts: efforts, peers: peers, type: "RSUD").map(\.peerGain) == [nil])
  }

  @Test func `a unit without index has neither weaknesses nor strengths`() throws {
    let score = try IndicativeIndex().score([.sippScore: .value(.zero)])
    #expect(score.weaknesses(efforts: try NineEfforts()).isEmpty)
    #expect(score.strengths().isEmpty)
  }
}
