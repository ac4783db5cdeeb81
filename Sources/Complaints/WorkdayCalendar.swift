public import CivilTime

/// Which days count; no source says whether LAPOR skips joint leave, so the rule is named in every report (ADU-4).
public enum DayCounting: String, CaseIterable, Hashable, Sendable {
  case kalender = "hari kalender"
  case seninJumat = "Senin sampai Jumat"
  case tanpaLibur = "hari kerja tanpa libur nasional"
  /// The default.
  case tanpaLiburDanCuti = "hari kerja tanpa libur nasional dan cuti bersama"
}

/// Counts working days between dates, day of receipt being day 0 (ADU-4).
///
/// Knows only the years it was given: a date outside them has no answer (`nil`) rather than one that forgets holidays.
/// Both questions are answered from prefix sums in constant time; memory is two integers per covered day.
public struct WorkdayCalendar: Sendable {
  public let counting: DayCounting
  /// The covered years, in order.
  public let years: [HolidayYear]

  private let firstDay: Int
  /// Working days from the first covered day through day i.
  private let countThrough: [Int]
  /// Day numbers of the working days.
  private let workdays: [Int]

  /// Years without a gap between the first and the last; a gap ends the coverage before it.
  public init(years: [HolidayYear], counting: DayCounting = .tanpaLiburDanCuti) {
    self.counting = counting
    self.years = Self.contiguous(years)
    let holidays = Set(
      self.years.flatMap(\.days).filter { Self.isFree($0.kind, counting) }.map(\.date.dayNumber))
    let first = self.years.first.flatMap { CivilDate(year: $0.year, month: 1, day: 1) }
    let last = self.years.last.flatMap { CivilDate(year: $0.year, month: 12, day: 31) }
    guard let first, let last else {
      (firstDay, countThrough, workdays) = (0, [], [])
      return
    }
    firstDay = first.dayNumber
    var counts: [Int] = []
    var days: [Int] = []
    for number in first.dayNumber...last.dayNumber {
      let isWeekend = counting != .kalender && CivilDate(dayNumber: number).weekday.isWeekend
      if !isWeekend, !holidays.contains(number) { days.append(number) }
      counts.append(days.count)
    }
    countThrough = counts
    workdays = days
  }

  /// The calendar of the package, 2011 to 2027.
  ///
  /// - Throws: an error only if the data file of the package is broken.
  public static func builtIn(counting: DayCounting = .tanpaLiburDanCuti) throws -> WorkdayCalendar {
    WorkdayCalendar(years: try HolidayYear.builtIn(), counting: counting)
  }

  public func covers(_ date: CivilDate) -> Bool { countThrough.indices.contains(date.dayNumber - firstDay) }

  /// The n-th working day after a date; the date itself for 0.
  ///
  /// - Returns: `nil` if the date or the result lies outside the covered years, or n is negative.
  public func add(workdays n: Int, to date: CivilDate) -> CivilDate? {
    guard covers(date), n >= 0 else { return nil }
    guard n > 0 else { return date }
    let index = countThrough[date.dayNumber - firstDay] + n - 1
    return workdays.indices.contains(index) ? CivilDate(dayNumber: workdays[index]) : nil
  }

  /// Working days after the first date up to and including the second; negative when the second comes first.
  ///
  /// - Returns: `nil` if one of them lies outside the covered years.
  public func workdays(from start: CivilDate, to end: CivilDate) -> Int? {
    guard covers(start), covers(end) else { return nil }
    return countThrough[end.dayNumber - firstDay] - countThrough[start.dayNumber - firstDay]
  }

  /// Number of the working day by whose end something done on the second date is done: a free day counts to the next one.
  ///
  /// So it is at most n exactly if the date is not after `add(workdays: n)`, for n of 1 and more; 0 on the first date itself.
  ///
  /// - Returns: `nil` if one of them lies outside the covered years.
  public func workdayNumber(of end: CivilDate, since start: CivilDate) -> Int? {
    guard let passed = workdays(from: start, to: end) else { return nil }
    let isFree = end > start && workdays(from: end.advanced(byDays: -1), to: end) == 0
    return isFree ? passed + 1 : passed
  }

  private static func isFree(_ kind: HolidayKind, _ counting: DayCounting) -> Bool {
    switch counting {
    case .kalender, .seninJumat: false
    case .tanpaLibur: kind == .liburNasional
    case .tanpaLiburDanCuti: true
    }
  }

  private static func contiguous(_ years: [HolidayYear]) -> [HolidayYear] {
    let sorted = years.sorted { $0.year < $1.year }
    let run = sorted.indices.prefix { $0 == 0 || sorted[$0].year == sorted[$0 - 1].year + 1 }
    return Array(sorted[..<run.endIndex])
  }
}
