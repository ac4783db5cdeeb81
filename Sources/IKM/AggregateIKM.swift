public import Statistics

/// The IKM of a group of units: each unit once, with the pooled mean of all respondents beside it (IKM-10, house rule).
public struct AggregateIKM: Hashable, Sendable {
  /// Units with an IKM; those without are not counted as 0.
  public let units: Int
  public let respondents: Int
  /// Plain mean of the units' exact IKM.
  public let plain: Fraction
  /// Mean over respondents: each unit's IKM weighted by its questionnaires.
  public let pooled: Fraction
  public let rounded: RoundedScore
  public let mutu: Mutu

  /// Order does not matter; `nil` of no unit.
  public init?(_ scores: [IKMScore], table: MutuTable) {
    guard let plain = Fraction.mean(scores.map(\.exact)) else { return nil }
    let respondents = scores.reduce(0) { $0 + $1.used }
    guard respondents > 0 else { return nil }
    units = scores.count
    self.respondents = respondents
    self.plain = plain
    pooled = Fraction.sum(scores.map { $0.exact * Fraction($0.used) }) / Fraction(respondents)
    rounded = RoundedScore(plain)
    mutu = table.mutu(for: rounded)
  }
}
