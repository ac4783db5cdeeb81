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
    rates.first { $0.metric == metric } ?? RateTally.none(metric, asOf: asOf)
  }

  /// Metrics of the cases of one unit, or of several together, judged at the same as-of date.
  ///
  /// Without a period every case counts and the flow of the backlog stays uncomputed.
  public init(_ cases: [JudgedCase], asOf: CivilDate, period: DatePeriod?, rules: ComplaintRules) {
    let all = cases.filter { !$0.entry.isEmergency }
    let judged = all.filter { $0.entry.isReceived(in: period, asOf: asOf) }
    let tally = RateTally(judged)
    let calls = cases.filter { $0.entry.isEmergency && $0.entry.isReceived(in: period, asOf: asOf) }

    self.asOf = asOf
    self.period = period
    timeIssues = all.filter(\.hasTimeIssue).sorted { $0.entry.source < $1.entry.source }.flatMap(\.timeIssues)
    received = judged.count
    emergencies = cases.count - all.count
    outsidePeriod = all.count - judged.count
    matured = judged.count { $0.isMatured }
    let fields = Self.fields(of: judged)
    rates = ComplaintRate.allCases.filter { $0 != .metTarget || fields.contains(.target) }.map { metric in
      tally.rate(metric, asOf: asOf)
    }
    resolvedInTimeByClass = ByClass(judged, tally, asOf: asOf)
    classes = ClassRates.all(of: judged, asOf: asOf)
    receiptMonths = ReceiptMonth.all(of: judged, asOf: asOf)
    categories = CategoryState.all(of: judged, asOf: asOf)
    channels = ChannelUse(judged, rules: rules)
    counts = ComplaintCounts(judged, channels: channels, categories: categories, months: receiptMonths)
    answersTakenFromClosing = judged.count { $0.isAnsweredByClosing }
    backlog = Backlog(all, start: period?.start, asOf: asOf, calendar: rules.calendar)
    reopening = Reopening(judged)
    ratings = Ratings(judged, hasField: fields.contains(.penilaian))
    quality = RecordQuality(judged)
    emergencySummary = calls.isEmpty ? nil : EmergencySummary(calls, asOf: asOf)
    bulkClosings = BulkClosing.detect(in: all)
    closedOnlySources = Set(judged.filter(\.profile.isClosedOnly).map(\.entry.sourceSystem)).sorted()
    missingTables = MissingTables(judged, asOf: asOf, rules: rules)
    resolutionTimes = judged.compactMap(\.resolution).sorted()
    lackOfTimes = resolutionTimes.isEmpty ? Self.lackOfTimes(judged, tally.nothing) : nil
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

  /// What the sources of the cases can say, each source asked once.
  private static func fields(of cases: [JudgedCase]) -> Set<ComplaintField> {
    var systems: Set<String> = []
    var fields: Set<ComplaintField> = []
    var last: String?
    for judged in cases where judged.entry.sourceSystem != last {
      last = judged.entry.sourceSystem
      if systems.insert(judged.entry.sourceSystem).inserted { fields.formUnion(judged.profile.fields) }
    }
    return fields
  }
}

extension ComplaintMetrics.ByClass {
  fileprivate init?(_ judged: [JudgedCase], _ tally: RateTally, asOf: CivilDate) {
    unclassed = judged.count { $0.entry.type == .pengaduan && $0.entry.supervision == nil }
    guard unclassed > 0 else { return nil }
    ifTidakBerkadar = tally.rate(.resolvedInTime, assuming: .tidakBerkadar, asOf: asOf)
    ifBerkadar = tally.rate(.resolvedInTime, assuming: .berkadar, asOf: asOf)
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
