/// The doors by which a case leaves, as the incidence of MET-10 parts them.
public enum ExitDoor: Int, CaseIterable, Hashable, Sendable {
  /// Closed with a result by the reporter, by an officer or in no stated way.
  case selesai
  /// Closed by the system after an answer: a resolution in one run, a door of its own in the other (MET-10, ADU-7).
  case otomatis
  case diarsipkan, dikembalikan, digabung

  public var label: String {
    switch self {
    case .selesai: "Diselesaikan"
    case .otomatis: "Ditutup sistem"
    case .diarsipkan: "Diarsipkan"
    case .dikembalikan: "Dikembalikan"
    case .digabung: "Digabung"
    }
  }

  /// `nil` for a case that is still there.
  init?(_ outcome: ComplaintOutcome?, _ automatic: AutomaticClosing) {
    switch outcome {
    case .dikonfirmasi, .ditutupAdmin, .ditutupTanpaKeterangan: self = .selesai
    case .ditutupSistem: self = automatic == .sebagaiSelesai ? .selesai : .otomatis
    case .diarsipkan: self = .diarsipkan
    case .dikembalikan: self = .dikembalikan
    case .digabung: self = .digabung
    case .ditunda, .masihBerjalan, .tidakDiketahui, nil: return nil
    }
  }
}

/// What a closing by the system is taken for; the statistics are run both ways (MET-10).
public enum AutomaticClosing: String, CaseIterable, Hashable, Sendable {
  case sebagaiSelesai = "penutupan otomatis dihitung selesai"
  case terpisah = "penutupan otomatis dihitung terpisah"
}
