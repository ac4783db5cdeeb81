import Completeness
import Statistics
import Testing

@Suite struct ContentMarkTests {
  private let vocabulary: SIPPVocabulary
  init() throws { vocabulary = try .builtIn() }

  private func marks(_ text: String, _ topic: SIPPTopic) -> ContentMarks {
    vocabulary.facts(text, about: topic).marks.subtracting(.readable)
  }

  @Test(
    "a decree is traceable by its number and its year",
    arguments: [
      "Keputusan Kepala Dinas Kominfo No : 59.b/DISKOMINFO/2020", "Keputusan Kepala Dinas Dukcapil No : 63/2020",
      "Keputusan Direktur RSJ Prov. Kalbar No : 0006 Tahun 2020", "SK Bupati Nomor 188.45/12/2024",
      "<p>Ditetapkan dengan SK Camat No. 7 Tahun 2023 tanggal 5 Maret 2023</p>",
    ])
  func decrees(text: String) {
    #expect(marks(text, .component(.dasarHukum)) == .decree)
    #expect(marks(text, .block(.standarPelayanan)) == .decree)
    #expect(marks(text, .component(.persyaratan)) == [])
  }

  @Test(
    "a decree without number or year, and a law, is not traceable as a decree",
    arguments: [
      "Keputusan Kepala Dinas", "SK Bupati tahun 2020", "SK tanggal 5 Januari 2020", "UU Nomor 25 Tahun 2009",
      "Perda No 5 Tahun 2020", "Keputusan Kepala Dinas Nomor 12",
    ])
  func noDecrees(text: String) {
    #expect(marks(text, .component(.dasarHukum)) == [])
  }

  @Test(
    "a way to complain is a number, an address, a link, or a channel by name",
    arguments: [
      ("Telepon (0541) 7551234", .phone), ("WA 0812-3456-7890", .phone), ("+62 812 3456 7890", .phone),
      ("SMS 1708", .phone), ("aduan@kotacontoh.go.id", .email), ("Lapor di https://contoh.test/aduan", .link),
      ("melalui lapor.go.id.", .link), ("www.dinkes-kotacontoh.test", .link), ("Aplikasi SP4N-LAPOR!", .application),
      ("Instagram dan kotak saran", .application), ("Surel a@b.go.id, telp 0541-7551234", [.email, .phone]),
    ] as [(String, ContentMarks)])
  func contacts(text: String, expected: ContentMarks) {
    #expect(marks(text, .block(.pengelolaanPengaduan)) == expected)
    #expect(marks(text, .component(.pengaduan)) == expected)
  }

  @Test(
    "words alone reach nobody",
    arguments: [
      "Sampaikan kepada petugas loket", "Kotak saran di ruang tunggu", "Rencana 2019-2023", "Ditanggapi dalam 3 hari",
      "Jl. Merdeka No. 12", "Hubungi kami",
    ])
  func noContacts(text: String) {
    #expect(marks(text, .block(.pengelolaanPengaduan)) == [])
  }

  @Test(
    "published performance",
    arguments: [
      ("Nilai IKM semester I", .ikm), ("Survei Kepuasan Masyarakat 2024", .ikm), ("LKjIP 2024", .lakip),
      ("Laporan kinerja instansi", .lakip), ("Predikat WBK", .integrity),
      ("IKM, LAKIP, dan Zona Integritas", [.ikm, .lakip, .integrity]), ("Kinerja kami baik", []),
    ] as [(String, ContentMarks)])
  func performance(text: String, expected: ContentMarks) {
    #expect(marks(text, .block(.penilaianKinerja)) == expected)
  }

  @Test func `a block called IKM says by its name what it publishes`() {
    #expect(vocabulary.marks(ofName: "Hasil SKM", about: .block(.penilaianKinerja)) == .ikm)
    #expect(vocabulary.marks(ofName: "Penilaian kinerja", about: .block(.penilaianKinerja)) == [])
    #expect(vocabulary.marks(ofName: "IKM", about: .block(.profilPelaksana)) == [])
  }

