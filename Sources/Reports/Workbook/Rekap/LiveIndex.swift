/// The index as a worksheet recalculates it: Σ weight × score ÷ Σ weight over the aspects that have a score (IPP-1, IPP-3).
///
/// It starts from the unrounded scores of the model and evaluates the very formulas that stand in the cells, so that each cached
/// value is what a spreadsheet will compute. Where the model's index is not that mean (a declared limit of IPP-3 holds it down),
/// the difference is a constant of the row, in sight.
struct LiveIndex {
  struct Aspect: Hashable {
    var code: String
    var label: String
    var weight: Figure
  }

  struct Row: Hashable {
    /// One an aspect, in order; `nil` where the unit has no score.
    var scores: [Double?]
    /// Index of the model less the mean of its aspects; zero when they agree to ten decimals.
    var adjustment: Double
    /// Rounded to ten decimals: what ranks are made of.
    var exact: Double
    var rounded: Double
    var category: String?
    /// Among ranked units; `nil` for the others.
    var rank: Int?
  }

  let aspects: [Aspect]
  /// One a unit, in the order of the units; `nil` where the model gives too little to recalculate.
  let rows: [Row?]
  var hasAdjustments: Bool { rows.contains { $0.map { $0.adjustment != 0 } ?? false } }

  /// - Parameters:
  ///   - units: Ranked units first.
  ///   - categories: Bands of the categories, best first.
  init(_ units: [UnitReport], categories: [About.Band]) {
    let aspects = Self.declaredAspects(units)
    var rows = units.map { unit in Self.row(unit, aspects, categories) }
    let ranked = units.indices.filter { units[$0].nationalRank != nil }
    // One ranked unit that cannot be recalculated would shift every rank after it.
    if ranked.allSatisfy({ rows[$0] != nil }) {
      let values = ranked.compactMap { rows[$0]?.exact }.sorted(by: >)
      for place in ranked {
        guard let exact = rows[place]?.exact else { continue }
        rows[place]?.rank = values.firstIndex(of: exact).map { $0 + 1 }
      }
    } else {
      rows = units.map { _ in nil }
    }
    self.aspects = aspects
    self.rows = rows
  }

  /// The aspects and weights of the first ranked unit; a unit that declares others is printed without formulas.
  private static func declaredAspects(_ units: [UnitReport]) -> [Aspect] {
    let model = units.first { !$0.index.aspects.isEmpty }
    return model?.index.aspects.map { Aspect(code: $0.code, label: $0.label, weight: $0.weight) } ?? []
  }

  private static func row(_ unit: UnitReport, _ aspects: [Aspect], _ categories: [About.Band]) -> Row? {
    let index = unit.index
    guard let score = index.score.figure, let exactScore = index.exactScore,
      index.aspects.map({ Aspect(code: $0.code, label: $0.label, weight: $0.weight) }) == aspects,
      index.aspects.allSatisfy({ ($0.score.figure == nil) == ($0.exactScore == nil) })
    else { return nil }
    let scores = index.aspects.map { $0.exactScore?.double }
    var sum = 0.0
    var weights = 0.0
    for (aspect, score) in zip(aspects, scores) {
      guard let score else { continue }
      sum += aspect.weight.double * score
      weights += aspect.weight.double
    }
    guard weights > 0 else { return nil }
    let mean = sum / weights
    let difference = exactScore.double - mean
    let adjustment = abs(difference) < 5e-11 ? 0 : difference
    let exact = DecimalRounding.round(mean + adjustment, to: 10)
    let rounded = DecimalRounding.round(exact, to: 2)
    guard rounded == score.double else { return nil }
    return Row(
      scores: scores, adjustment: adjustment, exact: exact, rounded: rounded,
      category: categories.first { $0.lowerBound.double <= rounded }?.label, rank: nil)
  }
}
