public import CivilTime

/// A day on which a large part of a unit's closings fall together (ADU-10): said, never corrected.
public struct BulkClosing: Hashable, Sendable {
  public let date: CivilDate
  public let closed: Int
  /// All dated closings of the unit.
  public let of: Int

  /// Fewest closings on one day [house].
  public static let leastClosings = 20
  /// Least share of all closings on one day, in percent [house].
  public static let leastPercent = 30

  /// The days, in order.
  static func detect(in cases: [JudgedCase]) -> [BulkClosing] {
    let days = cases.compactMap { $0.entry.exitedAt?.date }
    let counts = days.reduce(into: [CivilDate: Int]()) { $0[$1, default: 0] += 1 }
    return counts.filter { $0.value >= leastClosings && $0.value * 100 >= days.count * leastPercent }
      .map { BulkClosing(date: $0.key, closed: $0.value, of: days.count) }
      .sorted { $0.date < $1.date }
  }
}
