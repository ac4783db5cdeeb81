import CivilTime
import Testing

@Suite struct CivilDateTests {
  @Test(
    "a day number, a date and its weekday belong together",
    arguments: [("1970-01-01", 0, Weekday.thursday), ("2000-02-29", 11016, .tuesday), ("2025-08-15", 20315, .friday)])
  func days(text: String, number: Int, weekday: Weekday) throws {
    let date = try #require(CivilDate(iso: text))
    #expect(date.dayNumber == number)
    #expect(date.weekday == weekday)
    #expect(date.description == text)
  }

  @Test("a day that does not exist is no date", arguments: ["2024-09-31", "2023-02-29", "0000-00-00", "2024-13-01"])
  func impossible(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test func `a time near midnight belongs to the unit's own day`() throws {
    let utc = CivilDateTime(date: try #require(CivilDate(iso: "2024-12-31")), secondOfDay: 17 * 3600)
    let local = utc.moved(from: .utc, to: IndonesianZone.wib.offset)
    #expect(local.date.description == "2025-01-01")
    #expect(local.secondOfDay == 0)
  }
}
