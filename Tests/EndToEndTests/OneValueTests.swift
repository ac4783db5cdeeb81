import Foundation
import Testing

@Suite struct OneValueTests {
  /// What a place says about a unit, in hundredths.
  private struct Row: Equatable {
    let rank: Int?
    let ikm: Int?
    let mutu: String?
    let index: Int?
    let category: String?
  }

  private static func fromJSON(_ results: Results) -> [String: Row] {
    Dictionary(
      uniqueKeysWithValues: results.unit.map { unit in
        (
          unit.id,
          Row(
            rank: unit.nationalRank, ikm: unit.ikm.nilai?.hundredths, mutu: unit.ikm.mutu,
            index: unit.indeks.nilai?.hundredths,
            category: unit.indeks.kategori)
        )
      })
  }

  /// The rows that the script of `index.html` shows.
  private static func fromPage(_ out: String) throws -> [String: Row] {
    let page = try String(contentsOfFile: out + "/index.html", encoding: .utf8)
    let opening = "<script type=\"application/json\" id=\"data\">"
    let json = try #require(
      page.components(separatedBy: opening).dropFirst().first?.components(separatedBy: "</script>").first)
    let data = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [Any])
    let rows = try #require(data[1] as? [[Any]])
    return Dictionary(
      uniqueKeysWithValues: rows.map { row in
        (
          row[1] as? String ?? "",
          Row(
            rank: row[0] as? Int, ikm: (row[11] as? Double)?.hundredths, mutu: row[12] as? String,
            index: (row[14] as? Double)?.hundredths, category: row[15] as? String)
        )
      })
  }

  private static func fromWorkbook(_ out: String, index: String) throws -> [String: Row] {
    let records = try SheetReader("Peringkat", of: out + "/rekap.xlsx").records(withHeader: "ID unit")
    return Dictionary(
      uniqueKeysWithValues: records.map { record in
        (
          record["ID unit"] ?? "",
          Row(
            rank: record["Peringkat"].flatMap { Int($0) }, ikm: record["IKM"].flatMap { Double($0) }?.hundredths,
            mutu: record["Mutu"].flatMap { $0.count == 1 && $0 != "–" ? $0 : nil },
            index: record[index].flatMap { Double($0) }?.hundredths,
            category: record["Kategori"].flatMap { $0.count <= 2 && $0 != "–" ? $0 : nil })
        )
      })
  }

  @Test func `M3, M9, M30: page, workbook and JSON say the same of every unit of the sample`() throws {
    let out = try SampleRun.shared.get().out
    let results = try Results(in: out)
    let expected = Self.fromJSON(results)
    #expect(try Self.fromPage(out) == expected)
    #expect(try Self.fromWorkbook(out, index: results.namaIndeks) == expected)
    for unit in results.unit {
      guard let score = unit.ikm.nilai else { continue }
      let letter = score >= 88.31 ? "A" : score >= 76.61 ? "B" : score >= 65 ? "C" : "D"
      #expect(unit.ikm.mutu == letter, "M9: \(unit.id)")
    }
  }

  @Test func `M28: every group counts, not the largest alone`() throws {
    let folder = try SmallFolder()
    try folder.register(["A"])
    // 30 × 25 at the large counter and 10 × 100 at the small one: (30·25 + 10·100) / 40 = 43.75.
    let rows =
      (0..<30).map { SmallFolder.response("A", "a\($0)", "111111111", service: "Loket besar") }
      + (0..<10).map { SmallFolder.response("A", "b\($0)", "444444444", service: "Loket kecil") }
    try folder.write([SmallFolder.surveyHeader] + rows, to: "skm/survei.csv")
    try folder.run()
    #expect(try folder.results().unit("A").ikm.nilai?.hundredths == 4375)
  }

  @Test func `M34: labels come with their groups, whatever the order of the rows`() throws {
    let folder = try SmallFolder()
    try folder.register(["A"])
    var generator = SeededGenerator(state: 34)
    let services = [("Zeta", "444444444", 7), ("Alfa", "222222222", 11), ("Mega", "333333333", 13)]
    let rows = services.flatMap { service, answers, count in
      (0..<count).map { SmallFolder.response("A", "\(service)\($0)", answers, service: service) }
    }
    try folder.write([SmallFolder.surveyHeader] + rows.shuffled(using: &generator), to: "skm/survei.csv")
    try folder.run()
    let lines = try #require(try folder.results().unit("A").ikm.rincian.first { $0.judul == "Jenis layanan" }).baris
    #expect(
      Set(lines) == [
        .init(label: "Zeta", n: 7, nilai: 100), .init(label: "Alfa", n: 11, nilai: 50),
        .init(label: "Mega", n: 13, nilai: 75),
      ])
  }

  @Test func `M32: the ranking is over all units, not over the first of them`() throws {
    let folder = try SmallFolder()
    let ids = (1...60).map { "U\($0 + 100)" }
    try folder.register(ids)
    // Unit i answers 4 in i of its 31 × 9 answers and 2 in the others, so the last unit of the register is the best.
    let rows = ids.enumerated().flatMap { index, id in
      (0..<31).map { row in
        SmallFolder.response(id, "\(id)-\(row)", String((0..<9).map { row * 9 + $0 <= index ? "4" : "2" }))
      }
    }
    try folder.write([SmallFolder.surveyHeader] + rows, to: "skm/survei.csv")
    #expect(try folder.run().exitCode == 0)
    let results = try folder.results()
    #expect(results.nasional.unitBerperingkat == 60)
    let ranking = results.unit.sorted { ($0.nationalRank ?? 0) < ($1.nationalRank ?? 0) }
    #expect(ranking.compactMap(\.nationalRank) == Array(1...60))
    #expect(ranking.map(\.id) == ids.reversed())
    #expect(try Self.fromPage(folder.out) == Self.fromJSON(results))
    #expect(try Self.fromWorkbook(folder.out, index: results.namaIndeks) == Self.fromJSON(results))
  }
}
