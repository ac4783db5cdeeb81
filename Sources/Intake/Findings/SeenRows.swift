/// How many rows show something, and the first of them; counts of parts add up in any order.
struct SeenRows: Hashable, Sendable {
  private(set) var count = 0
  /// 1-based; without meaning where the count is 0.
  private(set) var first = Int.max

  mutating func see(_ row: Int) {
    count += 1
    first = min(first, row)
  }

  mutating func merge(_ other: SeenRows) {
    count += other.count
    first = min(first, other.first)
  }
}
