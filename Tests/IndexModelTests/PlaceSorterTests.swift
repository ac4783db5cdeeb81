import Testing

@testable import IndexModel

@Suite struct PlaceSorterTests {
  @Test("the values come as a comparison sort orders them", .tags(.property), arguments: UInt64(0)..<30)
  func order(seed: UInt64) {
    var generator = TestGenerator(seed)
    // One far value in every third case, so that all others fall into few buckets; few different values in every second.
    var entries = (0..<500).map { unit in
      let value = Double.random(in: 2...3, using: &generator)
      return DrawnIndex(value: seed % 2 == 0 ? (value * 20).rounded() / 20 : value, unit: UInt32(unit))
    }
    if seed % 3 == 0 { entries[250].value = 1e6 }
    let expected = entries.map(\.value).sorted(by: >)
    var sorter = PlaceSorter(count: entries.count)
    for _ in 0..<2 {
      sorter.sort(&entries)
      #expect(entries.map(\.value) == expected)
      #expect(Set(entries.map(\.unit)).count == 500)
    }
  }
}
