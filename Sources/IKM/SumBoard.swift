/// Sums of answers by unit in sixteen-bit lanes, for where only means are wanted: all that a response touches is one row of its unit, so
/// that thousands of units stay in the cache and no response need wait.
///
/// Rows go into the units' tallies before a lane can overflow; each method takes the tallies, in the order of `addUnit`.
struct SumBoard: Sendable {
  /// Complete questionnaires, with their number in `TallyLayout.countLane`.
  private var complete: [SIMD16<UInt16>] = []
  /// The same for questionnaires with blanks, and how many valid answers these have.
  private var incomplete: [(sums: SIMD16<UInt16>, valid: SIMD16<UInt16>)] = []
  /// 1 in the lanes of the questionnaire's unsur.
  private let asked: SIMD16<UInt16>

  /// Questionnaires whose sums fit sixteen bits.
  private static let most = UInt16.max / 4

  init(_ questionnaire: Questionnaire) { asked = AnswerBounds(questionnaire).ones }

  mutating func addUnit() {
    complete.append(.zero)
    incomplete.append((.zero, .zero))
  }

  /// Adds complete questionnaires, each of the unit at the same place of `units`.
  mutating func add(_ responses: Span<PackedResponse>, to units: Span<UInt32>, _ tallies: inout [UnitTally]) {
    let answers = asked &* 7
    for place in responses.indices {
      let unit = Int(units[place])
      complete[unit] &+= PackedAnswers.summed(responses[place].answerBits, answers)
      if complete[unit][TallyLayout.countLane] == Self.most { settleComplete(unit, &tallies) }
    }
  }

  /// The same for questionnaires without a valid answer to the slots of `blanks`, a bit for each.
  mutating func add(
    _ responses: Span<PackedResponse>, without blanks: Span<UInt16>, to units: Span<UInt32>,
    _ tallies: inout [UnitTally]
  ) {
    for place in responses.indices {
      let unit = Int(units[place])
      let valid = asked &- (PackedAnswers.lanes(blanks[place]) & asked)
      incomplete[unit].sums &+= PackedAnswers.summed(responses[place].answerBits, valid &* 7)
      incomplete[unit].valid &+= valid
      if incomplete[unit].sums[TallyLayout.countLane] == Self.most { settleIncomplete(unit, &tallies) }
    }
  }

  /// Brings all sums to the tallies.
  mutating func settle(_ tallies: inout [UnitTally]) {
    for unit in complete.indices {
      settleComplete(unit, &tallies)
      settleIncomplete(unit, &tallies)
    }
  }

  private mutating func settleComplete(_ unit: Int, _ tallies: inout [UnitTally]) {
    guard complete[unit][TallyLayout.countLane] > 0 else { return }
    tallies[unit].add(complete: complete[unit])
    complete[unit] = .zero
  }

  private mutating func settleIncomplete(_ unit: Int, _ tallies: inout [UnitTally]) {
    guard incomplete[unit].sums[TallyLayout.countLane] > 0 else { return }
    tallies[unit].add(incomplete: incomplete[unit].sums, valid: incomplete[unit].valid)
    incomplete[unit] = (.zero, .zero)
  }
}
