/// One element of a satisfaction survey, by identity and never by position (IKM-1).
///
/// The first nine are those of PermenPANRB 14/2017; the others belong to older or sister questionnaires (IKM-11).
public struct Unsur: Hashable, Sendable, Codable {
  /// Lower-case short name, unique over all questionnaires: `persyaratan`, `prosedur`, …
  public let key: String

  public init(key: String) { self.key = key }

  public static let persyaratan = Unsur(key: "persyaratan")
  public static let prosedur = Unsur(key: "prosedur")
  public static let waktu = Unsur(key: "waktu")
  public static let biaya = Unsur(key: "biaya")
  public static let produk = Unsur(key: "produk")
  public static let kompetensi = Unsur(key: "kompetensi")
  public static let perilaku = Unsur(key: "perilaku")
  public static let pengaduan = Unsur(key: "pengaduan")
  public static let sarana = Unsur(key: "sarana")
  /// In place of sarana in PermenPANRB 16/2014.
  public static let maklumat = Unsur(key: "maklumat")

  /// The nine in the order of the definition list of PermenPANRB 14/2017: U8 pengaduan, U9 sarana.
  public static let official: [Unsur] = [
    .persyaratan, .prosedur, .waktu, .biaya, .produk, .kompetensi, .perilaku, .pengaduan, .sarana,
  ]
}
