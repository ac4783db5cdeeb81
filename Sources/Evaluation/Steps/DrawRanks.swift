import Dispatch
import IndexModel
import Statistics
import Synchronization
import Units

/// How sure ranks and tiers are: joint draws of every ranked unit's index from its own tally (MET-7).
///
/// The NRR of a unit are drawn from a normal with the covariance of its own answers over n (finite-population correction where the
/// number of users is known), complaint shares from Beta(x + ½, n − x + ½); the completeness of published information is a fact and
/// is not drawn. Keyed by (seed, unit, draw): neither threads nor the order of units change a bit.
struct DrawRanks {
  let seed: UInt64
  let threads: Int
  let policy: TierPolicy

  /// By unit id; only ranked units. Empty for fewer than two of them.
  func uncertainties(of units: [DecidedUnit], ranking: Ranking) -> [UnitID: RankUncertainty] {
    let ranked = units.filter { $0.ranking != nil }
    guard ranked.count > 1 else { return [:] }
    guard let draws = IndexDraws(ranked, seed: seed, threads: threads) else { return [:] }
    let sampler = UnitSampler(unitCount: ranked.count) { numbers, indices in draws.draw(numbers, into: &indices) }
    let positions = Dictionary(uniqueKeysWithValues: ranked.enumerated().map { ($0.element.unit.id, $0.offset) })
    let order = ranking.order.compactMap { positions[$0] }
    let parts = max(1, min(threads, 16))
    let shares = Mutex<[Int: RankDraws]>([:])
    let size = (RankDraws.defaultCount + parts - 1) / parts
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let range = part * size..<min((part + 1) * size, RankDraws.defaultCount)
      let result = RankDraws(range, from: sampler, order: order, policy: policy)
      shares.withLock { $0[part] = result }
    }
    let sorted = shares.withLock { $0.sorted { $0.key < $1.key }.map(\.value) }
    guard var all = sorted.first else { return [:] }
    for other in sorted.dropFirst() { all.merge(other) }
    return Dictionary(uniqueKeysWithValues: zip(ranked.map(\.unit.id), all.uncertainties()))
  }
}
