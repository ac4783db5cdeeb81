import CivilTime
import Statistics
import Testing

@testable import Complaints

@Suite struct ComplaintMetricsTests {
  // 14 working days from 5 May 2025 end on 27 May, 60 on 5 August: 14 by 27 May, 28 (15), 2–5 June (19), 10–13 (23),
  // 16–20 (28), 23–26 (32), 30 June–4 July (37), 7–11 (42), 14–18 (47), 21–25 (52), 28 July–1 August (57), 4–6 August (60).
  @Test(
    "ADU-6: an open case fails on the day after its limit and is not scored before",
    arguments: [("2025-05-26", 0), ("2025-05-27", 1), ("2025-05-28", 1)])
  func maturity(asOf: String, denominator: Int) throws {
    let rate = try metrics([try aduan(1, received: "2025-05-05")], asOf: asOf)[.resolvedInTime]
    #expect(rate.denominator == denominator)
    #expect(rate.result == (denominator == 0 ? .tidakDapatDinilai(.noneMatured) : .value(.zero)))
  }

  @Test func `ADU-6: the clock starts at the disposition where there is one`() throws {
    let entry = try aduan(
      1, received: "2025-05-05", disposed: "2025-05-09", closed: "2025-06-03", stage: .selesai, close: .admin)
    // Fourteen working days from 9 May end on 4 June (12, 13 and 29, 30 May are free), from 5 May on 27 May.
    #expect(try metrics([entry], asOf: "2025-12-31")[.resolvedInTime].result == .value(.one))
  }

  @Test func `ADU-7: closing by the system never confirms, and archive is not resolution`() throws {
    let cases = try [
      aduan(1, received: "2025-05-05", closed: "2025-05-06", stage: .selesai, close: .sistem),
      aduan(2, received: "2025-05-05", closed: "2025-05-06", stage: .selesai, close: .sistem),
      aduan(3, received: "2025-05-05", closed: "2025-05-06", stage: .diarsipkan, close: .arsip),
    ]
    let result = try metrics(cases, asOf: "2025-12-31")
    #expect(result[.confirmed].result == .value(.zero))
    #expect(result[.completed].result == .value(Fraction(2, 3)))
    #expect(result[.resolvedInTime].result == .value(Fraction(2, 3)))
    #expect(result[.overdue].result == .value(.zero))
  }

  @Test(
    "ADU-7: the published mix of two real exports gives its own shares",
    arguments: [(11, 155, 9, 47, 18, 0), (96, 1479, 263, 201, 87, 1)])
  func realMix(reporter: Int, system: Int, admin: Int, archived: Int, postponed: Int, new: Int) throws {
    var cases: [ComplaintCase] = []
    let add = { (count: Int, stage: ComplaintStage, close: CloseKind?) in
      for _ in 0..<count { cases.append(try aduan(cases.count, received: "2024-03-04", stage: stage, close: close)) }
    }
    try add(reporter, .selesai, .pelapor)
    try add(system, .selesai, .sistem)
    try add(admin, .selesai, .admin)
    try add(archived, .diarsipkan, .arsip)
    try add(postponed, .ditunda, nil)
    try add(new, .baru, nil)
    let result = try metrics(cases, asOf: "2025-06-03", declared: [])
    let closed = reporter + system + admin
    #expect(result[.confirmed].result == .value(Fraction(reporter, closed)))
    #expect(result[.completed].result == .value(Fraction(closed, cases.count)))
    #expect(result.counts.outcomes.map(\.count) == [reporter, system, admin, 0, archived, 0, 0, postponed, new, 0])
    #expect(result[.resolvedInTime].result == .tidakDapatDihitung(.field(.penutupan)))
  }

  @Test func `ADU-3: without the class the rate is shown at both limits and scored at neither`() throws {
    let entry = try aduan(
      1, received: "2025-05-05", closed: "2025-07-01", stage: .selesai, close: .admin, class: nil)
    let result = try metrics([entry], asOf: "2025-12-31")
    #expect(result[.resolvedInTime].result == .tidakDapatDihitung(.typeOrClass))
    let both = try #require(result.resolvedInTimeByClass)
    #expect(both.unclassed == 1)
    #expect(both.ifTidakBerkadar.result == .value(.zero))
    #expect(both.ifBerkadar.result == .value(.one))
    #expect(result.matured == 1)
  }

