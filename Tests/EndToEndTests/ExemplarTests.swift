import Foundation
import Testing

/// Whom the units of the sample can learn from (TIER-4): its maker gave every unit a level, and only two of its types have both weak
/// and good units.
@Suite struct ExemplarTests {
  /// Column of the file of the puskesmas by the name of the component.
  private static let columns = [
    "Persyaratan": 9, "Sistem, mekanisme, dan prosedur": 10, "Waktu penyelesaian": 11, "Biaya/tarif": 12,
    "Produk spesifikasi jenis pelayanan": 13, "Kompetensi pelaksana": 14, "Perilaku pelaksana": 15,
    "Penanganan pengaduan, saran, dan masukan": 16, "Sarana dan prasarana": 17,
  ]

  /// Answers of complete questionnaires by unit: what the program must have counted, counted by hand.
  private static func answers() throws -> [String: [[Int]]] {
    let file = try String(contentsOfFile: Package.sample + "/skm/02_puskesmas.csv", encoding: .utf8)
    let rows = CSVTable(file, separator: ";").rows.filter { $0.count == 19 && $0[3].hasPrefix("KC-") }
    return Dictionary(grouping: rows) { $0[3] }.mapValues { rows in
      rows.map { row in row[9...17].compactMap { Int($0) } }.filter { $0.count == 9 }
    }
  }

  /// `NRR 3,412`: half up to three decimals.
  private static func mean(_ answers: [[Int]], column: Int) -> String {
    let sum = answers.map { $0[column - 9] }.reduce(0, +)
    let thousandths = (2000 * sum + answers.count) / (2 * answers.count)
    return "NRR \(thousandths / 1000),\(String(1000 + thousandths % 1000).dropFirst())"
  }

  private static func learning() throws -> [Results.Learning] {
    let regions = try Results(in: try SampleRun.shared.get().out).wilayah
    for region in regions { #expect(region.belajarDari.map(\.unitId) == region.urutanPembinaan) }
    return regions.flatMap(\.belajarDari)
  }

  @Test func `the weak puskesmas learn from the good ones, best first, and nobody from himself`() throws {
    // Levels of the answers in make_kabupaten_contoh.py: KC-08 3.60, KC-04 3.40, KC-05 3.22; KC-09 3.12, KC-06 3.05, KC-07 2.75.
    let learning = try Self.learning().filter { ["KC-06", "KC-07", "KC-09"].contains($0.unitId) }
    #expect(learning.count == 3)
    for line in learning {
      #expect(line.contoh.map(\.unitId) == ["KC-08", "KC-04", "KC-05"], "\(line.unitId)")
      #expect(line.contoh.allSatisfy { $0.letak == "provinsi yang sama" })
      #expect(line.alasan == nil)
    }
  }

  @Test func `the figures of both units are those that their respondents gave`() throws {
    let answers = try Self.answers()
    var checked = 0
    for line in try Self.learning() {
      for exemplar in line.contoh {
        for lesson in exemplar.pelajaran {
          guard let column = Self.columns[lesson.kelemahan] else { continue }
          let there = try #require(answers[exemplar.unitId])
          let here = try #require(answers[line.unitId])
          #expect(lesson.diSana == Self.mean(there, column: column), "\(exemplar.unitId) \(lesson.kelemahan)")
          #expect(lesson.diSini == Self.mean(here, column: column), "\(line.unitId) \(lesson.kelemahan)")
          checked += 1
        }
      }
    }
    #expect(checked >= 9)
  }

  @Test func `units whose type has no good one are told so, units that need data teach nobody`() throws {
    let learning = try Self.learning()
    // KC-12 is the one kecamatan with a high level, and has 18 respondents: not enough to be an example (TIER-3).
    let kecamatan = learning.filter { ["KC-10", "KC-11", "KC-13", "KC-14"].contains($0.unitId) }
    #expect(kecamatan.count == 4)
    for line in kecamatan {
      #expect(line.contoh.isEmpty)
      #expect(line.alasan == "Belum ada unit sejenis (Kecamatan) dengan hasil baik di evaluasi ini.")
    }
    #expect(!learning.flatMap(\.contoh).map(\.unitId).contains("KC-12"))
  }
}
