import IKM
import Testing

@Suite(.tags(.property)) struct PackedResponseTests {
  private static func packed(_ response: Response, slots: Int) -> PackedResponse {
    var answers: UInt32 = 0
    for slot in 0..<slots { answers |= UInt32(response.answers[slot] - 1) << UInt32(2 * slot) }
    var packed = PackedResponse(answers: answers, month: response.month)
    let profile = response.profile
    let stated: [(PackedResponse.Part, UInt8?)] = [
      (.sex, profile.sex?.rawValue), (.age, profile.age?.rawValue), (.education, profile.education?.rawValue),
      (.occupation, profile.occupation?.rawValue), (.hour, profile.hour?.rawValue),
      (.disability, profile.disability?.rawValue),
    ]
    for (part, code) in stated { if let code { packed.state(part, code) } }
    packed.service = response.service
    return packed
  }

  private static func complete(_ seed: UInt64, slots: Int, count: Int) throws -> (Questionnaire, [Response]) {
    let questionnaire = try #require(
      Questionnaire(name: "uji", unsur: (0..<slots).map { Unsur(key: "u\($0)") }))
    var generator = SeededGenerator(seed: seed)
    let responses = (0..<count).map { _ in Response.random(slots: slots, scale: 1, using: &generator) }
    return (questionnaire, responses.filter { response in (0..<slots).allSatisfy { 1...4 ~= response.answers[$0] } })
  }

  @Test("a packed response is counted like the response itself", arguments: UInt64(0)..<12)
  func countsAlike(seed: UInt64) throws {
    let slots = [1, 5, 9, 12][Int(seed % 4)]
    // Enough for a lane of sixteen bits to overflow if it were not settled in time.
    let (questionnaire, responses) = try Self.complete(seed, slots: slots, count: seed < 4 ? 20_000 : 400)
    var board = TallyBoard(questionnaire)
    let units = (0..<3).map { _ in board.addUnit() }
    var alone = units.map { _ in UnitTally(questionnaire) }
    var generator = SeededGenerator(seed: seed)
    var waiting: [PackedResponse] = []
    var waitingUnits: [UInt32] = []
    // Services are told apart from their places by the unit: each response has to be finished once, with its own unit.
    func number(_ response: Response, _ unit: Int) -> UInt32? { response.service.map { $0 ^ UInt32(unit) } }
    func finish(_ unit: Int, _ responses: inout [PackedResponse], _ range: Range<Int>) {
      for index in range { responses[index].service = responses[index].service.map { $0 ^ UInt32(unit) } }
    }
    for response in responses {
      let unit = Int.random(in: 0..<3, using: &generator)
      var packed = Self.packed(response, slots: slots)
      packed.service = number(response, unit)
      // All ways of the board, mixed.
      switch Int.random(in: 0..<9, using: &generator) {
      case 0:
        alone[unit].add(response)
        board.add(response, to: unit)
      case 1 where slots > 1:
        var withBlank = response
        withBlank.answers[slots - 1] = 0
        alone[unit].add(withBlank)
        board.add([packed], without: [1 << UInt16(slots - 1)], to: [UInt32(unit)], finish: finish)
      default:
        alone[unit].add(response)
        waiting.append(packed)
        waitingUnits.append(UInt32(unit))
      }
    }
    board.add(waiting[...], to: waitingUnits[...], finish: finish)
    #expect(board.counted(finish: finish) == alone)
  }

  @Test("a packed response gives the response back, blanks apart", arguments: UInt64(0)..<8)
  func givesBack(seed: UInt64) throws {
    let (_, responses) = try Self.complete(seed, slots: 9, count: 200)
    for response in responses {
      let packed = Self.packed(response, slots: 9)
      var expected = response
      if let month = expected.month, month >= 24 { expected.month = nil }
      #expect(packed.response(without: 0, slots: 9) == expected)
      expected.answers[3] = 0
      expected.answers[8] = 0
      #expect(packed.response(without: 1 << 3 | 1 << 8, slots: 9) == expected)
    }
  }

  @Test("a tally of means has the same sums and counts, and no products", arguments: [500, 40_000])
  func meansOnly(count: Int) throws {
    // The greater number would overflow a lane of sixteen bits if it were not settled in time.
    let (questionnaire, responses) = try Self.complete(3, slots: 9, count: count)
    var board = TallyBoard(questionnaire, meansOnly: true)
    let unit = board.addUnit()
    let packed = responses.map { Self.packed($0, slots: 9) }
    board.add(packed[...], to: packed.map { _ in UInt32(unit) }[...])
    board.add(Response([1, 2, 3, 4, 4, 3, 2, 1, 0]), to: unit)
    board.add([packed[1]], without: [1 << 2 | 1 << 7], to: [UInt32(unit)])
    board.add(responses[0], to: unit)
    board.subtract(responses[0], from: unit)
    let means = try #require(board.counted().first)
    var withBlanks = responses[1]
    withBlanks.answers[2] = 0
    withBlanks.answers[7] = 0
    let whole = tally(responses + [Response([1, 2, 3, 4, 4, 3, 2, 1, 0]), withBlanks], questionnaire)
    #expect(means.received == whole.received)
    for rule in BlankRule.allCases {
      for slot in 0..<9 {
        #expect(means.sum(slot, rule) == whole.sum(slot, rule))
        #expect(means.answered(slot, rule) == whole.answered(slot, rule))
        #expect(means.answerCounts(slot, rule) == nil)
      }
    }
    #expect(means.unpaired == responses.count)
    #expect(means.covariance == nil)
    #expect(Reliability(means) == nil)
  }
}
