import Statistics

/// Answers of the users of one unit to the form F-03: integers that merge in any order.
public struct UserFormTally: Hashable, Sendable {
  /// Sum of the levels and number of valid answers of one item.
  public struct Item: Hashable, Sendable {
    public var sum = 0
    public var count = 0
  }

  /// By number of the item.
  public private(set) var items: [Int: Item] = [:]
  /// Users with at least one valid answer.
  public private(set) var users = 0

  public init() {}

  /// Counts one user; a form without a valid answer counts nothing.
  public mutating func add(_ form: FilledForm) {
    guard !form.levels.isEmpty else { return }
    users += 1
    for (number, level) in form.levels {
      items[number, default: Item()].sum += level.points
      items[number, default: Item()].count += 1
    }
  }

  public mutating func merge(_ other: UserFormTally) {
    users += other.users
    for (number, item) in other.items {
      items[number, default: Item()].sum += item.sum
      items[number, default: Item()].count += item.count
    }
  }

  /// The mean of all valid answers of all users (IPP-1); `nil` without any.
  func mean(over numbers: some Sequence<Int>) -> Fraction? {
    var sum = 0
    var count = 0
    for number in numbers {
      guard let item = items[number] else { continue }
      sum += item.sum
      count += item.count
    }
    return count == 0 ? nil : Fraction(sum, count)
  }
}