  @Test func `C2: a case closed without an answer was answered by its closing, and that is said`() throws {
    let entry = try aduan(1, received: "2025-05-05", closed: "2025-05-08", stage: .selesai, close: .admin)
    let result = try metrics([entry], asOf: "2025-12-31")
    #expect(result[.answeredInTime].result == .value(.one))
    #expect(result.answersTakenFromClosing == 1)
  }

  @Test func `verification is late while a case stays new, and does not exist where the reporter chose the agency`()
    throws
  {
    let cases = try [
      aduan(1, received: "2025-05-05", verified: "2025-05-08"),
      aduan(2, received: "2025-05-05", verified: "2025-05-09"),
      aduan(3, received: "2025-05-05", stage: .baru), aduan(4, received: "2025-05-05", stage: .proses),
    ]
    let rate = try metrics(cases, asOf: "2025-12-31")[.verifiedInTime]
    #expect(rate.result == .value(Fraction(1, 3)))
    #expect(rate.excluded.map(\.reason) == [.tanpaVerifikasi])
  }

  @Test func `reopened cases are open again and counted among those once resolved`() throws {
    var once = try aduan(1, received: "2025-05-05", closed: "2025-05-08", stage: .selesai, close: .pelapor)
    once.reopenedCount = 1
    let cases = try [
      once, aduan(2, received: "2025-05-05", closed: "2025-05-08", stage: .dibukaLagi),
      aduan(3, received: "2025-05-05", closed: "2025-05-08", stage: .selesai, close: .pelapor),
    ]
    let result = try metrics(cases, asOf: "2025-12-31")
    #expect(result[.reopened].result == .value(Fraction(2, 3)))
    #expect(result[.resolvedInTime].result == .value(Fraction(2, 3)))
    #expect(result.timeIssues.isEmpty)
  }

  @Test(
    "ADU-10: a bad stamp leaves the time metrics, stays in the counts and is reported",
    arguments: [
      ("2025-05-05", "2025-05-02", TimeIssue.Kind.outOfOrder(.diterima, .ditutup)),
      ("2025-05-05 09:00", "2025-05-05 08:59", .outOfOrder(.diterima, .ditutup)),
      ("2025-05-05", "2026-01-01", .future(.ditutup)),
    ])
  func badTimes(received: String, closed: String, kind: TimeIssue.Kind) throws {
    let entry = try aduan(7, received: received, closed: closed, stage: .selesai, close: .pelapor)
    let result = try metrics([entry], asOf: "2025-12-31")
    #expect(result.timeIssues == [TimeIssue(source: 7, kind: kind)])
    #expect(result[.resolvedInTime].result == .tidakDapatDihitung(.validTimes))
    #expect(result[.completed].result == .value(.one))
    #expect(result.counts.count(.dikonfirmasi) == 1)
    #expect(result.resolutionTimes.isEmpty)
  }

  @Test func `ADU-10: days are compared where one side has no clock`() throws {
    let entry = try aduan(1, received: "2025-05-05 14:00", closed: "2025-05-05", stage: .selesai, close: .pelapor)
    #expect(entry.timeIssues(asOf: try day("2025-12-31")).isEmpty)
  }

  @Test func `ADU-10: a receipt after the as-of date stays in the counts, and closed against an open stage is said`()
    throws
  {
    let cases = try [
      aduan(1, received: "2026-02-01"), aduan(2, received: "2025-05-05", closed: "2025-05-06", stage: .proses),
    ]
    let result = try metrics(cases, asOf: "2025-12-31", period: ("2025-01-01", "2025-12-31"))
    #expect(result.received == 2)
    #expect(result.timeIssues.map(\.kind) == [.future(.diterima), .closedButOpen])
  }

  @Test func `ADU-10: a day that holds most closings is said`() throws {
    let bulk = try (0..<25).map {
      try aduan($0, received: "2025-01-06", closed: "2025-09-01", stage: .selesai, close: .admin)
    }
    let result = try metrics(bulk + [try aduan(99, received: "2025-01-06")], asOf: "2025-12-31")
    #expect(result.bulkClosings == [BulkClosing(date: try day("2025-09-01"), closed: 25, of: 25)])
    #expect(result.closedOnlySources.isEmpty)
  }

