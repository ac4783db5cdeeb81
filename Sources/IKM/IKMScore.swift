public import Statistics

/// The mean of one unsur and the numbers behind it.
public struct UnsurMean: Hashable, Sendable {
  public let unsur: Unsur
  /// Valid answers that the mean is taken over.
  public let answers: Int
  /// Sum of those answers, 1 to 4 each; a fraction where the unsur has several questions.
  public let sum: Fraction
  /// 1 to 4; `nil` without a valid answer.
  public let nrr: Fraction?

  public init(unsur: Unsur, answers: Int, sum: Fraction, nrr: Fraction?) {
    self.unsur = unsur
    self.answers = answers
    self.sum = sum
    self.nrr = nrr
  }

  /// NRR × 25, on the scale of the IKM.
  public var converted: Fraction? { nrr.map { $0 * Fraction(25) } }

  /// The letter of the unsur alone, by the rule of the IKM (IKM-5).
  public func mutu(_ table: MutuTable) -> Mutu? { converted.map { table.mutu(for: RoundedScore($0)) } }
}

/// A unit's IKM, exact to its single rounding (IKM-3, IKM-4, IKM-5).
public struct IKMScore: Hashable, Sendable {
  public let rule: BlankRule
  public let received: Int
  /// Questionnaires that count under `rule`.
  public let used: Int
  /// In the order of the questionnaire.
  public let unsur: [UnsurMean]
  /// 25/k · Σ NRR, from 25 to 100.
  public let exact: Fraction
  public let rounded: RoundedScore
  public let mutu: Mutu

  public var excluded: Int { received - used }
}

/// Why there is no IKM; never a 0 and never a D (M19, M20).
public enum MissingIKM: Hashable, Sendable {
  /// Belum ada data.
  case noResponses
  /// Questionnaires came, but none counts under the rule.
  case noUsableResponses(received: Int)
  /// Under `tersedia`, nobody answered these unsur.
  case unanswered([Unsur])
}

/// An IKM, or the reason why there is none.
public enum IKMResult: Hashable, Sendable {
  case score(IKMScore)
  case missing(MissingIKM)

  public var score: IKMScore? {
    switch self {
    case .score(let score): score
    case .missing: nil
    }
  }
}

extension UnitTally {
  /// The means of all unsur, in the order of the questionnaire (IKM-3).
  public func unsurMeans(_ rule: BlankRule) -> [UnsurMean] {
    questionnaire.unsur.enumerated().map { slot, unsur in
      let answers = answered(slot, rule)
      let sum = Fraction(sum(slot, rule), questionnaire.scale)
      return UnsurMean(unsur: unsur, answers: answers, sum: sum, nrr: answers > 0 ? sum / Fraction(answers) : nil)
    }
  }

  /// The IKM under one rule for blanks (IKM-3, IKM-4).
  public func ikm(_ rule: BlankRule = .lengkap, table: MutuTable) -> IKMResult {
    guard received > 0 else { return .missing(.noResponses) }
    let means = unsurMeans(rule)
    // A questionnaire without a single valid answer is received, but no rule can use it.
    let used = rule == .lengkap ? complete : complete + incomplete - blank
    guard used > 0 else { return .missing(.noUsableResponses(received: received)) }
    let unanswered = means.filter { $0.nrr == nil }.map(\.unsur)
    guard unanswered.isEmpty else { return .missing(.unanswered(unanswered)) }
    let exact = Fraction(25) * Fraction.sum(means.compactMap(\.nrr)) / Fraction(means.count)
    let rounded = RoundedScore(exact)
    return .score(
      IKMScore(
        rule: rule, received: received, used: used, unsur: means, exact: exact, rounded: rounded,
        mutu: table.mutu(for: rounded)))
  }
}
