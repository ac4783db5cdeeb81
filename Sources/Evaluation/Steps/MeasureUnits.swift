import CivilTime
import Complaints
import Completeness
import Findings
import IKM
import Intake
import Units

/// From what was read to what each unit's feeds say; no unit looks at another here.
enum MeasureUnits {
  /// All cases of the folder together, also those that no unit was ever given (ADU-1).
  static func nationalComplaints(_ input: EvaluationInput, by rules: Rulebook) -> MeasuredComplaints {
    complaints(input.sameCase.cases + input.sameCase.emergencies, of: input, sources: sources(input), by: rules)
  }

  /// What the sources carry, judged over all their cases (ADU-8).
  private static func sources(_ input: EvaluationInput) -> SourceProfiles {
    SourceProfiles(
      cases: input.sameCase.cases, asOf: input.settings.asOf.value, declared: input.complaints.declaredFields)
  }

  private static func complaints(
    _ cases: [ComplaintCase], of input: EvaluationInput, sources: SourceProfiles, by rules: Rulebook
  ) -> MeasuredComplaints {
    let metrics = ComplaintMetrics(
      cases: cases, asOf: input.settings.asOf.value, period: input.settings.period.value, sources: sources,
      rules: rules.complaints)
    return MeasuredComplaints(
      metrics: metrics, score: ComplaintScore(metrics), hasSource: !input.complaints.readings.isEmpty)
  }

  static func measure(_ input: EvaluationInput, by rules: Rulebook, threads: Int) -> [MeasuredUnit] {
    let surveys = Dictionary(uniqueKeysWithValues: input.surveys.units.map { ($0.id, $0) })
    let sources = sources(input)
    let cases = Dictionary(grouping: input.sameCase.cases + input.sameCase.emergencies) { $0.unit }
    let source = input.completeness.source
    let entries = Dictionary(grouping: input.completeness.entries, by: \.unit)
    let forms = Dictionary(uniqueKeysWithValues: input.forms.units.map { ($0.unit, $0) })
    let rule = input.settings.declared.blankRule.value
    return input.units.parallelMap(threads: threads) { unit in
      MeasuredUnit(
        unit: unit,
        survey: MeasuredSurvey(
          surveys[unit.id], questionnaire: input.surveys.questionnaire, rule: rule, table: rules.ikm.mutu),
        complaints: complaints(cases[unit.id] ?? [], of: input, sources: sources, by: rules),
        completeness: CompletenessScore(
          unit: unit.id, entries: entries[unit.id] ?? [], decreedServices: unit.decreedServices,
          asOf: input.settings.asOf.value, source: source),
        latestUpdate: (entries[unit.id] ?? []).compactMap(\.updatedOn).filter { $0 <= input.settings.asOf.value }.max(),
        forms: forms[unit.id])
    }
  }
}

extension MeasuredSurvey {
  fileprivate init(_ survey: SurveyUnit?, questionnaire: Questionnaire, rule: BlankRule, table: MutuTable) {
    let tally = survey?.tally ?? UnitTally(questionnaire)
    self.init(
      tally: tally, services: survey?.services ?? [], rule: rule, result: tally.ikm(rule, table: table),
      other: tally.ikm(rule == .lengkap ? .tersedia : .lengkap, table: table), excluded: survey?.excluded ?? [:])
  }
}
