import CivilTime
import Statistics
import Testing

@testable import Complaints

/// Tables beside the rates: classes, months, categories, ratings, quality, channels, emergencies, access.
@Suite struct ComplaintTablesTests {
  @Test func `ADU-3: each class is timed by its own limit, both where the class is missing`() throws {
    let cases = try [
      aduan(1, received: "2025-05-05", closed: "2025-05-27", stage: .selesai, close: .admin),
      aduan(2, received: "2025-05-05", closed: "2025-05-28", stage: .selesai, close: .admin),
      aduan(3, received: "2025-05-05", closed: "2025-05-28", stage: .selesai, close: .admin, class: .berkadar),
      aduan(4, received: "2025-05-05", closed: "2025-05-28", stage: .selesai, close: .admin, class: nil),
      aduan(
        5, received: "2025-05-05", closed: "2025-05-14", stage: .selesai, close: .admin, type: .permintaanInformasi,
        class: nil),
      aduan(6, stage: .selesai, close: .admin, type: nil, class: nil),
    ]
    let classes = try metrics(cases, asOf: "2025-12-31").classes
    #expect(
      classes.map(\.kind) == [.tidakBerkadar, .berkadar, .kelasTidakDisebut, .permintaanInformasi, .jenisTidakDisebut])
    #expect(classes.map(\.received) == [2, 1, 1, 1, 1])
    #expect(classes.map { $0.limits.map(\.days) } == [[14], [60], [14, 60], [5], []])
    #expect(classes.map { $0.limitSetID } == ["62-2018", "62-2018", "62-2018", "62-2018", nil])
    #expect(classes[0][.resolvedInTime]?.result == .value(Fraction(1, 2)))
    #expect(classes[1][.resolvedInTime]?.result == .value(.one))
    #expect(classes[2][.resolvedInTime]?.result == .value(.zero))
    #expect(classes[2].resolvedAtLonger?.result == .value(.one))
    // Five working days from 5 May end on 14 May: 6–9 May are four, 12 and 13 May are Waisak and its joint leave.
    #expect(classes[3][.resolvedInTime]?.result == .value(.one))
    #expect(classes[4][.resolvedInTime]?.result == .tidakDapatDihitung(.receiptDate))
  }

  @Test func `ADU-3: a limit of its own for a category and a time is a class of its own`() throws {
    var covid = try aduan(1, received: "2020-06-02", closed: "2020-06-05", stage: .selesai, close: .admin)
    covid.category = "Corona Virus"
    var later = try aduan(2, received: "2021-06-02", closed: "2021-06-07", stage: .selesai, close: .admin)
    later.category = "Corona Virus"
    let classes = try metrics([covid, later], asOf: "2025-12-31").classes
    #expect(classes.map(\.kind) == [.tidakBerkadar, .khusus])
    #expect(classes[1].limits == [DayLimit(days: 3, unit: .calendarDays)])
    #expect(classes[1][.resolvedInTime]?.result == .value(.one))
  }

  // 14 working days from 5 May 2025 end on 27 May and 28 on 20 June: 15 by 28 May, 19 by 5 June, 23 by 13 June, 28 by 20 June.
  @Test(
    "ADU-6: at a fixed horizon only cases count whose horizon has passed, from the receipt",
    arguments: [
      ("2025-05-26", 0, 0), ("2025-05-27", 1, 0), ("2025-06-19", 1, 0), ("2025-06-20", 1, 1),
    ])
  func horizon(asOf: String, once: Int, twice: Int) throws {
    // Disposed three days late: the horizon starts at the receipt all the same.
    let entry = try aduan(1, received: "2025-05-05", disposed: "2025-05-08")
    let result = try metrics([entry], asOf: asOf)
    #expect(result[.completedByLimit].denominator == once)
    #expect(result[.completedByTwice].denominator == twice)
    #expect(result[.followedUpByLimit].denominator == once)
    #expect(result[.completedByLimit].numerator == 0)
  }

  @Test func `ADU-6: resolved after the limit counts at twice the limit only, an archived case at neither`() throws {
    let cases = try [
      aduan(1, received: "2025-05-05", answered: "2025-05-07", closed: "2025-06-10", stage: .selesai, close: .admin),
      aduan(2, received: "2025-05-05", closed: "2025-05-06", stage: .diarsipkan, close: .arsip),
    ]
    let result = try metrics(cases, asOf: "2025-12-31")
    #expect(result[.completedByLimit].result == .value(.zero))
    #expect(result[.completedByTwice].result == .value(Fraction(1, 2)))
    #expect(result[.followedUpByLimit].result == .value(Fraction(1, 2)))
  }

  @Test func `ADU-3: disposition has the limit of verification`() throws {
    let cases = try [
      aduan(1, received: "2025-05-05", disposed: "2025-05-08"),
      aduan(2, received: "2025-05-05", disposed: "2025-05-09"),
      aduan(3, received: "2025-05-05", stage: .terverifikasi), aduan(4, received: "2025-05-05", stage: .proses),
    ]
    let rate = try metrics(cases, asOf: "2025-12-31")[.disposedInTime]
    #expect(rate.result == .value(Fraction(1, 3)))
    #expect(rate.excluded == [.init(reason: .tanpaDisposisi, count: 1)])
  }

  @Test func `a register's own target is compared, and one before the receipt is no target`() throws {
    var met = try aduan(1, received: "2025-05-05", closed: "2025-05-20", stage: .selesai, close: .admin)
    met.targetAt = try stamp("2025-05-20")
    var missed = try aduan(2, received: "2025-05-05")
    missed.targetAt = try stamp("2025-05-20")
    var impossible = try aduan(3, received: "2025-05-05")
    impossible.targetAt = try stamp("2020-05-20")
    let rate = try metrics([met, missed, impossible, try aduan(4, received: "2025-05-05")], asOf: "2025-12-31")[
      .metTarget]
    #expect(rate.result == .value(Fraction(1, 2)))
    #expect(rate.excluded.map(\.reason) == [.tanpaTarget, .waktuTidakSah])
    let without = try metrics([try aduan(4, received: "2025-05-05")], asOf: "2025-12-31", declared: [.penutupan])
    #expect(!without.rates.contains { $0.metric == .metTarget })
  }

  @Test func `C6: the stock of each month opens the next one and ends with what is open`() throws {
    let cases = try [
      aduan(1, received: "2024-11-04"),
      aduan(2, received: "2025-01-06", closed: "2025-03-03", stage: .selesai, close: .admin),
      aduan(3, received: "2025-02-03"), aduan(4, received: "2025-02-03", closed: "2025-02-04", stage: .diarsipkan),
    ]
    let flow = try #require(
      try metrics(cases, asOf: "2025-03-31", period: ("2025-01-01", "2025-03-31")).backlog.flow.value)
    #expect(flow.months.map(\.month.description) == ["2025-01", "2025-02", "2025-03"])
    #expect(flow.months.map(\.opening) == [1, 2, 3])
    #expect(flow.months.map(\.received) == [1, 2, 0])
    #expect(flow.months.map(\.exits) == [0, 1, 1])
    #expect(flow.months.last?.closing == flow.open)
  }

  @Test func `ADU-7: stars that the system gave are no ratings, and few ratings have no mean`() throws {
    func rated(_ source: Int, _ rating: Int?, automatic: Bool? = nil, close: CloseKind = .pelapor) throws
      -> ComplaintCase
    {
      var entry = try aduan(source, received: "2025-05-05", closed: "2025-05-06", stage: .selesai, close: close)
      (entry.rating, entry.ratingIsAutomatic) = (rating, automatic)
      return entry
    }
    let own = try [4, 5, 2, 1].enumerated().map { try rated($0.offset, $0.element) }
    let others = try [
      rated(10, 5, automatic: true), rated(11, 5, close: .sistem), rated(12, 9), rated(13, nil),
    ]
    let few = try metrics(own + others, asOf: "2025-12-31").ratings
    #expect(few.distribution == [1, 1, 0, 1, 1])
    #expect(few.automatic == 2)
    #expect(few.invalid == 1)
    #expect(few.mean == .tidakDapatDinilai(.fewRatings))
    // A reporter may rate a case that the system closed; the mark of the source says so.
    let enough = try metrics(own + others + [try rated(14, 3, automatic: false, close: .sistem)], asOf: "2025-12-31")
      .ratings
    #expect(enough.mean == .value(Fraction(3)))
    #expect(try metrics(others, asOf: "2025-12-31").ratings.mean == .tidakDapatDinilai(.noRatings))
    #expect(
      try metrics([try rated(1, nil)], asOf: "2025-12-31", declared: []).ratings.mean
        == .tidakDapatDihitung(.field(.penilaian)))
  }

  @Test func `ADU-1: record quality counts each date among the cases that can have it`() throws {
    let cases = try [
      aduan(1, received: "2025-05-05", closed: "2025-05-06", stage: .selesai, close: .admin),
      aduan(2, received: "2025-05-05", stage: .selesai), aduan(3, stage: nil, type: .aspirasi, class: nil),
    ]
    let lines = try metrics(cases, asOf: "2025-12-31").quality.lines
    let found = Dictionary(uniqueKeysWithValues: lines.map { ($0.item, [$0.filled, $0.of]) })
    #expect(found[.diterima] == [2, 3])
    #expect(found[.ditutup] == [1, 2])
    #expect(found[.kelas] == [2, 2])
    #expect(found[.caraTutup] == [1, 2])
    #expect(found[.tahap] == [2, 3])
    #expect(found[.kanal] == [0, 3])
  }

  @Test func `where citizens speak, what reaches the national system, and how long the keying in takes`() throws {
    func report(_ source: Int, system: String, _ channel: Channel, entered: String?, entry: Channel? = nil) throws
      -> ComplaintCase
    {
      var report = try aduan(source, system: system, received: "2025-05-05 08:00")
      (report.channelOrigin, report.channelEntry) = (channel, entry)
      report.enteredAt = try entered.map(stamp)
      return report
    }
    var merged = try report(5, system: "lapor-aa", .whatsapp, entered: nil)
    merged.mergedSystems = ["laporan-ringkas"]
    let cases = try [
      report(1, system: "laporan-ringkas", .facebook, entered: "2025-05-05 10:30"),
      report(2, system: "lapor-aa", .facebook, entered: "2025-05-08 08:00"),
      report(3, system: "umum", .facebook, entered: "2025-05-19"),
      report(4, system: "lapor-aa", .tatapMuka, entered: nil, entry: .sms), merged,
    ]
    let use = try metrics(cases, asOf: "2025-12-31").channels
    #expect(use.lines.map(\.channel) == [.whatsapp, .facebook, .tatapMuka])
    #expect(use.lines.map(\.cases) == [1, 3, 1])
    #expect(use.lines.map(\.reached) == [1, 1, 1])
    #expect(use.lines.map(\.known) == [1, 2, 1])
    #expect(use.total.reached == 3)
    #expect(use.total.known == 4)
    let facebook = use.lines[1].entry
    #expect(facebook.cases == 3)
    #expect(facebook.sameDay == 1)
    // 0, 3 and 8 working days (12 and 13 May are free); 150 minutes and three days.
    #expect(facebook.medianWorkdays == 3)
    #expect(facebook.clocked == 2)
    #expect(facebook.medianMinutes == 150)
  }

  @Test func `ADU-1: emergencies are timed in minutes`() throws {
    let calls = try ["2025-05-05 08:12", "2025-05-05 08:20", "2025-05-06 08:00"].enumerated().map { source, answered in
      try aduan(
        source, received: "2025-05-05 08:00", answered: answered, closed: "2025-05-06 09:00", stage: .selesai,
        close: .admin, type: .darurat)
    }
    let summary = try #require(try metrics(calls, asOf: "2025-12-31").emergencySummary)
    #expect(summary.calls == 3)
    #expect(summary.handled == 3)
    #expect(summary.medianMinutesToAnswer == 20)
    #expect(summary.medianMinutesToClosing == 1500)
    #expect(try metrics([try aduan(1, received: "2025-05-05")], asOf: "2025-12-31").emergencySummary == nil)
  }

  @Test func `ADU-8: silence with a channel, without one, and without knowing are three statements`() throws {
    let silent = try metrics([], asOf: "2025-12-31", period: ("2025-01-01", "2025-12-31"))
    #expect(ComplaintAccess(silent, publishesChannel: true) == .saluranTidakDipakai)
    #expect(ComplaintAccess(silent, publishesChannel: false) == .tanpaSaluran)
    #expect(ComplaintAccess(silent, publishesChannel: nil) == .tidakDiketahui)
    let before = try metrics(
      [try aduan(1, received: "2024-05-05")], asOf: "2025-12-31", period: ("2025-01-01", "2025-12-31"))
    #expect(ComplaintAccess(before, publishesChannel: false) == .saluranTidakDipakai)
    let used = try metrics([try aduan(1, received: "2025-05-05")], asOf: "2025-12-31")
    #expect(ComplaintAccess(used, publishesChannel: false) == .dipakai)
  }

  @Test("tables sum to the cases received", arguments: UInt64(600)..<620)
  func sums(seed: UInt64) throws {
    var generator = Seeded(seed: seed)
    let cases = try (0..<60).map { source in
      let received = try day("2025-01-01").advanced(byDays: Int.random(in: 0..<365, using: &generator))
      var entry = try aduan(
        source, received: Bool.random(using: &generator) ? received.description : nil,
        stage: ComplaintStage.allCases.randomElement(using: &generator),
        type: ComplaintType.allCases.filter { $0 != .darurat }.randomElement(using: &generator),
        class: [.berkadar, nil].randomElement(using: &generator) ?? nil)
      entry.category = ["Jalan", "Air", nil].randomElement(using: &generator) ?? nil
      entry.channelOrigin = [.website, .x, nil].randomElement(using: &generator) ?? nil
      return entry
    }
    let result = try metrics(cases, asOf: "2025-12-31", period: ("2025-01-01", "2025-12-31"))
    #expect(result.classes.reduce(0) { $0 + $1.received } == result.received)
    #expect(result.categories.reduce(0) { $0 + $1.received } == result.received)
    #expect(result.channels.lines.reduce(0) { $0 + $1.cases } == result.received)
    #expect(result.receiptMonths.reduce(0) { $0 + $1.received } == cases.count { $0.receivedAt != nil })
    for rate in result.rates {
      #expect(rate.denominator + rate.excluded.reduce(0) { $0 + $1.count } == result.received)
    }
  }
}
