import Foundation
import Reports
import Testing

@Suite struct TemplateSettingsTests {
  /// Every key that the reader of the settings knows, typed here a second time.
  private static let keys = [
    "judul", "tahun", "periode", "tanggal_data", "instrumen", "aturan_kosong", "kebijakan_tier", "kalender", "kolom",
    "urutan_unsur", "kuesioner", "urutan_tanggal", "tanda_desimal", "gabung_nama", "urutan_berkas", "gabung_evaluator",
    "f03_nol", "lokus_wajib", "kutipan_saran", "ambang", "bahasa", "benih",
  ]

  private func lines() throws -> [String] {
    try #require(TemplateFixture.text("evaluasi.yaml")).components(separatedBy: "\n")
  }

  @Test func `only the title and the year are active`() throws {
    #expect(
      try lines().filter { !$0.isEmpty && !$0.hasPrefix("#") }
        == ["judul: Evaluasi pelayanan publik 2025", "tahun: 2025"])
  }

  @Test func `every key is there once, under an explanation`() throws {
    let lines = try lines()
    for key in Self.keys {
      let places = lines.indices.filter { lines[$0].hasPrefix("#\(key):") || lines[$0].hasPrefix("\(key):") }
      #expect(places.count == 1, "\(key)")
      #expect(places.allSatisfy { lines[$0 - 1].hasPrefix("# ") }, "\(key)")
    }
  }

  @Test func `a line without its sign is a key that is known or one below it`() throws {
    // Explanations begin with "# " and a visible character; everything else after a sign is a setting.
    let settings = try lines().filter { $0.hasPrefix("#") && !($0.hasPrefix("# ") && !$0.hasPrefix("#  ")) }
      .map { String($0.dropFirst()) }
    let roots = settings.filter { !$0.hasPrefix(" ") }.compactMap { $0.split(separator: ":").first.map(String.init) }
    #expect(roots == Array(Self.keys.dropFirst(2)))
    #expect(settings.allSatisfy { $0.contains(":") })
    #expect(settings.contains("  cuti_bersama: libur") && settings.contains("aturan_kosong: lengkap"))
  }

  @Test func `the folder comes in the order of its paths, with a note that is no input`() throws {
    let paths = TemplateFixture.files().map(\.path)
    #expect(paths == paths.sorted())
    #expect(Set(TemplateFixture.headers.keys).isSubset(of: paths))
    #expect(try #require(TemplateFixture.text("BACA-DULU.txt")).contains("diawali CONTOH tidak dibaca"))
  }
}
