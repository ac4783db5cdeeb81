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
  /// All rates in their fixed order; the one on target dates only where a source has such dates.
  public let rates: [Rate]
  /// The on-time rate with every unclassed `pengaduan` at either limit; `nil` if no class is missing.
  public let resolvedInTimeByClass: ByClass?
  /// On-time rates by class and by the limits in force at the receipt (ADU-3).
  public let classes: [ClassRates]
  /// What became of the cases of each month of receipt.
  public let receiptMonths: [ReceiptMonth]
  public let categories: [CategoryState]
  /// Matured cases that count as answered by their closing, having no answer date.
  public let answersTakenFromClosing: Int
  public let backlog: Backlog
  public let reopening: Reopening
  public let ratings: Ratings
  public let quality: RecordQuality
  public let channels: ChannelUse
  /// Received in the period; `nil` of none.
  public let emergencySummary: EmergencySummary?
  /// Bad stamps, by source index (ADU-10).
  public let timeIssues: [TimeIssue]
  public let bulkClosings: [BulkClosing]
  /// Source systems whose extract holds only closed cases (ADU-10).
  public let closedOnlySources: [String]
  /// Years of the cases without a calendar or without known limits (ADU-3, ADU-4).
  public let missingTables: MissingTables
  /// Cases for the survival statistics, by time; empty where the extract is refused (MET-10).
  public let resolutionTimes: [ResolutionTime]
  /// Why there are none; `nil` where there are.
  public let lackOfTimes: MetricResult<Int>?

  public struct ByClass: Hashable, Sendable {
    public let unclassed: Int
    public let ifTidakBerkadar: Rate
    public let ifBerkadar: Rate
  }

  public subscript(metric: ComplaintRate) -> Rate {
    rates.first { $0.metric == metric } ?? RateTally().rate(metric, asOf: asOf, field: nil, nothing: .noneInScope)
  }

  /// Metrics of the cases of one unit, or of several together, judged at the same as-of date.
  ///
  /// Without a period every case counts and the flow of the backlog stays uncomputed. The profiles are those by which the cases
  /// were judged.
  public init(
    _ cases: [JudgedCase], asOf: CivilDate, period: DatePeriod?, sources: SourceProfiles, rules: ComplaintRules
  ) {
    let all = cases.filter { !$0.entry.isEmergency }
    let judged = all.filter { $0.entry.isReceived(in: period, asOf: asOf) }
    let nothing = Self.nothingToRate(judged)
    let calls = cases.filter { $0.entry.isEmergency && $0.entry.isReceived(in: period, asOf: asOf) }

    self.asOf = asOf
    self.period = period
    timeIssues = all.filter(\.hasTimeIssue).sorted { $0.entry.source < $1.entry.source }.flatMap(\.timeIssues)
    received = judged.count
    emergencies = cases.count - all.count
    outsidePeriod = all.count - judged.count
    matured = judged.count { $0.isMatured }
    counts = ComplaintCounts(judged)
    let hasTargets = judged.contains { $0.profile.fields.contains(.target) }
    rates = ComplaintRate.allCases.filter { $0 != .metTarget || hasTargets }.map { metric in
      Rate(metric, over: judged, asOf: asOf, nothing: nothing) { $0[metric] }
    }
    resolvedInTimeByClass = ByClass(judged, asOf: asOf, nothing: nothing)
    classes = ClassRates.all(of: judged, asOf: asOf)
    receiptMonths = ReceiptMonth.all(of: judged, asOf: asOf)
    categories = CategoryState.all(of: judged, asOf: asOf)
    answersTakenFromClosing = judged.count { $0.isAnsweredByClosing }
    backlog = Backlog(all, start: period?.start, asOf: asOf, calendar: rules.calendar)
    reopening = Reopening(judged)
    ratings = Ratings(judged, hasField: judged.contains { $0.profile.fields.contains(.penilaian) })
    quality = RecordQuality(judged)
    channels = ChannelUse(judged, rules: rules)
    emergencySummary = calls.isEmpty ? nil : EmergencySummary(calls, asOf: asOf)
    bulkClosings = BulkClosing.detect(in: all)
    closedOnlySources = Set(judged.map(\.entry.sourceSystem)).filter { sources[$0].isClosedOnly }.sorted()
    missingTables = MissingTables(judged, asOf: asOf, rules: rules)
    resolutionTimes = judged.compactMap(\.resolution).sorted {
      ($0.time, $0.exit?.rawValue ?? "", $0.limits.first ?? 0, $0.limits.count)
        < ($1.time, $1.exit?.rawValue ?? "", $1.limits.first ?? 0, $1.limits.count)
    }
    lackOfTimes = resolutionTimes.isEmpty ? Self.lackOfTimes(judged, nothing) : nil
  }

  /// How long cases take, or why that is not computable: a closed-only extract is refused (MET-10, ADU-8).
  public var timeToResolution: MetricResult<TimeToResolution> {
    if let times = TimeToResolution(resolutionTimes) { return .value(times) }
    return switch lackOfTimes {
    case .tidakDapatDihitung(let reason): .tidakDapatDihitung(reason)
    case .tidakDapatDinilai(let reason): .tidakDapatDinilai(reason)
    case .value, nil: .tidakDapatDinilai(.noneInScope)
    }
  }

  /// The same for the cases of each limit.
  public var timesByLimit: [LimitTimes] { LimitTimes.all(of: resolutionTimes) }

  private static func lackOfTimes(_ judged: [JudgedCase], _ nothing: NothingToRate?) -> MetricResult<Int> {
    guard !judged.isEmpty else { return .tidakDapatDinilai(nothing ?? .noComplaints) }
    if judged.allSatisfy(\.profile.isClosedOnly) { return .tidakDapatDihitung(.closedOnlyExtract) }
    let rest = judged.filter { !$0.profile.isClosedOnly }
    guard rest.contains(where: { $0.profile.fields.contains(.penutupan) }) else {
      return .tidakDapatDihitung(.field(.penutupan))
    }
    if rest.allSatisfy({ $0.outcome.isExit && $0.entry.closedAt == nil }) {
      return .tidakDapatDihitung(.exitDates)
    }
    if rest.allSatisfy(\.hasTimeIssue) { return .tidakDapatDihitung(.validTimes) }
    return .tidakDapatDihitung(rest.contains { $0.entry.receivedAt != nil } ? .calendar : .receiptDate)
  }

  /// Zero complaints, or only such as were never the unit's to solve (ADU-8).
  static func nothingToRate(_ cases: [JudgedCase]) -> NothingToRate? {
    guard !cases.isEmpty else { return .noComplaints }
    return cases.allSatisfy { $0.outcome.isElsewhere || $0.outcome == .ditunda } ? .onlyReturnedOrPostponed : nil
  }
}

