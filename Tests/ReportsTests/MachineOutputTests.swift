import Foundation
import Testing

@testable import Reports

@Suite struct MachineOutputTests {
  private func parsed(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private func units(_ report: EvaluationReport) throws -> [String: [String: Any]] {
    let list = try #require(try parsed(MachineOutput.hasilJSON(report))["unit"] as? [[String: Any]])
    return Dictionary(uniqueKeysWithValues: list.compactMap { unit in (unit["id"] as? String).map { ($0, unit) } })
  }

  @Test func `the result is JSON with its keys in one order`() throws {
    let bytes = MachineOutput.hasilJSON(WorkbookFixture.report())
    #expect(try parsed(bytes)["skema"] as? String == "evalrunner-hasil/1")
    let text = String(decoding: bytes, as: UTF8.self)
    let keys = [
      "skema", "judul", "tahun", "periode", "tanggal_data", "instrumen", "nama_indeks", "nasional", "instansi",
      "wilayah", "provinsi", "unit",
    ]
    let places = keys.compactMap { text.range(of: "\"\($0)\":")?.lowerBound }
    #expect(places.count == keys.count && places == places.sorted())
  }

  @Test func `M9, M30: the score in the result is the score of the model, digit by digit`() throws {
    let report = WorkbookFixture.report()
    let text = String(decoding: MachineOutput.hasilJSON(report), as: UTF8.self)
    for unit in report.units {
      guard let score = unit.ikm.score.figure else { continue }
      #expect(text.contains("\"kuesioner\":\"skm-2017\",\"nilai\":\(score.plain),\"mutu\":"), "\(unit.id)")
    }
  }

  @Test func `M19, M20: what is not measured is null with its reason`() throws {
    let unit = try #require(try units(WorkbookFixture.report())["9199-01"])
    let survey = try #require(unit["ikm"] as? [String: Any])
    #expect(survey["nilai"] is NSNull && survey["mutu"] is NSNull)
    #expect(survey["nilai_alasan"] as? String == "belum ada data")
  }

  @Test func `the result does not tell from which files the rows came`() {
    let report = WorkbookFixture.report()
    var other = report
    for slot in other.inputs.indices {
      other.inputs[slot].file = "lain-\(slot).csv"
      other.inputs[slot].sha256 = String(repeating: "0", count: 64)
    }
    for slot in other.findings.indices { other.findings[slot].row = 99 + slot }
    #expect(MachineOutput.hasilJSON(report) == MachineOutput.hasilJSON(other))
    #expect(MachineOutput.hasilCSV(report) == MachineOutput.hasilCSV(other))
    #expect(MachineOutput.manifesJSON(report) != MachineOutput.manifesJSON(other))
    #expect(MachineOutput.temuanCSV(report) != MachineOutput.temuanCSV(other))
  }

  @Test(arguments: ["\"", "\\", "\n\r\t", "\u{1}\u{1F}", "é…😀", "</script>", ""])
  func `any text survives the way through JSON`(mark: String) throws {
    var report = WorkbookFixture.report(mark: mark)
    report.units = [report.units[0]]
    let unit = try #require(try units(report)["3399-01" + mark])
    #expect(unit["nama"] as? String == "DPMPTSP Kabupaten Tirta Jaya" + mark)
  }

  @Test(
    "numbers have the digits of the model",
    arguments: [
      (0, 0), (7, 0), (-7, 0), (1_204_551, 0), (0, 2), (5, 2), (-5, 2), (8_831, 2), (-12_345, 3), (1, 12), (100, 1),
      (.max, 4), (.min, 4),
    ])
  func digits(scaled: Int, decimals: Int) {
    var bytes: [UInt8] = []
    bytes.append(decimal: scaled, decimals: decimals)
    #expect(String(decoding: bytes, as: UTF8.self) == Figure(scaled: scaled, decimals: decimals).plain)
  }

  @Test func `the manifest keeps inputs, settings and seed`() throws {
    let manifest = try parsed(MachineOutput.manifesJSON(WorkbookFixture.report()))
    let inputs = try #require(manifest["masukan"] as? [[String: Any]])
    #expect(inputs.map { $0["berkas"] as? String } == ["pengaduan/lapor-2025.xlsx", "skm/tahun-2025.csv", "unit.csv"])
    #expect(inputs.map { $0["baris_dibaca"] as? Int } == [402, 4_310, 12])
    #expect(manifest["benih"] as? String == "20250101")
    #expect((manifest["pengaturan"] as? [Any])?.count == 3)
    #expect((manifest["aturan"] as? [Any])?.count == 3)
  }
}
