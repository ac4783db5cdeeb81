/// What a published text was seen to hold, kept in its place: the text itself goes no further (IN-7).
public struct ContentMarks: OptionSet, Hashable, Sendable {
  public let rawValue: UInt16

  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Something to read and not only a tick; without it none of the others can be asked for.
  public static let readable = ContentMarks(rawValue: 1 << 0)
  /// A time or a fee that a citizen can hold the unit to (SIPP-2).
  public static let quantified = ContentMarks(rawValue: 1 << 1)
  /// A decree with number and year.
  public static let decree = ContentMarks(rawValue: 1 << 2)

  public static let phone = ContentMarks(rawValue: 1 << 3)
  public static let email = ContentMarks(rawValue: 1 << 4)
  public static let link = ContentMarks(rawValue: 1 << 5)
  /// An application or social channel by name.
  public static let application = ContentMarks(rawValue: 1 << 6)
  /// Every way to reach the unit with a complaint.
  public static let contact: ContentMarks = [.phone, .email, .link, .application]

  public static let ikm = ContentMarks(rawValue: 1 << 7)
  /// LAKIP, LKjIP: the report on performance.
  public static let lakip = ContentMarks(rawValue: 1 << 8)
  /// WBK, WBBM, zona integritas.
  public static let integrity = ContentMarks(rawValue: 1 << 9)
  public static let performance: ContentMarks = [.ikm, .lakip, .integrity]

  /// A promise of days that does not say whether they are working days: half a promise (SIPP-2).
  public static let daysOfUnknownKind = ContentMarks(rawValue: 1 << 10)
}

/// What a text is read for, by the item it belongs to.
public enum ContentSubject: CaseIterable, Hashable, Sendable {
  case duration, cost, decree, contact, performance

  /// `nil` for an item whose text is read for nothing but whether it is there.
  public init?(_ component: StandardComponent) {
    switch component {
    case .waktu: self = .duration
    case .biaya: self = .cost
    case .pengaduan: self = .contact
    case .dasarHukum: self = .decree
    case .persyaratan, .prosedur, .produk, .sarana, .kompetensi, .pengawasan, .jumlahPelaksana, .jaminanPelayanan,
      .jaminanKeamanan, .evaluasiKinerja:
      return nil
    }
  }

  public init?(_ block: SIPPBlock) {
    switch block {
    case .standarPelayanan, .maklumatPelayanan: self = .decree
    case .pengelolaanPengaduan: self = .contact
    case .penilaianKinerja: self = .performance
    case .profilPenyelenggara, .profilPelaksana, .covid19, .berita, .kuesioner: return nil
    }
  }
}
