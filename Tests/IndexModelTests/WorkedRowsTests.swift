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

  @Test
  func `sums, shares and means of other published results, with the sum of rounded parts that misses by a hundredth`()
    throws
  {
    let rows = try Worked.rows().filter { row in
      ["sum", "25/64"].contains(row["formula"] ?? "")
        || row["formula"] == "simple mean" && !(row["instrument"] ?? "").hasSuffix(" instrument")
    }
    #expect(rows.count == 8)
    for row in rows {
      let inputs = try inputs(row)
      let value: String =
        switch row["formula"] {
        case "sum":
          (row["printed"] ?? "").contains(".")
            ? RoundedScore(Fraction.sum(inputs)).description : Fraction.sum(inputs).reduced.numerator.description
        case "25/64": RoundedScore(inputs[0] / inputs[1] * Fraction(100), decimals: 0).description + "%"
        default: RoundedScore(try #require(Fraction.mean(inputs))).description
        }
      #expect(value == row["recomputed_rounded"], "\(row["case"] ?? "")")
      #expect((value == row["printed"]) == (row["match"] == "yes"), "\(row["case"] ?? "")")
    }
    #expect(rows.filter { $0["match"] == "NO" }.map { $0["case"] ?? "" } == ["ombudsman-malra-2023-d2"])
  }

  @Test func `bands of another index are read by the same table`() throws {
    let rows = try Worked.rows().filter { $0["formula"] == "88/78/54/32 cut-offs" }
    #expect(rows.count == 16)
    let bounds = [
      ("A", "88", "100"), ("B", "78", "87.99"), ("C", "54", "77.99"), ("D", "32", "53.99"), ("E", "0", "31.99"),
    ]
    let bands = bounds.map { #"{"code": "\#($0)", "predicate": "\#($0)", "lower": "\#($1)", "upper": "\#($2)"}"# }
    let table = try CategoryTable(json: Array(#"{"maximum": "100", "bands": [\#(bands.joined(separator: ","))]}"#.utf8))
    for row in rows {
      let code = table.category(of: RoundedScore(try #require(try inputs(row).first))).code
      #expect(code == row["printed"] && row["match"] == "yes", "\(row["item"] ?? "")")
    }
  }

  @Test func `no row of the file is left out`() throws {
    // 20 indicators, 2 aspects and 2 sums, 3 means of loci, 12 categories, 8 other results, 16 bands.
    #expect(try Worked.rows().count == 20 + 2 + 2 + 3 + 12 + 8 + 16)
  }
}
