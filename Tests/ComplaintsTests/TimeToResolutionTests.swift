import CivilTime
import Statistics
import Testing

@testable import Complaints

@Suite struct TimeToResolutionTests {
  /// So many working days after Monday 3 February 2025, by the calendar that `WorkdayCalendarTests` pin to published anchors.
  private func after(_ days: Int) throws -> String {
    let calendar = try WorkdayCalendar.builtIn()
    return try #require(calendar.add(workdays: days, to: try day("2025-02-03"))).description
  }

  private func cases(_ exits: [(days: Int, close: CloseKind?)]) throws -> [ComplaintCase] {
    try exits.enumerated().map { source, exit in
      try aduan(
        source, received: "2025-02-03", closed: exit.close == nil ? nil : try after(exit.days),
        stage: exit.close == .arsip ? .diarsipkan : exit.close == nil ? .proses : .selesai, close: exit.close)
    }
  }

  /// Ten cases, seen for 230 working days: resolved on days 2 and 5 by reporters, 5 and 14 by the system, archived on 3, resolved
  /// on 20 and 31, open three.
  private var exits: [(days: Int, close: CloseKind?)] {
    [
      (2, .pelapor), (3, .arsip), (5, .pelapor), (5, .sistem), (14, .sistem), (20, .admin), (31, .admin), (0, nil),
      (0, nil), (0, nil),
    ]
  }

  @Test func `MET-10: the curve, its median and the restricted means of ten cases`() throws {
    let times = try #require(try metrics(try cases(exits), asOf: "2025-12-31").timeToResolution.value)
    #expect(times.followed == 10)
    #expect(times.open == 3)
    #expect(times.limit == 14)
    // Nobody is censored before the last exit, so S is a plain share: 9, 8, 6, 5, 4, 3 of ten.
    #expect(times.curve.steps.map(\.time) == [2, 3, 5, 14, 20, 31])
    for (step, share) in zip(times.curve.steps, [0.9, 0.8, 0.6, 0.5, 0.4, 0.3]) {
      #expect(abs(step.survival - share) < 1e-12)
    }
    #expect(times.median == 14)
    // 2·1 + 1·0.9 + 2·0.8 + 9·0.6 = 9.9, and to 28: + 6·0.5 + 8·0.4 = 16.1.
    #expect(abs(times.restrictedMean(to: 14) - 9.9) < 1e-12)
    #expect(abs(times.restrictedMean(to: 28) - 16.1) < 1e-12)
  }

  @Test func `MET-10: closings by the system are resolutions in one run and a door of their own in the other`() throws {
    let times = try #require(try metrics(try cases(exits), asOf: "2025-12-31").timeToResolution.value)
    let together = try #require(times.run(.sebagaiSelesai))
    let apart = try #require(times.run(.terpisah))
    #expect(together.doors.map(\.door) == [.selesai, .diarsipkan])
    #expect(apart.doors.map(\.door) == [.selesai, .otomatis, .diarsipkan])
    #expect(abs(together.incidence(of: .selesai, at: 14) - 0.4) < 1e-12)
    #expect(abs(apart.incidence(of: .selesai, at: 14) - 0.2) < 1e-12)
    #expect(abs(apart.incidence(of: .otomatis, at: 14) - 0.2) < 1e-12)
    #expect(abs(apart.incidence(of: .selesai, at: 28) - 0.3) < 1e-12)
    #expect(together.incidence(of: .digabung, at: 28) == 0)
    // Six of ten resolved by 31, five by 20; without the closings by the system never half of them.
    #expect(together.medianResolution == 20)
    #expect(apart.medianResolution == nil)
    // 14 − (1·0.1·… ): resolved shares 0.1 from 2, 0.3 from 5: 14 − 3·0.1 − 9·0.3 = 11.
    #expect(abs(together.restrictedMeanUnresolved(to: 14) - 11) < 1e-12)
    // 0.1 from 2, 0.2 from 5: 14 − 3·0.1 − 9·0.2 = 11.9.
    #expect(abs(apart.restrictedMeanUnresolved(to: 14) - 11.9) < 1e-12)
  }

