import CivilTime

/// One case for the survival statistics of MET-10.
public struct ResolutionTime: Hashable, Sendable {
  /// Working days from disposition (else receipt) to the exit, or to the as-of date while it is open.
  public let time: Int
  /// `nil` while open: censored. Several outcomes are one exit or their own, as the statistic asks: a closing by the
  /// system once as a resolution and once apart.
  public let exit: ComplaintOutcome?

  /// `nil` for a case without a start or an exit date, and outside the calendar.
  init?(_ entry: ComplaintCase, asOf: CivilDate, calendar: WorkdayCalendar) {
    let outcome = entry.outcome
    guard let start = entry.clockStart?.date, outcome != .tidakDiketahui,
      let end = outcome.isExit ? entry.closedAt?.date : asOf,
      let time = calendar.workdays(from: start, to: end)
    else { return nil }
    self.time = time
    exit = outcome.isExit ? outcome : nil
  }
}
