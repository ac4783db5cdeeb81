/// A rank in one group (1, 2, 2, 4).
public struct RankLine: Hashable, Sendable {
  /// `nasional`, `jenis instansi`, `jenis unit`, `wilayah`.
  public var scope: String
  /// `Nasional`, `kabupaten`, `RSUD`, `Wilayah II`.
  public var group: String
  public var rank: Int
  public var of: Int

  public init(scope: String, group: String, rank: Int, of: Int) {
    self.scope = scope
    self.group = group
    self.rank = rank
    self.of = of
  }
}

/// The coaching tier of one unit and the clause that put it there.
public struct TierReport: Hashable, Sendable {
  /// `p1`, `p2`, `p3`, `rutin`, `percontohan`, `perlu-data`: stable for programs, filters and colours.
  public var key: String
  /// `Prioritas 1`, …, `Perlu data`.
  public var label: String
  /// The clause that decided, as a sentence with its numbers.
  public var reason: String
  /// The tier by index alone, when a limiter made it more urgent.
  public var withoutLimiters: String?
  public var policy: String

  public init(key: String, label: String, reason: String, withoutLimiters: String?, policy: String) {
    self.key = key
    self.label = label
    self.reason = reason
    self.withoutLimiters = withoutLimiters
    self.policy = policy
  }
}

/// One thing to mend.
public struct TaskLine: Hashable, Sendable {
  public var weakness: String
  public var evidence: String
  /// Number and name of the effort among the nine (TIER-4).
  public var effortNumber: Int
  public var effort: String
  /// Gain in the index if mended fully, two decimals.
  public var gain: Figure
  public var action: String

  public init(
    weakness: String, evidence: String, effortNumber: Int, effort: String, gain: Figure, action: String
  ) {
    self.weakness = weakness
    self.evidence = evidence
    self.effortNumber = effortNumber
    self.effort = effort
    self.gain = gain
    self.action = action
  }
}

/// Rank interval and tier probabilities of MET-7.
public struct UncertaintyReport: Hashable, Sendable {
  public var rankLow: Int
  public var rankMedian: Int
  public var rankHigh: Int
  /// Probability of each tier in percent, one decimal, by tier key.
  public var tiers: [TierShare]
  /// `pasti`, `kemungkinan besar`, `perbatasan`.
  public var word: String
  public var text: String

  public struct TierShare: Hashable, Sendable {
    public var key: String
    public var percent: Figure
    public init(key: String, percent: Figure) {
      self.key = key
      self.percent = percent
    }
  }

  public init(rankLow: Int, rankMedian: Int, rankHigh: Int, tiers: [TierShare], word: String, text: String) {
    self.rankLow = rankLow
    self.rankMedian = rankMedian
    self.rankHigh = rankHigh
    self.tiers = tiers
    self.word = word
    self.text = text
  }
}
