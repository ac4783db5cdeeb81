public import CivilTime
public import Statistics

/// The rates of a unit, in the order in which reports list them.
public enum ComplaintRate: String, CaseIterable, Hashable, Sendable {
  case verifiedInTime = "Diverifikasi tepat waktu"
  case disposedInTime = "Didisposisi tepat waktu"
  case answeredInTime = "Dijawab pertama kali tepat waktu"
  case resolvedInTime = "Diselesaikan dalam batas waktu"
  case overdue = "Lewat batas waktu"
  /// Against the date that the register itself promised: shown beside the limit of the regulation, never instead of it.
  case metTarget = "Diselesaikan sampai tanggal target register"
  case followedUp = "Ditindaklanjuti"
  case followedUpByLimit = "Dijawab dalam batas waktu sejak diterima"
  case followedUpByTwice = "Dijawab dalam dua kali batas waktu sejak diterima"
  case completed = "Diselesaikan sampai tanggal data"
  case completedByLimit = "Diselesaikan dalam batas waktu sejak diterima"
  case completedByTwice = "Diselesaikan dalam dua kali batas waktu sejak diterima"
  case confirmed = "Penutupan dikonfirmasi pelapor"
  case reopened = "Dibuka lagi"
}

/// Why a case is not in a denominator, in the order in which reports list them.
public enum ExclusionReason: String, CaseIterable, Hashable, Sendable {
  case dikembalikan
  case digabung
  case belumJatuhTempo = "belum jatuh tempo"
  case belumDitutup = "belum ditutup dengan penyelesaian"
  case tanpaVerifikasi = "tanpa langkah verifikasi"
  case tanpaDisposisi = "tanpa langkah disposisi"
  case tanpaTarget = "tanpa tanggal target"
  case waktuTidakSah = "catatan waktu tidak sah"
  case tanpaTanggalDiterima = "tanggal diterima kosong"
  case kelasTidakDisebut = "kelas pengaduan tidak disebut"
  case jenisTidakDisebut = "jenis laporan tidak disebut"
  case tahapTidakDiketahui = "tahap laporan tidak diketahui"
  case tanggalTutupKosong = "ditutup tanpa tanggal"
  case caraTutupTidakDisebut = "cara penutupan tidak disebut"
  case sumberTanpaKolom = "sumber tidak memuat datanya"
  case ekstrakHanyaSelesai = "ekstrak hanya memuat laporan yang sudah ditutup"
  case diLuarKalender = "di luar kalender hari kerja"
  case tanpaBatasWaktu = "tidak ada batas waktu yang berlaku"

  /// The gap in the data that it speaks of; `nil` if it speaks of the case itself.
  ///
  /// The field is the column that the metric needs of its source.
  func lack(of field: ComplaintField?) -> LackOfData? {
    switch self {
    case .dikembalikan, .digabung, .belumJatuhTempo, .belumDitutup, .tanpaVerifikasi, .tanpaDisposisi, .tanpaTarget: nil
    case .waktuTidakSah: .validTimes
    case .tanpaTanggalDiterima: .receiptDate
    case .kelasTidakDisebut, .jenisTidakDisebut: .typeOrClass
    case .tahapTidakDiketahui: .stage
    case .tanggalTutupKosong: .exitDates
    case .caraTutupTidakDisebut: .field(.caraTutup)
    case .sumberTanpaKolom: field.map(LackOfData.field)
    case .ekstrakHanyaSelesai: .closedOnlyExtract
    case .diLuarKalender: .calendar
    case .tanpaBatasWaktu: .limits
    }
  }
}

/// A share of cases with everything that a reader needs to check it (ADU-5).
///
/// `denominator` and the exclusions sum to the cases received.
public struct Rate: Hashable, Sendable {
  public let metric: ComplaintRate
  public let asOf: CivilDate
  public let numerator: Int
  public let denominator: Int
  /// Cases left out, by reason in fixed order; reasons without a case are not listed.
  public let excluded: [Excluded]
  public let result: MetricResult<Fraction>

  public struct Excluded: Hashable, Sendable {
    public let reason: ExclusionReason
    public internal(set) var count: Int
  }
}
