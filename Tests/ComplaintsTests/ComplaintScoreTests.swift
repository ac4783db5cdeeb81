import CivilTime
import Complaints
import Statistics
import Testing

@Suite struct ComplaintScoreTests {
  /// Working days after 5 May 2025: 6 7 8 9 14 15 16 19 20 21 22 23 26 27 (12 Waisak and 13 joint leave are free), so
  /// 5 of them end on 14 May and 14 on 27 May.
  private func worked() throws -> [ComplaintCase] {
    [
      // Answered and closed in time, confirmed by the reporter.
      try aduan(
        1, received: "2025-05-05", answered: "2025-05-07", closed: "2025-05-20", stage: .selesai, close: .pelapor),
      // Answered on the last day, closed on the last day, by the system.
      try aduan(
        2, received: "2025-05-05", answered: "2025-05-14", closed: "2025-05-27", stage: .selesai, close: .sistem),
      // Answered one day late, closed one day late, by the admin.
      try aduan(
        3, received: "2025-05-05", answered: "2025-05-15", closed: "2025-05-28", stage: .selesai, close: .admin),
      // Open past its limit and never answered.
      try aduan(4, received: "2025-05-05", stage: .terverifikasi),
      // Not of this unit.
      try aduan(5, received: "2025-05-05", closed: "2025-05-06", stage: .dikembalikan, close: .dikembalikan),
      // Fresh: neither limit has passed on 30 June (5 working days from 25 June end on 3 July, since 27 June is free).
      try aduan(6, received: "2025-06-25", stage: .proses),
    ]
  }

  @Test func `ADU-11: the score of a unit worked by hand`() throws {
    let result = try metrics(worked(), asOf: "2025-06-30")
    let score = ComplaintScore(result)
    // Matured: 1 to 4. Resolved in time: 1 and 2, so 2/4. Answered in time: 1 and 2 of 4, so 2/4.
    // Completed: 1, 2, 3 of the five that are not returned, so 3/5. Confirmed: 1 of three closings, so 1/3.
    #expect(score.components.map(\.result.value) == [Fraction(1, 2), Fraction(1, 2), Fraction(3, 5), Fraction(1, 3)])
    // (1/2 + 1/2 + 3/5 + 1/3) / 4 = (29/15) / 4 = 29/60
    #expect(score.result == .value(Fraction(29, 60)))
    #expect(score.received == 6)
    #expect(score.matured == 4)
    #expect(score.isLimited)
  }

  @Test func `ADU-5: each rate names what it left out`() throws {
    let result = try metrics(worked(), asOf: "2025-06-30")
    let resolved = result[.resolvedInTime]
    #expect(resolved.excluded.map(\.reason) == [.dikembalikan, .belumJatuhTempo])
    #expect(resolved.excluded.map(\.count) == [1, 1])
    #expect(resolved.asOf == (try day("2025-06-30")))
    #expect(result[.overdue].result == .value(Fraction(2, 4)))
    #expect(result[.confirmed].excluded.map(\.reason) == [.dikembalikan, .belumDitutup])
  }

  @Test func `M19, M20, ADU-8: none, one, nine and a closed-only extract give four different results`() throws {
    let none = ComplaintScore(try metrics([], asOf: "2025-06-30"))
    #expect(none.result == .tidakDapatDinilai(.noComplaints))
    #expect(!none.isLimited)

    let one = ComplaintScore(
      try metrics(
        [try aduan(1, received: "2025-05-05", closed: "2025-05-09", stage: .selesai, close: .pelapor)],
        asOf: "2025-06-30"))
    #expect(one.result == .value(.one))
    #expect(one.isLimited)

    let nine = try (1...9).map {
      try aduan(
        $0, received: "2025-05-05", answered: "2025-05-06", closed: "2025-06-02", stage: .selesai, close: .sistem)
    }
    let nineScore = ComplaintScore(try metrics(nine, asOf: "2025-06-30"))
    // Resolved late (0), answered in time (1), completed (1), never confirmed (0): 2/4.
    #expect(nineScore.result == .value(Fraction(1, 2)))
    #expect(nineScore.isLimited)

    let closedOnly = try (1...12).map {
      try aduan(
        $0, received: "2025-06-20", answered: "2025-06-20", closed: "2025-06-20", stage: .selesai, close: .sistem)
    }
    let refused = try metrics(closedOnly, asOf: "2025-06-30")
    #expect(refused.closedOnlySources == ["uji"])
    for metric in [ComplaintRate.verifiedInTime, .answeredInTime, .resolvedInTime, .overdue, .completed, .followedUp] {
      #expect(refused[metric].result == .tidakDapatDihitung(.closedOnlyExtract), "\(metric)")
    }
    #expect(refused.resolutionTimes.isEmpty)
    #expect(ComplaintScore(refused).result == .value(.zero))
  }

  @Test func `ADU-8: only returned or postponed complaints are neither 0 nor 100`() throws {
    let result = try metrics(
      [
        try aduan(1, received: "2025-05-05", closed: "2025-05-06", stage: .dikembalikan, close: .dikembalikan),
        try aduan(2, received: "2025-05-05", stage: .ditunda),
      ], asOf: "2025-06-30")
    #expect(result.rates.allSatisfy { $0.result == .tidakDapatDinilai(.onlyReturnedOrPostponed) })
    #expect(ComplaintScore(result).result == .tidakDapatDinilai(.onlyReturnedOrPostponed))
  }

  @Test func `M13, ADU-8: a source without dates is not computable where it lacks them and rated where it does not`()
    throws
  {
    let cases = try (1...10).map { number in
      try aduan(
        number, received: "2025-01-06", stage: number == 10 ? .ditunda : .selesai,
        close: number == 10 ? nil : number <= 2 ? .pelapor : .sistem)
    }
    let result = try metrics(cases, asOf: "2025-06-30", declared: [])
    #expect(result[.resolvedInTime].result == .tidakDapatDihitung(.field(.penutupan)))
    #expect(result[.answeredInTime].result == .tidakDapatDihitung(.field(.jawaban)))
    #expect(result[.completed].result == .value(Fraction(9, 10)))
    #expect(result[.confirmed].result == .value(Fraction(2, 9)))
    #expect(ComplaintScore(result).result == .value(Fraction(101, 180)))  // (9/10 + 2/9) / 2
    #expect(!ComplaintScore(result).isLimited)
  }

  @Test func `a unit that never answers is late, not uncomputable, if its source has the column`() throws {
    let result = try metrics([try aduan(1, received: "2025-05-05")], asOf: "2025-06-30", declared: [.jawaban])
    #expect(result[.answeredInTime].result == .value(.zero))
    #expect(result[.resolvedInTime].result == .tidakDapatDihitung(.field(.penutupan)))
  }
}
