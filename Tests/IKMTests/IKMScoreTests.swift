import IKM
import Statistics
import Testing

@Suite struct IKMScoreTests {
  let rules: IKMRules
  let questionnaire: Questionnaire

  init() throws {
    rules = try IKMRules()
    questionnaire = try skm2017()
  }

  func score(_ responses: [[Int]], _ rule: BlankRule = .lengkap) throws -> IKMScore {
    try #require(tally(responses.map { Response($0) }, questionnaire).ikm(rule, table: rules.mutu).score)
  }

  @Test(.tags(.regulation)) func `IKM-3: all 4 is exactly 100, all 1 exactly 25`() throws {
    #expect(try score(Array(repeating: Array(repeating: 4, count: 9), count: 7)).exact == Fraction(100))
    #expect(try score([Array(repeating: 1, count: 9)]).exact == Fraction(25))
  }

  @Test(.tags(.regulation)) func `IKM-3: the sums of a real police-clearance counter give 85.85 and B`() throws {
    // 201 questionnaires of Polres Gianyar, July 2020: sums per unsur, U8 sarana and U9 pengaduan; 6212·25/(9·201) = 85.8485….
    let sums = [693, 726, 672, 598, 683, 686, 683, 765, 706]
    var responses = Array(repeating: Array(repeating: 0, count: 9), count: 201)
    for (slot, sum) in sums.enumerated() {
      for row in 0..<201 { responses[row][slot] = sum / 201 + (row < sum % 201 ? 1 : 0) }
    }
    let score = try score(responses)
    #expect(score.exact == Fraction(6212 * 25, 9 * 201))
    #expect(score.rounded.description == "85.85")
    #expect(score.mutu == .b)
    #expect(score.unsur.map(\.nrr) == sums.map { Fraction($0, 201) })
  }

  @Test func `IKM-4: a blank is left out as a questionnaire or as an answer, and the numbers of both rules are kept`()
    throws
  {
    let responses = [[4, 4, 4, 4, 4, 4, 4, 4, 4], [2, 2, 2, 0, 2, 2, 2, 2, 2], [0, 0, 0, 0, 0, 0, 0, 0, 0]]
    let complete = try score(responses)
    #expect(complete.exact == Fraction(100))
    #expect((complete.received, complete.used, complete.excluded) == (3, 1, 2))
    // Eight unsur with mean 3 and biaya with its one answer 4: 25/9·28.
    let available = try score(responses, .tersedia)
    #expect(available.exact == Fraction(700, 9))
    #expect((available.received, available.used, available.excluded) == (3, 2, 1))
    #expect(available.unsur.map(\.answers) == [2, 2, 2, 1, 2, 2, 2, 2, 2])
  }

  @Test func `IKM-4: no data is no score, with its reason`() {
    let empty = UnitTally(questionnaire)
    #expect(empty.ikm(.lengkap, table: rules.mutu) == .missing(.noResponses))
    let incomplete = tally([Response([4, 4, 4, 0, 4, 4, 4, 4, 4])], questionnaire)
    #expect(incomplete.ikm(.lengkap, table: rules.mutu) == .missing(.noUsableResponses(received: 1)))
    #expect(incomplete.ikm(.tersedia, table: rules.mutu) == .missing(.unanswered([.biaya])))
    let blank = tally([Response([])], questionnaire)
    #expect(blank.ikm(.tersedia, table: rules.mutu) == .missing(.noUsableResponses(received: 1)))
  }

  @Test func `IKM-3: an unsur of several questions is their mean, without rounding`() throws {
    // Scale 2: one unsur with questions 3 and 4 stands as 7, the rest as 8.
    let questionnaire = try skm2017(mostQuestions: 2)
    let tally = tally([Response([7, 8, 8, 8, 8, 8, 8, 8, 8])], questionnaire)
    let score = try #require(tally.ikm(table: rules.mutu).score)
    #expect(score.unsur[0].nrr == Fraction(7, 2))
    #expect(score.exact == Fraction(25 * 71, 18))
  }

  @Test(
    .tags(.regulation),
    arguments: [
      ("64.99", Mutu.d), ("65.00", .c), ("76.60", .c), ("76.61", .b), ("88.30", .b), ("88.31", .a), ("25.00", .d),
      ("100.00", .a), ("88.305", .a), ("88.3049", .b),
    ])
  func `IKM-5: each band edge has the printed letter`(text: String, expected: Mutu) throws {
    let value = try #require(Fraction(decimal: text))
    #expect(rules.mutu.mutu(for: RoundedScore(value)) == expected)
  }

  @Test(.tags(.regulation)) func `IKM-5: the letters have the words of the regulation`() {
    #expect(Mutu.allCases.map(rules.mutu.label) == ["Sangat baik", "Baik", "Kurang baik", "Tidak baik"])
    #expect(rules.mutu.lowerBound(of: .a)?.description == "88.31")
    #expect(rules.mutu.lowerBound(of: .d) == nil)
    #expect(Mutu.d < Mutu.a)
  }

  @Test func `IKM-5: an unsur alone is graded on NRR times 25`() throws {
    // 3.53 · 25 = 88.25 is B, though software that tests NRR against 3.53 says A.
    let mean = UnsurMean(unsur: .biaya, answers: 100, sum: Fraction(353), nrr: Fraction(353, 100))
    #expect(mean.mutu(rules.mutu) == .b)
    #expect(UnsurMean(unsur: .biaya, answers: 0, sum: .zero, nrr: nil).mutu(rules.mutu) == nil)
  }
}
