/// A closed interval of days: both ends belong to it (IKM-8).
public struct DatePeriod: Hashable, Sendable {
  public let start: CivilDate
  public let end: CivilDate

  /// `nil` when the end lies before the start.
  public init?(from start: CivilDate, through end: CivilDate) {
    guard start <= end else { return nil }
    self.start = start
    self.end = end
  }

  public func contains(_ date: CivilDate) -> Bool { start <= date && date <= end }

  /// 0 for the month in which the period starts; negative before it.
  public func monthIndex(of date: CivilDate) -> Int {
    let (y0, m0, _) = start.components
    let (y, m, _) = date.components
    return (y - y0) * 12 + (m - m0)
  }

  public var monthCount: Int { monthIndex(of: end) + 1 }
}
