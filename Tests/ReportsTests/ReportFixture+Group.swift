import Reports

extension ReportFixture {
  func groups(_ units: [UnitReport], by key: (UnitReport) -> (String, String)) -> [GroupReport] {
    Dictionary(grouping: units) { key($0).0 }.sorted { $0.key < $1.key }
      .map { id, members in group(id, members.first.map { key($0).1 } ?? "", members) }
  }

  func group(_ id: String, _ name: String, _ units: [UnitReport]) -> GroupReport {
    let scores = units.compactMap { $0.ikm.score.figure?.scaled }
    let ranked = units.filter { !$0.ranks.isEmpty }
    let indices = ranked.compactMap { $0.index.score.figure?.scaled }
    let ikm = scores.isEmpty ? nil : Self.divide(scores.reduce(0, +), scores.count)
    let index = indices.isEmpty ? nil : Self.divide(indices.reduce(0, +), indices.count)
    let tiers = ["p1", "p2", "p3", "rutin", "percontohan", "perlu-data"]
    return GroupReport(
      id: id, name: name, fileName: id, unitCount: units.count, measuredIKM: scores.count, ranked: ranked.count,
      ikm: ikm.map(Self.two) ?? .absent(.noData), mutu: ikm.map(Self.letter),
      pooledIKM: ikm.map { Self.two($0 - 31) } ?? .absent(.noData), respondents: units.map(\.ikm.n).reduce(0, +),
      index: index.map(Self.two) ?? .absent(.noData), category: index.map { Self.category($0).0 },
      mutuCounts: ["A", "B", "C", "D"].map { letter in Count(letter, units.count { $0.ikm.mutu == letter }) },
      categoryCounts: Self.categories.map { category in Count(category, ranked.count { $0.index.category == category })
      },
      tierCounts: tiers.map { tier in Count(tier, units.count { $0.tier.key == tier }) },
      unitIDs: ranked.sorted {
        ($1.index.score.figure?.scaled ?? 0, $0.id) < ($0.index.score.figure?.scaled ?? 0, $1.id)
      }.map(\.id)
        + units.filter { $0.ranks.isEmpty }.map(\.id).sorted())
  }

  func wilayah(_ name: String?, _ units: [UnitReport]) -> WilayahReport {
    let order = ["p1", "p2", "p3", "rutin"]
    let priority = units.filter { order.contains($0.tier.key) }.sorted {
      let a = (order.firstIndex(of: $0.tier.key) ?? 9, $0.index.score.figure?.scaled ?? 0, $0.id)
      let b = (order.firstIndex(of: $1.tier.key) ?? 9, $1.index.score.figure?.scaled ?? 0, $1.id)
      return a < b
    }
    return WilayahReport(
      group: group(name ?? "tanpa", name.map { "Wilayah \($0)" } ?? "Wilayah belum diketahui", units),
      priority: priority.map(\.id), needsData: units.filter { $0.tier.key == "perlu-data" }.map(\.id),
      sharedProblems: priority.count < 2
        ? []
        : [
          .init(
            weakness: text("NRR waktu penyelesaian rendah"), effortNumber: 1,
            effort: text("Standar dan maklumat pelayanan"),
            unitIDs: priority.prefix(3).map(\.id))
        ],
      exemplars: units.filter { $0.tier.key == "percontohan" }.map(\.id), learning: learning(priority))
  }

  /// The most urgent unit learns from the least urgent one, the others from nobody.
  private func learning(_ priority: [UnitReport]) -> [LearningReport] {
    priority.enumerated().map { place, unit in
      guard place == 0, let best = priority.last, best.id != unit.id else {
        return LearningReport(
          unitID: unit.id, exemplars: [],
          reason: "Belum ada unit sejenis (\(unit.type)) dengan hasil baik di evaluasi ini.")
      }
      return LearningReport(
        unitID: unit.id,
        exemplars: [
          .init(
            unitID: best.id, nearness: .province,
            lessons: [
              .init(
                weakness: "Waktu penyelesaian", there: "NRR 3,412", here: "NRR 1,980",
                gain: Figure(scaled: 21, decimals: 2)),
              .init(
                weakness: "Kelengkapan SIPP", there: "88,1 %", here: "41,2 %", gain: Figure(scaled: 9, decimals: 2)),
            ])
        ], reason: nil)
    }
  }

  var about: About {
    About(
      title: text("Evaluasi Pelayanan Publik Contoh 2025"), year: 2025, periodStart: "2025-01-01",
      periodEnd: "2025-12-31",
      asOf: "2025-12-31", instrument: "ipp-indikatif", indexName: "IPP indikatif", programVersion: "0.1.0",
      seed: 20_250_101,
      settings: [
        .init(key: "aturan_kosong", value: "lengkap", origin: "bawaan"),
        .init(key: "kebijakan_tier", value: text("bawaan-2025"), origin: "bawaan"),
        .init(key: "judul", value: text("Evaluasi Pelayanan Publik Contoh 2025"), origin: "evaluasi.yaml"),
      ],
      mutuBands: zip(["A", "B", "C", "D"], [8_831, 7_661, 6_500, 2_500]).map { letter, bound in
        .init(
          label: letter, word: Self.letterLabels[letter] ?? "", lowerBound: Figure(scaled: bound, decimals: 2))
      },
      categoryBands: [451, 401, 351, 301, 251, 201, 151, 101, 0].map { bound in
        let (label, word) = Self.category(bound)
        return .init(label: label, word: word, lowerBound: Figure(scaled: bound, decimals: 2))
      })
  }
}
