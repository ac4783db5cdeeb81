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
  /// What chose its limit (ADU-3).
  let limitClass: LimitClass
  /// `nil` without a date of receipt.
  let receiptMonth: CivilMonth?
  /// `nil` where the register is not known by name.
  let reachesNational: Bool?
  let isMatured: Bool
  let isAnsweredByClosing: Bool
  let codes: VerdictCodes
  let resolution: ResolutionTime?

  /// Takes the profiles over the cases of all units: what a source carries is not judged case by case (ADU-8).
  public convenience init(_ entry: ComplaintCase, asOf: CivilDate, sources: SourceProfiles, rules: ComplaintRules) {
    let issues = entry.isEmergency ? [] : entry.timeIssues(asOf: asOf)
    self.init(
      RateVerdicts(
        entry: entry, profile: sources[entry.sourceSystem], hasTimeIssue: !issues.isEmpty, asOf: asOf, rules: rules),
      issues)
  }

  private init(_ verdicts: RateVerdicts, _ issues: [TimeIssue]) {
    let entry = verdicts.entry
    let day = entry.receivedAt?.date
    self.entry = entry
    outcome = entry.outcome
    timeIssues = issues
    profile = verdicts.profile
    let limits = verdicts.rules.limits
    self.limits = limits
    let place = day.flatMap { limits.place(receivedOn: $0) }
    limitPlace = place
    limitClass = place.map { LimitClass(entry, under: limits.sets[$0]) } ?? LimitClass(entry)
    receiptMonth = day.map { CivilMonth(of: $0) }
    reachesNational = verdicts.rules.reachesNational(entry)
    isMatured = verdicts.isMatured
    isAnsweredByClosing = verdicts.isAnsweredByClosing
    codes = VerdictCodes(verdicts)
    let isFollowed = issues.isEmpty && !profile.isClosedOnly && profile.fields.contains(.penutupan)
    resolution = isFollowed ? ResolutionTime(verdicts) : nil
  }

  var hasTimeIssue: Bool { !timeIssues.isEmpty }

  /// The limits in force on the day of receipt (ADU-3).
  var set: LimitSet? { limitPlace.map { limits.sets[$0] } }

  /// The day from which they are in force.
  var limitStart: CivilDate? { limitPlace.map { limits.sets[$0].validFrom } }

  subscript(metric: ComplaintRate) -> RateTally.Verdict { codes[metric] }
}
