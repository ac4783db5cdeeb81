import CivilTime
import Testing

@testable import Intake

/// Spellings seen in exports of complaint systems and surveys, or named by the rule (IN-2).
@Suite struct DateParserTests {
  @Test(
    "IN-2: every spelling of a date",
    arguments: [
      ("SENIN, 2025/07/14", "2025-07-14"), ("05 Januari 2015", "2015-01-05"), ("13 Mei 2020", "2020-05-13"),
      ("13 Agt 2024", "2024-08-13"), ("13 Ags 2024", "2024-08-13"), ("13 Agu 2024", "2024-08-13"),
      ("12/08/2024", "2024-08-12"), ("01/09/2020", "2020-09-01"), ("5 Jan 2024", "2024-01-05"),
      ("23 Sep 2024", "2024-09-23"), ("May 13, 2020", "2020-05-13"), ("13-05-2020", "2020-05-13"),
      ("13.05.2020", "2020-05-13"), ("20250529", "2025-05-29"), ("2020-05-21", "2020-05-21"),
      ("13 Nopember 2024", "2024-11-13"), ("\u{00A0}13 Mei 2020 ", "2020-05-13"),
    ])
  func dates(text: String, expected: String) {
    guard case .stamp(let stamp) = DateParser(DateForm()).read(text) else {
      Issue.record("\(text) is not read")
      return
    }
    #expect(stamp.value.date.description == expected)
    #expect(stamp.value.secondOfDay == nil)
    #expect(!stamp.hasWrongWeekday)
  }

  @Test(
    "IN-2: times and zones, by the clock of WIB",
    arguments: [
      ("20250529120000", "2025-05-29", 12 * 3600),
      ("2020-05-21T18:33:51+07:00", "2020-05-21", 18 * 3600 + 33 * 60 + 51),
      ("2020-05-21 18:33 WITA", "2020-05-21", 17 * 3600 + 33 * 60),
      ("2020-05-21 18.33 WIB", "2020-05-21", 18 * 3600 + 33 * 60),
      ("1376629673", "2013-08-16", 12 * 3600 + 7 * 60 + 53), ("2020-05-21T20:00:00Z", "2020-05-22", 3 * 3600),
      ("21/08/2020 6:33:51 PM", "2020-08-21", 18 * 3600 + 33 * 60 + 51),
      ("2024/01/15 1:05:09 PM GMT+7", "2024-01-15", 13 * 3600 + 5 * 60 + 9),
    ])
  func times(text: String, day: String, second: Int) {
    guard case .stamp(let stamp) = DateParser(DateForm()).read(text) else {
      Issue.record("\(text) is not read")
      return
    }
    let local = stamp.local(in: IndonesianZone.wib.offset)
    #expect(local.date.description == day)
    #expect(local.secondOfDay == second)
  }

  @Test(
    "IN-2: what names no day of the calendar is refused",
    arguments: [
      "Jumat, 13:53", "Kemarin, 02:19", "7 jam yang lalu", "08/21/2020 06:33:51 PM", "31 September 2024", "43964",
      "2024-02-30", "60", "12/08/24", "32/01/2024", "besok",
    ])
  func refused(text: String) {
    #expect(DateParser(DateForm()).read(text) == .unreadable)
  }

  @Test("IN-2: nothing is a missing date", arguments: ["", " ", "0", "-", "0000-00-00", "0000-00-00 00:00:00"])
  func missing(text: String) {
    #expect(DateParser(DateForm()).read(text) == .missing)
  }

  @Test func `IN-2: a wrong day of the week is told, and the date stays`() {
    // 11 May 2024 was a Saturday.
    guard case .stamp(let stamp) = DateParser(DateForm()).read("Jumat, 2024/05/11") else {
      Issue.record("not read")
      return
    }
    #expect(stamp.value.date.description == "2024-05-11")
    #expect(stamp.hasWrongWeekday)
  }

  @Test func `IN-2: a serial is a date only where that was declared`() {
    // 43964 days from 1899-12-30 is 2020-05-13; serial 60 is a day that never was.
    let parser = DateParser(DateForm(allowsSerials: true))
    #expect(
      parser.read("43964")
        == .stamp(DateStamp(value: CivilDateTime(date: CivilDate(dayNumber: 18_395)))))
    #expect(CivilDate(dayNumber: 18_395).description == "2020-05-13")
    #expect(parser.read("60") == .unreadable)
  }

  @Test func `IN-2: rows prove the order of their column`() {
    var evidence = DateOrderEvidence()
    let parser = DateParser(DateForm())
    _ = parser.read("01/09/2020", evidence: &evidence)
    #expect(evidence.proven == nil)
    #expect(evidence.hasAmbiguous)
    _ = parser.read("08/21/2020", evidence: &evidence)
    #expect(evidence.proven == .monthDay)
    _ = parser.read("21/08/2020", evidence: &evidence)
    #expect(evidence.proven == nil)
  }
}
