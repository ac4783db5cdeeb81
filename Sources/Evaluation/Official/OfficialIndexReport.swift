import IndexModel
import Reports
import Statistics

extension IndexReport {
  /// Lays out an official index: the aspects at the share of F-02 and the users as a line of their own (IPP-1).
  ///
  /// Contributions are rounded so that they sum to the printed index; every number is rounded here, once.
  init(_ unit: OfficialUnit, by rules: OfficialRules, crossCheck: IndexReport) {
    let parts = OfficialPart.all(of: unit, by: rules)
    self.init(
      name: rules.instrument.label, score: Measure(unit.rounded, or: .incomplete), category: unit.category?.code,
      predicate: unit.category?.predicate, coverage: Figure(Fraction.sum(parts.map(\.covered)), decimals: 1),
      aspects: OfficialPart.lines(of: parts, sumTo: unit.rounded), status: OfficialWords.status(unit, by: rules),
      remarks: OfficialWords.remarks(unit, by: rules) + [OfficialWords.crossCheck(crossCheck)],
      exactScore: OfficialPart.exactFigure(unit.score.exact), variants: Self.variants(of: unit))
  }
}

extension IndexReport {
  /// Variants of a complete index; one that is incomplete is so by every way of computing.
  private static func variants(of unit: OfficialUnit) -> [Variant] {
    guard let rounded = unit.rounded else { return [] }
    return unit.variants.compactMap { score in
      guard case .scored(_, let other, let category) = score.outcome else { return nil }
      return Variant(
        name: score.variant.name, score: Measure(other, or: .incomplete), category: category.code,
        difference: .value(Figure(scaled: other.scaled - rounded.scaled, decimals: 2)),
        changesCategory: category.code != unit.category?.code)
    }
  }
}

extension FormVariant {
  /// What it does otherwise than the rule.
  fileprivate var name: String {
    weights == .printed ? "F-03: \(userMean.rawValue)" : weights.rawValue
  }
}

extension OfficialPart {
  /// The aspects of F-02 in their order, and F-03 where the instrument uses it.
  fileprivate static func all(of unit: OfficialUnit, by rules: OfficialRules) -> [OfficialPart] {
    let forms = rules.index.rules
    var parts: [OfficialPart] = []
    for aspect in unit.score.aspects { parts.append(OfficialPart(aspect, unit, by: rules)) }
    if forms.userShare > .zero { parts.append(OfficialPart(users: unit, forms)) }
    return parts
  }

  /// Contributions sum to the printed index; absent where there is none.
  fileprivate static func lines(of parts: [OfficialPart], sumTo index: RoundedScore?) -> [IndexReport.AspectLine] {
    guard let index else { return parts.map { $0.line(printed: nil) } }
    let printed = RoundedScore.parts(parts.map { $0.contribution ?? .zero }, of: index)
    return zip(parts, printed).map { part, printed in part.line(printed: printed) }
  }

  fileprivate static func exactFigure(_ exact: Fraction?) -> Figure? {
    guard let exact else { return nil }
    return Figure(exact, decimals: 12)
  }
}

/// One line of the official index: an aspect of F-02, or F-03.
private struct OfficialPart {
  let code: String
  let label: String
  /// Percent of the index.
  let weight: Fraction
  let points: Fraction?
  /// Percent of the index whose questions have a level.
  let covered: Fraction
  let components: [IndexReport.ComponentLine]

  var contribution: Fraction? { points.map { $0 * weight / Fraction(100) } }

  init(_ aspect: OfficialAspect, _ unit: OfficialUnit, by rules: OfficialRules) {
    let filled = aspect.indicators.filter { $0.level != nil }
    code = aspect.aspect.code
    label = aspect.aspect.name
    weight = aspect.aspect.weight * rules.index.rules.evaluatorShare
    points = aspect.points
    covered = weight * Fraction.sum(filled.map(\.indicator.weight)) / aspect.aspect.declaredSum
    components = aspect.indicators.map { OfficialWords.line($0, unit, by: rules) }
  }

  init(users unit: OfficialUnit, _ rules: FormRules) {
    code = "F-03"
    label = "Penilaian pengguna layanan"
    weight = rules.userShare * Fraction(100)
    points = unit.score.f03
    covered = points == nil ? .zero : weight
    components = rules.userItems.map { item in
      let tally = unit.users.items[item.number]
      return IndexReport.ComponentLine(
        label: "\(item.number) \(item.name)", source: "F-03", measured: "\(tally?.count ?? 0) jawaban",
        score: Measure(tally.map { Fraction($0.sum, $0.count) }, decimals: 2, or: .noData))
    }
  }

  func line(printed: RoundedScore?) -> IndexReport.AspectLine {
    IndexReport.AspectLine(
      code: code, label: label, weight: Figure(weight, decimals: 2),
      effectiveWeight: Figure(points == nil ? .zero : weight, decimals: 2),
      score: Measure(points, decimals: 2, or: .incomplete), contribution: Measure(printed, or: .incomplete),
      components: components, exactScore: points.map { Figure($0, decimals: 12) })
  }
}
