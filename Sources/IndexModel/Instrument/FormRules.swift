public import CivilTime
public import Statistics

/// What belongs to an instrument that is computed from forms, beside its aspects.
public struct FormRules: Hashable, Sendable {
  /// Share of the evaluator form F-02 in the index; with `userShare` it sums to 1.
  public let evaluatorShare: Fraction
  /// Share of the user form F-03; zero when the instrument does not use it.
  public let userShare: Fraction
  /// Questions that are asked but weigh nothing.
  public let informational: [Indicator]
  /// Items of the user form F-03 in their order on the form.
  public let userItems: [UserItem]
  /// Dated limits, oldest first.
  public let limits: [Limit]

  /// One question of the user form, answered from 0 to 5.
  public struct UserItem: Hashable, Sendable {
    public let number: Int
    public let code: String
    /// Code of its aspect.
    public let aspect: String
    public let name: String
  }

  /// Limits from a day on.
  public struct Limit: Hashable, Sendable {
    public let validFrom: CivilDate
    /// Users below which F-03 is flagged.
    public let minimumUsers: Int
    /// Difference of F-01 and F-02, in points of 0…5, from which it is flagged.
    public let selfGap: Fraction
    public let basis: String
  }

  /// The limits in force on a day; before the first entry, the first.
  public func limit(on date: CivilDate) -> Limit? { limits.last { $0.validFrom <= date } ?? limits.first }
}