  @Test func `ADU-10: an all-closed extract of a period long past is not refused`() throws {
    let old = try (0..<12).map {
      try aduan($0, received: "2024-01-08", closed: "2024-01-10", stage: .selesai, close: .admin)
    }
    #expect(try metrics(old, asOf: "2025-12-31")[.resolvedInTime].result == .value(.one))
  }

  @Test func `ADU-4: a case outside the calendar is not computable, not late`() throws {
    let entry = try aduan(1, received: "2028-05-08", closed: "2028-05-09", stage: .selesai, close: .admin)
    #expect(try metrics([entry], asOf: "2028-12-31")[.resolvedInTime].result == .tidakDapatDihitung(.calendar))
  }

  @Test func `ADU-1: emergencies are counted apart and in no metric`() throws {
    var call = try aduan(2, received: "2025-05-05")
    call.channelEntry = .darurat112
    let cases = try [aduan(1, received: "2025-05-05", type: .darurat), call]
    let result = try metrics(cases, asOf: "2025-12-31")
    #expect(result.emergencies == 2)
    #expect(result.received == 0)
    #expect(result[.completed].result == .tidakDapatDinilai(.noComplaints))
  }

  @Test func `C6: stock and flow close over the start of the period`() throws {
    let cases = try [
      aduan(1, received: "2024-11-04"),  // opening, still open
      aduan(2, received: "2024-11-04", closed: "2025-02-03", stage: .selesai, close: .admin),  // opening, exit
      aduan(3, received: "2024-11-04", closed: "2024-12-02", stage: .selesai, close: .admin),  // gone before
      aduan(4, received: "2025-03-03"),  // received, open
      aduan(5, received: "2025-03-03", closed: "2025-03-04", stage: .dikembalikan, close: .dikembalikan),  // exit
      aduan(6, received: "2025-03-03", stage: .selesai, close: .admin),  // no date: left out
    ]
    let result = try metrics(cases, asOf: "2025-06-30", period: ("2025-01-01", "2025-06-30"))
    let flow = try #require(result.backlog.flow.value)
    #expect(flow.opening == 2)
    #expect(flow.received == 2)
    #expect(flow.exits == 2)
    #expect(flow.open == 2)
    #expect(flow.leftOut == 1)
    #expect(flow.difference == 0)
    #expect(result.received == 3)
    #expect(result.outsidePeriod == 3)
    #expect(result.backlog.open == 2)
  }

  @Test func `M29: four quarters sum to the year, and both ends of a period belong to it`() throws {
    let days = ["2025-01-01", "2025-03-31", "2025-04-01", "2025-06-30", "2025-07-01", "2025-12-31"]
    let cases = try days.enumerated().map { try aduan($0.offset, received: $0.element) }
    let quarters = [
      ("2025-01-01", "2025-03-31"), ("2025-04-01", "2025-06-30"), ("2025-07-01", "2025-09-30"),
      ("2025-10-01", "2025-12-31"),
    ]
    let counts = try quarters.map { try metrics(cases, asOf: "2026-03-31", period: $0).received }
    #expect(counts == [2, 2, 1, 1])
    #expect(try metrics(cases, asOf: "2026-03-31", period: ("2025-01-01", "2025-12-31")).received == 6)
  }

  @Test func `M12: a case outside the period is in no numerator and in no denominator`() throws {
    let cases = try [
      aduan(1, received: "2024-12-31", closed: "2025-01-02", stage: .selesai, close: .pelapor),
      aduan(2, received: "2025-01-02", closed: "2025-01-03", stage: .selesai, close: .pelapor),
      aduan(3, received: "2025-01-02"),
    ]
    let result = try metrics(cases, asOf: "2025-12-31", period: ("2025-01-01", "2025-12-31"))
    #expect(result[.completed].result == .value(Fraction(1, 2)))
    #expect(result[.resolvedInTime].result == .value(Fraction(1, 2)))
    #expect(result[.confirmed].result == .value(.one))
  }
}
