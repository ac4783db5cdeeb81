import IKM
import Reports
import Statistics
import Units

/// The IKM of one peer group as a funnel, rounded for print (MET-6).
struct ExpectationFunnel {
  /// Fewer units say too much about one of them.
  static let minimumUnits = 5
  /// Steps of the limits that a drawing joins by lines.
  private static let steps = 24

  let group: String
  private let funnel: Funnel
  /// In the order of the ids.
  private let members: [(id: UnitID, observation: Funnel.Observation)]
  private let observations: [UnitID: Funnel.Observation]

  /// `nil` for fewer than five units with a standard error.
  init?(group: String, _ units: [DecidedUnit]) {
    members = units.compactMap { unit in
      guard let error = unit.measured.samplingError else { return nil }
      return Funnel.Observation(value: error.mean, standardError: error.standardError).map { (unit.unit.id, $0) }
    }.sorted { $0.id < $1.id }
    guard members.count >= Self.minimumUnits, let funnel = Funnel(members.map(\.observation)) else { return nil }
    self.group = group
    observations = Dictionary(members.map { ($0.id, $0.observation) }, uniquingKeysWith: { first, _ in first })
    self.funnel = funnel
  }

  var report: FunnelReport? {
    guard let mean = Figure(funnel.mean, decimals: 2), let spread = Figure(funnel.spread, decimals: 2) else {
      return nil
    }
    return FunnelReport(
      group: group, mean: mean, spread: spread, limits: limits,
      points: members.compactMap { member in
        guard let error = Figure(member.observation.standardError, decimals: 2),
          let ikm = Figure(member.observation.value, decimals: 2)
        else { return nil }
        return FunnelReport.Point(
          unitID: member.id.rawValue, standardError: error, ikm: ikm,
          band: ExpectationBand(funnel.band(of: member.observation)))
      })
  }

  private var limits: [FunnelReport.Limit] {
    let errors = members.map(\.observation.standardError)
    guard let least = errors.min(), let most = errors.max() else { return [] }
    let (first, last) = (least * 0.9, most * 1.05)
    return (0...Self.steps).compactMap { step in
      let error = first + (last - first) * Double(step) / Double(Self.steps)
      guard let position = Figure(error, decimals: 2), let farLow = limit(-Funnel.outer, at: error),
        let low = limit(-Funnel.inner, at: error), let high = limit(Funnel.inner, at: error),
        let farHigh = limit(Funnel.outer, at: error)
      else { return nil }
      return FunnelReport.Limit(standardError: position, farLow: farLow, low: low, high: high, farHigh: farHigh)
    }
  }

  /// Within the scale: no IKM lies beyond 25 or 100.
  private func limit(_ z: Double, at error: Double) -> Figure? {
    Figure(min(100, max(25, funnel.mean + funnel.reach(z, at: error))), decimals: 2)
  }

  /// What is to be expected of one unit of the group; `nil` for a unit without a standard error.
  func expectation(of unit: UnitID) -> ExpectationReport? {
    guard let observation = observations[unit],
      let mean = Figure(funnel.mean, decimals: 2),
      let low = limit(-Funnel.inner, at: observation.standardError),
      let high = limit(Funnel.inner, at: observation.standardError)
    else { return nil }
    let band = ExpectationBand(funnel.band(of: observation))
    return ExpectationReport(
      group: group, unitCount: members.count, mean: mean, band: band, low: low, high: high,
      text:
        "IKM \(band.rawValue): dari \(members.count) unit \(group), rata-rata \(mean.indonesian), unit dengan jawaban sebanyak ini diharapkan antara \(low.indonesian) dan \(high.indonesian)."
    )
  }
}

extension ExpectationBand {
  init(_ band: Funnel.Band) {
    self =
      switch band {
      case .farAbove: .farAbove
      case .above: .above
      case .expected: .expected
      case .below: .below
      case .farBelow: .farBelow
      }
  }
}

/// The funnels of an evaluation: of all units, and of every type with enough of them.
struct ExpectationFunnels {
  let national: ExpectationFunnel?
  private let byType: [String: ExpectationFunnel]

  init(_ units: [DecidedUnit]) {
    national = ExpectationFunnel(group: "semua unit", units)
    let types = Dictionary(grouping: units.filter { !$0.unit.type.isEmpty }, by: \.unit.type)
    byType = types.reduce(into: [:]) { funnels, type in
      funnels[type.key] = ExpectationFunnel(group: type.key, type.value)
    }
  }

  func peers(of unit: DecidedUnit) -> ExpectationFunnel? { byType[unit.unit.type] }

  /// Of all units first, then by type.
  var reports: [FunnelReport] {
    ([national] + byType.keys.sorted().map { byType[$0] }).compactMap { $0?.report }
  }
}
