import IKM
import Statistics
import Testing

/// Mistakes of public survey software, one regression test each.
@Suite(.tags(.mistake)) struct MistakeTests {
  let rules: IKMRules
  let questionnaire: Questionnaire

  init() throws {
    rules = try IKMRules()
    questionnaire = try skm2017()
  }

  func score(_ responses: [[Int]], _ rule: BlankRule = .lengkap) throws -> IKMScore {
    try #require(tally(responses.map { Response($0) }, questionnaire).ikm(rule, table: rules.mutu).score)
  }

  /// A unit of n questionnaires of k unsur whose answers sum to S.
  func score(n: Int, sum: Int, unsur: Int = 9) throws -> IKMScore {
    let cells = n * unsur
    let answers = (0..<cells).map { sum / cells + ($0 < sum % cells ? 1 : 0) }
    let questionnaire = try #require(
      Questionnaire(name: "uji", unsur: (0..<unsur).map { Unsur(key: "u\($0)") }))
    let rows = stride(from: 0, to: cells, by: unsur).map { Response(Array(answers[$0..<$0 + unsur])) }
    return try #require(tally(rows, questionnaire).ikm(table: rules.mutu).score)
  }

  let full = Array(repeating: 4, count: 9)

  @Test func `M1: the weight is a ninth, so all 4 is 100 and 88.9 is A`() throws {
    #expect(try score([full]).exact == Fraction(100))
    // 25 · 3200 / 900 = 88.888…
    #expect(try score(n: 100, sum: 3200).mutu == .a)
  }

  @Test func `M2: a weight is printed with its sum, and another weight gives another result`() throws {
    let scores = rules.reconcile(nrr: Array(repeating: Fraction(4), count: 9))
    #expect(scores.first { $0.id == "tepat" }?.weightSum == .one)
    #expect(scores.first { $0.id == "bobot-0.111" }?.weightSum == Fraction(999, 1000))
    #expect(scores.first { $0.id == "bobot-0.111" }?.rounded.description == "99.90")
  }

  @Test func `M3: one value for S 955 of 29 respondents, 91.48`() throws {
    #expect(try score(n: 29, sum: 955).rounded.description == "91.48")
  }

  @Test func `M4: the table in force is one, and 70 is C`() {
    #expect(rules.mutuTables.map(\.id) == ["permenpanrb-14-2017", "kep-25-2004"])
    #expect(rules.mutu == rules.mutuTables[0])
    #expect(rules.mutu.mutu(for: RoundedScore(scaled: 7000)) == .c)
  }

  @Test(arguments: [(7600, Mutu.c), (7601, .c), (7660, .c), (7661, .b)])
  func `M5: 76.01 to 76.60 is still C`(hundredths: Int, expected: Mutu) {
    #expect(rules.mutu.mutu(for: RoundedScore(scaled: hundredths)) == expected)
  }

  @Test func `M6: lower bounds are inclusive`() {
    #expect(rules.mutu.mutu(for: RoundedScore(scaled: 8831)) == .a)
    #expect(rules.mutu.mutu(for: RoundedScore(scaled: 6500)) == .c)
  }

  @Test(arguments: [(19, 604, Mutu.b), (58, 1357, .d)])
  func `M7: a score between two printed bands has a letter`(n: Int, sum: Int, expected: Mutu) throws {
    #expect(try score(n: n, sum: sum).mutu == expected)
  }

  @Test(.tags(.property)) func `M7: every attainable score has one letter, and more points never a lower one`() {
    let letters = (0...10_000).map { rules.mutu.mutu(for: RoundedScore(scaled: $0)) }
    for n in 1...400 {
      var last = Mutu.d
      for sum in 9 * n...36 * n {
        // Hundredths of 25·S/9n, half up, in integers.
        let mutu = letters[(5000 * sum + 9 * n) / (18 * n)]
        if mutu != last {
          guard mutu > last else {
            Issue.record("n = \(n), S = \(sum): \(mutu) after \(last)")
            return
          }
          last = mutu
        }
      }
      #expect(last == .a)
    }
  }

  @Test(.tags(.property), arguments: [1, 2, 7, 19, 58, 400])
  func `M7: a score is rounded as the integers say`(n: Int) {
    for sum in stride(from: 9 * n, through: 36 * n, by: max(1, n / 20)) {
      #expect(RoundedScore(Fraction(25 * sum, 9 * n)).scaled == (5000 * sum + 9 * n) / (18 * n))
    }
  }

  @Test func `M8: bounds of 2004 appear only by name`() throws {
    let scores = rules.reconcile(nrr: Array(repeating: try #require(Fraction(decimal: "2.8")), count: 9))
    #expect(scores.first { $0.id == "tepat" }?.mutu == .c)
    #expect(scores.first { $0.id == "batas-2004" }?.mutu == .b)
    #expect(scores.filter { $0.mutu == .b }.map(\.id) == ["batas-2004"])
  }

  @Test func `M9: the letter is read from the converted score and not from the mean of 1 to 4`() throws {
    #expect(try score([full]).mutu == .a)
    #expect(try score([full]).unsur[0].mutu(rules.mutu) == .a)
  }

  @Test func `M10: both tables have the same words for the letters`() {
    let words = ["Sangat baik", "Baik", "Kurang baik", "Tidak baik"]
    for table in rules.mutuTables { #expect(Mutu.allCases.map(table.label) == words) }
  }

  @Test func `M11: the letter belongs to the printed number: 88.3075… is printed 88.31 and is A`() throws {
    // 25 · 1367 / 387 = 88.3074…, so half up gives 88.31.
    let score = try score(n: 43, sum: 1367)
    #expect(score.rounded.description == "88.31")
    #expect(score.mutu == .a)
  }

  @Test func `M12: a part of an all-4 unit is all 4`() throws {
    var tally = UnitTally(questionnaire)
    for index in 0..<40 { tally.add(Response(full, month: UInt8(index % 12), service: UInt32(index % 4))) }
    let service = try #require(tally.group(.service(2)))
    #expect(service.ikm(table: rules.mutu).map(\.rounded.description) == "100.00")
    #expect(tally.group(.month(5))?.ikm(table: rules.mutu)?.mutu == .a)
    #expect(tally.group(.service(9))?.ikm(table: rules.mutu) == nil)
  }

  @Test func `M13: a blank is not a zero`() throws {
    let blank = full.enumerated().map { $0.offset == 3 ? 0 : $0.element }
    let responses = Array(repeating: full, count: 60) + Array(repeating: blank, count: 40)
    for rule in BlankRule.allCases { #expect(try score(responses, rule).exact == Fraction(100)) }
    #expect(try score(responses, .tersedia).unsur[3].answers == 60)
    // 25/9 · (8·4 + 2.4) = 95.56, only by its name.
    let tally = tally(responses.map { Response($0) }, questionnaire)
    let named = rules.reconcile(try #require(tally.ikm(table: rules.mutu).score), of: tally)
    #expect(named.first { $0.id == "kosong-0" }?.rounded.description == "95.56")
  }

  @Test func `M14: both rules for blanks are computed and each carries its name`() throws {
    let responses = [full, [3, 3, 3, 3, 3, 3, 3, 3, 0]]
    #expect(try score(responses, .lengkap).rule == .lengkap)
    #expect(try score(responses, .lengkap).rounded.description == "100.00")
    // Eight unsur at 3.5 and one at 4: 25/9 · 32.
    #expect(try score(responses, .tersedia).rounded.description == "88.89")
  }

  @Test func `M17: ten unsur are divided by ten`() throws {
    #expect(try score(n: 10, sum: 370, unsur: 10).rounded.description == "92.50")
  }

  @Test func `M18: what is left out is counted`() throws {
    let score = try score([full, full, [4, 4, 4, 4, 4, 4, 4, 4, 0]])
    #expect((score.received, score.used, score.excluded) == (3, 2, 1))
  }

  @Test func `M19, M20: without data there is neither a number nor a letter`() {
    let result = UnitTally(questionnaire).ikm(table: rules.mutu)
    #expect(result == .missing(.noResponses))
    #expect(result.score == nil)
  }

  @Test func `M21: answers 3 and 4 to two questions of an unsur count as 3.5`() throws {
    let questionnaire = try skm2017(mostQuestions: 2)
    let score = try #require(
      tally([Response(Array(repeating: 7, count: 9))], questionnaire).ikm(table: rules.mutu).score)
    #expect(score.rounded.description == "87.50")
  }

  @Test func `M22, M23: nothing is rounded before the end: 3.0644 is 76.61 and B`() throws {
    // 3.0644 · 25 = 76.61; the index to two decimals would be 3.06, 76.50 and C. S/n = 27.5796/9 with n = 2500.
    let score = try score(n: 2500, sum: 68_949)
    #expect(score.rounded.description == "76.61")
    #expect(score.mutu == .b)
    let named = rules.reconcile(nrr: score.unsur.compactMap(\.nrr))
    #expect(named.first { $0.id == "indeks-2-desimal" }?.rounded.description == "76.50")
    #expect(named.first { $0.id == "indeks-2-desimal" }?.mutu == .c)
  }

  @Test func `M25: what is off the declared scale is no answer`() throws {
    let tally = tally([Response(full), Response([5, 6, 4, 4, 4, 4, 4, 4, 4])], questionnaire)
    #expect(tally.complete == 1)
    #expect((0..<2).map { tally.answered($0, .tersedia) } == [1, 1])
    #expect(try #require(tally.ikm(table: rules.mutu).score).exact == Fraction(100))
  }

  @Test func `M27: the label carries the score, wherever it stands in a list`() {
    let bestFirst = ["Sangat sesuai", "Sesuai", "Kurang sesuai", "Tidak sesuai"]
    #expect(bestFirst.map { rules.answers.score($0, for: .persyaratan) } == [4, 3, 2, 1])
  }
}
