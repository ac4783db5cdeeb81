import CivilTime
import Complaints
import Intake
import Units

/// The cases of a run as units and groups share them: judged and parted once, with what the same-case rule says about each (ADU-9).
struct MeasuredCases: Sendable {
  /// Records that were never disposed to a unit of the register (ADU-1).
  let undisposed: Int
  private let asOf: CivilDate
  private let period: DatePeriod?
  private let hasSource: Bool
  private let rules: ComplaintRules
  private let byUnit: [UnitID?: [JudgedCase]]
  private let merges: [UnitID?: [MergedCase]]
  private let repeats: [UnitID?: Int]
  /// Further reporters of the same cases (ADU-9).
  private let supporters: [UnitID?: Int]

  init(_ input: EvaluationInput, by rules: ComplaintRules, threads: Int) {
    undisposed = input.complaints.cases.count { $0.unit == nil }
    period = input.settings.period.value
    hasSource = !input.complaints.readings.isEmpty
    self.rules = rules
    let sameCase = input.sameCase
    // What the sources carry is judged over all their cases, not unit by unit (ADU-8).
    let asOf = input.settings.asOf.value
    self.asOf = asOf
    let sources = SourceProfiles(cases: sameCase.cases, asOf: asOf, declared: input.complaints.declaredFields)
    let judged = (sameCase.cases + sameCase.emergencies).parallelMap(threads: threads, pieceSize: 1024) {
      JudgedCase($0, asOf: asOf, sources: sources, rules: rules)
    }
    byUnit = Dictionary(grouping: judged) { $0.entry.unit }
    supporters = byUnit.mapValues { cases in
      cases.reduce(0) { $0 + sameCase.reporterCount(of: $1.entry.source) - 1 }
    }
    let unit = { (source: Int) in
      input.complaints.cases.indices.contains(source) ? input.complaints.cases[source].unit : nil
    }
    repeats = sameCase.repeats.reduce(into: [:]) { $0[unit($1.kept), default: 0] += 1 }
    merges = Dictionary(grouping: sameCase.merges, by: \.kept).reduce(into: [:]) { merged, group in
      let sources = [group.key] + group.value.map(\.absorbed)
      let reasons = Set(group.value.map(\.reason))
      merged[unit(group.key), default: []].append(
        MergedCase(
          ids: sources.map { input.complaints.cases[$0].trackingID }.sorted(),
          reasons: MergeReason.allCases.filter(reasons.contains)))
    }
  }

  /// All cases of the folder together, also those that no unit was ever given (ADU-1).
  func all(access: [ComplaintAccess]) -> MeasuredComplaints {
    measured(Array(byUnit.keys), access: access)
  }

  func of(_ units: [UnitID], access: [ComplaintAccess]) -> MeasuredComplaints {
    measured(units.map { Optional($0) }, access: access)
  }

  func of(_ unit: UnitID, publishesChannel: Bool?) -> MeasuredComplaints {
    let metrics = metrics(byUnit[unit] ?? [])
    return measured([unit], metrics, access: [ComplaintAccess(metrics, publishesChannel: publishesChannel)])
  }

  /// The cases of a unit that a rate leaves out.
  func leftOut(of metric: ComplaintRate, by unit: UnitID) -> [LeftOutCase] {
    LeftOutCase.all(of: metric, byUnit[unit] ?? [], period: period, asOf: asOf)
  }

  private func measured(_ units: [UnitID?], access: [ComplaintAccess]) -> MeasuredComplaints {
    measured(units, metrics(units.flatMap { byUnit[$0] ?? [] }), access: access)
  }

  private func measured(
    _ units: [UnitID?], _ metrics: ComplaintMetrics, access: [ComplaintAccess]
  ) -> MeasuredComplaints {
    MeasuredComplaints(
      metrics: metrics, score: ComplaintScore(metrics), hasSource: hasSource,
      merges: units.flatMap { merges[$0] ?? [] }.sorted { $0.key.lexicographicallyPrecedes($1.key) },
      repeats: units.reduce(0) { $0 + (repeats[$1] ?? 0) },
      supporters: units.reduce(0) { $0 + (supporters[$1] ?? 0) },
      access: ComplaintAccess.allCases.compactMap { key in
        let count = access.count { $0 == key }
        return count > 0 ? AccessCount(key: key, count: count) : nil
      })
  }

  private func metrics(_ cases: [JudgedCase]) -> ComplaintMetrics {
    ComplaintMetrics(cases, asOf: asOf, period: period, rules: rules)
  }
}
