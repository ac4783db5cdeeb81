import Reports

extension ReportFixture {
  static let unsur: [(key: String, label: String)] = [
    ("persyaratan", "Persyaratan"), ("prosedur", "Sistem, mekanisme, dan prosedur"), ("waktu", "Waktu penyelesaian"),
    ("biaya", "Biaya/tarif"), ("produk", "Produk spesifikasi jenis pelayanan"), ("kompetensi", "Kompetensi pelaksana"),
    ("perilaku", "Perilaku pelaksana"), ("pengaduan", "Penanganan pengaduan, saran, dan masukan"),
    ("sarana", "Sarana dan prasarana"),
  ]

  static func letter(_ hundredths: Int) -> String {
    hundredths >= 8_831 ? "A" : hundredths >= 7_661 ? "B" : hundredths >= 6_500 ? "C" : "D"
  }

  static let letterLabels = ["A": "Sangat baik", "B": "Baik", "C": "Kurang baik", "D": "Tidak baik"]

  /// Answers 1, 2, 3, 4 of `n` people whose sum is `sum`.
  private static func counts(n: Int, sum: Int) -> [Int] {
    let extra = sum - 3 * n
    if extra >= 0 {
      let spread = min(n / 20, (n - extra) / 2)
      return [0, spread, n - extra - 2 * spread, extra + spread]
    }
    let missing = -extra
    if missing > n { return [missing - n, 2 * n - missing, 0, 0] }
    let spread = min(n / 20, (n - missing) / 2)
    return [0, missing + spread, n - missing - 2 * spread, spread]
  }

  func survey(_ seed: UnitSeed) -> IKMReport {
    let n = seed.n
    let sums = seed.nrr.map { Self.divide($0 * n, 100) }
    let score = n == 0 ? nil : Self.divide(2_500 * sums.reduce(0, +), 9 * n)
    let mutu = score.map(Self.letter)
    let unsur = Self.unsur.enumerated().map { offset, item in
      let sum = sums.isEmpty ? nil : sums[offset]
      let points = sum.map { Self.divide(2_500 * $0, n) }
      return IKMReport.UnsurLine(
        code: "U\(offset + 1)", key: item.key, label: item.label,
        nrr: sum.map { .value(Figure(scaled: Self.divide(1_000 * $0, n), decimals: 3)) } ?? .absent(.noData),
        score: points.map(Self.two) ?? .absent(.noData), mutu: points.map(Self.letter), n: n,
        peerNRR: seed.type == "Disdukcapil" || seed.type == "RSUD"
          ? .value(Figure(scaled: 3_050 + 35 * offset, decimals: 3)) : .absent(.noData))
    }
    return IKMReport(
      questionnaire: "skm-2017", score: score.map(Self.two) ?? .absent(.noData), mutu: mutu,
      mutuLabel: mutu.flatMap { Self.letterLabels[$0] }, n: n, received: n * 21 / 20, blankRule: "lengkap",
      otherRule: score.map {
        let other = seed.otherRuleDecides ? 7_658 : $0 - 12
        let letter = Self.letter(other)
        return .init(name: "tersedia", score: Self.two(other), mutu: letter, changesMutu: letter != mutu)
      },
      unsur: unsur, lowest: Array(sums.indices.sorted { (sums[$0], $0) < (sums[$1], $1) }.prefix(3)),
      interval: score.map {
        let low = Figure(scaled: $0 - 6_000 / (n + 20), decimals: 2)
        let high = Figure(scaled: min(10_000, $0 + 6_000 / (n + 20)), decimals: 2)
        return Interval(
          low: low, high: high,
          text: text("Bila survei diulang, IKM akan jatuh antara \(low.indonesian) dan \(high.indonesian) (95 %)."))
      },
      adequacy: adequacy(seed),
      reliability: n < 30
        ? nil : .init(alpha: .value(Figure(scaled: 871, decimals: 3)), text: text("Jawaban antarunsur ajek.")),
      breakdowns: score.map { breakdowns(seed, $0) } ?? [],
      variants: score.map {
        [
          .init(name: text("Bobot 0,11"), score: Self.two($0 * 99 / 100), mutu: Self.letter($0 * 99 / 100)),
          .init(name: text("Batas KEP/25/M.PAN/2/2004"), score: Self.two($0), mutu: $0 > 8_125 ? "A" : "B"),
        ]
      } ?? [],
      nextLetter: score.flatMap(nextLetter),
      distribution: sums.map { .init(counts: Self.counts(n: n, sum: $0)) })
  }

  private func nextLetter(_ score: Int) -> IKMReport.NextLetter? {
    let next = [("C", 6_500), ("B", 7_661), ("A", 8_831)].first { $0.1 > score }
    return next.map { letter, bound in
      let points = Figure(scaled: bound - score, decimals: 2)
      return .init(
        letter: letter, points: points,
        text: text(
          "Kurang \(points.indonesian) poin menuju \(letter); cukup bila waktu penyelesaian naik menjadi NRR 3,400."))
    }
  }

  private func adequacy(_ seed: UnitSeed) -> IKMReport.Adequacy {
    guard let population = seed.population else {
      return .init(
        population: nil, required: nil,
        text: text("Populasi pengguna tidak diketahui; kecukupan sampel tidak dapat dinilai."))
    }
    let required = min(377, population * 2 / 5)
    return .init(
      population: population, required: required,
      text: text("\(seed.n) dari \(required) responden yang diperlukan: \(seed.n >= required ? "cukup" : "kurang")."))
  }

  private func breakdowns(_ seed: UnitSeed, _ score: Int) -> [IKMReport.Breakdown] {
    func line(_ label: String, _ n: Int, _ share: Int, _ points: Int) -> IKMReport.Breakdown.Line {
      .init(
        label: text(label), n: .value(Figure(n)), share: .value(Figure(scaled: share, decimals: 1)),
        score: Self.two(points), mutu: Self.letter(points))
    }
    func hidden(_ label: String) -> IKMReport.Breakdown.Line {
      let absent = Measure.absent(.suppressed)
      return .init(label: text(label), n: absent, share: absent, score: absent, mutu: nil)
    }
    let half = seed.n / 2
    return [
      .init(
        title: text("Jenis layanan"),
        lines: [
          line("Layanan loket", half, 560, score + 40), line("Layanan daring", seed.n - half - 3, 424, score - 90),
          hidden("Jemput bola"),
        ]),
      .init(
        title: text("Jenis kelamin"),
        lines: [line("Perempuan", half, 512, score + 21), line("Laki-laki", seed.n - half, 488, score - 22)]),
      .init(
        title: text("Bulan"),
        lines: (1...6).map { line("2025-0\($0)", max(5, seed.n / 6), 166 + $0 % 2, score - 300 + 90 * $0) }),
    ]
  }
}
