import Reports

extension ReportFixture {
  /// One earlier year for RSUD Tirta Jaya (a fall) and Disdukcapil Kota Bumi Asri (a rise); nothing for the others.
  func trend(_ seed: UnitSeed, _ ikm: IKMReport) -> TrendReport? {
    let moves = ["3399-02": -92, "3299-01": 146]
    guard let points = moves[seed.id], let score = ikm.score.figure else { return nil }
    // All of the change comes from waktu: 1 point of IKM is 0.36 NRR of one of nine unsur.
    return TrendReport(
      years: [
        TrendReport.YearLine(
          year: 2023, runID: "00c0ffee0000", ikm: Self.two(score.scaled - points),
          mutu: Self.letter(score.scaled - points), indexName: "IPP indikatif", index: .absent(.incomplete),
          category: nil)
      ],
      change: TrendReport.Change(
        fromYear: 2023, ikm: Self.two(points), index: .absent(.notComputable),
        verdict: points > 0 ? "naik nyata" : "turun nyata", remarks: [text("aturan_kosong: tersedia → lengkap")]),
      unsur: ikm.unsur.compactMap { line in
        guard let after = line.nrr.figure else { return nil }
        let moved = line.key == "waktu" ? points : 0
        return TrendReport.UnsurChange(
          code: line.code, label: line.label,
          before: Figure(scaled: after.scaled - Self.divide(360 * abs(moved), 100) * moved.signum(), decimals: 3),
          after: after, part: Figure(scaled: moved, decimals: 2))
      })
  }

  /// Units by verdict, the largest change first: as above, one of each.
  func moves(_ units: [UnitReport]) -> [NationalTrend.Move] {
    let changed = units.filter { $0.trend != nil }
    return ["naik nyata", "turun nyata"].map { verdict in
      NationalTrend.Move(
        verdict: verdict, unitIDs: changed.filter { $0.trend?.change.verdict == verdict }.map(\.id))
    }
  }

  func expectation(_ seed: UnitSeed, _ ikm: IKMReport) -> ExpectationReport? {
    guard seed.type == "RSUD", let score = ikm.score.figure else { return nil }
    return ExpectationReport(
      group: "RSUD", unitCount: 6, mean: Figure(scaled: 7_700, decimals: 2),
      band: score.scaled < 7_700 ? .below : .expected, low: Figure(scaled: 7_450, decimals: 2),
      high: Figure(scaled: 7_950, decimals: 2), text: text("IKM dibandingkan dengan 6 unit RSUD."))
  }

  /// All units with an IKM in one funnel, and one of the type RSUD.
  func funnels(_ units: [UnitReport]) -> [FunnelReport] {
    let points = units.compactMap { unit -> FunnelReport.Point? in
      guard let score = unit.ikm.score.figure else { return nil }
      let band: ExpectationBand = score.scaled > 9_000 ? .farAbove : score.scaled < 6_000 ? .farBelow : .expected
      return FunnelReport.Point(
        unitID: unit.id, standardError: Figure(scaled: 600_000 / (unit.ikm.n + 2_000), decimals: 2), ikm: score,
        band: band)
    }
    let limits = (0...4).map { step in
      let two: (Int) -> Figure = { Figure(scaled: $0, decimals: 2) }
      return FunnelReport.Limit(
        standardError: two(180 + 30 * step), farLow: two(6_600 - 40 * step), low: two(7_000 - 25 * step),
        high: two(8_600 + 25 * step), farHigh: two(9_000 + 40 * step))
    }
    return ["semua unit", "RSUD"].map { group in
      FunnelReport(
        group: group, mean: Figure(scaled: 7_800, decimals: 2), spread: Figure(scaled: 350, decimals: 2),
        limits: limits,
        points: points.filter { point in
          group != "RSUD" || units.contains { $0.id == point.unitID && $0.type.hasPrefix(group) }
        })
    }
  }
}
