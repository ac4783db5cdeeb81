/// A number or why there is none; three different results that are never mixed (ADU-8).
public enum MetricResult<Value: Hashable & Sendable>: Hashable, Sendable {
  case value(Value)
  /// The source cannot carry the metric.
  case tidakDapatDihitung(LackOfData)
  /// The source could, but there is nothing to rate.
  case tidakDapatDinilai(NothingToRate)

  public var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }

  /// The reason as a reader sees it; `nil` for a value.
  public var why: String? {
    switch self {
    case .value: nil
    case .tidakDapatDihitung(let reason): "tidak dapat dihitung: \(reason.text)"
    case .tidakDapatDinilai(let reason): "tidak dapat dinilai: \(reason.text)"
    }
  }
}

/// Why a metric is not computable.
public enum LackOfData: Hashable, Sendable {
  case field(ComplaintField)
  case closedOnlyExtract
  case receiptDate
  case exitDates
  case calendar
  case limits
  case typeOrClass
  case stage
  case validTimes
  case period

  public var text: String {
    switch self {
    case .field(let field): "sumber tidak memuat \(field.rawValue)"
    case .closedOnlyExtract: "ekstrak hanya memuat laporan yang sudah ditutup"
    case .receiptDate: "tanggal diterima kosong"
    case .exitDates: "sebagian laporan yang keluar tidak bertanggal"
    case .calendar: "tanggal di luar kalender hari kerja"
    case .limits: "tidak ada batas waktu yang berlaku pada tanggal diterima"
    case .typeOrClass: "jenis atau kelas laporan tidak disebut"
    case .stage: "tahap laporan tidak diketahui"
    case .validTimes: "semua catatan waktu tidak sah"
    case .period: "periode evaluasi tidak disebut"
    }
  }
}

/// Why there is nothing to rate: none is not good, and not bad (ADU-8).
public enum NothingToRate: Hashable, Sendable {
  case noComplaints
  case onlyReturnedOrPostponed
  case noneMatured
  case noneClosed
  case noneInScope
  case noRatings
  /// Fewer than `Ratings.leastForMean`.
  case fewRatings

  public var text: String {
    switch self {
    case .noComplaints: "tidak ada laporan"
    case .onlyReturnedOrPostponed: "hanya ada laporan yang dikembalikan, digabung atau ditunda"
    case .noneMatured: "belum ada laporan yang lewat batas waktunya"
    case .noneClosed: "belum ada laporan yang ditutup"
    case .noneInScope: "tidak ada laporan yang masuk hitungan"
    case .noRatings: "tidak ada penilaian dari pelapor sendiri"
    case .fewRatings: "kurang dari \(Ratings.leastForMean) penilaian dari pelapor sendiri"
    }
  }
}
