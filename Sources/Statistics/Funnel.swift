/// Control limits around the mean of a peer group, widened where the units differ by more than chance (MET-6; Spiegelhalter, Stat. Med. 24, 2005).
///
/// Statistics only: a band invites to look, it decides no letter, rank or tier.
public struct Funnel: Hashable, Sendable {
  /// Plain mean of the units' values.
  public let mean: Double
  /// τ, in the unit of the values: how much units differ beyond chance; 0 where chance explains all.
  public let spread: Double

  /// A value with its standard error, which is above 0.
  public struct Observation: Hashable, Sendable {
    public let value: Double
    public let standardError: Double

    /// `nil` without a positive, finite standard error: such a value has no place in a funnel.
    public init?(value: Double, standardError: Double) {
      guard value.isFinite, standardError.isFinite, standardError > 0 else { return nil }
      self.value = value
      self.standardError = standardError
    }
  }

  /// Where a value lies: beyond the outer limits, beyond the inner ones, or as expected.
  public enum Band: Int, CaseIterable, Comparable, Hashable, Sendable {
    case farBelow = -2
    case below
    case expected
    case above
    case farAbove

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// Standard deviations of the inner and the outer limits: about 95 % and 99.8 % of what chance gives.
  public static let inner = 1.96
  public static let outer = 3.09
  /// Share of the units at each end whose z counts as that of the next one in.
  private static let winsorised = 10

  /// `nil` for fewer than two observations.
  public init?(_ observations: [Observation]) {
    guard observations.count > 1 else { return nil }
    let count = Double(observations.count)
    // Sorted, so that the sums do not depend on the order of the units.
    let ordered = observations.sorted { ($0.value, $0.standardError) < ($1.value, $1.standardError) }
    let mean = ordered.reduce(0) { $0 + $1.value } / count
    let z = Self.winsorise(ordered.map { ($0.value - mean) / $0.standardError }.sorted())
    let dispersion = z.reduce(0) { $0 + $1 * $1 } / count
    self.mean = mean
    guard dispersion > 1 else {
      spread = 0
      return
    }
    let weights = ordered.map { 1 / ($0.standardError * $0.standardError) }
    let sum = weights.reduce(0, +)
    let squares = weights.reduce(0) { $0 + $1 * $1 }
    spread = max(0, (count * dispersion - (count - 1)) / (sum - squares / sum)).squareRoot()
  }

  /// The lowest and highest tenth take the value of their neighbour further in.
  private static func winsorise(_ sorted: [Double]) -> [Double] {
    let cut = sorted.count / winsorised
    let (low, high) = (sorted[cut], sorted[sorted.count - 1 - cut])
    return sorted.map { min(high, max(low, $0)) }
  }

  /// Half-width of the limits of `z` standard deviations at a standard error.
  public func reach(_ z: Double, at standardError: Double) -> Double {
    z * (standardError * standardError + spread * spread).squareRoot()
  }

  public func band(of observation: Observation) -> Band {
    let distance = observation.value - mean
    if abs(distance) <= reach(Self.inner, at: observation.standardError) { return .expected }
    let isFar = abs(distance) > reach(Self.outer, at: observation.standardError)
    return distance > 0 ? (isFar ? .farAbove : .above) : (isFar ? .farBelow : .below)
  }
}
