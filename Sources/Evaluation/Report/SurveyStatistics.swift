import IKM
import Reports
import Statistics

/// Statistics of one survey that decide nothing, rounded for print.
enum SurveyStatistics {
  static func interval(_ survey: MeasuredSurvey, population: Int?) -> Reports.Interval? { nil }
  static func reliability(_ tally: UnitTally) -> IKMReport.Reliability? { nil }
  static func nextLetter(_ score: IKMScore, rules: IKMRules) -> IKMReport.NextLetter? { nil }
}
