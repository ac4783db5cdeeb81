import CivilTime
import Complaints
import Statistics
import Testing

/// Identities that hold for any records, over cases drawn from a seed.
@Suite struct ComplaintPropertyTests {
  private static let asOf = "2025-12-31"

  private func random(_ seed: UInt64, count: Int) throws -> [ComplaintCase] {
    var generator = Seeded(seed: seed)
    let start = try day("2024-10-01")
    let end = try day(Self.asOf)
    return try (0..<count).map { source in
      let received = start.advanced(byDays: Int.random(in: 0..<457, using: &generator))
      let close: CloseKind?? = (CloseKind.allCases.map { Optional($0) } + [nil, nil, nil]).randomElement(
        using: &generator)
      let kind = close ?? nil
      let left = received.advanced(byDays: Int.random(in: -3..<150, using: &generator))
      var entry = try aduan(
        source, received: received.description,
        type: [.pengaduan, .aspirasi, .permintaanInformasi, nil].randomElement(using: &generator) ?? nil,
        class: [.berkadar, .tidakBerkadar, nil].randomElement(using: &generator) ?? nil)
      entry.closeKind = left <= end ? kind : nil
      entry.stage = Self.stage(of: entry.closeKind, using: &generator)
      if entry.closeKind != nil, Int.random(in: 0..<10, using: &generator) > 0 {
        entry.closedAt = CivilDateTime(date: left)
      }
      if Bool.random(using: &generator) {
        entry.firstAnswerAt = CivilDateTime(date: received.advanced(byDays: Int.random(in: 0..<20, using: &generator)))
      }
      entry.channelOrigin = Channel.allCases.filter { $0 != .darurat112 }.randomElement(using: &generator)
      return entry
    }
  }

  private static func stage(of kind: CloseKind?, using generator: inout Seeded) -> ComplaintStage? {
    switch kind {
    case .arsip: .diarsipkan
    case .dikembalikan: .dikembalikan
    case .pelapor, .sistem, .admin, .digabung: .selesai
    case nil: [.baru, .proses, .dijawab, .ditunda, .dibukaLagi, nil].randomElement(using: &generator) ?? nil
    }
  }

  @Test("every table sums to the cases, and every rate's parts do too", arguments: UInt64(0)..<60)
  func sums(seed: UInt64) throws {
    let cases = try random(seed, count: Int(seed))
    let result = try metrics(cases, asOf: Self.asOf, period: ("2025-01-01", "2025-12-31"))
    #expect(result.received + result.outsidePeriod == cases.count)
    let tables = [
      result.counts.outcomes.map(\.count), result.counts.stages.map(\.count), result.counts.channels.map(\.count),
      result.counts.categories.map(\.count), result.counts.months.map(\.count),
    ]
    for table in tables { #expect(table.reduce(0, +) == result.received) }
    for rate in result.rates {
      #expect(rate.denominator + rate.excluded.reduce(0) { $0 + $1.count } == result.received)
      #expect(rate.numerator <= rate.denominator)
    }
    if let flow = result.backlog.flow.value { #expect(flow.difference == 0) }
  }

  @Test("the order of the cases changes nothing", arguments: UInt64(100)..<120)
  func order(seed: UInt64) throws {
    var generator = Seeded(seed: seed)
    let cases = try random(seed, count: 80)
    let period = ("2025-01-01", "2025-12-31")
    #expect(
      try metrics(cases.shuffled(using: &generator), asOf: Self.asOf, period: period)
        == metrics(cases, asOf: Self.asOf, period: period))
  }

  @Test(
    "MET-10: without earlier censoring the matured rate is the incidence of resolution at its limit",
    arguments: UInt64(200)..<230)
  func incidence(seed: UInt64) throws {
    var generator = Seeded(seed: seed)
    let received = try day("2025-02-03")
    let cases = try (0..<50).map { source in
      var entry = try aduan(source, received: "2025-02-03")
      let kind = [CloseKind.pelapor, .sistem, .admin, .arsip, nil].randomElement(using: &generator) ?? nil
      entry.closeKind = kind
      entry.stage = Self.stage(of: kind, using: &generator) ?? .proses
      if kind != nil {
        entry.closedAt = CivilDateTime(date: received.advanced(byDays: Int.random(in: 0..<60, using: &generator)))
      }
      return entry
    }
    let result = try metrics(cases, asOf: Self.asOf)
    // All cases are under observation past day 14, so the incidence is a plain share of them.
    let resolvedByLimit = result.resolutionTimes.count { $0.time <= 14 && $0.exit?.isResolution == true }
    #expect(result.resolutionTimes.count == 50)
    #expect(result[.resolvedInTime].result == .value(Fraction(resolvedByLimit, 50)))
  }

  @Test("a later as-of date never makes a case less mature", arguments: UInt64(300)..<310)
  func maturityGrows(seed: UInt64) throws {
    let cases = try random(seed, count: 60).map { entry in
      var open = entry
      (open.closedAt, open.closeKind, open.stage, open.firstAnswerAt) = (nil, nil, .proses, nil)
      return open
    }
    let months = ["2026-01-31", "2026-02-28", "2026-03-31", "2026-06-30"]
    let matured = try months.map { try metrics(cases, asOf: $0).matured }
    #expect(matured == matured.sorted())
  }
}
