import IndexModel
import Units

/// What a visit to a unit is worth (MET-16).
enum VisitValue {
  /// P(Prioritas 1) by the draws of MET-7, and of units alike in it the likelier Prioritas 2, then 3.
  case probability([UnitID: Double])
  /// The same for an official index, which is no sample: a unit is in its tier for certain, or its forms are incomplete.
  case certain([UnitID: Double], unknown: Int)
  /// Values declared by tier: as asked, or where no candidate has any chance of Prioritas 1 to 3.
  case byTier(asked: Bool)

  /// Declared, with no claim to measure anything but the order of urgency.
  static let tierValues: [Tier: Double] = [.p1: 1, .p2: 0.5, .p3: 0.25, .rutin: 0.1]

  /// Worth of a certain unit of each tier: a visit that a higher tier can use is never given to a lower one for less than a
  /// thousandth of a chance, and a spare place goes to the next tier instead of staying empty [house].
  private static let weights: [(tier: Tier, weight: Double)] = [(.p1, 1), (.p2, 0.001), (.p3, 0.000_001)]

  init(
    _ measure: CoachRequest.Measure, _ uncertainties: [UnitID: RankUncertainty], candidates: [DecidedUnit],
    isOfficial: Bool = false
  ) {
    guard measure == .probability else {
      self = .byTier(asked: true)
      return
    }
    let values = Dictionary(
      uniqueKeysWithValues: candidates.map { unit in
        let value = Self.weights.reduce(0) { sum, step in
          sum + step.weight * Self.share(of: step.tier, unit, uncertainties[unit.unit.id], isOfficial)
        }
        return (unit.unit.id, value)
      })
    guard values.values.contains(where: { $0 > 0 }) else {
      self = .byTier(asked: false)
      return
    }
    self =
      isOfficial
      ? .certain(values, unknown: candidates.count { $0.exactIndex == nil }) : .probability(values)
  }

  private static func share(
    of tier: Tier, _ unit: DecidedUnit, _ drawn: RankUncertainty?, _ isOfficial: Bool
  ) -> Double {
    guard isOfficial else { return drawn?.share(of: tier) ?? 0 }
    return unit.exactIndex != nil && unit.decision.withoutLimiters == tier ? 1 : 0
  }

  func value(of unit: DecidedUnit) -> Double {
    switch self {
    case .probability(let values), .certain(let values, _): values[unit.unit.id] ?? 0
    case .byTier: Self.tierValues[unit.decision.tier] ?? 0
    }
  }

  /// For the reader of the plan.
  var words: String {
    switch self {
    case .probability: "\(Self.formula) menurut pengambilan ulang (MET-7)"
    case .certain(_, let unknown):
      "\(Self.formula); indeks resmi bukan sampel, jadi peluangnya 1 untuk kelompok unit itu sendiri"
        + (unknown > 0 ? "; \(unknown) calon belum punya IPP lengkap, kelompoknya belum diketahui dan nilainya 0" : "")
    case .byTier(let asked):
      "menurut tingkat" + (asked ? "" : ", karena tidak satu pun calon berpeluang di Prioritas 1, 2, atau 3")
        + ": Prioritas 1 = 1; Prioritas 2 = 0,5; Prioritas 3 = 0,25; Pembinaan rutin = 0,1; lainnya 0"
    }
  }

  private static let formula =
    "peluang unit di Prioritas 1 + peluang di Prioritas 2 / 1.000 + peluang di Prioritas 3 / 1.000.000"
}
