import Store
import Testing

@Suite struct ScoreTests {
  @Test func `scores of a run come by unit and metric, and a metric can be picked`() throws {
    try withStore { store in
      try store.replace(run: sampleRun())
      let keys = try store.scores(run: "a1").map { "\($0.unit) \($0.score.metric)" }
      #expect(keys == ["U1 ikm", "U1 indeks", "U2 ikm"])
      let picked = try store.scores(run: "a1", metric: "indeks")
      #expect(picked.map(\.score.result) == [.absent(reason: "belum lengkap")])
    }
  }

  @Test func `a unit is followed over the years, and a run without it leaves no hole`() throws {
    try withStore { store in
      try store.replace(run: sampleRun(id: "late", year: 2026, ikm: "85.00"))
      try store.replace(run: sampleRun(id: "early", year: 2024, ikm: "80.00"))
      var without = sampleRun(id: "middle", year: 2025)
      without.units.removeFirst()
      try store.replace(run: without)
      let points = try store.scores(ofUnit: "U1", metric: "ikm")
      #expect(points.map(\.year) == [2024, 2026])
      #expect(points.map(\.runID) == ["early", "late"])
      #expect(points.map(\.result.rounded) == ["80.00", "85.00"])
    }
  }

  @Test func `two runs side by side keep what only one of them has`() throws {
    try withStore { store in
      var old = sampleRun(id: "old", year: 2024, ikm: "80.00")
      old.units[0].scores.removeAll { $0.metric == "indeks" }
      var new = sampleRun(id: "new")
      new.units.removeLast()
      try store.replace(run: old)
      try store.replace(run: new)
      let pairs = try store.compare(before: "old", after: "new")
      #expect(pairs.map { "\($0.unit) \($0.metric)" } == ["U1 ikm", "U1 indeks", "U2 ikm"])
      #expect(pairs.map { $0.before?.rounded } == ["80.00", nil, nil])
      #expect(pairs.map { $0.after?.rounded } == ["81.24", nil, nil])
      #expect(pairs[1].before == nil)
      #expect(pairs[1].after == .absent(reason: "belum lengkap"))
      #expect(pairs[2].after == nil)
    }
  }
}

extension ScoreResult {
  /// The printed digits; `nil` where the score is absent.
  fileprivate var rounded: String? {
    switch self {
    case .value(let value): value.rounded
    case .absent: nil
    }
  }
}
