/// Rows of one file: read = used + excluded, each exclusion with its reason (IN-1).
public struct Ledger: Hashable, Sendable {
  public private(set) var used = 0
  /// Count by reason; the reason is the `kind` of the finding that explains it.
  public private(set) var excluded: [String: Int] = [:]

  public init() {}

  public var read: Int { used + excluded.values.reduce(0, +) }

  public mutating func use(_ count: Int = 1) { used += count }

  public mutating func exclude(_ reason: String, _ count: Int = 1) {
    guard count != 0 else { return }
    excluded[reason, default: 0] += count
  }

  /// Moves rows counted as used to an exclusion, such as a duplicate that only a later file shows.
  public mutating func withdraw(_ reason: String, _ count: Int = 1) {
    used -= count
    exclude(reason, count)
  }

  public mutating func merge(_ other: Ledger) {
    used += other.used
    for (reason, count) in other.excluded { exclude(reason, count) }
  }

  /// Reasons in a fixed order.
  public var exclusions: [(reason: String, count: Int)] {
    excluded.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
