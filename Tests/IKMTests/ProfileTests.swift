import IKM
import Statistics
import Testing

@Suite struct ProfileTests {
  let rules: IKMRules

  init() throws { rules = try IKMRules() }

  func cells(_ counts: [Int]) -> [ProfileTable.Cell]? {
    ProfileTable(
      title: "uji", counts: counts.map { (label: "\($0)", respondents: $0) }, suppressBelow: rules.suppressBelow)?
      .rows.map(\.cell)
  }

  @Test func `IKM-9: shares sum to 100.0`() throws {
    let shown = try #require(cells([10, 10, 10, 11]))
    let shares = shown.map { cell -> Int in
      switch cell {
      case .shown(_, let tenths): tenths
      case .suppressed: 0
      }
    }
    // 10/41 = 24.390 three times and 11/41 = 26.829: 243, 243, 243 and 268 leave three tenths over.
    #expect(shares.reduce(0, +) == 1000)
    #expect(shares == [244, 244, 244, 268])
  }

  @Test func `IKM-9: a cell under five is suppressed, with another that would betray it`() {
    #expect(cells([40, 20, 3]) == [.shown(respondents: 40, tenthsOfPercent: 635), .suppressed, .suppressed])
    #expect(cells([40, 4, 3])?.prefix(1) == [.shown(respondents: 40, tenthsOfPercent: 851)])
    // 1 and 2 together are 3, and still too few.
    #expect(
      cells([40, 9, 1, 2]) == [.shown(respondents: 40, tenthsOfPercent: 769), .suppressed, .suppressed, .suppressed])
  }

  @Test func `IKM-9: five is shown, nobody is shown, and a table of nobody is no table`() {
    #expect(
      cells([5, 0, 15]) == [
        .shown(respondents: 5, tenthsOfPercent: 250), .shown(respondents: 0, tenthsOfPercent: 0),
        .shown(respondents: 15, tenthsOfPercent: 750),
      ])
    #expect(cells([0, 0]) == nil)
  }

  @Test func `IKM-9: the profile has the words of the form and says who did not answer`() throws {
    let questionnaire = try skm2017()
    let full = Array(repeating: 4, count: 9)
    let stated: [Sex?] = Array(repeating: .female, count: 20) + Array(repeating: .male, count: 10)
    let unit = tally(
      (stated + Array(repeating: nil, count: 10)).map { Response(full, profile: RespondentProfile(sex: $0)) },
      questionnaire)
    let profile = unit.profile(suppressBelow: rules.suppressBelow)
    #expect(profile.map(\.title) == ["Jenis kelamin"])
    let table = try #require(profile.first)
    #expect(table.rows.map(\.label) == ["Laki-laki", "Perempuan", "Tidak diisi"])
    #expect(table.respondents == 40)
    #expect(table.rows[1].cell == .shown(respondents: 20, tenthsOfPercent: 500))
  }

  @Test func `IKM-10: each unit counts once, with the pooled mean beside it`() throws {
    let questionnaire = try skm2017()
    let large = tally(repeatElement(Response(Array(repeating: 4, count: 9)), count: 30), questionnaire)
    let small = tally(repeatElement(Response(Array(repeating: 2, count: 9)), count: 10), questionnaire)
    let scores = [large, small].compactMap { $0.ikm(table: rules.mutu).score }
    let aggregate = try #require(AggregateIKM(scores, table: rules.mutu))
    #expect(aggregate.plain == Fraction(75))
    #expect(aggregate.pooled == Fraction(175, 2))
    #expect((aggregate.units, aggregate.respondents) == (2, 40))
    #expect(aggregate.mutu == .c)
    #expect(AggregateIKM([], table: rules.mutu) == nil)
  }
}
