import CivilTime
import Complaints
import Completeness
import IKM
import IndexModel
import Intake
import Statistics
import Units

/// What the three feeds say about one unit, exact and before any index; shared by every list that names the unit.
final class MeasuredUnit: Sendable {
  let unit: Unit
  let survey: MeasuredSurvey
  let complaints: MeasuredComplaints
  let completeness: CompletenessScore
  /// Day of the newest published information; `nil` where no item carries a date.
  let latestUpdate: CivilDate?
  /// Evaluator and user forms; `nil` when the unit has none.
  let forms: UnitForms?
  /// How far the IKM may be off by chance; `nil` for fewer than two complete questionnaires (MET-1).
  let samplingError: SamplingError?

  init(
    unit: Unit, survey: MeasuredSurvey, complaints: MeasuredComplaints, completeness: CompletenessScore,
    latestUpdate: CivilDate?, forms: UnitForms?
  ) {
    self.unit = unit
    self.survey = survey
    self.complaints = complaints
    self.completeness = completeness
    self.latestUpdate = latestUpdate
    self.forms = forms
    samplingError = SamplingError(survey.tally, users: unit.population)
  }
}

/// The survey of one unit: its tally and both ways to count blanks (IKM-4).
struct MeasuredSurvey: Sendable {
  let tally: UnitTally
  /// In the order of the tally's service indices.
  let services: [String]
  let rule: BlankRule
  let result: IKMResult
  let other: IKMResult
  let excluded: [String: Int]
  let suggestions: SuggestionTally?
}

struct MeasuredComplaints: Sendable {
  let metrics: ComplaintMetrics
  let score: ComplaintScore
  /// Whether the folder has complaint files at all: without them nothing is known, which is not "none".
  let hasSource: Bool
  /// Records that were counted as one case, by the case's first id.
  let merges: [MergedCase]
  /// New reports that point to a closed case, and further reporters of cases that several people brought (ADU-9).
  let repeats: Int
  let supporters: Int
  /// In which state of access the unit, or how many units of the group, are; only states that occur (ADU-8).
  let access: [AccessCount]
}

/// How many units share a state of access.
struct AccessCount: Sendable {
  let key: ComplaintAccess
  let count: Int
}

/// One case that several records make, by tracking ids alone (ADU-9, IN-7).
struct MergedCase: Sendable {
  /// Sorted: the same list in whatever order the files came.
  let ids: [String]
  /// In their fixed order.
  let reasons: [MergeReason]

  /// By which lists of them are sorted.
  var key: [String] { ids + reasons.map(\.rawValue) }
}

/// A unit with its index, its places and its tier: what reports and the store are made from, shared by all of them.
final class DecidedUnit: Sendable {
  let measured: MeasuredUnit
  /// The indicative index: the index of the run, or the cross-check of an official one.
  let index: IndexScore
  /// The official index; `nil` in a run without an official instrument.
  let official: OfficialUnit?
  /// The value behind an indicative rank; `nil` when the unit is not ranked by it.
  let ranking: RankingValue?
  let places: [Ranking.Place]
  let decision: TierDecision
  let weaknesses: [Weakness]
  let strengths: [ComponentScore]

  init(
    measured: MeasuredUnit, index: IndexScore, official: OfficialUnit?, ranking: RankingValue?,
    places: [Ranking.Place], decision: TierDecision, weaknesses: [Weakness], strengths: [ComponentScore]
  ) {
    self.measured = measured
    self.index = index
    self.official = official
    self.ranking = ranking
    self.places = places
    self.decision = decision
    self.weaknesses = weaknesses
    self.strengths = strengths
  }

  var unit: Unit { measured.unit }
  var isRanked: Bool { ranking != nil || official?.score.exact != nil }
  /// The index of the run, official where the instrument is: never a mixture of both (IPP-1).
  var exactIndex: Fraction? { official.map(\.score.exact) ?? index.exact }
  var category: IndexCategory? { official.map(\.category) ?? index.category }
}
