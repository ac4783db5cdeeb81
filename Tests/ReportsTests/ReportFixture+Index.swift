import Reports

extension ReportFixture {
  func complaints(_ seed: UnitSeed) -> ComplaintReport {
    let labels = [
      "Selesai, dikonfirmasi pelapor", "Ditutup sistem", "Ditutup admin", "Diarsipkan", "Dikembalikan", "Digabung",
      "Masih terbuka",
    ]
    let counts: [Int]
    let score: Measure
    var remarks: [String] = []
    switch seed.complaints {
    case .rated: (counts, score) = ([21, 14, 3, 2, 4, 1, 9], .value(Figure(scaled: 655, decimals: 3)))
    case .few:
      (counts, score) = ([2, 1, 0, 0, 1, 0, 1], .value(Figure(scaled: 583, decimals: 3)))
      remarks = [text("data terbatas: 4 kasus matang")]
    case .none: (counts, score) = ([0, 0, 0, 0, 2, 0, 0], .absent(.notRateable))
    case .noDates: (counts, score) = ([5, 9, 0, 0, 0, 0, 6], .absent(.notComputable))
    case .noData: (counts, score) = ([], .absent(.noData))
    }
    return ComplaintReport(
      caseCount: counts.reduce(0, +), outcomes: zip(labels, counts).map { Count(text($0), $1) },
      channels: counts.isEmpty
        ? [] : [Count(text("website"), 30), Count(text("WhatsApp"), 16), Count(text("tatap muka"), 8)],
      categories: counts.isEmpty ? [] : [Count(text("Waktu layanan"), 28), Count(text("Persyaratan"), 26)],
      months: counts.isEmpty ? [] : (1...6).map { Count("2025-0\($0)", [4, 9, 12, 8, 11, 10][$0 - 1]) },
      rates: counts.isEmpty ? [] : rates(seed.complaints), score: score, remarks: remarks, asOf: "2025-12-31",
      details: details(seed.complaints))
  }

  private func rates(_ state: UnitSeed.Complaints) -> [Rate] {
    func rate(_ key: String, _ label: String, _ x: Int, _ n: Int) -> Rate {
      guard state == .rated || state == .few else {
        return Rate(
          key: key, label: text(label), percent: .absent(state == .none ? .notRateable : .notComputable),
          numerator: nil,
          denominator: nil, excluded: [Count(text("tanpa tanggal"), 20)], rule: "ADU-8")
      }
      let percent = Self.divide(1_000 * x, n)
      let interval = Interval(
        low: Figure(scaled: max(0, percent - 120), decimals: 1),
        high: Figure(scaled: min(1_000, percent + 110), decimals: 1),
        text: text("rentang Wilson 95 %"))
      return Rate(
        key: key, label: text(label), percent: .value(Figure(scaled: percent, decimals: 1)), numerator: x,
        denominator: n,
        interval: interval, excluded: [Count(text("belum matang"), 4), Count(text("waktu tidak masuk akal"), 1)],
        rule: "ADU-6")
    }
    let n = state == .few ? 4 : 44
    return [
      rate("tepat-waktu", "Selesai dalam batas waktu", n * 3 / 5, n),
      rate("jawaban-pertama", "Jawaban pertama tepat waktu", n * 4 / 5, n),
      rate("selesai", "Selesai sampai tanggal data", n * 3 / 4, n),
      rate("konfirmasi", "Dikonfirmasi pelapor", n / 2, n),
    ]
  }

  func sipp(_ seed: UnitSeed) -> SIPPReport {
    guard let score = seed.sipp else {
      return SIPPReport(
        score: .absent(seed.n == 0 ? .noData : .notComputable), parts: [], blocks: [], components: [], serviceCount: 0,
        todo: [], remarks: [text("Tidak ada isian SIPP untuk unit ini.")])
    }
    let figure = Figure(scaled: score, decimals: 3)
    let blocks = [
      "Profil penyelenggara", "Profil pelaksana", "Standar pelayanan", "Maklumat pelayanan", "Pengelolaan pengaduan",
      "Penilaian kinerja",
    ]
    let components = ["Persyaratan", "Prosedur", "Jangka waktu", "Biaya/tarif", "Produk", "Penanganan pengaduan"]
    return SIPPReport(
      score: .value(figure),
      parts: [
        .init(label: "Blok informasi", value: .value(figure), text: text("5 dari 6 blok terisi")),
        .init(
          label: "Komponen standar pelayanan", value: .value(figure),
          text: text("6 komponen yang tampil di laman publik")),
        .init(
          label: "Cakupan katalog", value: .absent(.notComputable),
          text: text("jumlah layanan menurut SK tidak diketahui")),
        .init(label: "Kemutakhiran", value: .value(figure), text: text("diperbarui dalam 12 bulan")),
      ],
      blocks: blocks.enumerated().map { .init(label: $1, filled: $0 * 160 < score ? 1 : 0, total: 1) },
      components: components.enumerated().map {
        .init(label: $1, filled: max(0, 12 - $0 * (1_000 - score) / 150), total: 12)
      },
      serviceCount: 12,
      todo: score > 900
        ? []
        : [
          .init(label: text("Blok maklumat pelayanan"), gain: Figure(scaled: 417, decimals: 4)),
          .init(label: text("Komponen jangka waktu pada 4 layanan"), gain: Figure(scaled: 139, decimals: 4)),
        ],
      remarks: [text("Sumber hanya memuat enam komponen pertama.")])
  }

