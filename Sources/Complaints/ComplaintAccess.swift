/// What "no complaints" means: a unit that can be reached and a unit that nobody can complain to are two statements (ADU-8).
public enum ComplaintAccess: String, CaseIterable, Hashable, Sendable {
  case dipakai = "menerima laporan"
  case saluranTidakDipakai = "tanpa laporan, saluran pengaduan ada"
  case tanpaSaluran = "tanpa laporan, saluran pengaduan tidak ditemukan"
  case tidakDiketahui = "tanpa laporan, saluran pengaduan tidak diketahui"

  /// Takes whether the unit's public information names a way to complain, `nil` where there is no such information; a case of
  /// another period proves a channel too.
  public init(_ metrics: ComplaintMetrics, publishesChannel: Bool?) {
    if metrics.received > 0 || metrics.emergencies > 0 {
      self = .dipakai
    } else if metrics.outsidePeriod > 0 {
      self = .saluranTidakDipakai
    } else {
      self =
        switch publishesChannel {
        case true?: .saluranTidakDipakai
        case false?: .tanpaSaluran
        case nil: .tidakDiketahui
        }
    }
  }
}
