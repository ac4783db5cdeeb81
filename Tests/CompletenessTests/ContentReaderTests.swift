import Completeness
import Testing

@Suite struct ContentReaderTests {
  private let vocabulary: SIPPVocabulary
  private let reader: ContentReader

  init() throws {
    vocabulary = try .builtIn()
    reader = ContentReader(vocabulary)
  }

  private let topics =
    SIPPBlock.allCases.map { SIPPTopic.block($0) } + StandardComponent.allCases.map { .component($0) }

  private func facts(_ text: String, about topic: SIPPTopic) -> ContentFacts {
    // Between other bytes, since a cell stands between others.
    let bytes = Array(("x" + text + "y").utf8)
    return reader.facts(bytes.span, 1..<bytes.count - 1, about: topic)
  }

  @Test(
    "SIPP-3: the fast reader says of bytes what the slow one says of the text",
    arguments: [
      "", "-", "n/a", "Belum ada", "belum ada data tentang layanan ini",
      "Lorem ipsum dolor sit amet consectetur adipiscing",
      "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "test test test test test test test test test test test",
      "<p>Fotokopi KTP pemohon dan surat pengantar dari kelurahan</p>",
      "KTP &amp; KK asli beserta fotokopinya satu lembar",
      "1. Fotokopi KTP; 2. Surat pengantar dari kelurahan setempat", "Formulir permohonan yang diisi lengkap – asli",
      "Ya", "tidak", "✓", "0", "123", "Rp 0", "Tidak ada",
      "Pengaduan disampaikan melalui kotak saran dan petugas loket",
      "a a a a a a a a a a a a a a a a a a a a a a a a a a", "Belum ditetapkan dengan surat keputusan kepala dinas",
    ])
  func known(text: String) {
    for topic in topics { #expect(facts(text, about: topic) == vocabulary.facts(text, about: topic)) }
  }

  /// Texts put together at random from what matters: placeholders, fillers, signs, markup, letters beyond ASCII, words.
  @Test("the same for texts of any mixture", arguments: UInt64(0)..<400)
  func mixtures(seed: UInt64) {
    let pieces = [
      "belum", "ada", "tidak", "test", "x", "xx", "aaaa", "0", "7", "lorem", "ipsum", "-", "…", " ", "  ", "<b>",
      "</b>", "&nbsp;",
      "Surat", "PERMOHONAN", "kelurahan", "é", "\u{00A0}", "12 hari", "n/a", "_", "abc",
      "Rp", "50.000", "gratis", "Keputusan", "Nomor", "63/2020", "telp", "0541", "7551234", "a@b.id", "lapor.go.id",
      "SP4N", "IKM",
      "14HK", "hari kerja", "zona integritas", "tahun", "data",
    ]
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ bound: Int) -> Int {
      state ^= state &<< 13
      state ^= state &>> 7
      state ^= state &<< 17
      return Int(state % UInt64(bound))
    }
    let text = (0..<(1 + next(14))).map { _ in pieces[next(pieces.count)] }.joined(separator: next(3) == 0 ? "" : " ")
    for topic in topics { #expect(facts(text, about: topic) == vocabulary.facts(text, about: topic)) }
  }
}
