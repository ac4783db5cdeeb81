import IKM
import Testing

@Suite struct VocabularyTests {
  let rules: IKMRules

  init() throws { rules = try IKMRules() }

  static let official: [(Unsur, [String])] = [
    (.persyaratan, ["Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"]),
    (.produk, ["Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"]),
    (.prosedur, ["Tidak mudah", "Kurang mudah", "Mudah", "Sangat mudah"]),
    (.waktu, ["Tidak cepat", "Kurang cepat", "Cepat", "Sangat cepat"]),
    (.biaya, ["Sangat mahal", "Cukup mahal", "Murah", "Gratis"]),
    (.kompetensi, ["Tidak kompeten", "Kurang kompeten", "Kompeten", "Sangat kompeten"]),
    (
      .perilaku,
      ["Tidak sopan dan ramah", "Kurang sopan dan ramah", "Sopan dan ramah", "Sangat sopan dan ramah"]
    ),
    (.sarana, ["Buruk", "Cukup", "Baik", "Sangat baik"]),
    (
      .pengaduan,
      ["Tidak ada", "Ada tetapi tidak berfungsi", "Berfungsi kurang maksimal", "Dikelola dengan baik"]
    ),
  ]

  @Test(.tags(.regulation)) func `IKM-2: every official answer has its score`() {
    for (unsur, labels) in Self.official {
      #expect(labels.map { rules.answers.score($0, for: unsur) } == [1, 2, 3, 4], "\(unsur.key)")
      #expect(rules.answers.labels(of: unsur).count >= 4)
    }
  }

  @Test(
    arguments: [
      ("SANGAT  SESUAI", Unsur.persyaratan, 4), ("sangat\u{A0}sesuai.", .produk, 4), (" Sesuai ", .produk, 3),
      ("c. Sesuai", .produk, 3), ("4 - Sangat Cepat", .waktu, 4), ("2) Kurang mudah", .prosedur, 2), ("d", .biaya, 4),
      ("A.", .biaya, 1), ("3", .sarana, 3), ("Ada tapi tidak berfungsi", .pengaduan, 2),
      ("Dikekola dengan baik", .pengaduan, 4), ("Sangat wajar", .biaya, 4), ("Tidak mampu", .kompetensi, 1),
      ("Sangat puas", .waktu, 4), ("Tidak puas", .pengaduan, 1),
      ("d. Dikelola dengan baik, cepat ditindaklanjuti", .pengaduan, 4),
    ])
  func `IKM-2: known ways of writing an answer are accepted`(text: String, unsur: Unsur, score: Int) {
    #expect(rules.answers.score(text, for: unsur) == score)
  }

  @Test(arguments: [
    "0", "5", "", "-", "mudah sekali", "Murah", "12", "e", "a. Sangat sesuai", "1.5", "Sangat tidak puas",
  ])
  func `IKM-2: anything else is not an answer`(text: String) {
    #expect(rules.answers.score(text, for: .persyaratan) == nil)
  }

  static let belonging: [(String, Set<Unsur>)] = [
    ("Sangat sopan dan ramah", [.perilaku]), ("Sesuai", [.persyaratan, .produk]),
    ("Dikelola dengan baik", [.pengaduan]), ("b. Cukup", [.sarana]), ("Sangat baik", [.sarana]), ("Puas", []),
    ("4", []), ("apa saja", []),
  ]

  @Test(arguments: belonging)
  func `IKM-1: labels tell which unsur they belong to`(text: String, expected: Set<Unsur>) {
    // Older questionnaires share some labels; the nine of 2017 are asked here.
    #expect(rules.answers.candidates(for: text).intersection(Unsur.official) == expected)
  }

