import IndexModel
import Statistics
import Testing

@Suite struct CategoryTableTests {
  let table: CategoryTable

  init() throws { table = try CategoryTable() }

  @Test(
    "IPP-2: both edges of each band", .tags(.regulation),
    arguments: [
      ("0.00", "F"), ("1.00", "F"), ("1.01", "E"), ("1.50", "E"), ("1.51", "D"), ("2.00", "D"), ("2.01", "C-"),
      ("2.50", "C-"), ("2.51", "C"), ("3.00", "C"), ("3.01", "B-"), ("3.50", "B-"), ("3.51", "B"), ("4.00", "B"),
      ("4.01", "A-"), ("4.50", "A-"), ("4.51", "A"), ("5.00", "A"),
    ])
  func edges(score: String, code: String) throws {
    #expect(table.category(of: RoundedScore(try decimal(score))).code == code)
  }

  @Test(
    "M38: a value between two printed bounds is rounded first", .tags(.regulation),
    arguments: [
      ("3.5050", "3.51", "B"), ("3.504999999999999999", "3.50", "B-"), ("4.505", "4.51", "A"), ("1.005", "1.01", "E"),
    ])
  func holes(value: String, printed: String, code: String) throws {
    let rounded = RoundedScore(try decimal(value))
    #expect(rounded.description == printed)
    #expect(table.category(of: rounded).code == code)
  }

  @Test func `every index from 0 to 5 has exactly one category`() {
    var previous = "F"
    var changes = 0
    for scaled in 0...500 {
      let matching = table.bands.filter { $0.lower.scaled <= scaled && scaled <= $0.upper.scaled }
      #expect(matching == [table.category(of: RoundedScore(scaled: scaled))])
      if matching[0].code != previous { changes += 1 }
      previous = matching[0].code
    }
    #expect(changes == 8)
  }

  @Test(
    "published indices have the category that was printed with them", .tags(.regulation),
    arguments: [
      ("3.36", "B-"), ("3.51", "B"), ("3.67", "B"), ("4.75", "A"), ("4.92", "A"), ("4.03", "A-"), ("4.72", "A"),
      ("2.18", "C-"), ("4.66", "A"), ("4.67", "A"), ("4.62", "A"),
    ])
  func published(score: String, code: String) throws {
    // Wilayah I and III 2019, Polri 2021, Jawa Timur, BPS, Jambi, Sumedang, Bungo and Kediri 2025, Madiun and Jember 2024.
    #expect(table.category(of: RoundedScore(try decimal(score))).code == code)
  }

  @Test func `a printed category that differs from the table is seen`() throws {
    // Dinas Sosial Bengkulu Selatan 2023: 3.09 was printed as B.
    #expect(table.category(of: RoundedScore(try decimal("3.09"))).code == "B-")
  }

  @Test(
    "a table of another index is data too: bands of the Ombudsman 2022-2024", .tags(.regulation),
    arguments: [
      ("79.80", "B"), ("73.88", "C"), ("89.59", "A"), ("87.43", "B"), ("91.15", "A"), ("86.17", "B"), ("83.69", "B"),
      ("58.99", "C"), ("58.03", "C"), ("52.68", "D"), ("51.15", "D"), ("50.20", "D"), ("49.34", "D"), ("45.16", "D"),
      ("55.09", "C"), ("52.86", "D"), ("31.99", "E"), ("100.00", "A"),
    ])
  func otherIndex(score: String, code: String) throws {
    let json = """
      {"maximum": "100.00", "bands": [
       {"lower": "88.00", "upper": "100.00", "code": "A", "predicate": "a"},
       {"lower": "78.00", "upper": "87.99", "code": "B", "predicate": "b"},
       {"lower": "54.00", "upper": "77.99", "code": "C", "predicate": "c"},
       {"lower": "32.00", "upper": "53.99", "code": "D", "predicate": "d"},
       {"lower": "0.00", "upper": "31.99", "code": "E", "predicate": "e"}]}
      """
    let ombudsman = try CategoryTable(json: Array(json.utf8))
    #expect(ombudsman.category(of: RoundedScore(try decimal(score))).code == code)
  }

  @Test(
    "a table with a hole, an overlap or a double letter is refused",
    arguments: [
      (["0.00", "2.50", "2.52", "5.00"], ["C", "A"]), (["0.00", "2.50", "2.50", "5.00"], ["C", "A"]),
      (["0.00", "2.50", "2.51", "4.99"], ["C", "A"]), (["0.00", "2.50", "2.51", "5.00"], ["A", "A"]),
      (["0.00", "2.505", "2.51", "5.00"], ["C", "A"]),
    ])
  func broken(bounds: [String], codes: [String]) {
    let json = """
      {"bands": [
       {"lower": "\(bounds[0])", "upper": "\(bounds[1])", "code": "\(codes[0])", "predicate": "x"},
       {"lower": "\(bounds[2])", "upper": "\(bounds[3])", "code": "\(codes[1])", "predicate": "y"}]}
      """
    #expect(throws: InstrumentError.self) { try CategoryTable(json: Array(json.utf8)) }
  }
}
