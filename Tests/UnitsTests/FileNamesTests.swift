import Testing
import Units

@Suite struct FileNamesTests {
  private let awkward = [
    "", ".", "..", "/", "../../etc/passwd", "a/b", "a-b", "A-B", "a b", "a.b", "CON", "con", "nul", "com1", "lpt9",
    "index",
    "Rumah Sakit \"X\" <y>", "ÅÄÖ", "单位", "\u{202E}abc", "a\u{0}b", String(repeating: "x", count: 500),
    String(repeating: "x", count: 60), String(repeating: "x", count: 61), "-", "_", "%2e%2e", "3515-01",
  ]

  @Test func `a safe id is its own name`() {
    let names = FileNames(for: ["3515-01", "rsud_a", "u1"])
    #expect(["3515-01", "rsud_a", "u1"].map { names[$0] } == ["3515-01", "rsud_a", "u1"])
  }

  @Test func `every name is safe, short and unique`() {
    let names = FileNames(for: awkward)
    let all = awkward.map { names[$0] }
    #expect(Set(all).count == awkward.count)
    for name in all {
      #expect((1...60).contains(name.count))
      #expect(
        name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 95 }, "\(name)")
      #expect(!["con", "nul", "com1", "lpt9", "index"].contains(name))
    }
  }

  @Test func `names do not depend on the order of the ids`() {
    let forward = FileNames(for: awkward)
    let backward = FileNames(for: awkward.reversed())
    for id in awkward { #expect(forward[id] == backward[id]) }
  }
}
