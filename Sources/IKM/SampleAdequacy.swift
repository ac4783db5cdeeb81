public import Statistics

/// The sample size of Krejcie and Morgan (IKM-7, MET-2), in exact arithmetic.
public struct SampleSizeRule: Hashable, Sendable {
  public let basis: String
  /// χ² with one degree of freedom, as the table prints it: 3.841.
  public let chiSquare: Fraction
  public let proportion: Fraction
  public let margin: Fraction

  /// s = χ²·N·P(1−P) / (d²(N−1) + χ²·P(1−P)) to the nearest integer; `nil` for no users.
  public func need(users: Int) -> Int? {
    guard users > 0 else { return nil }
    let spread = chiSquare * proportion * (.one - proportion)
    let need = spread * Fraction(users) / (margin * margin * Fraction(users - 1) + spread)
    return RoundedScore(need, decimals: 0).scaled
  }

  /// Whether the respondents are enough for the users of the unit in the period.
  public func adequacy(users: Int?, respondents: Int) -> SampleAdequacy {
    guard let users, let need = need(users: users) else { return .unknownUsers }
    if respondents > users { return .moreRespondentsThanUsers(users: users, need: need) }
    return respondents >= need ? .met(need: need) : .short(need: need, missing: need - respondents)
  }
}

/// What can be said about the size of a sample; an unknown number of users is said and not guessed (IKM-7).
public enum SampleAdequacy: Hashable, Sendable {
  case met(need: Int)
  case short(need: Int, missing: Int)
  case unknownUsers
  /// The number of users must be wrong, or respondents answered several times.
  case moreRespondentsThanUsers(users: Int, need: Int)
}

struct SampleSizeFile: Decodable {
  let basis: String
  let chiSquare: String
  let proportion: String
  let margin: String

  func rule() throws -> SampleSizeRule {
    SampleSizeRule(
      basis: basis, chiSquare: try Fraction(constant: chiSquare), proportion: try Fraction(constant: proportion),
      margin: try Fraction(constant: margin))
  }
}
