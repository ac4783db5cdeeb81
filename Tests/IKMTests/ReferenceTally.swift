import IKM

/// The slow, obvious tally: it keeps every response and counts again for every question. The oracle of `UnitTally`.
struct ReferenceTally {
  let questionnaire: Questionnaire
  var responses: [Response] = []

  private var slots: Range<Int> { 0..<questionnaire.unsur.count }

  private func answer(_ response: Response, _ slot: Int) -> Int? {
    let answer = Int(response.answers[slot])
    return (questionnaire.scale...4 * questionnaire.scale).contains(answer) ? answer : nil
  }

  private func isComplete(_ response: Response) -> Bool { slots.allSatisfy { answer(response, $0) != nil } }
  private func counted(_ rule: BlankRule) -> [Response] {
    rule == .tersedia ? responses : responses.filter(isComplete)
  }

  var complete: Int { counted(.lengkap).count }
  var blank: Int { responses.count { response in slots.allSatisfy { answer(response, $0) == nil } } }
  var straightLines: Int {
    counted(.lengkap).count { response in Set(slots.map { answer(response, $0) }).count == 1 }
  }
  var allHighest: Int {
    counted(.lengkap).count { response in
      slots.allSatisfy { answer(response, $0) == 4 * questionnaire.scale }
    }
  }

  func answered(_ slot: Int, _ rule: BlankRule) -> Int { counted(rule).count { answer($0, slot) != nil } }
  func sum(_ slot: Int, _ rule: BlankRule) -> Int { counted(rule).reduce(0) { $0 + (answer($1, slot) ?? 0) } }
  func answerCounts(_ slot: Int, _ rule: BlankRule) -> [Int]? {
    guard questionnaire.scale == 1 else { return nil }
    return (1...4).map { score in counted(rule).count { answer($0, slot) == score } }
  }
  func product(_ a: Int, _ b: Int) -> Int {
    counted(.lengkap).reduce(0) { $0 + (answer($1, a) ?? 0) * (answer($1, b) ?? 0) }
  }
  func group(_ isMember: (Response) -> Bool) -> GroupTally {
    let members = counted(.lengkap).filter(isMember)
    return GroupTally(
      respondents: members.count,
      sums: slots.map { slot in members.reduce(0) { $0 + (answer($1, slot) ?? 0) } }, scale: questionnaire.scale)
  }
}
