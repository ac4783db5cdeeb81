public import CivilTime

/// Everything that the complaints of one unit say at an as-of date (ADU-5 to ADU-10).
///
/// Takes the unit's own cases after the same-case rule (ADU-9); the order of the cases does not matter.
public struct ComplaintMetrics: Hashable, Sendable {
  public let asOf: CivilDate
  public let period: DatePeriod?
  /// Cases received in the period, those with a missing or impossible receipt date too; the base of every count and rate.
  public let received: Int
  /// Emergencies, which have a table of their own (ADU-1).
  public let emergencies: Int
  /// Cases received before or after the period; only the backlog knows them.
  public let outsidePeriod: Int
  /// Cases whose limit to resolve has passed, a missing class taken at its longer limit (ADU-6).
  public let matured: Int
  public let counts: ComplaintCounts
  /// All rates in their fixed order.
  public let rates: [Rate]
  /// The on-time rate with every unclassed `pengaduan` at either limit; `nil` if no class is missing.
  public let resolvedInTimeByClass: ByClass?
  /// Matured cases that count as answered by their closing, having no answer date.
  public let answersTakenFromClosing: Int
  public let backlog: Backlog
  /// Bad stamps, by source index (ADU-10).
  public let timeIssues: [TimeIssue]
  public let bulkClosings: [BulkClosing]
  /// Source systems whose extract holds only closed cases (ADU-10).
  public let closedOnlySources: [String]
  /// Cases for the survival statistics, by time; empty where the extract is refused (MET-10).
  public let resolutionTimes: [ResolutionTime]

  public struct ByClass: Hashable, Sendable {
    public let unclassed: Int
    public let ifTidakBerkadar: Rate
    public let ifBerkadar: Rate
  }

  public subscript(metric: ComplaintRate) -> Rate {
    rates.first { $0.metric == metric } ?? RateTally().rate(metric, asOf: asOf, field: nil, nothing: .noneInScope)
  }

  /// Metrics of the cases of one unit.
  ///
  /// Without a period every case counts and the flow of the backlog stays uncomputed. The profiles are over the cases of all
  /// units.
  public init(
    cases: [ComplaintCase], asOf: CivilDate, period: DatePeriod?, sources: SourceProfiles, rules: ComplaintRules
  ) {
    let daily = cases.filter { !$0.isEmergency }
    let cohort = daily.filter { $0.isReceived(in: period, asOf: asOf) }
    timeIssues = daily.sorted { $0.source < $1.source }.flatMap { $0.timeIssues(asOf: asOf) }
    let issues = Set(timeIssues.map(\.source))
    let judge = { (entry: ComplaintCase) in
      RateVerdicts(
        entry: entry, profile: sources[entry.sourceSystem], hasTimeIssue: issues.contains(entry.source), asOf: asOf,
        rules: rules)
    }
    let judged = cohort.map(judge)
    let nothing = Self.nothingToRate(cohort)

    self.asOf = asOf
    self.period = period
    received = cohort.count
    emergencies = cases.count - daily.count
    outsidePeriod = daily.count - cohort.count
    matured = judged.count { $0.isMatured }
    counts = ComplaintCounts(cohort)
    rates = ComplaintRate.allCases.map { metric in
      Self.rate(metric, over: judged, asOf: asOf, nothing: nothing) { $0.verdict(metric) }
    }
    resolvedInTimeByClass = Self.byClass(judged, asOf: asOf, nothing: nothing)
    answersTakenFromClosing = judged.count { $0.isAnsweredByClosing }
    backlog = Backlog(daily.map(judge), start: period?.start, asOf: asOf, calendar: rules.calendar)
    bulkClosings = BulkClosing.detect(in: daily)
    closedOnlySources = Set(cohort.map(\.sourceSystem)).filter { sources[$0].isClosedOnly }.sorted()
    resolutionTimes =
      judged.filter { !$0.hasTimeIssue && !$0.profile.isClosedOnly && $0.profile.fields.contains(.penutupan) }
      .compactMap { ResolutionTime($0.entry, asOf: asOf, calendar: rules.calendar) }
      .sorted { ($0.time, $0.exit?.rawValue ?? "") < ($1.time, $1.exit?.rawValue ?? "") }
  }

  /// Zero complaints, or only such as were never the unit's to solve (ADU-8).
  private static func nothingToRate(_ cases: [ComplaintCase]) -> NothingToRate? {
    guard !cases.isEmpty else { return .noComplaints }
    return cases.allSatisfy { $0.outcome.isElsewhere || $0.outcome == .ditunda } ? .onlyReturnedOrPostponed : nil
  }

  private static func rate(
    _ metric: ComplaintRate, over judged: [RateVerdicts], asOf: CivilDate, nothing: NothingToRate?,
    verdict: (RateVerdicts) -> RateTally.Verdict
  ) -> Rate {
    var tally = RateTally()
    for entry in judged { tally.count(verdict(entry)) }
    return tally.rate(metric, asOf: asOf, field: metric.neededField, nothing: nothing)
  }

  private static func byClass(_ judged: [RateVerdicts], asOf: CivilDate, nothing: NothingToRate?) -> ByClass? {
    let unclassed = judged.count { $0.entry.type == .pengaduan && $0.entry.supervision == nil }
    guard unclassed > 0 else { return nil }
    let rate = { (assumed: SupervisionClass) in
      Self.rate(.resolvedInTime, over: judged, asOf: asOf, nothing: nothing) { entry in
        entry.verdict(.resolvedInTime, assuming: assumed)
      }
    }
    return ByClass(unclassed: unclassed, ifTidakBerkadar: rate(.tidakBerkadar), ifBerkadar: rate(.berkadar))
  }
}

extension ComplaintRate {
  /// The column without which it is not computable.
  var neededField: ComplaintField? {
    switch self {
    case .verifiedInTime: .verifikasi
    case .answeredInTime: .jawaban
    case .resolvedInTime, .overdue: .penutupan
    case .confirmed: .caraTutup
    case .reopened: .dibukaLagi
    case .followedUp, .completed: nil
    }
  }
}

extension ComplaintCase {
  /// A receipt after the as-of date is a wrong stamp, so the case stays in the counts (ADU-10).
  fileprivate func isReceived(in period: DatePeriod?, asOf: CivilDate) -> Bool {
    guard let period, let day = receivedAt?.date else { return true }
    return period.contains(day) || day > asOf
  }
}
