public import Statistics

/// The IKM of a part of a unit's respondents, over complete questionnaires.
public struct GroupIKM: Hashable, Sendable {
  public let respondents: Int
  /// 25/k · Σ NRR.
  public let exact: Fraction
  public let rounded: RoundedScore
  public let mutu: Mutu
}

extension GroupTally {
  /// The IKM of the group (IKM-3): numerator and divisor are of the same respondents (M12); `nil` for nobody.
  ///
  /// Whoever publishes it first asks for `IKMRules.suppressBelow` respondents (IKM-9).
  public func ikm(table: MutuTable) -> GroupIKM? {
    guard respondents > 0, !sums.isEmpty else { return nil }
    let exact = Fraction(25 * sums.reduce(0, +), sums.count * scale * respondents)
    let rounded = RoundedScore(exact)
    return GroupIKM(respondents: respondents, exact: exact, rounded: rounded, mutu: table.mutu(for: rounded))
  }
}
