public import Statistics

/// How far an IKM may be from that of all users, by chance alone (MET-1; Cochran 1977, ch. 2).
///
/// The respondent is the unit of observation; the answers of one respondent are never treated as independent. A convenience sample
/// has other errors that no interval covers.
public struct SamplingError: Hashable, Sendable {
  /// Mean IKM of the complete questionnaires.
  public let mean: Double
  /// Variance of the respondents' own IKM, divisor n − 1.
  public let variance: Double
  public let standardError: Double
  /// r̄ ± t with n − 1 degrees of freedom.
  public let interval: Interval
  public let respondents: Int
  public let correction: FinitePopulation

  /// Whether the users who were not asked are taken into account.
  public enum FinitePopulation: Hashable, Sendable {
    /// f = n/N.
    case applied(users: Int)
    case unknownUsers
    /// N below n cannot be: f = 0.
    case fewerUsersThanRespondents(users: Int)
  }

  /// From respondents' own scores; `nil` for fewer than two.
  public init?(mean: Double, variance: Double, respondents: Int, users: Int?, confidence: Double = 0.95) {
    guard respondents > 1, let t = StudentT.quantile(0.5 + confidence / 2, degreesOfFreedom: Double(respondents - 1))
    else { return nil }
    let n = Double(respondents)
    switch users {
    case nil: correction = .unknownUsers
    case .some(let users) where users < respondents: correction = .fewerUsersThanRespondents(users: users)
    case .some(let users): correction = .applied(users: users)
    }
    let unasked: Double =
      switch correction {
      case .applied(let users): 1 - n / Double(users)
      case .unknownUsers, .fewerUsersThanRespondents: 1
      }
    self.mean = mean
    self.variance = variance
    self.respondents = respondents
    let error = (unasked * variance / n).squareRoot()
    standardError = error
    interval = Interval(low: mean - t * error, high: mean + t * error, confidence: confidence)
  }

  /// Of a unit's complete questionnaires (rule `lengkap`); `nil` for fewer than two and for counts by unsur only.
  public init?(_ tally: UnitTally, users: Int?, confidence: Double = 0.95) {
    guard let moments = TallyMoments(tally), moments.count > 1 else { return nil }
    let slots = Double(moments.slots)
    let total = (0..<moments.slots).reduce(0) { $0 + tally.sum($1, .lengkap) }
    self.init(
      mean: 25 * Double(total) / (slots * Double(moments.scale) * Double(moments.count)),
      variance: 625 / (slots * slots) * Double(cross: moments.totalCross) / moments.divisor, respondents: moments.count,
      users: users, confidence: confidence)
  }
}
