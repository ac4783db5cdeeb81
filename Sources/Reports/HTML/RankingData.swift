import Translation

/// The rows of the ranking as compact JSON for the script of the start page.
///
/// Every row is an array in the order of `fields` in the script. A measure is a number or, where there is none, the words that say why.
struct RankingData {
  private let report: EvaluationReport
  private let translator: Translator

  init(_ report: EvaluationReport, translator: Translator = .indonesian) {
    self.report = report
    self.translator = translator
  }

  private func words(_ text: String?) -> ScriptJSON { .text(text.map { translator($0) }) }

  var json: ScriptJSON {
    .array([words(report.about.indexName), .array(order.map(row))])
  }

  /// The national order; units that it does not name come last, by id.
  private var order: [UnitReport] {
    let places = Dictionary(
      report.national.unitIDs.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let order = report.units.map { places[$0.id] ?? .max }
    return report.units.indices.sorted { (order[$0], $0) < (order[$1], $1) }.map { report.units[$0] }
  }

  private func row(_ unit: UnitReport) -> ScriptJSON {
    .array([
      .number(unit.ranks.first.map { Figure($0.rank) }), .text(unit.id), .text(unit.name),
      .text(RelativeURL(["unit", unit.fileName + ".html"], from: 0).text), .text(unit.instansi),
      .text(unit.instansiKind), .text(unit.type), .text(unit.provinceCode), .text(unit.province), .text(unit.regency),
      .text(unit.wilayah), measure(unit.ikm.score), .text(unit.ikm.mutu), .number(Figure(unit.ikm.n)),
      measure(unit.index.score), .text(unit.index.category), .text(unit.tier.key), words(unit.tier.label),
      measure(unit.complaints.score), measure(unit.sipp.score),
      words(unit.ranks.isEmpty ? unit.reasonWithoutRank : nil),
      .number(unit.uncertainty.map { Figure($0.rankLow) }), .number(unit.uncertainty.map { Figure($0.rankHigh) }),
    ])
  }

  private func measure(_ measure: Measure) -> ScriptJSON {
    switch measure {
    case .value(let figure): .number(figure)
    case .absent(let absence): words(absence.rawValue)
    }
  }
}