extension ComplaintMetrics.ByClass {
  fileprivate init?(_ judged: [JudgedCase], asOf: CivilDate, nothing: NothingToRate?) {
    unclassed = judged.count { $0.entry.type == .pengaduan && $0.entry.supervision == nil }
    guard unclassed > 0 else { return nil }
    ifTidakBerkadar = Rate(.resolvedInTime, over: judged, asOf: asOf, nothing: nothing) { $0.resolvedAtShorter }
    ifBerkadar = Rate(.resolvedInTime, over: judged, asOf: asOf, nothing: nothing) { $0.resolvedAtLonger }
  }
}

extension ComplaintRate {
  /// The column without which it is not computable.
  var neededField: ComplaintField? {
    switch self {
    case .verifiedInTime: .verifikasi
    case .disposedInTime: .disposisi
    case .answeredInTime, .followedUpByLimit, .followedUpByTwice: .jawaban
    case .resolvedInTime, .overdue, .completedByLimit, .completedByTwice: .penutupan
    case .metTarget: .target
    case .confirmed: .caraTutup
    case .reopened: .dibukaLagi
    case .followedUp, .completed: nil
    }
  }
}

extension ComplaintCase {
  /// A receipt after the as-of date or in an impossible year is a wrong stamp, so the case stays in the counts (ADU-10).
  func isReceived(in period: DatePeriod?, asOf: CivilDate) -> Bool {
    guard let period, let receivedAt else { return true }
    return period.contains(receivedAt.date) || receivedAt.date > asOf || receivedAt.isTooEarly
  }
}
