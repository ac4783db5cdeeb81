import IndexModel
import Testing
import Units

@Suite struct CoachingChoiceTests {
  private func candidates(_ rows: [(String, Double, String)]) throws -> [CoachingProblem.Candidate] {
    try rows.map { CoachingProblem.Candidate(unit: try id($0.0), value: $0.1, province: $0.2) }
  }

  @Test func `MET-16: provinces are visited and the rest goes by value`() throws {
    let rows = [("a", 0.9, "35"), ("b", 0.8, "35"), ("c", 0.7, "35"), ("d", 0.2, "51"), ("e", 0.1, "51")]
    let choice = try CoachingChoice(
      CoachingProblem(candidates: candidates(rows), days: 3, perDay: 1, provinces: ["51"]))
    #expect(choice.visits.map(\.unit.rawValue) == ["a", "b", "d"])
    #expect(choice.visits.map(\.day) == [1, 2, 3])
    #expect(abs(choice.objective - 1.9) < 1e-12)
    #expect(choice.bound == choice.objective)
    // e for d costs 0.1, c for b costs 0.1.
    #expect(choice.leftOut.map(\.unit.rawValue).sorted() == ["c", "e"])
    #expect(choice.leftOut.allSatisfy { abs(($0.loss ?? 9) - 0.1) < 1e-12 })
  }

  @Test func `must and never lists, and ties by id`() throws {
    let rows = [("b", 0.5, "35"), ("a", 0.5, "35"), ("c", 0.5, "35"), ("z", 0.0, "35"), ("y", 1.0, "35")]
    let problem = CoachingProblem(
      candidates: try candidates(rows), days: 1, perDay: 3, must: [try id("z")], never: [try id("y")])
    let choice = try CoachingChoice(problem)
    #expect(choice.visits.map(\.unit.rawValue) == ["a", "b", "z"])
    #expect(choice.visits.map(\.day) == [1, 1, 1])
    #expect(choice.leftOut == [CoachingChoiceTests.left(try id("c"), from: choice)])
  }

  private static func left(_ unit: UnitID, from choice: CoachingChoice) -> CoachingChoice.LeftOut? {
    choice.leftOut.first { $0.unit == unit && $0.loss == 0 }
  }

  @Test func `demands that do not fit are told`() throws {
    let rows = try candidates([("a", 0.5, "35"), ("b", 0.5, "51")])
    #expect(throws: CoachingProblem.Infeasibility.tooManyDemands(needed: 2, capacity: 1)) {
      try CoachingChoice(CoachingProblem(candidates: rows, days: 1, perDay: 1, provinces: ["35", "51"]))
    }
    #expect(throws: CoachingProblem.Infeasibility.provinceWithoutCandidate("11")) {
      try CoachingChoice(CoachingProblem(candidates: rows, days: 1, perDay: 1, provinces: ["11"]))
    }
    #expect(throws: CoachingProblem.Infeasibility.mustUnavailable(try id("x"))) {
      try CoachingChoice(CoachingProblem(candidates: rows, days: 1, perDay: 1, must: [id("x")]))
    }
  }

  @Test("the search finds what trying every choice finds", .tags(.property), arguments: UInt64(0)..<60)
  func oracle(seed: UInt64) throws {
    var generator = TestGenerator(seed)
    let rows = try (0..<9).map { number in
      CoachingProblem.Candidate(
        unit: try id("u\(number)"), value: Double(Int.random(in: 0...16, using: &generator)) / 16,
        province: ["11", "35", "51"].randomElement(using: &generator))
    }
    var problem = CoachingProblem(candidates: rows, days: 2, perDay: 2, provinces: ["11", "51"])
    problem.never = [rows[0].unit]
    problem.conflicts = (1..<8).filter { _ in Bool.random(using: &generator) }
      .map { CoachingProblem.Conflict(rows[$0].unit, rows[$0 + 1].unit) }
    #expect((try? CoachingChoice(problem))?.objective == exhaustive(problem))
  }

  /// The best objective over all subsets; `nil` when none keeps the limits.
  private func exhaustive(_ problem: CoachingProblem) -> Double? {
    var best: Double?
    for mask in 0..<(1 << problem.candidates.count) {
      let chosen = problem.candidates.indices.filter { mask >> $0 & 1 == 1 }.map { problem.candidates[$0] }
      let units = Set(chosen.map(\.unit))
      guard chosen.count <= problem.capacity, units.isDisjoint(with: problem.never),
        problem.provinces.allSatisfy({ province in chosen.contains { $0.province == province } }),
        problem.conflicts.allSatisfy({ !units.contains($0.first) || !units.contains($0.second) })
      else { continue }
      best = max(best ?? 0, chosen.reduce(0) { $0 + $1.value })
    }
    return best
  }
}
