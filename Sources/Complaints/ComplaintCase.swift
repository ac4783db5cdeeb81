public import CivilTime
public import Units

/// One complaint as a source delivers it, without anything personal (ADU-1, IN-7).
///
/// Stamps are local to the unit. A missing stamp is `nil`; a stamp that could not be read is `nil` too and a finding of its own.
public struct ComplaintCase: Hashable, Sendable {
  /// Where it was read, as an opaque number of the intake: names the row in lists of merges and exclusions.
  public var source: Int
  public var sourceSystem: String
  public var trackingID: String
  public var parentID: String?
  /// `nil` when it was never disposed to a unit of the register.
  public var unit: UnitID?
  public var type: ComplaintType?
  /// `nil` where the class is not given: limits then cannot be chosen for a `pengaduan` (both are shown).
  public var supervision: SupervisionClass?
  public var category: String?
  public var channelOrigin: Channel?
  public var channelEntry: Channel?
  public var receivedAt: CivilDateTime?
  public var enteredAt: CivilDateTime?
  public var verifiedAt: CivilDateTime?
  public var disposedAt: CivilDateTime?
  public var firstAnswerAt: CivilDateTime?
  public var closedAt: CivilDateTime?
  public var targetAt: CivilDateTime?
  public var stage: ComplaintStage?
  public var closeKind: CloseKind?
  public var reopenedCount: Int?
  public var rating: Int?
  public var ratingIsAutomatic: Bool?
  /// Registers of the records that are counted with this one, where they are others (ADU-9).
  public var mergedSystems: [String] = []
  /// 64-bit hash of the reporter's identity within one run, for the same-case rule; never stored or printed.
  public var reporterKey: UInt64?

  public init(source: Int, sourceSystem: String, trackingID: String) {
    self.source = source
    self.sourceSystem = sourceSystem
    self.trackingID = trackingID
  }
}

public enum ComplaintType: String, CaseIterable, Hashable, Sendable {
  case pengaduan, aspirasi
  case permintaanInformasi = "permintaan informasi"
  /// 112 and the like: a table of its own, never in day-scale metrics.
  case darurat
}

public enum SupervisionClass: String, CaseIterable, Hashable, Sendable {
  case berkadar = "berkadar pengawasan"
  case tidakBerkadar = "tidak berkadar pengawasan"
}

public enum Channel: String, CaseIterable, Hashable, Sendable {
  case website, aplikasi
  case sms = "SMS 1708"
  case whatsapp = "WhatsApp"
  case facebook = "Facebook"
  case instagram = "Instagram"
  case x = "Twitter/X"
  case tatapMuka = "tatap muka"
  case telepon, email, surat
  case darurat112 = "112"
  case lainnya
}

/// Where a case stands (ADU-2).
public enum ComplaintStage: String, CaseIterable, Hashable, Sendable {
  case baru, terverifikasi, proses, dijawab
  case dibukaLagi = "dibuka lagi"
  case selesai, ditunda, dikembalikan, diarsipkan
}

/// How a case left (ADU-7): closed is not solved.
public enum CloseKind: String, CaseIterable, Hashable, Sendable {
  case pelapor, sistem, admin, arsip, dikembalikan, digabung
}
