import CivilTime
import Complaints
import Testing

@Suite struct WorkdayCalendarTests {
  @Test("ADU-4: every anchor comes out under each rule of counting", arguments: WorkdayAnchor.all)
  func anchors(row: WorkdayAnchor) throws {
    let start = try #require(CivilDate(iso: row.start))
    let expected: [(DayCounting, String)] = [
      (.tanpaLiburDanCuti, row.withoutHolidaysAndLeave), (.tanpaLibur, row.withoutHolidays),
      (.seninJumat, row.weekdaysOnly), (.kalender, row.calendarDays),
    ]
    for (counting, due) in expected {
      let calendar = try WorkdayCalendar.builtIn(counting: counting)
      #expect(calendar.add(workdays: row.days, to: start)?.description == due, "\(counting.rawValue)")
      #expect(calendar.workdays(from: start, to: try #require(CivilDate(iso: due))) == row.days)
    }
  }

  @Test func `ADU-4: 2026 has 261 weekdays, 248 without holidays and 240 without joint leave`() throws {
    // The decree's own count of 17 holidays and 8 days of joint leave, four holidays falling on a weekend.
    for (counting, days) in [(DayCounting.seninJumat, 261), (.tanpaLibur, 248), (.tanpaLiburDanCuti, 240)] {
      let calendar = try WorkdayCalendar.builtIn(counting: counting)
      let lastYear = try #require(CivilDate(iso: "2025-12-31"))
      #expect(calendar.workdays(from: lastYear, to: try #require(CivilDate(iso: "2026-12-31"))) == days)
    }
  }

  @Test func `ADU-4: the day of receipt is day 0 and weekends do not count`() throws {
    let calendar = try WorkdayCalendar.builtIn()
    let friday = try #require(CivilDate(iso: "2025-08-22"))
    #expect(calendar.add(workdays: 0, to: friday) == friday)
    #expect(calendar.add(workdays: 1, to: friday)?.description == "2025-08-25")
    #expect(calendar.workdays(from: friday, to: friday) == 0)
    #expect(calendar.workdays(from: friday.advanced(byDays: 3), to: friday) == -1)
  }

  @Test("ADU-4: a day outside the covered years has no answer", arguments: ["2010-12-31", "2028-01-01"])
  func outside(day: String) throws {
    let calendar = try WorkdayCalendar.builtIn()
    let date = try #require(CivilDate(iso: day))
    let inside = try #require(CivilDate(iso: "2025-01-01"))
    #expect(!calendar.covers(date))
    #expect(calendar.add(workdays: 1, to: date) == nil)
    #expect(calendar.workdays(from: date, to: inside) == nil)
    #expect(calendar.workdays(from: inside, to: date) == nil)
  }

  @Test func `a limit that runs past the last covered year has no due date`() throws {
    let calendar = try WorkdayCalendar.builtIn()
    #expect(calendar.add(workdays: 60, to: try #require(CivilDate(iso: "2027-12-01"))) == nil)
  }

  @Test func `coverage ends before a missing year`() throws {
    let years = try HolidayYear.builtIn().filter { $0.year != 2022 }
    let calendar = WorkdayCalendar(years: years)
    #expect(calendar.years.map(\.year) == Array(2011...2021))
  }

  @Test func `prefix sums agree with walking day by day`() throws {
    let calendar = try WorkdayCalendar.builtIn()
    let free = Set(calendar.years.flatMap(\.days).map(\.date))
    let first = try #require(CivilDate(iso: "2020-01-01"))
    var generator = Seeded(seed: 20_250_101)
    for _ in 0..<300 {
      let start = first.advanced(byDays: Int.random(in: 0..<2500, using: &generator))
      let n = Int.random(in: 1...60, using: &generator)
      var day = start
      var left = n
      while left > 0 {
        day = day.advanced(byDays: 1)
        if !day.weekday.isWeekend, !free.contains(day) { left -= 1 }
      }
      #expect(calendar.add(workdays: n, to: start) == day)
    }
  }

  @Test func `what is done on a free day is done by the next working day`() throws {
    let calendar = try WorkdayCalendar.builtIn()
    let friday = try day("2025-08-22")
    let numbers = (0...4).map { calendar.workdayNumber(of: friday.advanced(byDays: $0), since: friday) }
    #expect(numbers == [0, 1, 1, 1, 2])
    // On time by its number exactly if on time by its due date, from any start over any end.
    for start in (0..<120).map({ friday.advanced(byDays: $0) }) {
      let due = try #require(calendar.add(workdays: 5, to: start))
      for end in (0..<20).map({ start.advanced(byDays: $0) }) {
        #expect((try #require(calendar.workdayNumber(of: end, since: start)) <= 5) == (end <= due))
      }
    }
  }

  @Test func `every year names its decree and the elections are holidays`() throws {
    let years = try HolidayYear.builtIn()
    #expect(years.map(\.year) == Array(2011...2027))
    #expect(years.filter { !$0.isDecreed }.map(\.year) == [2027])
    let named = Set(years.flatMap(\.days).filter { $0.kind == .liburNasional }.map(\.date.description))
    #expect(
      named.isSuperset(of: [
        "2014-04-09", "2014-07-09", "2015-12-09", "2017-02-15", "2018-06-27", "2019-04-17", "2020-12-09", "2024-02-14",
        "2024-11-27",
      ]))
  }
}

/// SplitMix64: small and the same everywhere, for cases that repeat from a seed.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
