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
    let spreads = spreads()
    return (0..<unitCount).map { unit in
      RankUncertainty(
        low: spreads[unit].low, median: spreads[unit].median, high: spreads[unit].high, tiers: tierShares(of: unit),
        betterThanNext: betterThanNext[unit])
    }
  }

  private typealias Spread = (low: Int, median: Int, high: Int)

  /// The three ranks of every unit; some units at a time, so that whole lines of memory are read of each draw.
  private func spreads() -> [Spread] {
    let width = 16
    var drawn = Array(repeating: UInt32(0), count: width * drawCount)
    var counts = Array(repeating: 0, count: unitCount + 1)
    var spreads: [Spread] = []
    spreads.reserveCapacity(unitCount)
    for start in stride(from: 0, to: unitCount, by: width) {
      let units = start..<min(start + width, unitCount)
      for (draw, ranks) in ranks.enumerated() {
        for unit in units { drawn[(unit - start) * drawCount + draw] = ranks[unit] }
      }
      for unit in units {
        let place = (unit - start) * drawCount
        spreads.append(spread(of: drawn[place..<place + drawCount], &counts))
      }
    }
    return spreads
  }

  /// By counting; the counts are zero before and after.
  private func spread(of drawn: ArraySlice<UInt32>, _ counts: inout [Int]) -> Spread {
    var (least, greatest) = (UInt32.max, UInt32.min)
    for rank in drawn {
      counts[Int(rank)] += 1
      least = min(least, rank)
      greatest = max(greatest, rank)
    }
    let (low, median, high) = (position(0.025), position(0.5), position(0.975))
    var spread: Spread = (0, 0, 0)
    var seen = 0
    for rank in Int(least)...Int(greatest) where counts[rank] > 0 {
      if seen < low { spread.low = rank }
      if seen < median { spread.median = rank }
      if seen < high { spread.high = rank }
      seen += counts[rank]
      counts[rank] = 0
    }
    return spread
  }

  /// Of the smallest rank that at least this share of the draws do not exceed, in order and from 1.
  private func position(_ share: Double) -> Int {
    min(max(Int((share * Double(drawCount)).rounded(.up)), 1), drawCount)
  }

  private func tierShares(of unit: Int) -> [RankUncertainty.TierShare] {
    Tier.allCases.enumerated().compactMap { offset, tier in
      let count = tierCounts[unit * Tier.allCases.count + offset]
      return count == 0 ? nil : RankUncertainty.TierShare(tier: tier, share: Double(count) / Double(drawCount))
    }
  }
}
