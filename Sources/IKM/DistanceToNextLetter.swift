public import Statistics

/// What separates a score from the next better letter (MET-15).
public struct DistanceToNextLetter: Hashable, Sendable {
  public let next: Mutu
  /// The least exact score that is rounded up to the next letter's bound, minus the exact score.
  public let points: Fraction
  /// The same as a rise of the NRR of one unsur alone; may be more than the unsur can still rise.
  public let nrrOfOneUnsur: Fraction
  /// The fewest respondents who would have to answer one level higher on all of their unsur.
  public let respondents: Int
  /// The fewest answers that would have to be one level higher.
  public let answers: Int

  /// `nil` for the best letter. For a score under the rule `tersedia`, respondents and answers are by the smallest number of valid
  /// answers of an unsur and so a lower bound.
  public init?(_ score: IKMScore, table: MutuTable) {
    let better = Mutu.allCases.filter { $0 > score.mutu }.min()
    guard let better, let bound = table.lowerBound(of: better) else { return nil }
    // Half a hundredth below the bound is still rounded up to it.
    let least = bound.fraction - Fraction(1, 200)
    let count = score.unsur.count
    let divisor = score.unsur.map(\.answers).min() ?? score.used
    next = better
    points = least - score.exact
    nrrOfOneUnsur = points * Fraction(count, 25)
    respondents = (points * Fraction(divisor, 25)).ceiling
    answers = (nrrOfOneUnsur * Fraction(divisor)).ceiling
  }
}

extension Fraction {
  fileprivate var ceiling: Int { -(Fraction.zero - self).floor }
}
