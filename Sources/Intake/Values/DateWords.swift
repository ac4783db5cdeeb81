import CivilTime

/// Names of months, days and zones as offices write them, from `Data/dates.json` (IN-2).
struct DateWords: Sendable {
  let month: [String: Int]
  let weekday: [String: Weekday]
  let zoneSeconds: [String: Int]
  let fillers: Set<String>
  let missing: Set<String>
  let epochSeconds: ClosedRange<Int>
  let serialDays: ClosedRange<Int>

  static let standard = DateWords(DataFile.decode(File.self, PackageResources.dates_json))

  private struct File: Decodable {
    let months: [[String]]
    let weekdays: [[String]]
    let zones: [String: Int]
    let fillers: [String]
    let missing: [String]
    let epochRange: [Int]
    let serialRange: [Int]
  }

  private init(_ file: File) {
    month = Dictionary(
      file.months.enumerated().flatMap { index, names in names.map { ($0, index + 1) } },
      uniquingKeysWith: { a, _ in a })
    weekday = Dictionary(
      zip(Weekday.allCases, file.weekdays).flatMap { day, names in names.map { ($0, day) } },
      uniquingKeysWith: { a, _ in a })
    zoneSeconds = file.zones
    fillers = Set(file.fillers)
    missing = Set(file.missing)
    epochSeconds = file.epochRange[0]...file.epochRange[1]
    serialDays = file.serialRange[0]...file.serialRange[1]
  }
}
