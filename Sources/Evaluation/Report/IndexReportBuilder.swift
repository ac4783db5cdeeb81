import IndexModel
import Reports
import Statistics

extension IndexReport {
  /// Lays out an index score; every number is rounded here, once, from its exact value.
  init(_ unit: DecidedUnit, label: String) {
    let index = unit.index
    let status: String
    switch index.outcome {
    case .scored: status = index.missing.isEmpty ? "lengkap" : "sebagian komponen belum ada"
    case .incomplete(let reason): status = reason
    }
    var remarks = [unit.ranking?.remark].compactMap(\.self)
    let missing = index.missing.map(\.component.label)
    if !missing.isEmpty { remarks.append("Tanpa data: \(missing.joined(separator: ", ")).") }
    self.init(
      name: label, score: Measure(index.rounded, or: .incomplete), category: index.category?.code,
      predicate: index.category?.predicate, coverage: Figure(index.coverage, decimals: 1),
      aspects: index.aspects.map { AspectLine($0) }, status: status, remarks: remarks,
      exactScore: index.exact.map { Figure($0, decimals: 12) })
  }
}

extension IndexReport.AspectLine {
  init(_ score: AspectScore) {
    self.init(
      code: score.aspect.code, label: score.aspect.name, weight: Figure(score.aspect.weight, decimals: 1),
      effectiveWeight: Figure(score.effectiveWeight, decimals: 2),
      score: Measure(score.points, decimals: 2, or: .noData),
      contribution: Measure(score.printedContribution, or: .noData),
      components: score.components.map { IndexReport.ComponentLine($0) },
      exactScore: score.points.map { Figure($0, decimals: 12) })
  }
}

extension IndexReport.ComponentLine {
  init(_ score: ComponentScore) {
    let measured: String
    let absence: Absence
    switch score.value {
    case .value(let value):
      absence = .noData
      switch score.component.scale {
      case .nrr: measured = "NRR " + Figure(value, decimals: 3).indonesian
      case .share: measured = Figure(value * Fraction(100), decimals: 1).indonesian + " %"
      }
    case .absent(let reason):
      absence = Absence(reason)
      measured = absence.rawValue
    }
    self.init(
      label: score.component.label, source: score.component.source.rawValue, measured: measured,
      score: Measure(score.points, decimals: 2, or: absence))
  }
}

extension Absence {
  init(_ reason: ComponentValue.Absence) {
    switch reason {
    case .noData: self = .noData
    case .notComputable: self = .notComputable
    case .notRateable: self = .notRateable
    }
  }
}
