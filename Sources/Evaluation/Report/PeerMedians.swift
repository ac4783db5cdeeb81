import IKM
import Statistics
import Units

/// Median NRR of each unsur over units of the same type, for comparison on a unit's page.
struct PeerMedians {
  /// Fewer units say too much about one of them.
  static let minimumPeers = 5

  private let byType: [String: [String: Fraction]]

  init(_ units: [DecidedUnit]) {
    var values: [String: [String: [Fraction]]] = [:]
    for unit in units where !unit.unit.type.isEmpty {
      for mean in unit.measured.survey.result.score?.unsur ?? [] {
        if let nrr = mean.nrr { values[unit.unit.type, default: [:]][mean.unsur.key, default: []].append(nrr) }
      }
    }
    byType = values.mapValues { unsur in
      unsur.filter { $0.value.count >= Self.minimumPeers }.mapValues(Self.median)
    }
  }

  /// By unsur key; empty for a type with too few units.
  func medians(ofType type: String) -> [String: Fraction] { byType[type] ?? [:] }

  private static func median(_ values: [Fraction]) -> Fraction {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / Fraction(2)
  }
}
