import CivilTime
import Findings
import IndexModel
import Intake
import Statistics
import Units

/// The official index of one unit with what stands beside it: evaluators who disagree, and levels that the data witness.
struct OfficialUnit: Sendable {
  let score: OfficialScore
  let evaluatorCount: Int
  let users: UserFormTally
  let disagreements: [Disagreement]
  /// Levels of the data feeds beside those of the evaluators, in the order of the form (IPP-7).
  let witnessed: [WitnessedLevel]
  /// What the data show by number of the indicator, whether an evaluator gave a level or not (IPP-7).
  let witnesses: [Int: Witness]
  /// Levels of the self form F-01 by number, beside those of the evaluators and never in their place (IPP-3).
  let own: [Int: FormLevel]
  /// Mean levels of the questions that weigh nothing, in their order; blank ones are left out.
  let informational: [(indicator: Indicator, level: Fraction)]
  let place: Location?
  /// The same forms by the named variants, in their order.
  let variants: [OfficialScore]
  /// Indices that the forms say were published, to be compared (IPP-2).
  let supplied: [SuppliedIndex]

  /// An indicator on which evaluators gave different levels.
  struct Disagreement: Hashable, Sendable {
    let indicator: Indicator
    let low: Int
    let high: Int
  }

  init(_ unit: MeasuredUnit, by rules: OfficialRules) {
    let forms = unit.forms ?? UnitForms(unit: unit.unit.id)
    let official = OfficialForms(
      evaluators: rules.combination.combined(forms.evaluators), users: forms.users, own: forms.own)
    score = rules.index.score(official, on: rules.day)
    variants = rules.variants.map { $0.score(official, on: rules.day) }
    evaluatorCount = forms.evaluators.count
    users = forms.users
    disagreements = Self.disagreements(forms.evaluators, rules.instrument)
    witnesses = WitnessedLevels.of(unit, instrument: rules.instrument)
    witnessed = score.compared(with: witnesses)
    own = forms.own?.levels ?? [:]
    informational = rules.index.rules.informational.compactMap { indicator in
      let levels = official.evaluators.compactMap { $0.levels[indicator.number] }
      return Fraction.mean(levels.map { Fraction($0.points) }).map { (indicator, $0) }
    }
    place = forms.evaluatorPlace
    supplied = forms.supplied
  }

  private static func disagreements(_ forms: [FilledForm], _ instrument: Instrument) -> [Disagreement] {
    instrument.aspects.flatMap(\.indicators).compactMap { indicator in
      let levels = forms.compactMap { $0.levels[indicator.number]?.points }
      guard let low = levels.min(), let high = levels.max(), low < high else { return nil }
      return Disagreement(indicator: indicator, low: low, high: high)
    }
  }
}

extension OfficialUnit {
  var rounded: RoundedScore? {
    if case .scored(_, let rounded, _) = score.outcome { rounded } else { nil }
  }

  var category: IndexCategory? {
    if case .scored(_, _, let category) = score.outcome { category } else { nil }
  }
}
