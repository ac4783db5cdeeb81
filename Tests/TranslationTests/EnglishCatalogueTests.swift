import Foundation
import Testing

@testable import Translation

/// The files of the English catalogue themselves.
@Suite struct EnglishCatalogueTests {
  private static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
    + "/../../Sources/Translation/Data"

  /// Every entry with the file in which it stands, one a line, since a JSON reader keeps silent about repeated keys.
  private static func entries() throws -> [(file: String, key: String, value: String)] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted().flatMap { file in
      let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      return try text.split(separator: "\n").filter { $0 != "{" && $0 != "}" }.map { line in
        let object = Data("{\(line.hasSuffix(",") ? line.dropLast() : line)}".utf8)
        let entry = try #require(
          try JSONDecoder().decode([String: String].self, from: object).first, "\(file): \(line)")
        return (file, entry.key, entry.value)
      }
    }
  }

  @Test func `every file is a part of the catalogue, and every entry is sound`() throws {
    let catalogue = try Catalogue.english()
    #expect(try Self.entries().count == catalogue.count)
  }

  @Test func `no text has two entries`() throws {
    let repeated = Dictionary(grouping: try Self.entries(), by: \.key).filter { $0.value.count > 1 }
    #expect(repeated.isEmpty, "\(repeated.keys.sorted())")
  }

  @Test func `no two templates fit the same texts`() throws {
    let shapes = Dictionary(grouping: try Self.entries()) { $0.key.replacing(/\{([a-z])\d*\}/) { "{\($0.1)}" } }
    #expect(shapes.filter { $0.value.count > 1 }.isEmpty)
  }

  @Test func `a template that takes data as they are says enough of its text to fit no other`() throws {
    for entry in try Self.entries() where entry.key.contains("{x") && !entry.key.contains("{w") {
      let words = entry.key.replacing(/\{[a-z]\d*\}/) { _ in "" }
      #expect(words.filter(\.isLetter).count >= 3, "\(entry)")
    }
  }

  @Test func `an entry is one line of text without blanks at its ends`() throws {
    for entry in try Self.entries() {
      for text in [entry.key, entry.value] {
        #expect(text == text.trimmingCharacters(in: .whitespacesAndNewlines) && !text.contains("\n"), "\(entry)")
        #expect(!text.contains("  "), "\(entry)")
      }
    }
  }

  @Test func `numbers within English texts have English marks`() throws {
    for entry in try Self.entries() where entry.value != entry.key {
      #expect(entry.value.firstMatch(of: /\d,\d{1,2}(?!\d)/) == nil, "\(entry.value)")
      #expect(entry.value.firstMatch(of: /\d\}? %/) == nil, "\(entry.value)")
    }
  }

  @Test func `English ends a sentence where Indonesian does`() throws {
    for entry in try Self.entries() {
      #expect(entry.key.hasSuffix(".") == entry.value.hasSuffix("."), "\(entry)")
    }
  }

  @Test func `names of sheets are names that a workbook takes`() throws {
    let translator = Translator(try .english())
    for name in [
      "Ringkasan", "Peringkat", "IKM per unsur", "Pengaduan", "SIPP", "Indeks per aspek", "Bobot", "Prioritas",
      "Perlu data", "Temuan", "Berkas", "Metode", "Kartu skor", "Pengolahan SKM", "Rincian", "Varian", "Baris",
    ] {
      let english = translator(name)
      #expect(english.utf16.count <= 31 && !english.contains(where: { "[]:*?/\\'".contains($0) }), "\(english)")
    }
  }
}
