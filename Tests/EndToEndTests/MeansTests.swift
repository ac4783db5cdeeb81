import Foundation
import Testing

/// `evalrunner nrr` and `run --tanpa-halaman`: less work, the same numbers.
@Suite struct MeansTests {
  @Test func `nrr prints the numbers of a whole run, on one thread and on two`() throws {
    let expected = try Results(in: try SampleRun.shared.get().out)
    for threads in ["1", "2"] {
      let outcome = try Command.evalrunner("nrr", Package.sample, "--csv", "--quiet", "--threads", threads)
      #expect(outcome.exitCode == 0)
      let rows = CSVTable(outcome.output.replacing("\u{FEFF}", with: "")).rows
      let header = try #require(rows.first)
      #expect(rows.count - 1 == expected.unit.count)
      for (row, unit) in zip(rows.dropFirst(), expected.unit.sorted { $0.id < $1.id }) {
        let cells = Dictionary(zip(header, row), uniquingKeysWith: { first, _ in first })
        #expect(cells["unit_id"] == unit.id)
        #expect(cells["nama"] == unit.nama)
        #expect(cells["dipakai"] == String(unit.ikm.n))
        #expect(cells["ikm"].flatMap(Double.init) == unit.ikm.nilai)
        #expect(cells["ikm_alasan"] == unit.ikm.nilaiAlasan ?? "")
        #expect(cells["mutu"] == unit.ikm.mutu ?? "")
        for unsur in unit.ikm.unsur { #expect(cells["nrr_\(unsur.kunci)"].flatMap(Double.init) == unsur.nrr) }
      }
    }
  }

  @Test func `nrr counts second deliveries once and says what is not used`() throws {
    let folder = try SmallFolder()
    try folder.register(["A", "B"])
    let rows = (0..<5).map { SmallFolder.response("A", "A-\($0)", "444444444") }
    let late = SmallFolder.response("A", "A-9", "111111111").replacing("2025-06-15", with: "2024-06-15")
    try folder.write([SmallFolder.surveyHeader] + rows + [late], to: "skm/satu.csv")
    try folder.write([SmallFolder.surveyHeader, rows[2], "A,A-7,2025-06-15,Loket,4,4,4,4,,4,4,4,4"], to: "skm/dua.csv")
    let outcome = try Command.evalrunner("nrr", folder.path, "--csv", "--quiet")
    let table = CSVTable(outcome.output.replacing("\u{FEFF}", with: "")).rows
    #expect(
      table.dropFirst().map { Array($0[..<5]) } == [["A", "Unit A", "6", "5", "2"], ["B", "Unit B", "0", "0", "0"]])
    #expect(table[1].suffix(3) == ["100.00", "", "A"])
    #expect(table[2].suffix(3) == ["", "belum ada data", ""])
    let text = try Command.evalrunner("nrr", folder.path, "--quiet").output
    #expect(text.contains("100,00"))
    #expect(text.contains("Baris dibaca 8, dipakai 6, tidak dipakai 2."))
  }

  @Test func `a run without pages writes the same results, no page and no letter, and the manifest says so`() throws {
    let folder = try SmallFolder()
    try folder.register(["A", "B"])
    try folder.plainSurvey(["A", "B"])
    #expect(try folder.run().exitCode == 0)
    let whole = try folder.scratch.data("hasil/hasil.json")
    let manifest = String(decoding: try folder.scratch.data("hasil/manifes.json"), as: UTF8.self)
    #expect(manifest.contains("\"halaman_dan_surat\":true"))
    let outcome = try Command.evaluate(folder.path, into: folder.out, "--tanpa-halaman")
    #expect(outcome.exitCode == 0)
    #expect(try folder.scratch.data("hasil/hasil.json") == whole)
    let short = String(decoding: try folder.scratch.data("hasil/manifes.json"), as: UTF8.self)
    #expect(short.contains("\"halaman_dan_surat\":false"))
    #expect(short.contains("\"buku_kerja_unit\":false"))
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.out)
    #expect(!names.contains { $0.hasSuffix(".html") || $0.hasPrefix("surat") })
    for name in ["rekap.xlsx", "temuan.csv", "temuan.xlsx", "evaluasi.sqlite", "hasil.csv"] {
      #expect(names.contains(name))
    }
  }
}