  @Test func `a unit of time without a number is no content, and a 0 for a fee is one where fees are written`() {
    #expect(!vocabulary.facts("Menit", about: .component(.waktu)).hasContent)
    #expect(vocabulary.facts("Menit", about: .component(.produk)).hasContent)
    #expect(vocabulary.facts("0", about: .component(.biaya)).isAmbiguous)
    #expect(!vocabulary.facts("0", about: .component(.waktu)).isAmbiguous)
    #expect(vocabulary.facts("ya", about: .component(.waktu)).isAmbiguous)
    #expect(vocabulary.facts("-", about: .component(.waktu)).marks == [])
  }
}

@Suite struct InformationCheckTests {
  private func filled(_ item: SIPPEntry.Item, _ marks: ContentMarks) throws -> SIPPEntry {
    var entry = try entry(item)
    entry.marks = marks
    return entry
  }

  @Test func `checks count texts that can be read, and a tick is not one`() throws {
    let result = try score([
      filled(.component(service: "KTP", .waktu), [.readable, .quantified]),
      filled(.component(service: "KK", .waktu), .readable), filled(.component(service: "AKTA", .waktu), []),
      filled(.component(service: "KTP", .biaya), []), entry(.component(service: "KTP", .prosedur), filled: false),
      filled(.block(.penilaianKinerja), [.readable, .ikm, .integrity]),
    ])
    let times = result.tally(of: .waktu)
    #expect((times.met, times.readable, times.unread) == (1, 2, 1))
    #expect(times.share == Fraction(1, 2))
    // Only a tick: nothing is known, which is not a share of 0.
    #expect(result.tally(of: .biaya).share == nil)
    #expect(result.tally(of: .biaya).unread == 1)
    #expect(result.tally(of: .kinerja).marks.isSuperset(of: [.ikm, .integrity]))
    #expect(result.tally(of: .pengaduan).share == nil)
  }

  @Test func `SIPP-1: the blocks of 2020 are told apart and never scored`() throws {
    let result = try score([
      entry(.block(.covid19)), entry(.block(.berita), filled: false), entry(.block(.profilPelaksana)),
    ])
    #expect(result.optionalBlocks == [.covid19: true, .berita: false])
    #expect(result.score == Fraction(1, 6))
  }

  @Test func `an instansi is connected with its first unit and complete with its last`() throws {
    typealias Step = Connectedness.Step
    #expect(try score([]).connectedness == .none)
    #expect(try score([entry(.block(.profilPelaksana), filled: false)]).connectedness == .connected)
    #expect(try score([entry(.block(.profilPelaksana))]).connectedness == .filled)
    let blocks = try SIPPBlock.rated.map { try entry(.block($0)) }
    let source = SIPPSource(blocks: Set(SIPPBlock.rated))
    #expect(try score(blocks, source: source).connectedness == .complete)
    let both = SIPPSource(blocks: Set(SIPPBlock.rated), components: [.biaya])
    let ktp = try entry(.component(service: "KTP", .biaya))
    #expect(try score(blocks + [ktp], decreed: 1, source: both).connectedness == .complete)
    // The decree counts two services and the page shows one.
    #expect(try score(blocks + [ktp], decreed: 2, source: both).connectedness == .filled)
    #expect(Connectedness.step(ofInstansiWith: [Step.complete, .none]) == .filled)
    #expect(Connectedness.step(ofInstansiWith: [Step.complete, .complete]) == .complete)
    #expect(Connectedness.step(ofInstansiWith: [Step.connected, .none]) == .connected)
    #expect(Connectedness.step(ofInstansiWith: [Step]()) == .none)
    let counts = Connectedness([.none, .connected, .filled, .complete, .complete])
    #expect((counts.registered, counts.connected, counts.filled, counts.complete) == (5, 4, 3, 2))
  }
}
