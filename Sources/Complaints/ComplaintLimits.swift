public import CivilTime
import FoundationEssentials

/// Time limits in force by date of receipt (ADU-3).
public struct ComplaintLimits: Hashable, Sendable {
  /// By first day of validity.
  public let sets: [LimitSet]

  public init(sets: [LimitSet]) { self.sets = sets.sorted { $0.validFrom < $1.validFrom } }

  /// The sets of the package.
  ///
  /// - Throws: an error only if the data file of the package is broken.
  public static func builtIn() throws -> ComplaintLimits {
    struct Table: Decodable { let sets: [LimitSet] }
    return ComplaintLimits(
      sets: try JSONDecoder().decode(Table.self, from: Data(PackageResources.limits_json)).sets)
  }

  /// The set in force on a day of receipt; `nil` before the first one.
  public func set(receivedOn date: CivilDate) -> LimitSet? { place(receivedOn: date).map { sets[$0] } }

  /// Its place in `sets`.
  func place(receivedOn date: CivilDate) -> Int? {
    sets.lastIndex { $0.validFrom <= date && date <= $0.validThrough ?? date }
  }
}

/// One regulation's limits, with what is known and not known about them.
public struct LimitSet: Hashable, Sendable {
  public var id: String
  public var legalBasis: String
  /// What every report that uses the set has to say.
  public var statement: String
  public var source: String
  public var validFrom: CivilDate
  /// `nil` while in force.
  public var validThrough: CivilDate?
  /// Working days from receipt to verification and disposition.
  public var verification: Int
  /// Working days from disposition to the first answer.
  public var firstAnswer: Int
  public var tidakBerkadar: Int
  public var berkadar: Int
  public var permintaanInformasi: Int
  public var aspirasi: Int
  /// Calendar days after an answer when the system closes by itself.
  public var autoCloseCalendarDays: Int
  public var special: [SpecialLimit]
}

/// A limit for one category over some time, such as Covid-19 in 2020.
public struct SpecialLimit: Hashable, Sendable {
  public var name: String
  /// Words that the category has to contain, any of them.
  public var categories: [String]
  public var validFrom: CivilDate
  public var validThrough: CivilDate
  public var calendarDays: Int
  public var source: String
}

/// A number of days and how they are counted.
public struct DayLimit: Hashable, Sendable {
  public enum Unit: Hashable, Sendable { case workdays, calendarDays }

  public let days: Int
  public let unit: Unit

  /// The last day that is still in time; `nil` outside the calendar.
  public func due(from start: CivilDate, in calendar: WorkdayCalendar) -> CivilDate? {
    switch unit {
    case .workdays: calendar.add(workdays: days, to: start)
    case .calendarDays: calendar.covers(start) ? start.advanced(byDays: days) : nil
    }
  }
}

/// The limit to resolve one case.
public enum ResolutionLimit: Hashable, Sendable {
  case known(DayLimit)
  /// A `pengaduan` without its class: either limit may be the right one and both are shown.
  case classMissing(ifTidakBerkadar: DayLimit, ifBerkadar: DayLimit)
  /// Neither type nor class is given.
  case typeMissing
}

extension LimitSet {
  /// The limit to resolve a case of this type, class and category received on this day (ADU-3).
  ///
  /// A class alone makes it a `pengaduan`, since only those have one.
  public func resolution(
    type: ComplaintType?, supervision: SupervisionClass?, category: String?, receivedOn: CivilDate
  ) -> ResolutionLimit {
    if let special = special.first(where: { $0.applies(to: category, on: receivedOn) }) {
      return .known(DayLimit(days: special.calendarDays, unit: .calendarDays))
    }
    switch (type, supervision) {
    case (.permintaanInformasi, _): return .known(workdays(permintaanInformasi))
    case (.aspirasi, _): return .known(workdays(aspirasi))
    case (.pengaduan, .berkadar), (nil, .berkadar): return .known(workdays(berkadar))
    case (.pengaduan, .tidakBerkadar), (nil, .tidakBerkadar): return .known(workdays(tidakBerkadar))
    case (.pengaduan, nil):
      return .classMissing(ifTidakBerkadar: workdays(tidakBerkadar), ifBerkadar: workdays(berkadar))
    case (.darurat, _), (nil, nil): return .typeMissing
    }
  }

  func workdays(_ days: Int) -> DayLimit { DayLimit(days: days, unit: .workdays) }
}

extension SpecialLimit {
  func applies(to category: String?, on date: CivilDate) -> Bool {
    guard let category, validFrom <= date, date <= validThrough else { return false }
    let folded = FoldedWord(category).text
    return categories.contains { folded.contains($0) }
  }
}
