import Reports

extension ReportFixture {
  func unit(_ seed: UnitSeed) -> UnitReport {
    let ikm = survey(seed)
    let index = index(seed, ikm)
    let place = Self.ranking.firstIndex(of: seed.id)
    return UnitReport(
      id: seed.id + mark, name: text(seed.name), instansiID: seed.instansi.id, instansi: text(seed.instansi.name),
      instansiKind: seed.instansi.kind, type: seed.type.isEmpty ? "" : text(seed.type),
      provinceCode: seed.province?.code, province: seed.province.map { text($0.name) },
      regency: seed.province.map { text($0.regency) }, wilayah: seed.province?.wilayah,
      fileName: seed.id.replacing("/", with: "_"), ikm: ikm, complaints: complaints(seed), sipp: sipp(seed),
      index: index, ranks: place.map { ranks(seed, $0 + 1) } ?? [], tier: tier(seed, index),
      tasks: seed.nrr.isEmpty ? [] : tasks(seed),
      strengths: seed.nrr.isEmpty ? [] : [text("Biaya/tarif"), text("Perilaku pelaksana")],
      rowsUsed: seed.n * 21 / 20,
      rowsExcluded: seed.n == 0 ? [] : [Count(text("di luar periode"), 7), Count(text("kiriman ganda"), 2)],
      uncertainty: place.map { uncertainty(seed, $0 + 1) }, expectation: expectation(seed, ikm),
      trend: trend(seed, ikm)
    )
  }

  /// Ids of ranked units, best first; the fifth and sixth have the same index and share a rank.
  private static let ranking = [
    "3399-01", "3299-01", "1199-01", "6499-01", "3399-02", "BMD/5", "7399-02", "3299-02", "7399-01",
  ]

  private func ranks(_ seed: UnitSeed, _ place: Int) -> [RankLine] {
    let rank = place == 6 ? 5 : place
    return [
      RankLine(scope: "nasional", group: "Nasional", rank: rank, of: 9),
      RankLine(scope: "jenis instansi", group: text(seed.instansi.kind), rank: (rank + 1) / 2, of: 5),
    ]
  }

  private func uncertainty(_ seed: UnitSeed, _ place: Int) -> UncertaintyReport {
    let limits = (max(1, place - 1), min(9, place + 2))
    let other = seed.tier == "p3" ? "rutin" : "p3"
    return UncertaintyReport(
      rankLow: limits.0, rankMedian: place, rankHigh: limits.1,
      tiers: [
        .init(key: seed.tier, percent: Figure(scaled: 823, decimals: 1)),
        .init(key: other, percent: Figure(scaled: 177, decimals: 1)),
      ],
      word: "kemungkinan besar",
      text: text(
        "Peringkat \(limits.0) sampai \(limits.1) dari 9 masih masuk akal; kelompok pembinaannya kemungkinan besar tetap."
      )
    )
  }

  private func tier(_ seed: UnitSeed, _ index: IndexReport) -> TierReport {
    let labels = [
      "p1": "Prioritas 1", "p2": "Prioritas 2", "p3": "Prioritas 3", "rutin": "Pembinaan rutin",
      "percontohan": "Percontohan", "perlu-data": "Perlu data",
    ]
    let why =
      switch (seed.tier, seed.limited) {
      case ("perlu-data", _):
        seed.isIncomplete
          ? "Formulir evaluator belum lengkap: 3 dari 30 indikator kosong."
          : seed.n == 0 ? "Belum ada kuesioner yang masuk." : "Hanya 12 responden; paling sedikit 30."
      case (_, true): "Kelengkapan SIPP 41,2 % di bawah 50 % (pembatas TIER-2), sehingga paling longgar Prioritas 3."
      default: "\(index.name) \(index.score.indonesian) termasuk batas \(labels[seed.tier] ?? "")."
      }
    return TierReport(
      key: seed.tier, label: labels[seed.tier] ?? "", reason: text(why),
      withoutLimiters: seed.limited ? "Pembinaan rutin" : nil, policy: text("bawaan-2025"))
  }

  private func tasks(_ seed: UnitSeed) -> [TaskLine] {
    let worst = seed.nrr.enumerated().sorted { ($0.element, $0.offset) < ($1.element, $1.offset) }.prefix(2)
    var lines = worst.map { offset, value in
      TaskLine(
        weakness: text("NRR \(Self.unsur[offset].label.lowercased()) rendah"),
        evidence: text("NRR \(Figure(scaled: value, decimals: 2).indonesian) dari 4 (n = \(seed.n))"), effortNumber: 1,
        effort: text("Standar dan maklumat pelayanan"), gain: Figure(scaled: (400 - value) / 12, decimals: 2),
        action: text("Tetapkan janji waktu per layanan, tempel di loket, dan tinjau tiap bulan."))
    }
    if let sipp = seed.sipp, sipp < 900 {
      lines.append(
        TaskLine(
          weakness: text("SIPP belum lengkap"),
          evidence: text("kelengkapan \(Figure(scaled: sipp, decimals: 1).indonesian) %"), effortNumber: 5,
          effort: text("SIPP"), gain: Figure(scaled: (1_000 - sipp) / 16, decimals: 2),
          action: text("Isi blok maklumat pelayanan dan perbarui standar pelayanan.")))
    }
    return lines.sorted { $0.gain.scaled > $1.gain.scaled }
  }
}
