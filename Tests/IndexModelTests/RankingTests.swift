import IndexModel
import Statistics
import Testing
import Units

@Suite struct RankingTests {
  @Test func `IPP-5: ties share the lower number and stand in the order of their ids`() throws {
    let result = ranks(of: [
      (try id("d"), Fraction(1)), (try id("c"), Fraction(2)), (try id("b"), Fraction(2)), (try id("a"), Fraction(3)),
    ])
    #expect(result.map(\.unit.rawValue) == ["a", "b", "c", "d"])
    #expect(result.map(\.rank) == [1, 2, 2, 4])
  }

  @Test func `IPP-5: units are ranked on what rounding hides`() throws {
    let result = ranks(of: [(try id("a"), try decimal("4.6301")), (try id("b"), try decimal("4.6349"))])
    #expect(result.map(\.unit.rawValue) == ["b", "a"])
  }

  @Test func `a group of five has ranks and a group of four has none`() throws {
    let entries = try (1...9).map { number in
      Ranking.Entry(
        unit: try id("u\(number)"), value: Fraction(number, 3), kind: .kabupaten, type: number <= 5 ? "RSUD" : "Samsat",
        wilayah: nil)
    }
    let ranking = Ranking(entries)
    #expect(ranking.order.map(\.rawValue) == (1...9).reversed().map { "u\($0)" })
    let places = ranking.places(of: try id("u5")).map { "\($0.scope.rawValue): \($0.group) \($0.rank)/\($0.count)" }
    #expect(places == ["nasional: Nasional 5/9", "jenis instansi: kabupaten 5/9", "jenis unit: RSUD 1/5"])
    #expect(ranking.places(of: try id("u6")).map(\.scope) == [.national, .kind])
    #expect(ranking.places(of: try id("x")).isEmpty)
  }

  @Test("the order of the units is irrelevant", .tags(.property), arguments: UInt64(0)..<50)
  func order(seed: UInt64) throws {
    var generator = TestGenerator(seed)
    let entries = try (0..<40).map { number in
      Ranking.Entry(
        unit: try id("u\(number)"), value: Fraction(Int.random(in: 0...15, using: &generator), 3),
        kind: InstansiKind.allCases.randomElement(using: &generator), type: ["RSUD", "Polres", ""][number % 3],
        wilayah: Wilayah.allCases.randomElement(using: &generator))
    }
    let one = Ranking(entries)
    let other = Ranking(entries.shuffled(using: &generator))
    #expect(one.order == other.order)
    for entry in entries { #expect(one.places(of: entry.unit) == other.places(of: entry.unit)) }
  }

  @Test func `IPP-4: an aggregate is the mean of unrounded values`() throws {
    let categories = try CategoryTable()
    // Rounded first, 3.504 and 3.505 would be 3.50 and 3.51 with mean 3.505 → 3.51; unrounded 3.5045 → 3.50.
    let aggregate = Aggregate(of: [try decimal("3.504"), try decimal("3.505")], categories: categories)
    #expect(aggregate?.rounded.description == "3.50")
    #expect(aggregate?.category.code == "B-")
    #expect(Aggregate(of: [], categories: categories) == nil)
  }
}
