/// How sure the rank and the tier of one unit are (MET-7).
public struct RankUncertainty: Hashable, Sendable {
  /// 2.5, 50 and 97.5 % of the drawn ranks, by order statistic without interpolation: the "rentang peringkat".
  public let low: Int
  public let median: Int
  public let high: Int
  /// Share of the draws by tier, only tiers that occurred, in the order of `Tier.allCases`; they sum to 1.
  public let tiers: [TierShare]
  /// Share of the draws in which the unit was better than the next one in the published order, ties as half; `nil` for the last.
  public let betterThanNext: Double?

  /// The probability of one tier.
  public struct TierShare: Hashable, Sendable {
    public let tier: Tier
    public let share: Double
  }

  /// The words for a probability.
  public enum Certainty: String, CaseIterable, Hashable, Sendable {
    case certain = "pasti"
    case likely = "kemungkinan besar"
    case borderline = "perbatasan"
    /// Under 0.4 the statement itself is not what the draws show.
    case unlikely = "kemungkinan kecil"

    /// 0.9 and more, 0.6 and more, 0.4 and more, less.
    public init(_ probability: Double) {
      switch probability {
      case 0.9...: self = .certain
      case 0.6...: self = .likely
      case 0.4...: self = .borderline
      default: self = .unlikely
      }
    }
  }

  /// The tier that occurred most often; the more urgent one of two.
  public var likeliestTier: TierShare? {
    tiers.reduce(nil) { best, tier in
      guard let best else { return tier }
      return tier.share > best.share ? tier : best
    }
  }

  /// The probability of a tier, 0 when it never occurred.
  public func share(of tier: Tier) -> Double { tiers.first { $0.tier == tier }?.share ?? 0 }
}

extension RankDraws {
  /// The result for every unit, by position; empty without draws.
  public func uncertainties() -> [RankUncertainty] {
    guard drawCount > 0 else { return [] }
    var betterThanNext: [Double?] = Array(repeating: nil, count: unitCount)
    for (place, halves) in halfWins.enumerated() {
      betterThanNext[order[place]] = Double(halves) / Double(2 * drawCount)
    }
    let sorted = sortedRanks()
    return (0..<unitCount).map { unit in
      RankUncertainty(
        low: rank(0.025, of: unit, in: sorted), median: rank(0.5, of: unit, in: sorted),
        high: rank(0.975, of: unit, in: sorted), tiers: tierShares(of: unit), betterThanNext: betterThanNext[unit])
    }
  }

  /// Unit by unit, its ranks from low to high, by two passes of counting: `unitCount × drawCount`.
  private func sortedRanks() -> [UInt32] {
    // Cells in the order of their ranks, then spread over the units in that order: each unit's list comes out sorted.
    var starts = Array(repeating: 0, count: unitCount + 2)
    for rank in ranks { starts[Int(rank) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var byRank = Array(repeating: UInt32(0), count: ranks.count)
    var unit = 0
    for rank in ranks {
      byRank[starts[Int(rank)]] = UInt32(unit)
      starts[Int(rank)] += 1
      unit = unit + 1 == unitCount ? 0 : unit + 1
    }
    var filled = Array(repeating: 0, count: unitCount)
    var sorted = Array(repeating: UInt32(0), count: ranks.count)
    var cell = 0
    for rank in 1..<(unitCount + 1) {
      while cell < starts[rank] {
        let unit = Int(byRank[cell])
        sorted[unit * drawCount + filled[unit]] = UInt32(rank)
        filled[unit] += 1
        cell += 1
      }
    }
    return sorted
  }

  /// The smallest rank that at least this share of the draws do not exceed.
  private func rank(_ share: Double, of unit: Int, in sorted: [UInt32]) -> Int {
    let position = Int((share * Double(drawCount)).rounded(.up))
    return Int(sorted[unit * drawCount + min(max(position, 1), drawCount) - 1])
  }

  private func tierShares(of unit: Int) -> [RankUncertainty.TierShare] {
    Tier.allCases.enumerated().compactMap { offset, tier in
      let count = tierCounts[unit * Tier.allCases.count + offset]
      return count == 0 ? nil : RankUncertainty.TierShare(tier: tier, share: Double(count) / Double(drawCount))
    }
  }
}
