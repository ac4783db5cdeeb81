import Reports

/// The shared fixture with the values that live formulas need: unrounded aspect scores, and the index, its letter and its rank
/// that follow from them, worked out here in whole numbers.
enum WorkbookFixture {
  static let trillion = 1_000_000_000_000

  static func report(mark: String = "") -> EvaluationReport {
    var report = ReportFixture(mark: mark).make()
    report.units = report.units.map(withExactValues)
    rank(&report)
    return report
  }

  /// Aspect scores become thirds of a hundredth finer than printed, so that rounding early would show.
  private static func withExactValues(_ unit: UnitReport) -> UnitReport {
    var unit = unit
    guard unit.index.score.figure != nil else { return unit }
    var sum = 0
    var weights = 0
    for slot in unit.index.aspects.indices {
      guard let printed = unit.index.aspects[slot].score.figure else { continue }
      let exact = printed.scaled * (trillion / 100) + 3_333_333_333
      unit.index.aspects[slot].exactScore = Figure(scaled: exact, decimals: 12)
      sum += unit.index.aspects[slot].weight.scaled * exact
      weights += unit.index.aspects[slot].weight.scaled
    }
    let exact = ReportFixture.divide(sum, weights)
    let score = ReportFixture.divide(exact, trillion / 100)
    unit.index.exactScore = Figure(scaled: exact, decimals: 12)
    unit.index.score = .value(Figure(scaled: score, decimals: 2))
    unit.index.category = ReportFixture.category(score).0
    return unit
  }

  private static func rank(_ report: inout EvaluationReport) {
    let ranked = report.units.filter { !$0.ranks.isEmpty }
    let values = ranked.compactMap { $0.index.exactScore?.scaled }.sorted(by: >)
    for slot in report.units.indices where !report.units[slot].ranks.isEmpty {
      guard let exact = report.units[slot].index.exactScore?.scaled, let place = values.firstIndex(of: exact) else {
        continue
      }
      report.units[slot].ranks[0].rank = place + 1
    }
    let order = report.units.filter { !$0.ranks.isEmpty }.sorted {
      ($0.ranks[0].rank, $0.id) < ($1.ranks[0].rank, $1.id)
    }
    let rest = report.units.filter(\.ranks.isEmpty).map(\.id).sorted()
    report.national.unitIDs = order.map(\.id) + rest
  }
}
