import CivilTime
import Samples
import Testing

@Suite struct ContentTests {
  private static let responses = 12_000

  /// Records of every file, made once for all tests.
  private static let tables: [String: [[String]]] = {
    guard let generator = try? SampleGenerator(units: 300, responses: responses, seed: 11) else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: generator.files.map { file in
        (file.path, simpleRecords((0..<file.chunkCount).flatMap { file.chunk($0) }))
      })
  }()

  private var tables: [String: [[String]]] { Self.tables }

  private func rows(_ path: String) throws -> [[String]] { Array(try #require(tables[path]).dropFirst()) }

  /// The values of a column, found by its header.
  private func column(_ path: String, _ header: String) throws -> [String] {
    let index = try #require(tables[path]?.first?.firstIndex(of: header))
    return try rows(path).map { $0[index] }
  }

  @Test(arguments: [
    ("unit.csv", 300), ("skm/respons.csv", responses), ("pengaduan/kasus.csv", 3600), ("sipp/blok.csv", 1800),
  ])
  func `every file has the rows that were asked for, each as long as its header`(path: String, count: Int) throws {
    let table = try #require(tables[path])
    #expect(table.count == count + 1)
    #expect(table.allSatisfy { $0.count == table[0].count })
  }

  @Test func `every response is whole: id, date in the year, a known unit, and answers of 1 to 4 or blank`() throws {
    let units = Set(try column("unit.csv", "unit_id"))
    #expect(units.count == 300)
    let table = try rows("skm/respons.csv")
    #expect(Set(table.map { $0[0] }).count == Self.responses)
    let isSound = table.allSatisfy { row in
      let stamp = row[1].split(separator: " ")
      return stamp.count == 2 && CivilDate(iso: stamp[0])?.year == 2025 && stamp[1].count == 8 && units.contains(row[2])
        && row[8..<17].allSatisfy { ["", "1", "2", "3", "4"].contains($0) }
    }
    #expect(isSound)
  }

  @Test func `about one answer in a hundred is blank`() throws {
    let answers = try rows("skm/respons.csv").flatMap { $0[8..<17] }
    let share = Double(answers.count { $0.isEmpty }) / Double(answers.count)
    // 1/16 of the respondents skip 1/6 of the questions: 1.04 %. Skips cluster, so the standard error is about 0.05 points.
    #expect(abs(share - 1.0 / 96) < 0.0015)
  }

  @Test func `answers of a respondent hang together, biaya is the best unsur and units differ`() throws {
    let complete = try rows("skm/respons.csv").compactMap { row -> (String, [Int])? in
      let answers = row[8..<17].compactMap { Int($0) }
      return answers.count == 9 ? (row[2], answers) : nil
    }
    let means = (0..<9).map { j in Double(complete.reduce(0) { $0 + $1.1[j] }) / Double(complete.count) }
    #expect(means.enumerated().max { $0.element < $1.element }?.offset == 3)
    #expect(means.allSatisfy { (2.5...3.8).contains($0) })
    #expect(correlation(complete.map { Double($0.1[0]) }, complete.map { Double($0.1[6]) }) > 0.3)
    let byUnit = Dictionary(grouping: complete, by: \.0).mapValues { responses in
      Double(responses.reduce(0) { $0 + $1.1.reduce(0, +) }) / Double(9 * responses.count)
    }
    let levels = byUnit.values.sorted()
    #expect(levels[levels.count * 9 / 10] - levels[levels.count / 10] > 0.4)
  }

  @Test func `many units cover all 38 provinces and the three clocks`() throws {
    #expect(Set(try column("unit.csv", "kode_provinsi")).count == 38)
    #expect(Set(try column("unit.csv", "zona")) == ["WIB", "WITA", "WIT"])
    #expect(Set(try column("unit.csv", "jenis_unit")).count == 8)
  }

  @Test func `no complaint runs backwards or past the as-of date`() throws {
    let header = try #require(tables["pengaduan/kasus.csv"]?.first)
    let steps = ["received_at", "entered_at", "verified_at", "disposed_at", "first_answer_at", "closed_at"]
    let places = try steps.map { try #require(header.firstIndex(of: $0)) }
    for row in try rows("pengaduan/kasus.csv") {
      let stamps = places.map { row[$0] }.filter { !$0.isEmpty }
      #expect(stamps == stamps.sorted(), "\(row)")
      #expect(stamps.allSatisfy { $0 < "2026-02-01" }, "\(row)")
    }
  }

  private func correlation(_ x: [Double], _ y: [Double]) -> Double {
    let n = Double(x.count)
    let (mx, my) = (x.reduce(0, +) / n, y.reduce(0, +) / n)
    let xy = zip(x, y).reduce(0) { $0 + ($1.0 - mx) * ($1.1 - my) }
    let xx = x.reduce(0) { $0 + ($1 - mx) * ($1 - mx) }
    let yy = y.reduce(0) { $0 + ($1 - my) * ($1 - my) }
    return xy / (xx * yy).squareRoot()
  }
}
