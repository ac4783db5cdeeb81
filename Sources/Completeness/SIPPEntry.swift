public import CivilTime
public import Units

/// The six blocks of a unit's public information, and the three optional ones of 2020 (SIPP-1).
public enum SIPPBlock: String, CaseIterable, Hashable, Sendable {
  case profilPenyelenggara = "profil penyelenggara"
  case profilPelaksana = "profil pelaksana"
  case standarPelayanan = "standar pelayanan"
  case maklumatPelayanan = "maklumat pelayanan"
  case pengelolaanPengaduan = "pengelolaan pengaduan"
  case penilaianKinerja = "penilaian kinerja"
  case covid19 = "informasi Covid-19"
  case berita
  case kuesioner = "kuesioner layanan terdampak"
}

/// The fourteen components of a service standard (SIPP-2, UU 25/2009 art. 21).
public enum StandardComponent: String, CaseIterable, Hashable, Sendable {
  case persyaratan
  case prosedur = "sistem, mekanisme, prosedur"
  case waktu = "jangka waktu"
  case biaya = "biaya/tarif"
  case produk = "produk pelayanan"
  case pengaduan = "penanganan pengaduan, saran, masukan"
  case dasarHukum = "dasar hukum"
  case sarana = "sarana, prasarana, fasilitas"
  case kompetensi = "kompetensi pelaksana"
  case pengawasan = "pengawasan internal"
  case jumlahPelaksana = "jumlah pelaksana"
  case jaminanPelayanan = "jaminan pelayanan"
  case jaminanKeamanan = "jaminan keamanan dan keselamatan"
  case evaluasiKinerja = "evaluasi kinerja pelaksana"

  /// The six of service delivery that the public page carries.
  public var isServiceDelivery: Bool {
    switch self {
    case .persyaratan, .prosedur, .waktu, .biaya, .produk, .pengaduan: true
    case .dasarHukum, .sarana, .kompetensi, .pengawasan, .jumlahPelaksana, .jaminanPelayanan, .jaminanKeamanan,
      .evaluasiKinerja:
      false
    }
  }
}

/// What one row of SIPP data says about one unit.
public struct SIPPEntry: Hashable, Sendable {
  public enum Item: Hashable, Sendable {
    case block(SIPPBlock)
    case component(service: String, StandardComponent)
  }

  public var unit: UnitID
  public var item: Item
  /// Whether something that counts as content stands there (SIPP-3).
  public var isFilled: Bool
  /// The day of the last update; `nil` if the source does not say.
  public var updatedOn: CivilDate?
  /// Hash of the folded content, for "identical text in different units"; `nil` where only a tick was given.
  public var contentHash: UInt64?
  /// What the text was seen to hold; empty where only a tick was given.
  public var marks: ContentMarks

  public init(
    unit: UnitID, item: Item, isFilled: Bool, updatedOn: CivilDate? = nil, contentHash: UInt64? = nil,
    marks: ContentMarks = []
  ) {
    self.unit = unit
    self.item = item
    self.isFilled = isFilled
    self.updatedOn = updatedOn
    self.contentHash = contentHash
    self.marks = marks
  }
}
