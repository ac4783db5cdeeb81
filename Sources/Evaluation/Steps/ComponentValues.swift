import Complaints
import Completeness
import IKM
import IndexModel
import Statistics

/// What the feeds hand to the index: each component on its own scale, or why there is none (IPP-1).
enum ComponentValues {
  static func of(_ unit: MeasuredUnit) -> [ComponentID: ComponentValue] {
    var values: [ComponentID: ComponentValue] = [:]
    if let score = unit.survey.result.score {
      for mean in score.unsur {
        guard let id = ComponentID(rawValue: mean.unsur.key), let nrr = mean.nrr else { continue }
        values[id] = .value(nrr)
      }
    }
    values[.complaintScore] = complaintScore(unit.complaints)
    let completeness = unit.completeness
    values[.sippScore] = completeness.score.map { .value($0) } ?? .absent(.noData)
    values[.sippStandard] =
      completeness.result(.komponen).value.map { .value($0) }
      ?? .absent(completeness.hasData ? .notComputable : .noData)
    return values
  }

  private static func complaintScore(_ complaints: MeasuredComplaints) -> ComponentValue {
    guard complaints.hasSource else { return .absent(.noData) }
    switch complaints.score.result {
    case .value(let value): return .value(value)
    case .tidakDapatDihitung: return .absent(.notComputable)
    case .tidakDapatDinilai: return .absent(.notRateable)
    }
  }
}
