public import CivilTime

/// One case with its verdict on every rate, judged once: unit, instansi and nation, totals, classes and months count the same verdicts.
public final class JudgedCase: Sendable {
  public let entry: ComplaintCase
  let outcome: ComplaintOutcome
  /// Of a case of days; a call for help is not judged in days (ADU-1, ADU-10).
  let timeIssues: [TimeIssue]
  let profile: SourceProfile
  /// All limits, and the place of those in force on the day of receipt: a set in each of very many cases would be most of its size.
  private let limits: ComplaintLimits
  private let limitPlace: Int?
  let isMatured: Bool
  let isAnsweredByClosing: Bool
  /// Where a `pengaduan` has no class: by either limit.
  let resolvedAtShorter: RateTally.Verdict
  let resolvedAtLonger: RateTally.Verdict
  let resolution: ResolutionTime?
  private let verdicts: [RateTally.Verdict]

  /// Takes the profiles over the cases of all units: what a source carries is not judged case by case (ADU-8).
  public convenience init(_ entry: ComplaintCase, asOf: CivilDate, sources: SourceProfiles, rules: ComplaintRules) {
    let issues = entry.isEmergency ? [] : entry.timeIssues(asOf: asOf)
    self.init(
      RateVerdicts(
        entry: entry, profile: sources[entry.sourceSystem], hasTimeIssue: !issues.isEmpty, asOf: asOf, rules: rules),
      issues)
  }

  private init(_ verdicts: RateVerdicts, _ issues: [TimeIssue]) {
    entry = verdicts.entry
    outcome = verdicts.entry.outcome
    timeIssues = issues
    profile = verdicts.profile
    let limits = verdicts.rules.limits
    self.limits = limits
    limitPlace = verdicts.entry.receivedAt.flatMap { limits.place(receivedOn: $0.date) }
    isMatured = verdicts.isMatured
    isAnsweredByClosing = verdicts.isAnsweredByClosing
    resolvedAtShorter = verdicts.verdict(.resolvedInTime, assuming: .tidakBerkadar)
    resolvedAtLonger = verdicts.verdict(.resolvedInTime, assuming: .berkadar)
    self.verdicts = ComplaintRate.allCases.map { verdicts.verdict($0) }
    let isFollowed = issues.isEmpty && !profile.isClosedOnly && profile.fields.contains(.penutupan)
    resolution = isFollowed ? ResolutionTime(verdicts) : nil
  }

  var hasTimeIssue: Bool { !timeIssues.isEmpty }

  /// The limits in force on the day of receipt (ADU-3).
  var set: LimitSet? { limitPlace.map { limits.sets[$0] } }

  subscript(metric: ComplaintRate) -> RateTally.Verdict { verdicts[metric.place] }
}

extension ComplaintRate {
  private static let places = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

  /// Its place among all rates.
  fileprivate var place: Int { Self.places[self] ?? 0 }
}

extension Rate {
  /// Counts the verdicts of the cases.
  init(
    _ metric: ComplaintRate, over cases: [JudgedCase], asOf: CivilDate, nothing: NothingToRate?,
    verdict: (JudgedCase) -> RateTally.Verdict
  ) {
    var tally = RateTally()
    for judged in cases { tally.count(verdict(judged)) }
    self = tally.rate(metric, asOf: asOf, field: metric.neededField, nothing: nothing)
  }
}