  func index(_ seed: UnitSeed, _ ikm: IKMReport) -> IndexReport {
    let name = "IPP indikatif"
    guard seed.n > 0, !seed.isIncomplete else {
      return IndexReport(
        name: name, score: .absent(seed.isIncomplete ? .incomplete : .noData), category: nil, predicate: nil,
        coverage: Figure(scaled: seed.isIncomplete ? 712 : 0, decimals: 1), aspects: [],
        status: text(seed.isIncomplete ? "belum lengkap: 3 indikator kosong" : "belum ada data"), remarks: [])
    }
    let shapes: [(code: String, label: String, weight: Int, effective: Int, unsur: [Int])] = [
      ("I", "Kebijakan Pelayanan", 24, 2_727, [0, 1, 2, 3, 4]), ("II", "Profesionalisme SDM", 25, 2_841, [5, 6]),
      ("III", "Sarana Prasarana", 18, 2_046, [8]), ("IV", "Sistem Informasi Pelayanan Publik", 11, 1_250, []),
      ("V", "Konsultasi dan Pengaduan", 10, 1_136, [7]), ("VI", "Inovasi", 12, 0, []),
    ]
    var sum = 0
    let aspects = shapes.map { shape in
      var parts = shape.unsur.map { offset in
        let scaled = Self.divide((seed.nrr[offset] - 100) * 5, 3)
        return IndexReport.ComponentLine(
          label: Self.unsur[offset].label, source: "SKM",
          measured: "NRR \(Figure(scaled: seed.nrr[offset] * 10, decimals: 3).indonesian)", score: Self.two(scaled))
      }
      if shape.code == "IV", let sipp = seed.sipp {
        parts = [
          .init(
            label: "Kelengkapan SIPP", source: "SIPP",
            measured: "kelengkapan \(Figure(scaled: sipp, decimals: 3).indonesian)", score: Self.two(sipp / 2))
        ]
      }
      let values = parts.compactMap { $0.score.figure?.scaled }
      guard !values.isEmpty else {
        return IndexReport.AspectLine(
          code: shape.code, label: shape.label, weight: Figure(shape.weight),
          effectiveWeight: Figure(scaled: 0, decimals: 2),
          score: .absent(.noData), contribution: .absent(.noData), components: [])
      }
      let score = Self.divide(values.reduce(0, +), values.count)
      // Without SIPP its weight goes to the other aspects in proportion.
      let effective =
        seed.sipp == nil
        ? [2_727: 3_117, 2_841: 3_247, 2_046: 2_338, 1_136: 1_298][shape.effective, default: 0] : shape.effective
      let contribution = Self.divide(score * effective, 10_000)
      sum += contribution
      return IndexReport.AspectLine(
        code: shape.code, label: shape.label, weight: Figure(shape.weight),
        effectiveWeight: Figure(scaled: effective, decimals: 2), score: Self.two(score),
        contribution: Self.two(contribution),
        components: parts)
    }
    let (category, predicate) = Self.category(sum)
    return IndexReport(
      name: name, score: Self.two(sum), category: category, predicate: predicate,
      coverage: Figure(scaled: 880, decimals: 1),
      aspects: aspects, status: "lengkap",
      remarks: [text("Aspek Inovasi tidak punya data; bobotnya dibagi ke aspek lain.")])
  }

  static let categories = ["A", "A-", "B", "B-", "C", "C-", "D", "E", "F"]

  static func category(_ hundredths: Int) -> (String, String) {
    let predicates = [
      "Pelayanan Prima", "Sangat Baik", "Baik", "Baik dengan catatan", "Cukup", "Cukup dengan catatan", "Buruk",
      "Sangat Buruk", "Gagal",
    ]
    let place = [451, 401, 351, 301, 251, 201, 151, 101, 0].firstIndex { hundredths >= $0 } ?? 8
    return (categories[place], predicates[place])
  }
}
