import CivilTime

/// One case for the survival statistics of MET-10.
public struct ResolutionTime: Hashable, Sendable {
  /// Working days from disposition (else receipt) to the exit, or to the as-of date while it is open.
  ///
  /// An exit on a free day counts to the next working day, since it is after the limit that ended the day before; so the
  /// incidence of resolution at D is the on-time rate of the matured cohort.
  public let time: Int
  /// `nil` while open: censored. Several outcomes are one exit or their own, as the statistic asks: a closing by the
  /// system once as a resolution and once apart.
  public let exit: ComplaintOutcome?
  /// Limits to resolve in working days: one; two where the class is missing; none where no limit in working days is known.
  public let limits: [Int]

  /// `nil` for a case without a start or an exit date, and outside the calendar.
  init?(_ judged: RateVerdicts) {
    let (entry, asOf, calendar) = (judged.entry, judged.asOf, judged.rules.calendar)
    let outcome = entry.outcome
    guard let start = entry.clockStart?.date, outcome != .tidakDiketahui else { return nil }
    let time =
      outcome.isExit
      ? entry.closedAt.flatMap { calendar.workdayNumber(of: $0.date, since: start) }
      : calendar.workdays(from: start, to: asOf)
    guard let time, time >= 0 else { return nil }
    self.time = time
    exit = outcome.isExit ? outcome : nil
    limits = judged.workdayLimits
  }
}

extension ResolutionTime: Comparable {
  /// By time, then by the name of the exit, open ones first, then by the limits.
  public static func < (a: Self, b: Self) -> Bool {
    if a.time != b.time { return a.time < b.time }
    return (a.exit?.rawValue ?? "", a.limits.first ?? 0, a.limits.count)
      < (b.exit?.rawValue ?? "", b.limits.first ?? 0, b.limits.count)
  }
}
