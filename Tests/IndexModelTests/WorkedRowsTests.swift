import FoundationEssentials
import IndexModel
import Statistics
import Testing
import Units

/// Worked examples beside the package; where they are absent the test says so and passes.
private enum Worked {
  static let path =
    #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined() + "/shared/vectors/ipp_worked.csv"

  static var isHere: Bool { FileManager.default.fileExists(atPath: path) }

  /// Rows by the names of their columns.
  static func rows() throws -> [[String: String]] {
    let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    let records = text.split(separator: "\n").map { fields(of: $0) }
    let header = try #require(records.first)
    return records.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  private static func fields(of line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }
}

/// Every row of published index arithmetic: what matches must match here, and what is marked as wrong must differ from the rule.
@Suite(.enabled(if: Worked.isHere, "contoh hitungan tidak ada di samping paket"), .tags(.regulation))
struct WorkedRowsTests {
  private let old: Instrument
  private let categories: CategoryTable

  init() throws {
    old = try Instrument(.permenpanrb172017)
    categories = try CategoryTable()
  }

  /// The numbers behind `=` in a cell such as `score=5;weight%=8.9`.
  private func inputs(_ row: [String: String]) throws -> [Fraction] {
    try (row["inputs"] ?? "").split(separator: ";").map { try decimal(String($0.split(separator: "=").last ?? "")) }
  }

  @Test func `single indicators: score times the weight as printed`() throws {
    let rows = try Worked.rows().filter { $0["formula"] == "score*weight/100" }
    #expect(rows.count == 20)
    for row in rows {
      let number = try #require((row["item"] ?? "").split(separator: " ").dropFirst().first.flatMap { Int($0) })
      let indicator = try #require(old.aspects.flatMap(\.indicators).first { $0.number == number })
      let inputs = try inputs(row)
      #expect(indicator.weight == inputs[1], "\(number)")
      #expect(indicator.weight * inputs[0] / Fraction(100) == (try decimal(row["printed"] ?? "")), "\(number)")
    }
  }

  @Test func `aspects: the sum is not normalised, and its part of the index is aspect times weight`() throws {
    let rows = try Worked.rows().filter { $0["formula"] == "aspect*weight" }
    #expect(rows.count == 2)
    for (row, aspect) in zip(rows, old.aspects) {
      let inputs = try inputs(row)
      #expect(inputs[1] == aspect.weight / Fraction(100))
      #expect(RoundedScore(inputs[0] * inputs[1]).description == row["printed"])
    }
    let sums = try Worked.rows().filter { ($0["formula"] ?? "").hasPrefix("sum of contributions") }
    #expect(sums.count == 2)
    // The twenty scores above, by the order of the form.
    let scores = try Worked.rows().filter { $0["formula"] == "score*weight/100" }.map { try inputs($0)[0] }
    for (row, (aspect, range)) in zip(sums, zip(old.aspects, [0..<13, 13..<20])) {
      let parts = zip(aspect.indicators, scores[range]).map { $0.weight * $1 / Fraction(100) }
      #expect(Fraction.sum(parts) == (try decimal(row["recomputed_exact"] ?? "")))
      #expect(RoundedScore(Fraction.sum(parts)).description == row["printed"])
    }
  }

  @Test func `IPP-4: means of loci, with the one that the press got wrong`() throws {
    let rows = try Worked.rows().filter {
      $0["formula"] == "simple mean" && ($0["instrument"] ?? "").hasSuffix(" instrument")
    }
    #expect(rows.map { $0["match"] ?? "" } == ["within input rounding", "yes", "NO"])
    for row in rows {
      let loci = try inputs(row).enumerated().map { (unit: try id("L\($0)"), index: Optional($1)) }
      let mean = try #require(InstansiIndex(loci: loci, categories: categories).aggregate?.rounded.description)
      #expect(mean == row["recomputed_rounded"])
      #expect((mean == row["printed"]) == (row["match"] == "yes"), "\(row["case"] ?? "")")
    }
  }

  @Test func `IPP-2: published categories, with the one that does not fit its index`() throws {
    let rows = try Worked.rows().filter { ($0["case"] ?? "").hasPrefix("cat-") }
    #expect(rows.count == 12)
    for row in rows {
      let index = try #require(try inputs(row).first)
      let code = categories.category(of: RoundedScore(index)).code
      #expect(code == row["recomputed_rounded"], "\(row["case"] ?? "")")
      #expect((code == row["printed"]) == (row["match"] == "yes"), "\(row["case"] ?? "")")
    }
    #expect(rows.count { $0["match"] == "NO" } == 1)
  }
}
