public import CivilTime

/// How a case stands at the as-of date, in the one order in which reports list it (ADU-7).
///
/// Every case has exactly one, so the counts sum to the number of cases. A closing by the system never confirms.
public enum ComplaintOutcome: String, CaseIterable, Hashable, Sendable {
  case dikonfirmasi = "Dikonfirmasi pelapor"
  case ditutupSistem = "Ditutup sistem"
  case ditutupAdmin = "Ditutup admin"
  case ditutupTanpaKeterangan = "Ditutup, cara tidak disebut"
  case diarsipkan = "Diarsipkan"
  case dikembalikan = "Dikembalikan"
  case digabung = "Digabung"
  case ditunda = "Ditunda"
  case masihBerjalan = "Masih berjalan"
  case tidakDiketahui = "Tahap tidak diketahui"

  /// Closed with a result, whoever closed; what "completion" counts (ADU-11).
  public var isResolution: Bool {
    switch self {
    case .dikonfirmasi, .ditutupSistem, .ditutupAdmin, .ditutupTanpaKeterangan: true
    case .diarsipkan, .dikembalikan, .digabung, .ditunda, .masihBerjalan, .tidakDiketahui: false
    }
  }

  /// Whether the case has left the unit, by whatever door.
  public var isExit: Bool {
    switch self {
    case .diarsipkan, .dikembalikan, .digabung: true
    case .ditunda, .masihBerjalan, .tidakDiketahui: false
    case .dikonfirmasi, .ditutupSistem, .ditutupAdmin, .ditutupTanpaKeterangan: true
    }
  }

  /// Not a case of this unit, so in no denominator of its work (ADU-11).
  public var isElsewhere: Bool { self == .dikembalikan || self == .digabung }
}

extension ComplaintCase {
  /// From the stage; the kind of closing decides among closings, and alone where no stage is given.
  public var outcome: ComplaintOutcome {
    switch stage {
    case .selesai: closeKind.map(Self.outcome(ofClosing:)) ?? .ditutupTanpaKeterangan
    case .diarsipkan: closeKind == .digabung ? .digabung : .diarsipkan
    case .dikembalikan: .dikembalikan
    case .ditunda: .ditunda
    case .baru, .terverifikasi, .proses, .dijawab, .dibukaLagi: .masihBerjalan
    case nil:
      if let closeKind {
        Self.outcome(ofClosing: closeKind)
      } else {
        closedAt == nil ? .tidakDiketahui : .ditutupTanpaKeterangan
      }
    }
  }

  private static func outcome(ofClosing kind: CloseKind) -> ComplaintOutcome {
    switch kind {
    case .pelapor: .dikonfirmasi
    case .sistem: .ditutupSistem
    case .admin: .ditutupAdmin
    case .arsip: .diarsipkan
    case .dikembalikan: .dikembalikan
    case .digabung: .digabung
    }
  }

  /// Minutes count here, not days: kept in a table of its own (ADU-1).
  public var isEmergency: Bool {
    type == .darurat || channelOrigin == .darurat112 || channelEntry == .darurat112
  }

  /// Where the unit's clock starts: its disposition, else the receipt (ADU-6, MET-10).
  public var clockStart: CivilDateTime? { disposedAt ?? receivedAt }

  /// The day on which it left, if it has left and the day is known.
  var exitedAt: CivilDateTime? { outcome.isExit ? closedAt : nil }
}
