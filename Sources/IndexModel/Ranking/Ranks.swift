public import Statistics
public import Units

/// A unit in its place.
public struct Ranked: Hashable, Sendable {
  public let unit: UnitID
  /// 1 is best; ties share the lower number.
  public let rank: Int
}

/// Ranks by exact value, higher first; ties share the lower number (1, 2, 2, 4) and stand in the order of their ids (IPP-5).
public func ranks(of values: [(unit: UnitID, value: Fraction)]) -> [Ranked] {
  let ordered = values.sorted { a, b in a.value != b.value ? a.value > b.value : a.unit < b.unit }
  var result: [Ranked] = []
  result.reserveCapacity(ordered.count)
  for (index, entry) in ordered.enumerated() {
    let isTied = index > 0 && ordered[index - 1].value == entry.value
    result.append(Ranked(unit: entry.unit, rank: isTied ? result[index - 1].rank : index + 1))
  }
  return result
}
