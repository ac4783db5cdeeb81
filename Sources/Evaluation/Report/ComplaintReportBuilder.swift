import CivilTime
import Complaints
import Reports
import Statistics

extension ComplaintReport {
  /// Lays out what the complaints of one unit say; absent numbers keep their reason (ADU-5, ADU-8).
  init(_ complaints: MeasuredComplaints) {
    let metrics = complaints.metrics
    guard complaints.hasSource else {
      self.init(
        caseCount: 0, outcomes: [], channels: [], categories: [], months: [], rates: [], score: .absent(.noData),
        remarks: ["Tidak ada berkas pengaduan dalam folder ini."], asOf: metrics.asOf.description)
      return
    }
    let counts = metrics.counts
    self.init(
      caseCount: metrics.received,
      outcomes: counts.outcomes.map { Count($0.key.rawValue, $0.count) },
      channels: counts.channels.map { Count($0.key?.rawValue ?? "tidak disebut", $0.count) },
      categories: counts.categories.map { Count($0.key ?? "tidak disebut", $0.count) },
      months: counts.months.map { Count($0.key?.description ?? "tanpa tanggal", $0.count) },
      rates: metrics.rates.map { Reports.Rate($0) },
      score: Measure(complaints.score.result, decimals: 3),
      remarks: Self.remarks(complaints), asOf: metrics.asOf.description, details: ComplaintDetails(complaints))
  }

  private static func remarks(_ complaints: MeasuredComplaints) -> [String] {
    let metrics = complaints.metrics
    var remarks: [String] = []
    if let why = complaints.score.result.why { remarks.append("Skor pengaduan \(why).") }
    if complaints.score.isLimited {
      remarks.append(
        "Data terbatas: baru \(metrics.matured) laporan yang sudah jatuh tempo; baca skor bersama selangnya.")
    }
    if let byClass = metrics.resolvedInTimeByClass {
      let low = Reports.Rate(byClass.ifTidakBerkadar).percent.indonesian
      let high = Reports.Rate(byClass.ifBerkadar).percent.indonesian
      remarks.append(
        "\(byClass.unclassed) pengaduan tanpa kelas: tepat waktu \(low) % bila semuanya tidak berkadar pengawasan, \(high) % bila berkadar."
      )
    }
    if metrics.answersTakenFromClosing > 0 {
      remarks.append(
        "\(metrics.answersTakenFromClosing) laporan ditutup tanpa tanggal jawaban; penutupannya dihitung sebagai jawaban pertama."
      )
    }
    remarks += metrics.missingTables.sentences
    if metrics.emergencies > 0 { remarks.append("\(metrics.emergencies) laporan darurat dicatat terpisah.") }
    if metrics.outsidePeriod > 0 {
      remarks.append("\(metrics.outsidePeriod) laporan diterima di luar periode; hanya dihitung sebagai sisa kerja.")
    }
    for closing in metrics.bulkClosings {
      remarks.append(
        "\(closing.closed) dari \(closing.of) penutupan jatuh pada satu hari, \(closing.date): periksa dulu.")
    }
    if metrics.received == 0, metrics.emergencies == 0, let access = complaints.access.first(where: { $0.count > 0 }),
      complaints.access.count == 1
    {
      remarks.append("\(Self.capitalised(access.key.rawValue)).")
    }
    for source in metrics.closedOnlySources {
      remarks.append("Ekstrak \(source) hanya memuat laporan yang sudah ditutup; ukuran waktu tidak dihitung.")
    }
    return remarks
  }
}

extension ComplaintReport {
  private static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}

extension Reports.Rate {
  init(_ rate: Complaints.Rate) {
    let hasValue = rate.result.value != nil
    self.init(
      key: rate.metric.key, label: rate.metric.rawValue,
      percent: Measure(percent: rate.result), numerator: hasValue ? rate.numerator : nil,
      denominator: hasValue ? rate.denominator : nil,
      interval: hasValue ? Reports.Interval(wilson: rate.numerator, of: rate.denominator) : nil,
      excluded: rate.excluded.map { Count($0.reason.rawValue, $0.count) }, rule: rate.metric.rule)
  }
}

extension Reports.Interval {
  /// Wilson's 95 % interval of a share, in percent (MET-9).
  init?(wilson numerator: Int, of denominator: Int) {
    guard let interval = Statistics.Interval.wilson(successes: numerator, of: denominator),
      let low = Figure(interval.low * 100, decimals: 1), let high = Figure(interval.high * 100, decimals: 1)
    else { return nil }
    self.init(low: low, high: high, text: "selang 95 %: \(low.indonesian) sampai \(high.indonesian) %")
  }
}

extension Measure {
  init(_ result: MetricResult<Fraction>, decimals: Int) {
    switch result {
    case .value(let value): self = .value(Figure(value, decimals: decimals))
    case .tidakDapatDihitung: self = .absent(.notComputable)
    case .tidakDapatDinilai: self = .absent(.notRateable)
    }
  }

  init(percent result: MetricResult<Fraction>) {
    switch result {
    case .value(let value): self = .value(Figure(value * Fraction(100), decimals: 1))
    case .tidakDapatDihitung: self = .absent(.notComputable)
    case .tidakDapatDinilai: self = .absent(.notRateable)
    }
  }
}

extension ComplaintRate {
  /// Stable name for programs.
  var key: String {
    switch self {
    case .verifiedInTime: "verifikasi_tepat_waktu"
    case .disposedInTime: "disposisi_tepat_waktu"
    case .answeredInTime: "jawaban_tepat_waktu"
    case .resolvedInTime: "selesai_tepat_waktu"
    case .overdue: "lewat_batas"
    case .metTarget: "selesai_sampai_target"
    case .followedUp: "ditindaklanjuti"
    case .followedUpByLimit: "dijawab_dalam_batas"
    case .followedUpByTwice: "dijawab_dalam_dua_batas"
    case .completed: "selesai_pada_tanggal_data"
    case .completedByLimit: "selesai_dalam_batas"
    case .completedByTwice: "selesai_dalam_dua_batas"
    case .confirmed: "dikonfirmasi_pelapor"
    case .reopened: "dibuka_lagi"
    }
  }

  var rule: String {
    switch self {
    case .verifiedInTime, .disposedInTime, .answeredInTime, .resolvedInTime, .overdue: "ADU-6"
    case .followedUpByLimit, .followedUpByTwice, .completedByLimit, .completedByTwice, .metTarget: "ADU-6"
    case .followedUp, .completed: "ADU-11"
    case .confirmed: "ADU-7"
    case .reopened: "ADU-9"
    }
  }
}
