import CivilTime
import Complaints
import Completeness
import Findings
import IKM
import Intake
import Units

/// From what was read to what each unit's feeds say; no unit looks at another here.
enum MeasureUnits {
  static func measure(
    _ input: EvaluationInput, by rules: Rulebook, cases: MeasuredCases, threads: Int
  ) -> [MeasuredUnit] {
    let surveys = Dictionary(uniqueKeysWithValues: input.surveys.units.map { ($0.id, $0) })
    let source = input.completeness.source
    let entries = Dictionary(grouping: input.completeness.entries, by: \.unit)
    let forms = Dictionary(uniqueKeysWithValues: input.forms.units.map { ($0.unit, $0) })
    let rule = input.settings.declared.blankRule.value
    return input.units.parallelMap(threads: threads) { unit in
      let completeness = CompletenessScore(
        unit: unit.id, entries: entries[unit.id] ?? [], decreedServices: unit.decreedServices,
        asOf: input.settings.asOf.value, source: source)
      return MeasuredUnit(
        unit: unit,
        survey: MeasuredSurvey(
          surveys[unit.id], questionnaire: input.surveys.questionnaire, rule: rule, table: rules.ikm.mutu),
        complaints: cases.of(unit.id, publishesChannel: completeness.publishesComplaintChannel),
        completeness: completeness,
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
      other: tally.ikm(rule == .lengkap ? .tersedia : .lengkap, table: table), excluded: survey?.excluded ?? [:],
      suggestions: survey?.suggestions)
  }
}

extension CompletenessScore {
  /// Whether the published information of the unit says how to complain; `nil` where there is none of it at all.
  fileprivate var publishesComplaintChannel: Bool? {
    guard hasData else { return nil }
    let block = filling(of: .pengelolaanPengaduan)
    let component = filling(of: .pengaduan).map { $0.filled > 0 }
    if block == nil, component == nil { return nil }
    return block == true || component == true
  }
}
