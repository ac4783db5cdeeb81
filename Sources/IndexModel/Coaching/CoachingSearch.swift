/// Exact best-first branch and bound over the choice of units (MET-16).
///
/// Without conflicts the best choice is direct: what must go goes, each named province without a visit takes its best unit, and
/// the best of the rest fill the places; exchanging any two units shows that nothing is better. That relaxation is the bound of
/// a branch. A branch whose relaxation holds both units of a conflict splits in two: never the one, never the other.
struct CoachingSearch {
  /// Branches after which the search gives up; conflict lists of practice need a handful.
  static let maximumBranches = 20_000

  /// By value from high to low, then by id; branches name candidates by position.
  let candidates: [CoachingProblem.Candidate]
  private let capacity: Int
  private let positionsByProvince: [(province: String, positions: [Int])]
  private let conflicts: [(Int, Int)]
  let must: Set<Int>
  let never: Set<Int>

  struct Solution {
    var chosen: [Int]
    var objective: Double
    /// No choice is better than this; the objective itself unless the search gave up.
    var bound: Double
  }

  private struct Branch {
    var never: Set<Int>
    var chosen: [Int]
    var value: Double
  }

  init(_ problem: CoachingProblem) throws(CoachingProblem.Infeasibility) {
    let sorted = problem.candidates.sorted { a, b in a.value != b.value ? a.value > b.value : a.unit < b.unit }
    let positions = Dictionary(
      sorted.enumerated().map { ($0.element.unit, $0.offset) }, uniquingKeysWith: { first, _ in first })
    var must: Set<Int> = []
    for unit in problem.must.sorted() {
      guard let position = positions[unit], !problem.never.contains(unit) else { throw .mustUnavailable(unit) }
      must.insert(position)
    }
    candidates = sorted
    capacity = problem.capacity
    positionsByProvince = Set(problem.provinces).sorted().map { province in
      (province, sorted.indices.filter { sorted[$0].province == province })
    }
    conflicts = problem.conflicts.compactMap { conflict in
      guard let first = positions[conflict.first], let second = positions[conflict.second] else { return nil }
      return (min(first, second), max(first, second))
    }
    .sorted { $0 < $1 }
    self.must = must
    never = Set(problem.never.compactMap { positions[$0] })
  }

  /// The best choice that also holds `forced`.
  func best(forced: Int? = nil) throws(CoachingProblem.Infeasibility) -> Solution {
    let must = forced.map { self.must.union([$0]) } ?? self.must
    var open = [try relaxed(must: must, never: never)]
    var incumbent: Branch?
    for _ in 0..<Self.maximumBranches {
      guard let index = open.indices.max(by: { open[$0].value < open[$1].value }) else { break }
      let branch = open.remove(at: index)
      if let incumbent, incumbent.value >= branch.value { return solution(incumbent, bound: incumbent.value) }
      guard let (first, second) = violation(of: branch) else { return solution(branch, bound: branch.value) }
      for excluded in [second, first] where !must.contains(excluded) {
        guard let child = try? relaxed(must: must, never: branch.never.union([excluded])) else { continue }
        open.append(child)
        if violation(of: child) == nil, child.value > incumbent?.value ?? -1 { incumbent = child }
      }
    }
    guard let incumbent else { throw .conflicts }
    return solution(incumbent, bound: max(incumbent.value, open.map(\.value).max() ?? 0))
  }

  private func violation(of branch: Branch) -> (Int, Int)? {
    guard !conflicts.isEmpty else { return nil }
    let chosen = Set(branch.chosen)
    return conflicts.first { chosen.contains($0.0) && chosen.contains($0.1) }
  }

  private func solution(_ branch: Branch, bound: Double) -> Solution {
    Solution(chosen: branch.chosen, objective: branch.value, bound: bound)
  }

  /// The best choice when conflicts are ignored.
  private func relaxed(must: Set<Int>, never: Set<Int>) throws(CoachingProblem.Infeasibility) -> Branch {
    var chosen = must
    for (province, positions) in positionsByProvince where !positions.contains(where: must.contains) {
      guard let best = positions.first(where: { !never.contains($0) }) else {
        throw .provinceWithoutCandidate(province)
      }
      chosen.insert(best)
    }
    guard chosen.count <= capacity else { throw .tooManyDemands(needed: chosen.count, capacity: capacity) }
    for position in candidates.indices where chosen.count < capacity {
      guard candidates[position].value > 0 else { break }
      if !never.contains(position) { chosen.insert(position) }
    }
    let ordered = chosen.sorted()
    return Branch(never: never, chosen: ordered, value: ordered.reduce(0) { $0 + candidates[$1].value })
  }
}
