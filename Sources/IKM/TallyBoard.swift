/// The tallies of many units, fed with responses in any order of units.
///
/// A tally is some three kilobytes, so responses that jump between thousands of units would wait for memory more than they count.
/// The board lets them wait in a bounded buffer and counts them unit by unit (ten million in random order over 4,000 units on a busy
/// machine: 5.4 s instead of 8.8; in the order of units a plain tally takes 1.0 s and needs no board).
public struct TallyBoard: Sendable {
  private var tallies: [UnitTally] = []
  private var waiting: [Response] = []
  private var waitingUnit: [Int32] = []

  /// Responses in the buffer before it is counted: some tens for each of thousands of units, about six megabytes.
  private static let capacity = 1 << 17

  public init() {}

  /// The number of units.
  public var count: Int { tallies.count }

  /// A new unit; its index is returned.
  public mutating func addUnit(_ questionnaire: Questionnaire) -> Int {
    tallies.append(UnitTally(questionnaire))
    return tallies.count - 1
  }

  /// Counts a response, at the latest when the tallies are asked for.
  public mutating func add(_ response: Response, to unit: Int) {
    waiting.append(response)
    waitingUnit.append(Int32(truncatingIfNeeded: unit))
    if waiting.count == Self.capacity { countWaiting() }
  }

  /// Takes a response back (`UnitTally.subtract`).
  public mutating func subtract(_ response: Response, from unit: Int) { tallies[unit].subtract(response) }

  /// The tallies in the order in which their units were added.
  public mutating func counted() -> [UnitTally] {
    countWaiting()
    return tallies
  }

  /// Counts what waits, ordered by unit with a counting sort.
  private mutating func countWaiting() {
    var start = Array(repeating: 0, count: tallies.count + 1)
    for unit in waitingUnit { start[Int(unit) + 1] += 1 }
    for unit in tallies.indices { start[unit + 1] += start[unit] }
    var order = Array(repeating: Int32(0), count: waiting.count)
    for (position, unit) in waitingUnit.enumerated() {
      order[start[Int(unit)]] = Int32(truncatingIfNeeded: position)
      start[Int(unit)] += 1
    }
    for position in order {
      tallies[Int(waitingUnit[Int(position)])].add(waiting[Int(position)])
    }
    waiting.removeAll(keepingCapacity: true)
    waitingUnit.removeAll(keepingCapacity: true)
  }
}
