import IndexModel
import Units

/// What a visit to a unit is worth (MET-16).
enum VisitValue {
  /// P(Prioritas 1) by the draws of MET-7; where no candidate has any, values declared by tier.
  case probability([UnitID: Double])
  case byTier(asked: Bool)

  /// Declared, with no claim to measure anything but the order of urgency.
  static let tierValues: [Tier: Double] = [.p1: 1, .p2: 0.5, .p3: 0.25, .rutin: 0.1]

  init(_ measure: CoachRequest.Measure, _ uncertainties: [UnitID: RankUncertainty], candidates: [DecidedUnit]) {
    let values = uncertainties.mapValues { $0.share(of: .p1) }
    guard measure == .probability else {
      self = .byTier(asked: true)
      return
    }
    let isKnown = candidates.contains { values[$0.unit.id] ?? 0 > 0 }
    self = isKnown ? .probability(values) : .byTier(asked: false)
  }

  func value(of unit: DecidedUnit) -> Double {
    switch self {
    case .probability(let values): values[unit.unit.id] ?? 0
    case .byTier: Self.tierValues[unit.decision.tier] ?? 0
    }
  }

  /// For the reader of the plan.
  var words: String {
    switch self {
    case .probability: "peluang unit berada di Prioritas 1 menurut pengambilan ulang (MET-7)"
    case .byTier(let asked):
      "menurut tingkat" + (asked ? "" : ", karena tidak satu pun calon berpeluang di Prioritas 1")
        + ": Prioritas 1 = 1; Prioritas 2 = 0,5; Prioritas 3 = 0,25; Pembinaan rutin = 0,1; lainnya 0"
    }
  }
}
