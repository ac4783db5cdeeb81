public import Statistics

/// The plain facts about a unit that decide its tier.
public struct TierEvidence: Hashable, Sendable {
  /// What the index is called: `IPP` or `IPP indikatif`.
  public var indexLabel: String
  /// The printed index; `nil` when the unit is not measured or incomplete.
  public var index: RoundedScore?
  /// Respondents of the survey that count.
  public var respondents: Int
  /// Whether the IKM has the worst letter.
  public var hasWorstMutu: Bool
  /// Complaints whose limit has passed at the as-of date, and those of them that were not resolved within it.
  public var maturedComplaints: Int
  public var overdueComplaints: Int
  /// 0…1; `nil` when it cannot be computed, which limits nothing.
  public var sippCompleteness: Fraction?

  public init(
    indexLabel: String, index: RoundedScore?, respondents: Int, hasWorstMutu: Bool = false,
    maturedComplaints: Int = 0, overdueComplaints: Int = 0, sippCompleteness: Fraction? = nil
  ) {
    self.indexLabel = indexLabel
    self.index = index
    self.respondents = respondents
    self.hasWorstMutu = hasWorstMutu
    self.maturedComplaints = maturedComplaints
    self.overdueComplaints = overdueComplaints
    self.sippCompleteness = sippCompleteness
  }
}

/// The tier of a unit, the clause that decided, and the tier by index alone.
public struct TierDecision: Hashable, Sendable {
  /// Key of the policy.
  public let policy: String
  public let tier: Tier
  public let clause: Clause
  /// The tier without limiters; the same as `tier` when none applied.
  public let withoutLimiters: Tier
  /// The clause with its numbers, in Indonesian.
  public let sentence: String

  /// What decided, with its numbers.
  public enum Clause: Hashable, Sendable {
    case noIndex
    case fewRespondents(Int, minimum: Int)
    case index(RoundedScore, band: TierPolicy.Band)
    case worstMutu
    case overdue(Int, matured: Int, above: Fraction)
    case sipp(Fraction, below: Fraction)
  }

  public var isLimited: Bool { tier != withoutLimiters }
}

extension TierPolicy {
  /// Puts one unit into its tier (TIER-1…3).
  ///
  /// Of several limiters the one with the most urgent tier decides; at the same tier mutu comes before complaints before SIPP.
  public func decide(_ evidence: TierEvidence) -> TierDecision {
    guard let index = evidence.index else { return decision(.perluData, .noIndex, evidence) }
    guard evidence.respondents >= minimumRespondents else {
      let clause = TierDecision.Clause.fewRespondents(evidence.respondents, minimum: minimumRespondents)
      return decision(.perluData, clause, evidence)
    }
    let byIndex = tier(of: index)
    var tier = byIndex
    var clause = bands.first { $0.tier == byIndex }.map { TierDecision.Clause.index(index, band: $0) } ?? .noIndex
    for (limit, reason) in applicableLimiters(evidence) where limit.isMoreUrgent(than: tier) {
      tier = limit
      clause = reason
    }
    return decision(tier, clause, evidence, withoutLimiters: byIndex)
  }

  private func applicableLimiters(_ evidence: TierEvidence) -> [(Tier, TierDecision.Clause)] {
    var found: [(Tier, TierDecision.Clause)] = []
    if evidence.hasWorstMutu { found.append((limiters.worstMutu, .worstMutu)) }
    let overdue = Fraction(evidence.overdueComplaints)
    if evidence.maturedComplaints >= limiters.minimumMatured,
      overdue > limiters.overdueAbove * Fraction(evidence.maturedComplaints)
    {
      found.append(
        (
          limiters.overdueTier,
          .overdue(evidence.overdueComplaints, matured: evidence.maturedComplaints, above: limiters.overdueAbove)
        ))
    }
    if let share = evidence.sippCompleteness, share < limiters.sippBelow {
      found.append((limiters.sippTier, .sipp(share, below: limiters.sippBelow)))
    }
    return found
  }

  private func decision(
    _ tier: Tier, _ clause: TierDecision.Clause, _ evidence: TierEvidence, withoutLimiters: Tier? = nil
  ) -> TierDecision {
    let byIndex = withoutLimiters ?? tier
    return TierDecision(
      policy: key, tier: tier, clause: clause, withoutLimiters: byIndex,
      sentence: clause.sentence(label: evidence.indexLabel, limitedFrom: byIndex == tier ? nil : byIndex, to: tier))
  }
}
