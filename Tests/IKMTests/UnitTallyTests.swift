import IKM
import Testing

@Suite(.tags(.property)) struct UnitTallyTests {
  /// Scales of one, two, three and seven questions in an unsur; the last has no sixteen-bit block at all.
  static let shapes = [(9, 1), (14, 1), (15, 1), (5, 2), (9, 3), (8, 7)]

  static func responses(_ seed: UInt64, count: Int = 300) throws -> (Questionnaire, [Response]) {
    let (slots, most) = shapes[Int(seed % UInt64(shapes.count))]
    let questionnaire = try #require(
      Questionnaire(
        name: "uji", unsur: (0..<slots).map { Unsur(key: "u\($0)") }, mostQuestionsInOneUnsur: most))
    var generator = SeededGenerator(seed: seed)
    let responses = (0..<count).map { _ in
      Response.random(slots: slots, scale: questionnaire.scale, using: &generator)
    }
    return (questionnaire, responses)
  }

  @Test(arguments: UInt64(0)..<24)
  func `the fast tally counts what the obvious one counts`(seed: UInt64) throws {
    let (questionnaire, responses) = try Self.responses(seed)
    let fast = tally(responses, questionnaire)
    let slow = ReferenceTally(questionnaire: questionnaire, responses: responses)
    #expect(fast.received == responses.count)
    #expect(fast.complete == slow.complete)
    #expect(fast.blank == slow.blank)
    #expect(fast.straightLines == slow.straightLines)
    #expect(fast.allHighest == slow.allHighest)
    for slot in questionnaire.unsur.indices {
      for rule in BlankRule.allCases {
        #expect(fast.answered(slot, rule) == slow.answered(slot, rule))
        #expect(fast.sum(slot, rule) == slow.sum(slot, rule))
        #expect(fast.answerCounts(slot, rule) == slow.answerCounts(slot, rule))
      }
      for other in questionnaire.unsur.indices {
        #expect(fast.product(slot, other) == slow.product(slot, other))
      }
    }
  }

  @Test(arguments: UInt64(0)..<12)
  func `every group is counted like the obvious one`(seed: UInt64) throws {
    let (questionnaire, responses) = try Self.responses(seed)
    let fast = tally(responses, questionnaire)
    let slow = ReferenceTally(questionnaire: questionnaire, responses: responses)
    for month in 0..<24 {
      #expect(fast.group(.month(month)) == slow.group { $0.month.map(Int.init) == month })
    }
    #expect(fast.group(.month(nil)) == slow.group { ($0.month ?? 24) >= 24 })
    #expect(fast.group(.month(24)) == nil)
    for value in Sex.allCases + [nil] { #expect(fast.group(.sex(value)) == slow.group { $0.profile.sex == value }) }
    for value in AgeBand.allCases + [nil] {
      #expect(fast.group(.age(value)) == slow.group { $0.profile.age == value })
    }
    for value in Education.allCases + [nil] {
      #expect(fast.group(.education(value)) == slow.group { $0.profile.education == value })
    }
    for value in Occupation.allCases + [nil] {
      #expect(fast.group(.occupation(value)) == slow.group { $0.profile.occupation == value })
    }
    for value in HourSlot.allCases + [nil] {
      #expect(fast.group(.hour(value)) == slow.group { $0.profile.hour == value })
    }
    for value in Disability.allCases + [nil] {
      #expect(fast.group(.disability(value)) == slow.group { $0.profile.disability == value })
    }
    for service in 0..<6 {
      #expect(fast.group(.service(service)) == slow.group { $0.service.map(Int.init) == service })
    }
  }

  @Test(arguments: UInt64(0)..<12)
  func `merging is commutative and associative, and cuts make no difference`(seed: UInt64) throws {
    let (questionnaire, responses) = try Self.responses(seed)
    let whole = tally(responses, questionnaire)
    let parts = [responses[..<70], responses[70..<71], responses[71...]].map { tally($0, questionnaire) }
    func merged(_ tallies: [UnitTally]) -> UnitTally {
      tallies.dropFirst().reduce(into: tallies[0]) { $0.merge($1) }
    }
    #expect(merged(parts) == whole)
    #expect(merged(parts.reversed()) == whole)
    #expect(merged([parts[0], merged([parts[1], parts[2]])]) == whole)
    #expect(merged([whole, UnitTally(questionnaire)]) == whole)
    #expect(merged([UnitTally(questionnaire), whole]) == whole)
  }

  @Test(arguments: UInt64(0)..<12)
  func `what is added and subtracted leaves nothing`(seed: UInt64) throws {
    let (questionnaire, responses) = try Self.responses(seed)
    var twice = tally(responses + responses.reversed(), questionnaire)
    for response in responses { twice.subtract(response) }
    #expect(twice == tally(responses, questionnaire))
    for response in responses { twice.subtract(response) }
    #expect(twice == UnitTally(questionnaire))
  }

  @Test(arguments: UInt64(0)..<6)
  func `the order of responses is irrelevant`(seed: UInt64) throws {
    let (questionnaire, responses) = try Self.responses(seed)
    var generator = SeededGenerator(seed: seed)
    #expect(tally(responses.shuffled(using: &generator), questionnaire) == tally(responses, questionnaire))
  }

  @Test(arguments: [1, 2, 3, 4, 7])
  func `no lane overflows, however many respondents answer the highest`(mostQuestions: Int) throws {
    let questionnaire = try skm2017(mostQuestions: mostQuestions)
    let highest = 4 * questionnaire.scale
    let response = Response(Array(repeating: highest, count: 9), month: 3)
    let full = tally(repeatElement(response, count: 20_000), questionnaire)
    #expect(full.sum(8, .lengkap) == 20_000 * highest)
    #expect(full.product(0, 8) == 20_000 * highest * highest)
    #expect(full.group(.month(3))?.respondents == 20_000)
    #expect(full.allHighest == 20_000)
    var doubled = full
    doubled.merge(full)
    #expect(doubled.product(0, 8) == 40_000 * highest * highest)
    #expect(doubled.group(.month(3))?.sums == Array(repeating: 40_000 * highest, count: 9))
  }

  @Test func `sums of quarters equal the year`() throws {
    var generator = SeededGenerator(seed: 8)
    let questionnaire = try skm2017()
    let year = (0..<1_000).map { index in
      var response = Response.random(slots: 9, scale: 1, using: &generator)
      response.month = UInt8(index % 12)
      return response
    }
    let whole = tally(year, questionnaire)
    let quarters = (0..<4).map { quarter in
      tally(year.filter { ($0.month ?? 0) / 3 == quarter }, questionnaire)
    }
    #expect(quarters.dropFirst().reduce(into: quarters[0]) { $0.merge($1) } == whole)
    for slot in 0..<9 {
      let months = (0..<12).compactMap { whole.group(.month($0))?.sums[slot] }
      #expect(months.reduce(0, +) == whole.sum(slot, .lengkap))
    }
  }
}

@Suite(.tags(.property)) struct TallyBoardTests {
  @Test(arguments: UInt64(0)..<4)
  func `a board counts like its units one by one`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let (questionnaire, responses) = try UnitTallyTests.responses(seed)
    var board = TallyBoard(questionnaire)
    let units = (0..<7).map { _ in board.addUnit() }
    var alone = units.map { _ in UnitTally(questionnaire) }
    for (index, response) in responses.enumerated() {
      let unit = Int.random(in: 0..<7, using: &generator)
      board.add(response, to: unit)
      alone[unit].add(response)
      if index % 40 == 0 {
        board.subtract(response, from: unit)
        alone[unit].subtract(response)
      }
      if index == 150 { #expect(board.counted() == alone) }
    }
    #expect(board.counted() == alone)
    #expect(board.count == 7)
  }
}
