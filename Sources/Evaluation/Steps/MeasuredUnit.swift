import Complaints
import Completeness
import IKM
import IndexModel
import Statistics
import Units

/// What the three feeds say about one unit, exact and before any index.
struct MeasuredUnit: Sendable {
  let unit: Unit
  let survey: MeasuredSurvey
  let complaints: MeasuredComplaints
  let completeness: CompletenessScore
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
}

struct MeasuredComplaints: Sendable {
  let metrics: ComplaintMetrics
  let score: ComplaintScore
  /// Whether the folder has complaint files at all: without them nothing is known, which is not "none".
  let hasSource: Bool
}

/// A unit with its index, its places and its tier: what reports and the store are made from.
struct DecidedUnit: Sendable {
  let measured: MeasuredUnit
  let index: IndexScore
  /// `nil` when the unit is not ranked.
  let ranking: RankingValue?
  let places: [Ranking.Place]
  let decision: TierDecision
  let weaknesses: [Weakness]
  let strengths: [ComponentScore]

  var unit: Unit { measured.unit }
}