  @Test(
    arguments: [
      (
        "Bagaimana pendapat Saudara tentang kesesuaian persyaratan pelayanan dengan jenis pelayanannya.",
        Unsur.persyaratan
      ),
      ("Bagaimana pemahaman Saudara tentang kemudahan prosedur pelayanan di unit ini.", .prosedur),
      ("Bagaimana pendapat Saudara tentang kecepatan waktu dalam memberikan pelayanan.", .waktu),
      ("Bagaimana pendapat Saudara tentang kewajaran biaya/tarif dalam pelayanan.", .biaya),
      (
        "Bagaimana pendapat Saudara tentang kesesuaian produk pelayanan antara yang tercantum dalam standar pelayanan "
          + "dengan hasil yang diberikan.", .produk
      ),
      ("Bagaimana pendapat Saudara tentang kompetensi/kemampuan petugas dalam pelayanan.", .kompetensi),
      (
        "Bagaimana pendapat Saudara tentang perilaku petugas dalam pelayanan terkait kesopanan dan keramahan.",
        .perilaku
      ),
      ("Bagaimana pendapat Saudara tentang kualitas sarana dan prasarana", .sarana),
      ("Bagaimana pendapat Saudara tentang penanganan pengaduan pengguna layanan.", .pengaduan),
      ("Sistem, Mekanisme, dan Prosedur", .prosedur), ("Waktu Penyelesaian", .waktu), ("Biaya / Tarif", .biaya),
      ("Produk Spesifikasi Jenis Pelayanan", .produk), ("Kompetensi Pelaksana", .kompetensi),
      ("Kesopanan dan Keramahan Petugas", .perilaku), ("Kesesuaian dengan Standar Pelayanan", .produk),
      ("Penanganan Pengaduan, Saran dan Masukan", .pengaduan), ("SARANA DAN PRASARANA", .sarana),
      ("U8. Sarana dan prasarana", .sarana), ("U9 (Penanganan pengaduan)", .pengaduan),
      ("Maklumat Pelayanan", .maklumat),
      ("1. Persyaratan", .persyaratan),
    ])
  func `IKM-1: a header names its unsur by its words`(header: String, expected: Unsur) {
    #expect(rules.headers.header(header) == .unsur(expected))
  }

  @Test(arguments: [("U8", 8), ("u 9", 9), ("Q1", 1), ("Unsur 3", 3), ("7", 7), ("U10", 10)])
  func `IKM-1: a bare number is a place and not an unsur`(header: String, expected: Int) {
    #expect(rules.headers.header(header) == .position(expected))
  }

  @Test(
    arguments: [
      "Waktu", "Timestamp", "Usia (Tahun)", "Jenis Kelamin", "Pendidikan", "Pekerjaan", "JENIS LAYANAN",
      "NO. RESPONDEN ",
      "Saran dan masukan", "U16", "2024", "",
    ])
  func `IKM-1: other columns are no unsur`(header: String) {
    #expect(rules.headers.header(header) == nil)
  }

  @Test func `IKM-1: the words of two unsur are asked, not guessed`() {
    #expect(rules.headers.header("Biaya dan prosedur") == .ambiguous([.prosedur, .biaya]))
  }

  @Test(.tags(.regulation)) func `IKM-1: the definition list and the questionnaire number U8 and U9 differently`()
    throws
  {
    let instrument = try #require(rules.instrument("skm-2017"))
    #expect(instrument.order("definisi") == Unsur.official)
    #expect(instrument.order("definisi")?.suffix(2) == [.pengaduan, .sarana])
    #expect(instrument.order("kuesioner")?.suffix(2) == [.sarana, .pengaduan])
    #expect(instrument.order("lain") == nil)
    #expect(instrument.orderNames == ["definisi", "kuesioner"])
  }

  @Test(.tags(.regulation), arguments: [("skm-2017", 9), ("skm-2014", 9), ("skm-2004", 14), ("ipkp", 8), ("ipak", 5)])
  func `IKM-11: each survey is a questionnaire of its own`(id: String, count: Int) throws {
    let instrument = try #require(rules.instrument(id))
    #expect(instrument.elements.count == count)
    for name in instrument.orderNames {
      #expect(Set(instrument.order(name) ?? []) == Set(instrument.elements.map(\.unsur)))
    }
    #expect(instrument.questionnaire()?.unsur == instrument.elements.map(\.unsur))
  }

  @Test func `IKM-11: 2014 asks maklumat where 2017 asks sarana`() throws {
    let keys = try ["skm-2017", "skm-2014"].map { try #require(rules.instrument($0)) }
      .map { Set($0.elements.map(\.unsur)) }
    #expect(keys[0].symmetricDifference(keys[1]) == [.sarana, .maklumat])
  }
}
