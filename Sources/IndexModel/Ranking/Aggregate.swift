public import Statistics

/// The index of a group of units: the mean of their unrounded indices (IPP-4).
public struct Aggregate: Hashable, Sendable {
  /// Units with an index.
  public let count: Int
  public let exact: Fraction
  public let rounded: RoundedScore
  public let category: IndexCategory

  /// `nil` of no unit: nothing has no mean.
  public init?(of indices: [Fraction], categories: CategoryTable) {
    guard let mean = Fraction.mean(indices) else { return nil }
    count = indices.count
    exact = mean
    rounded = RoundedScore(mean)
    category = categories.category(of: rounded)
  }
}
