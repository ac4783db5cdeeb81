import CivilTime

/// Years of the stamps of cases for which the package has no calendar, or no limits: what is then not computable says so by name
/// and is never counted without them (ADU-3, ADU-4, ADU-8).
public struct MissingTables: Hashable, Sendable {
  /// Years of a receipt, a disposition or a closing outside of the working-day calendar, and of the as-of date; ascending.
  public let calendarYears: [Int]
  /// Years of receipt before the first known set of limits, ascending.
  public let limitYears: [Int]

  /// Impossible stamps are findings of their own and not years without a calendar (ADU-10).
  init(_ cases: [JudgedCase], asOf: CivilDate, rules: ComplaintRules) {
    var calendarYears: Set<Int> = []
    var limitYears: Set<Int> = []
    var hasStamp = false
    for judged in cases where !judged.hasTimeIssue {
      let entry = judged.entry
      func look(at date: CivilDate?) {
        guard let date else { return }
        hasStamp = true
        if !rules.calendar.covers(date) { calendarYears.insert(date.year) }
      }
      look(at: entry.receivedAt?.date)
      look(at: entry.disposedAt?.date)
      look(at: entry.closedAt?.date)
      if let received = entry.receivedAt?.date, judged.limitStart == nil { limitYears.insert(received.year) }
    }
    // Without a stamp nothing is counted in working days, so the as-of date matters to nobody.
    if hasStamp, !rules.calendar.covers(asOf) { calendarYears.insert(asOf.year) }
    self.calendarYears = calendarYears.sorted()
    self.limitYears = limitYears.sorted()
  }
}