  @Test func `MET-10: cases of each limit are followed apart, those without a class at both`() throws {
    var some = try cases(exits)
    for index in 0..<4 { some[index].supervision = .berkadar }
    some[4].supervision = nil
    some[5].type = nil
    some[5].supervision = nil
    let result = try metrics(some, asOf: "2025-12-31")
    #expect(result.timesByLimit.map(\.limit) == [14, 60, 14, 60])
    #expect(result.timesByLimit.map(\.isAssumed) == [false, false, true, true])
    #expect(result.timesByLimit.map(\.times.followed) == [4, 4, 1, 1])
    #expect(result.timeToResolution.value?.followed == 10)
  }

  @Test func `ADU-8: no case, no closing column and a closed-only extract are three refusals with their reason`() throws
  {
    let none = try metrics([], asOf: "2025-12-31").timeToResolution
    #expect(none == .tidakDapatDinilai(.noComplaints))
    let bare = try metrics([try aduan(1, received: "2025-05-05")], asOf: "2025-12-31", declared: []).timeToResolution
    #expect(bare == .tidakDapatDihitung(.field(.penutupan)))
    let closed = try (0..<12).map {
      try aduan($0, received: "2025-12-08", closed: "2025-12-10", stage: .selesai, close: .admin)
    }
    let refused = try metrics(closed, asOf: "2025-12-31").timeToResolution
    #expect(refused == .tidakDapatDihitung(.closedOnlyExtract))
    #expect(refused.why == "tidak dapat dihitung: ekstrak hanya memuat laporan yang sudah ditutup")
  }

  @Test(
    "MET-10: where nothing is censored before the limit the incidence is the on-time rate of the matured cohort",
    arguments: UInt64(400)..<440)
  func identity(seed: UInt64) throws {
    var generator = Seeded(seed: seed)
    let kinds: [CloseKind?] = [.pelapor, .sistem, .admin, .arsip, nil]
    let some = try (0..<30).map { source in
      let start = try day("2025-01-06").advanced(byDays: Int.random(in: 0..<120, using: &generator))
      let kind = kinds.randomElement(using: &generator) ?? nil
      let end = start.advanced(byDays: Int.random(in: 0..<90, using: &generator))
      return try aduan(
        source, received: start.description, closed: kind == nil ? nil : end.description,
        stage: kind == .arsip ? .diarsipkan : kind == nil ? .proses : .selesai, close: kind,
        class: Bool.random(using: &generator) ? .berkadar : .tidakBerkadar)
    }
    let result = try metrics(some, asOf: "2025-12-31")
    for line in result.timesByLimit {
      let members = some.filter { ($0.supervision == .berkadar ? 60 : 14) == line.limit }
      let rate = try metrics(members, asOf: "2025-12-31")[.resolvedInTime]
      let share = Double(rate.numerator) / Double(rate.denominator)
      let incidence = try #require(line.times.run(.sebagaiSelesai)).incidence(of: .selesai, at: line.limit)
      #expect(rate.denominator == members.count)
      #expect(abs(incidence - share) < 1e-12)
    }
  }

  @Test("MET-10: the doors share what the curve loses, at any time and in both runs", arguments: UInt64(500)..<520)
  func doorsAddUp(seed: UInt64) throws {
    var generator = Seeded(seed: seed)
    let some = try (0..<40).map { source in
      let kind = (CloseKind.allCases.map { Optional($0) } + [nil, nil]).randomElement(using: &generator) ?? nil
      let start = try day("2025-06-02").advanced(byDays: Int.random(in: 0..<180, using: &generator))
      let end = start.advanced(byDays: Int.random(in: 0..<30, using: &generator))
      return try aduan(
        source, received: start.description, closed: kind == nil ? nil : end.description,
        stage: kind == nil ? .proses : .selesai, close: kind)
    }
    let times = try #require(try metrics(some, asOf: "2025-12-31").timeToResolution.value)
    for run in times.runs {
      for time in [0, 1, 5, 14, 28, 100] {
        let left = ExitDoor.allCases.reduce(0) { $0 + run.incidence(of: $1, at: time) }
        #expect(abs(left + times.curve.survival(at: Double(time)) - 1) < 1e-12)
      }
    }
  }
}
