import Statistics

/// Ranks and tiers of all units in some of the draws: counts that merge in any order (MET-7).
public struct RankDraws: Sendable {
  /// Draws of a full run.
  public static let defaultCount = 2000
  /// Draws that the sampler is asked for at once.
  private static let batch = 8

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
    ranks.reserveCapacity(draws.count)
    var values = Array(repeating: 0.0, count: Self.batch * count)
    var ranking = DrawRanking(unitCount: count)
    let bands = TierBounds(policy)
    for first in stride(from: draws.lowerBound, to: draws.upperBound, by: Self.batch) {
      let batch = first..<min(first + Self.batch, draws.upperBound)
      sampler.draw(batch, &values)
      for row in 0..<batch.count {
        let drawn = values.span.extracting(row * count..<(row + 1) * count)
        countTiers(drawn, bands)
        ranks.append(ranking.ranks(of: drawn))
        countWins(drawn)
      }
    }
    drawCount = draws.count
  }

  private mutating func countTiers(_ drawn: Span<Double>, _ bands: TierBounds) {
    let tiers = Tier.allCases.count
    for unit in drawn.indices { tierCounts[unit * tiers + bands.tier(of: drawn[unit])] += 1 }
  }

  private mutating func countWins(_ drawn: Span<Double>) {
    guard let best = order.first else { return }
    var better = drawn[best]
    for place in halfWins.indices {
      let next = drawn[order[place + 1]]
      halfWins[place] += better > next ? 2 : (better == next ? 1 : 0)
      better = next
    }
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

/// Ranks the indices of one draw after the other.
private struct DrawRanking {
  private var keys: [DrawnIndex]
  private var ranks: [UInt32]
  private var sorter: PlaceSorter

  init(unitCount: Int) {
    keys = Array(repeating: DrawnIndex(value: 0, unit: 0), count: unitCount)
    ranks = Array(repeating: 0, count: unitCount)
    sorter = PlaceSorter(count: unitCount)
  }

  /// Best first from 1; equal ones share the lower rank.
  mutating func ranks(of drawn: Span<Double>) -> [UInt32] {
    for unit in drawn.indices { keys[unit] = DrawnIndex(value: drawn[unit], unit: UInt32(unit)) }
    sorter.sort(&keys)
    var rank: UInt32 = 1
    for place in keys.indices {
      if place > 0, keys[place - 1].value != keys[place].value { rank = UInt32(place) + 1 }
      ranks[Int(keys[place].unit)] = rank
    }
    return ranks
  }
}

/// The bounds of a policy as doubles, half a hundredth below the printed ones since an index is rounded first.
private struct TierBounds {
  /// Of every band but the lowest, which has what is below all.
  private let lower: [Double]
  private let tiers: [Int]

  init(_ policy: TierPolicy) {
    lower = policy.bands.dropFirst().map { Double($0.lower.scaled * 2 - 1) / 200 }
    tiers = policy.bands.map { Tier.allCases.firstIndex(of: $0.tier) ?? 0 }
  }

  /// Position of the tier in `Tier.allCases`. The bands go up, and a sum of comparisons needs no branch.
  func tier(of value: Double) -> Int {
    var band = 0
    for bound in lower { band += value >= bound ? 1 : 0 }
    return tiers[band]
  }
}
