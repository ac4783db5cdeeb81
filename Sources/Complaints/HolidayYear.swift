public import CivilTime
import FoundationEssentials

/// Whether a day off is a national holiday or joint leave; the second is a named switch (ADU-4).
public enum HolidayKind: String, CaseIterable, Hashable, Sendable {
  case liburNasional = "libur nasional"
  case cutiBersama = "cuti bersama"
}

/// One day off with its name.
public struct Holiday: Hashable, Sendable {
  public let date: CivilDate
  public let kind: HolidayKind
  public let name: String

  public init(date: CivilDate, kind: HolidayKind, name: String) {
    self.date = date
    self.kind = kind
    self.name = name
  }
}

/// The days off of one year with the decree that sets them and where the list was taken from (ADU-4).
public struct HolidayYear: Hashable, Sendable {
  public let year: Int
  /// `false` while some of its days are forecasts.
  public let isDecreed: Bool
  public let decree: String
  public let source: String
  /// By date.
  public let days: [Holiday]

  public init(year: Int, isDecreed: Bool, decree: String, source: String, days: [Holiday]) {
    self.year = year
    self.isDecreed = isDecreed
    self.decree = decree
    self.source = source
    self.days = days.sorted { ($0.date, $0.kind.rawValue, $0.name) < ($1.date, $1.kind.rawValue, $1.name) }
  }

  /// The years of the package, in order.
  ///
  /// - Throws: `DecodingError` or `ComplaintDataError` if the table does not have its form.
  public static func builtIn() throws -> [HolidayYear] {
    struct Table: Decodable { let years: [Year] }
    struct Year: Decodable {
      let year: Int
      let status, decree, source: String
      let days: [Day]
    }
    struct Day: Decodable { let date, kind, name: String }

    return try JSONDecoder().decode(Table.self, from: Data(PackageResources.calendars_json)).years
      .map { entry in
        let days = try entry.days.map { day in
          guard let date = CivilDate(iso: day.date), date.year == entry.year, let kind = HolidayKind(rawValue: day.kind)
          else { throw ComplaintDataError(file: "calendars.json", entry: day.date) }
          return Holiday(date: date, kind: kind, name: day.name)
        }
        return HolidayYear(
          year: entry.year, isDecreed: entry.status == "ditetapkan", decree: entry.decree, source: entry.source,
          days: days)
      }
      .sorted { $0.year < $1.year }
  }
}

/// An entry of a data file of this package that does not say what it should; a mistake of the package, not of an input.
public struct ComplaintDataError: Error, Hashable, Sendable {
  public let file: String
  public let entry: String
}
