import Complaints
import Dispatch
import IKM
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
    let sources = ranked.compactMap { IndexDraws($0) }
    guard sources.count == ranked.count else { return [:] }
    let seed = seed
    let sampler = UnitSampler(unitCount: sources.count) { unit, draw in
      sources[unit].index(draw: draw, seed: seed)
    }
    let positions = Dictionary(uniqueKeysWithValues: ranked.enumerated().map { ($0.element.unit.id, $0.offset) })
    let order = ranking.order.compactMap { positions[$0] }
    let parts = max(1, min(threads, 16))
    let draws = Mutex<[Int: RankDraws]>([:])
    let size = (RankDraws.defaultCount + parts - 1) / parts
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let range = part * size..<min((part + 1) * size, RankDraws.defaultCount)
      let result = RankDraws(range, from: sampler, order: order, policy: policy)
      draws.withLock { $0[part] = result }
    }
    let sorted = draws.withLock { $0.sorted { $0.key < $1.key }.map(\.value) }
    guard var all = sorted.first else { return [:] }
    for other in sorted.dropFirst() { all.merge(other) }
    return Dictionary(uniqueKeysWithValues: zip(ranked.map(\.unit.id), all.uncertainties()))
  }
}

/// One unit's index as a random variable.
private struct IndexDraws: Sendable {
  private let formula: IndexFormula
  private let stream: UInt64
  private let means: [Double]
  /// Position in the formula's components of each drawn NRR, in the order of the factor's rows.
  private let surveyPositions: [Int]
  private let factor: Cholesky?
  private let complaintPosition: Int?
  private let complaintShares: [(successes: Int, trials: Int)]

  init?(_ unit: DecidedUnit) {
    guard let ranking = unit.ranking else { return nil }
    let formula = IndexFormula(unit.index, ranking: ranking)
    self.formula = formula
    stream = CounterRandom.unit(named: unit.unit.id.rawValue)
    let values = ComponentValues.of(unit.measured)
    means = formula.components.map { values[$0.id]?.fraction?.double ?? 0 }
    let tally = unit.measured.survey.tally
    let slots = tally.questionnaire.unsur.enumerated().compactMap { slot, unsur in
      formula.components.firstIndex { $0.id.rawValue == unsur.key }.map { (slot: slot, position: $0) }
    }
    surveyPositions = slots.map(\.position)
    factor = Self.factor(tally, slots: slots.map(\.slot), users: unit.unit.population)
    complaintPosition = formula.components.firstIndex { $0.id == .complaintScore }
    complaintShares = unit.measured.complaints.score.components.filter { $0.result.value != nil }
      .map { ($0.numerator, $0.denominator) }
  }

  func index(draw: Int, seed: UInt64) -> Double {
    var random = CounterRandom(seed: seed, unit: stream, draw: UInt32(draw))
    var values = means
    if let factor {
      let shifts = factor.times((0..<factor.size).map { _ in random.normal() })
      for (position, shift) in zip(surveyPositions, shifts) {
        values[position] = min(4, max(1, values[position] + shift))
      }
    }
    if let complaintPosition, !complaintShares.isEmpty {
      let drawn = complaintShares.map { share in
        random.beta(Double(share.successes) + 0.5, Double(share.trials - share.successes) + 0.5)
      }
      values[complaintPosition] = drawn.reduce(0, +) / Double(drawn.count)
    }
    return formula.index(values)
  }

  /// L·Lᵀ = Σ/n·(1 − f) over the unsur that the formula uses; `nil` under two complete questionnaires.
  private static func factor(_ tally: UnitTally, slots: [Int], users: Int?) -> Cholesky? {
    guard let covariance = tally.covariance else { return nil }
    let n = Double(tally.complete)
    let unasked = users.map { $0 >= tally.complete ? 1 - n / Double($0) : 1 } ?? 1
    let width = tally.questionnaire.unsur.count
    let scaled = slots.flatMap { a in slots.map { b in covariance[a * width + b] / n * unasked } }
    return Cholesky(covariance: scaled, size: slots.count)
  }
}
