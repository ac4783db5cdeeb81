import IKM
import Testing

/// Suggestions counted by unsur and masked (IN-7).
@Suite struct SuggestionTests {
  private func unsur(_ text: String) throws -> [String]? {
    let topics = try SuggestionTopics()
    guard case .topics(let bits) = topics.reading(of: text) else { return nil }
    return topics.unsur.enumerated().filter { bits & (1 << UInt16($0.offset)) != 0 }.map(\.element.key)
  }

  @Test(
    "words tell the unsur, also behind a prefix",
    arguments: [
      ("Antrean lama, mohon loket ditambah", ["waktu", "sarana"]), ("Tempat parkir sempit", ["sarana"]),
      ("KERAMAHAN petugas ditingkatkan", ["perilaku"]), ("Jangan dipersulit", ["prosedur"]),
      ("Terlalu mahal!", ["biaya"]), ("Petugas kurang paham berkasnya", ["persyaratan", "kompetensi"]),
      ("wc kotor", ["sarana"]), ("Sudah bagus, pertahankan", []), ("acara", []),
    ])
  func topics(text: String, expected: [String]) throws { #expect(try unsur(text) == expected) }

  @Test(
    "words that say nothing are no suggestion",
    arguments: ["", " ", "-", "Tidak ada", "tidak ada saran.", "nihil", "👍"])
  func nothing(text: String) throws { #expect(try unsur(text) == nil) }

  private func tally(_ texts: [String]) throws -> SuggestionTally {
    let topics = try SuggestionTopics()
    var tally = SuggestionTally(topics: topics.unsur.count)
    for text in texts {
      guard case .topics(let bits) = topics.reading(of: text) else { continue }
      // Any hash will do that is the same for the same text.
      let hash = text.utf8.reduce(UInt64(14_695_981_039_346_656_037)) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
      tally.add(bits, hash: hash, text: text, bytes: text.utf8.count)
    }
    return tally
  }

  private let texts = (0..<40).map {
    "Saran nomor \(String($0, radix: 2)): antrean \($0 % 3 == 0 ? "lama" : "baik") dan parkir"
  }

  @Test func `parts in any order are the whole`() throws {
    let whole = try tally(texts + ["-"])
    #expect(whole.count == 40 && whole.quotes.count == SuggestionTally.quoteLimit)
    var parts = try tally(Array(texts[25...]))
    parts.merge(try tally(Array(texts[..<25].reversed())))
    #expect(parts == whole)
    #expect(try tally(texts.reversed()) == whole)
  }

  @Test func `what is taken back is not counted, and the same words are quoted once`() throws {
    var doubled = try tally(texts + texts)
    let topics = try SuggestionTopics()
    for text in texts {
      if case .topics(let bits) = topics.reading(of: text) { doubled.remove(bits) }
    }
    #expect(doubled == (try tally(texts)))
  }

  @Test(
    "what could name somebody is hidden",
    arguments: [
      ("Hubungi 0812-3456 ya", "Hubungi ▮▮▮▮-▮▮▮▮ ya"), ("email: budi.s@contoh.go.id saja", "email: ▮▮▮ saja"),
      ("Terima kasih Pak Budi Santoso sangat ramah", "Terima kasih Pak ▮▮▮ ▮▮▮ sangat ramah"),
      ("Puskesmas  Mekar\nantre lama", "▮▮▮ ▮▮▮ antre lama"), ("lihat www.contoh.com dan @akun", "lihat ▮▮▮ dan ▮▮▮"),
      ("petugas ramah", "petugas ramah"),
      ("Tolong Budi lebih ramah. Terima kasih", "Tolong ▮▮▮ lebih ramah. Terima kasih"),
      ("dilayani Siti di loket KTP, AC mati", "dilayani ▮▮▮ di loket KTP, AC mati"),
      ("Pelayanan BAMBANG lambat", "Pelayanan ▮▮▮ lambat"), ("", ""),
    ])
  func masks(text: String, expected: String) {
    #expect(SuggestionMask(names: ["Puskesmas Mekar", "RSUD"]).masked(text) == expected)
  }
}
