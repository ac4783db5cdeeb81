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

  /// `nil` for a case without a start or an exit date, and outside the calendar.
  init?(_ entry: ComplaintCase, asOf: CivilDate, calendar: WorkdayCalendar) {
    let outcome = entry.outcome
    guard let start = entry.clockStart?.date, outcome != .tidakDiketahui else { return nil }
    let time =
      outcome.isExit
      ? entry.closedAt.flatMap { calendar.workdayNumber(of: $0.date, since: start) }
      : calendar.workdays(from: start, to: asOf)
    guard let time else { return nil }
    self.time = time
    exit = outcome.isExit ? outcome : nil
  }
}
