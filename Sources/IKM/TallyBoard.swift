/// The tallies of many units of one questionnaire, fed with responses in any order of units.
///
/// A tally is some three kilobytes, so responses that jump between thousands of units would wait for memory more than they count.
/// The board lets them wait in a bounded buffer and counts them unit by unit (ten million in random order over 4,000 units on a busy
/// machine: 5.4 s instead of 8.8; in the order of units a plain tally takes 1.0 s and needs no board). Where only means are wanted,
/// complete questionnaires are added at once to one row of sums a unit, which is small enough to stay in the cache.
public struct TallyBoard: Sendable {
  private let questionnaire: Questionnaire
  private let meansOnly: Bool
  private var tallies: [UnitTally] = []
  private var waiting = Waiting<Response>(capacity: 1 << 15)
  private var packed = Waiting<PackedResponse>(capacity: 1 << 18)
  /// By unit, with the respondents in `TallyLayout.countLane`; empty unless only means are wanted.
  private var sums: [SIMD16<UInt16>] = []

  /// - Parameters:
  ///   - questionnaire: of all responses.
  ///   - meansOnly: leaves out what only statistics beyond the means need.
  public init(_ questionnaire: Questionnaire, meansOnly: Bool = false) {
    self.questionnaire = questionnaire
    self.meansOnly = meansOnly
  }

  /// The number of units.
  public var count: Int { tallies.count }

  /// A new unit; its index is returned.
  public mutating func addUnit() -> Int {
    tallies.append(UnitTally(questionnaire, meansOnly: meansOnly))
    if meansOnly { sums.append(.zero) }
    return tallies.count - 1
  }

  /// Counts a response, at the latest when the tallies are asked for.
  public mutating func add(_ response: Response, to unit: Int) {
    if waiting.isFull(with: 1) { countWaiting() }
    waiting.append(response, UInt32(truncatingIfNeeded: unit))
  }

  /// Counts complete questionnaires, each of the unit at the same place of `units`.
  ///
  /// - Precondition: As many units as responses; questionnaires of at most `PackedResponse.maximumUnsur` unsur with one question each.
  public mutating func add(_ responses: ArraySlice<PackedResponse>, to units: ArraySlice<UInt32>) {
    precondition(responses.count == units.count, "each response has its unit")
    if meansOnly { return addSums(responses.span, units.span) }
    if packed.isFull(with: responses.count) { countPacked() }
    packed.append(responses, units)
  }

  /// Takes a response back (`UnitTally.subtract`).
  public mutating func subtract(_ response: Response, from unit: Int) { tallies[unit].subtract(response) }

  /// The tallies in the order in which their units were added.
  public mutating func counted() -> [UnitTally] {
    countWaiting()
    countPacked()
    for unit in sums.indices { settleSums(unit) }
    return tallies
  }

  private mutating func countWaiting() {
    for (unit, responses) in waiting.takeByUnit(unitCount: tallies.count) {
      for response in responses { tallies[unit].add(response) }
    }
  }

  private mutating func countPacked() {
    for (unit, responses) in packed.takeByUnit(unitCount: tallies.count) { tallies[unit].add(responses) }
  }

  private mutating func addSums(_ responses: Span<PackedResponse>, _ units: Span<UInt32>) {
    let asked = AnswerBounds(questionnaire).ones &* 7
    for place in responses.indices {
      let unit = Int(units[place])
      sums[unit] &+= PackedAnswers.summed(responses[place].answerBits, asked)
      if sums[unit][TallyLayout.countLane] == Self.mostSummed { settleSums(unit) }
    }
  }

  /// Questionnaires whose sums fit sixteen bits.
  private static let mostSummed = UInt16.max / 4

  private mutating func settleSums(_ unit: Int) {
    tallies[unit].add(sums: sums[unit])
    sums[unit] = .zero
  }
}

/// Values that wait for their turn, some tens for each of thousands of units.
private struct Waiting<Value: Sendable>: Sendable {
  private let capacity: Int
  private var values: [Value] = []
  private var units: [UInt32] = []

  init(capacity: Int) { self.capacity = capacity }

  func isFull(with more: Int) -> Bool { !values.isEmpty && values.count + more > capacity }

  mutating func append(_ value: Value, _ unit: UInt32) {
    values.append(value)
    units.append(unit)
  }

  mutating func append(_ more: ArraySlice<Value>, _ moreUnits: ArraySlice<UInt32>) {
    values.append(contentsOf: more)
    units.append(contentsOf: moreUnits)
  }

  /// Empties the buffer: the values of each unit that has any, brought together by a counting sort.
  mutating func takeByUnit(unitCount: Int) -> [(unit: Int, values: ArraySlice<Value>)] {
    guard let any = values.first else { return [] }
    var ends = Array(repeating: 0, count: unitCount + 1)
    for unit in units { ends[Int(unit) + 1] += 1 }
    for unit in 0..<unitCount { ends[unit + 1] += ends[unit] }
    // Until here the start of each unit; placing its values moves it on to its end.
    var sorted = Array(repeating: any, count: values.count)
    for position in values.indices {
      let unit = Int(units[position])
      sorted[ends[unit]] = values[position]
      ends[unit] += 1
    }
    values.removeAll(keepingCapacity: true)
    units.removeAll(keepingCapacity: true)
    return (0..<unitCount).compactMap { unit in
      let start = unit > 0 ? ends[unit - 1] : 0
      return start < ends[unit] ? (unit, sorted[start..<ends[unit]]) : nil
    }
  }
}
