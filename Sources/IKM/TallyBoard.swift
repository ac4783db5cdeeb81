/// The tallies of many units of one questionnaire, fed with responses in any order of units.
///
/// A tally is some three kilobytes, so responses that jump between thousands of units would wait for memory more than they count.
/// The board lets them wait in a bounded buffer and counts them unit by unit (ten million in random order over 4,000 units on a busy
/// machine: 5.4 s instead of 8.8; in the order of units a plain tally takes 1.0 s and needs no board). Where only means are wanted,
/// packed responses are summed at once (`SumBoard`).
public struct TallyBoard: Sendable {
  private let questionnaire: Questionnaire
  private let meansOnly: Bool
  private var tallies: [UnitTally] = []
  private var waiting = Waiting<Response>(capacity: 1 << 15)
  private var packed = Waiting<PackedResponse>(capacity: 1 << 18)
  private var withBlanks = Waiting<(response: PackedResponse, blanks: UInt16)>(capacity: 1 << 15)
  private var sums: SumBoard

  /// - Parameters:
  ///   - questionnaire: of all responses.
  ///   - meansOnly: leaves out what only statistics beyond the means need.
  public init(_ questionnaire: Questionnaire, meansOnly: Bool = false) {
    self.questionnaire = questionnaire
    self.meansOnly = meansOnly
    sums = SumBoard(questionnaire)
  }

  /// The number of units.
  public var count: Int { tallies.count }

  /// A new unit; its index is returned.
  public mutating func addUnit() -> Int {
    tallies.append(UnitTally(questionnaire, meansOnly: meansOnly))
    if meansOnly { sums.addUnit() }
    return tallies.count - 1
  }

  /// Counts a response, at the latest when the tallies are asked for.
  public mutating func add(_ response: Response, to unit: Int) {
    if waiting.isFull(with: 1) { countWaiting() }
    waiting.append(response, UInt32(truncatingIfNeeded: unit))
  }

  /// Counts complete questionnaires, each of the unit at the same place of `units`.
  ///
  /// - Parameters:
  ///   - responses: of questionnaires of at most `PackedResponse.maximumUnsur` unsur with one question each.
  ///   - units: as many as responses.
  ///   - finish: is given the responses of each unit once more right before they are counted.
  public mutating func add(
    _ responses: ArraySlice<PackedResponse>, to units: ArraySlice<UInt32>, finish: Finish = { _, _, _ in }
  ) {
    precondition(responses.count == units.count, "each response has its unit")
    if meansOnly { return sums.add(responses.span, to: units.span, &tallies) }
    if packed.isFull(with: responses.count) { countPacked(finish) }
    packed.append(responses, units)
  }

  /// The same for questionnaires without a valid answer to some slots, a bit of `blanks` for each, but with one to another.
  public mutating func add(
    _ responses: ArraySlice<PackedResponse>, without blanks: ArraySlice<UInt16>, to units: ArraySlice<UInt32>,
    finish: Finish = { _, _, _ in }
  ) {
    precondition(
      responses.count == units.count && blanks.count == units.count, "each response has its blanks and its unit")
    if meansOnly { return sums.add(responses.span, without: blanks.span, to: units.span, &tallies) }
    if withBlanks.isFull(with: responses.count) { countWithBlanks(finish) }
    withBlanks.append(zip(responses, blanks).map { (response: $0, blanks: $1) }[...], units)
  }

  /// Completes the responses of a unit, those of the range, such as by the places of their services in the unit's list.
  public typealias Finish = (_ unit: Int, _ responses: inout [PackedResponse], _ range: Range<Int>) -> Void

  /// Takes a response back (`UnitTally.subtract`).
  public mutating func subtract(_ response: Response, from unit: Int) { tallies[unit].subtract(response) }

  /// The tallies in the order in which their units were added; `finish` as where packed responses were added.
  public mutating func counted(finish: Finish = { _, _, _ in }) -> [UnitTally] {
    countWaiting()
    countPacked(finish)
    countWithBlanks(finish)
    sums.settle(&tallies)
    return tallies
  }

  private mutating func countWaiting() {
    let (responses, ranges) = waiting.takeByUnit(unitCount: tallies.count)
    for (unit, range) in ranges {
      for place in range { tallies[unit].add(responses[place]) }
    }
  }

  private mutating func countPacked(_ finish: Finish) {
    var (responses, ranges) = packed.takeByUnit(unitCount: tallies.count)
    for (unit, range) in ranges {
      finish(unit, &responses, range)
      tallies[unit].add(responses[range])
    }
  }

  private mutating func countWithBlanks(_ finish: Finish) {
    let slots = questionnaire.unsur.count
    let (values, ranges) = withBlanks.takeByUnit(unitCount: tallies.count)
    for (unit, range) in ranges {
      var responses = values[range].map(\.response)
      finish(unit, &responses, responses.indices)
      for (response, value) in zip(responses, values[range]) {
        tallies[unit].add(response.response(without: value.blanks, slots: slots))
      }
    }
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
  mutating func takeByUnit(unitCount: Int) -> (values: [Value], ranges: [(unit: Int, range: Range<Int>)]) {
    guard let any = values.first else { return ([], []) }
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
    let ranges = (0..<unitCount).map { unit in (unit, (unit > 0 ? ends[unit - 1] : 0)..<ends[unit]) }
    return (sorted, ranges.filter { !$0.1.isEmpty })
  }
}
