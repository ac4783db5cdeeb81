import Statistics

/// Ranks and tiers of all units in some of the draws: counts that merge in any order (MET-7).
public struct RankDraws: Sendable {
  /// Draws of a full run.
  public static let defaultCount = 2000

  public let unitCount: Int
  public private(set) var drawCount = 0
  /// Draw by draw, the rank of each unit: `drawCount` lists of `unitCount`.
  private(set) var ranks: [[UInt32]] = []
  /// Unit by unit, the number of draws in each tier: `unitCount × Tier.allCases.count`.
  private(set) var tierCounts: [UInt32]
  /// For each place but the last in the published order, the draws in which its unit was better than the next, a tie as half.
  private(set) var halfWins: [UInt32]
  /// Published order as positions, best first.
  let order: [Int]

  /// Ranks the units in the given draws; ranges that do not overlap can be computed apart and merged.
  ///
  /// `order` is the published order as positions of units, best first. The policy gives tiers by index alone: limiters and
  /// "perlu data" are facts that are not drawn.
  public init(_ draws: Range<Int>, from sampler: UnitSampler, order: [Int], policy: TierPolicy) {
    let count = sampler.unitCount
    unitCount = count
    self.order = order
    tierCounts = Array(repeating: 0, count: count * Tier.allCases.count)
    halfWins = Array(repeating: 0, count: max(0, order.count - 1))
    let tiers = Tier.allCases.count
    let bands = TierBounds(policy)
    var values = Array(repeating: 0.0, count: count)
    var keys = Array(repeating: DrawnIndex(value: 0, unit: 0), count: count)
    var sorter = PlaceSorter(count: count)
    var drawn = Array(repeating: UInt32(0), count: count)
    ranks.reserveCapacity(draws.count)
    for draw in draws {
      sampler.draw(draw, &values)
      for unit in 0..<count {
        keys[unit] = DrawnIndex(value: values[unit], unit: UInt32(unit))
        tierCounts[unit * tiers + bands.tier(of: values[unit])] += 1
      }
      sorter.sort(&keys)
      var rank: UInt32 = 1
      for place in 0..<count {
        if place > 0, keys[place - 1].value != keys[place].value { rank = UInt32(place) + 1 }
        drawn[Int(keys[place].unit)] = rank
      }
      ranks.append(drawn)
      for place in halfWins.indices {
        let better = values[order[place]]
        let next = values[order[place + 1]]
        halfWins[place] += better > next ? 2 : (better == next ? 1 : 0)
      }
    }
    drawCount = draws.count
  }

  /// Adds draws of the same units.
  ///
  /// - Precondition: both have the same units in the same order.
  public mutating func merge(_ other: RankDraws) {
    precondition(other.unitCount == unitCount && other.order == order, "draws of other units")
    drawCount += other.drawCount
    ranks += other.ranks
    for index in tierCounts.indices { tierCounts[index] += other.tierCounts[index] }
    for index in halfWins.indices { halfWins[index] += other.halfWins[index] }
  }

}

/// The bounds of a policy as doubles, half a hundredth below the printed ones since an index is rounded first.
private struct TierBounds {
  private let lower: [Double]
  private let tiers: [Int]

  init(_ policy: TierPolicy) {
    lower = policy.bands.map { Double($0.lower.scaled * 2 - 1) / 200 }
    tiers = policy.bands.map { Tier.allCases.firstIndex(of: $0.tier) ?? 0 }
  }

  /// Position of the tier in `Tier.allCases`.
  func tier(of value: Double) -> Int {
    var tier = tiers.first ?? 0
    for (bound, candidate) in zip(lower, tiers) where value >= bound { tier = candidate }
    return tier
  }
}
