/// The complaints of one unit, of an instansi, or of all cases together.
public struct ComplaintReport: Hashable, Sendable {
  /// Cases after merging, without emergencies.
  public var caseCount: Int
  /// Outcomes in a fixed order; they sum to `caseCount` (ADU-7).
  public var outcomes: [Count]
  public var channels: [Count]
  public var categories: [Count]
  /// Received per month of the period, label `2025-01`.
  public var months: [Count]
  /// Shares with numerator, denominator and what was left out (ADU-5).
  public var rates: [Rate]
  /// Complaint score 0…1, three decimals (ADU-11), or why there is none (ADU-8).
  public var score: Measure
  /// `data terbatas` and other words that must stand beside the score.
  public var remarks: [String]
  public var asOf: String
  /// Tables beside the rates; `nil` where there is no complaint file at all.
  public var details: ComplaintDetails?

  public init(
    caseCount: Int, outcomes: [Count], channels: [Count], categories: [Count], months: [Count], rates: [Rate],
    score: Measure, remarks: [String], asOf: String, details: ComplaintDetails? = nil
  ) {
    self.caseCount = caseCount
    self.outcomes = outcomes
    self.channels = channels
    self.categories = categories
    self.months = months
    self.rates = rates
    self.score = score
    self.remarks = remarks
    self.asOf = asOf
    self.details = details
  }
}

/// A share in percent with everything that is needed to defend it.
public struct Rate: Hashable, Sendable {
  public var key: String
  public var label: String
  /// Percent, one decimal.
  public var percent: Measure
  public var numerator: Int?
  public var denominator: Int?
  /// Wilson interval in percent, one decimal.
  public var interval: Interval?
  public var excluded: [Count]
  public var rule: String

  public init(
    key: String, label: String, percent: Measure, numerator: Int?, denominator: Int?, interval: Interval? = nil,
    excluded: [Count], rule: String
  ) {
    self.key = key
    self.label = label
    self.percent = percent
    self.numerator = numerator
    self.denominator = denominator
    self.interval = interval
    self.excluded = excluded
    self.rule = rule
  }
}
