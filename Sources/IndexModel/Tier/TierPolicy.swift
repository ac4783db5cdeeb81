public import CivilTime
public import Statistics

/// A named, dated way to put units into coaching tiers; no national threshold is published, so every report prints it (TIER-1).
public struct TierPolicy: Hashable, Sendable {
  public let key: String
  public let name: String
  public let validFrom: CivilDate
  /// Last day of validity; no end while it is in force.
  public let validThrough: CivilDate?
  /// Respondents below which a unit is "perlu data" (TIER-3).
  public let minimumRespondents: Int
  /// By index, worst first; they cover every category once and without a gap.
  public let bands: [Band]
  public let limiters: Limiters

  /// A run of categories that leads to one tier.
  public struct Band: Hashable, Sendable {
    public let tier: Tier
    /// Bounds of the index at two decimals, both included.
    public let lower: RoundedScore
    public let upper: RoundedScore
  }

  /// Caps that can only make a tier more urgent (TIER-2).
  public struct Limiters: Hashable, Sendable {
    /// At least this tier when the mutu of the IKM is the worst letter.
    public let worstMutu: Tier
    /// At least this tier when the overdue share of the matured complaints is above a bound and enough have matured.
    public let overdueTier: Tier
    public let overdueAbove: Fraction
    public let minimumMatured: Int
    /// At least this tier when the SIPP completeness is below a bound.
    public let sippTier: Tier
    public let sippBelow: Fraction
  }

  public func covers(_ date: CivilDate) -> Bool { date >= validFrom && validThrough.map { date <= $0 } ?? true }

  /// The tier by index alone.
  ///
  /// - Precondition: the index has two decimals.
  public func tier(of index: RoundedScore) -> Tier {
    precondition(index.decimals == 2, "tiers are read at two decimals")
    return bands.last { index.scaled >= $0.lower.scaled }?.tier ?? .p1
  }
}
