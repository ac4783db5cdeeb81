import Completeness
import Statistics
import Testing

@Suite struct SIPPVocabularyTests {
  private let vocabulary: SIPPVocabulary
  init() throws { vocabulary = try .builtIn() }

  @Test(
    "SIPP-3: this is no content",
    arguments: [
      "", "   ", "-", "--", "…", "n/a", "N/A", "test", "Test test", "Tes.", "belum ada", "Belum  ada",
      "BELUM\u{00A0}ADA",
      "null", "\\N", "Lorem ipsum dolor sit amet", "<p>-</p>", "<p>&nbsp;</p>", "<meta charset=\"utf-8\" />",
      "<br><br/>",
      "<!-- isi nanti -->", "<script>var a = 'standar';</script>", "xxxx", "a", "0", "belum diisi", "tidak ada",
      "&#160;",
    ])
  func noContent(text: String) {
    #expect(!vocabulary.isContent(text))
    #expect(vocabulary.contentHash(text) == nil)
  }

  @Test(
    "SIPP-3: this is content",
    arguments: [
      "Fotokopi KTP", "<ul><li>Surat pengantar</li></ul>", "Tidak dipungut biaya", "< 5 hari", "12 Hari kerja",
      "Data belum ada di aplikasi lain, ajukan ke loket", "KTP &amp; KK", "7", "Kelas II", "Testimoni pemohon",
    ])
  func content(text: String) {
    #expect(vocabulary.isContent(text))
  }

  @Test func `SIPP-3: no fee is said by words that are empty elsewhere`() {
    #expect(vocabulary.isContent("Tidak ada", for: .biaya))
    #expect(vocabulary.isContent("Rp 0", for: .biaya))
    #expect(!vocabulary.isContent("Tidak ada", for: .dasarHukum))
    #expect(!vocabulary.isContent("-", for: .biaya))
  }

  @Test func `SIPP-3: the same long text has the same hash under other markup, and a short one has none`() {
    let text = "Pengaduan disampaikan melalui kotak saran dan ditanggapi petugas"
    #expect(vocabulary.contentHash(text) == vocabulary.contentHash("<b>\(text.uppercased())</b>."))
    #expect(vocabulary.contentHash(text) != nil)
    #expect(vocabulary.contentHash("Gratis untuk semua") == nil)
  }

  @Test(
    "SIPP-1, SIPP-2: usual names of blocks and components",
    arguments: [
      ("Sistem, Mekanisme, dan Prosedur", StandardComponent.prosedur), ("Biaya/Tarif", .biaya),
      ("WAKTU\u{00A0}PENYELESAIAN", .waktu), ("Sarana, prasarana, dan/atau fasilitas", .sarana),
      ("Penanganan pengaduan, saran, dan masukan", .pengaduan), ("Jaminan keamanan dan keselamatan", .jaminanKeamanan),
    ])
  func components(name: String, expected: StandardComponent) {
    #expect(vocabulary.component(name) == expected)
  }

  @Test func `every block and component is known by its own name, and a strange name is not`() {
    for block in SIPPBlock.allCases { #expect(vocabulary.block(block.rawValue) == block) }
    for component in StandardComponent.allCases { #expect(vocabulary.component(component.rawValue) == component) }
    #expect(vocabulary.block("Beranda") == nil)
    #expect(vocabulary.component("Nomor SK") == nil)
  }

  @Test(
    "ticks",
    arguments: [
      ("Ya", true), ("1", true), ("✓", true), (" ADA ", true), ("lengkap", true), ("v", true), ("tidak", false),
      ("0", false), ("Belum ada", false), ("-", false), ("", nil), ("mungkin", nil),
    ] as [(String, Bool?)])
  func ticks(word: String, expected: Bool?) {
    #expect(vocabulary.tick(word) == expected)
  }
}

@Suite struct PromiseTests {
  @Test(
    "a duration with number and unit is a promise",
    arguments: [
      ("12 Hari kerja", [(12, 1, DurationPromise.Unit.hariKerja)]), ("30 Menit", [(30, 1, .menit)]),
      ("3 jam", [(3, 1, .jam)]),
      ("7 Hari", [(7, 1, .hari)]), ("10 (sepuluh) hari kerja", [(10, 1, .hariKerja)]), ("1,5 jam", [(3, 2, .jam)]),
      ("1 hari kerja 30 menit", [(1, 1, .hariKerja), (30, 1, .menit)]), ("5 - 7 hari kerja", [(7, 1, .hariKerja)]),
      ("paling lama 14HK", [(14, 1, .hariKerja)]), ("<p>2 minggu</p>", [(2, 1, .minggu)]),
      ("3 Tahun", [(3, 1, .tahun)]),
    ] as [(String, [(Int, Int, DurationPromise.Unit)])])
  func durations(text: String, expected: [(Int, Int, DurationPromise.Unit)]) throws {
    let promise = try #require(DurationPromise(text))
    #expect(promise.parts.map(\.amount) == expected.map { Fraction($0.0, $0.1) })
    #expect(promise.parts.map(\.unit) == expected.map(\.2))
  }

  @Test(
    "a duration nobody can check is none",
    arguments: ["Sesuai durasi Kegiatan", "sesuai ketentuan", "", "setiap hari kerja", "Pasal 5"])
  func vague(text: String) {
    #expect(DurationPromise(text) == nil)
  }

  @Test(
    "a fee, or none, is a promise",
    arguments: [
      ("Tidak dipungut biaya", [0]), ("Gratis", [0]), ("Rp. 50.000,-", [50_000]), ("Rp25.000,00", [25_000]),
      ("10.000 rupiah", [10_000]), ("0", [0]), ("Rp 0", [0]),
      ("Rp 75.000 (baru), Rp 50.000 (perpanjangan)", [75_000, 50_000]),
      ("Tanpa biaya", [0]),
    ] as [(String, [Int])])
  func costs(text: String, expected: [Int]) {
    #expect(CostPromise(text)?.rupiah == expected.map { Fraction($0) })
  }

  @Test("a fee nobody can check is none", arguments: ["sesuai ketentuan", "", "Tarif menurut Perda 5 Tahun 2020"])
  func vagueCosts(text: String) {
    #expect(CostPromise(text) == nil)
  }
}
