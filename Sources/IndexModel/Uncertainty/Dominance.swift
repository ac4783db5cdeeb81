import Statistics

extension IndexScore {
  /// Whether this unit is at least as good in every component and better in one, so that no weighting can reverse them (MET-8).
  ///
  /// Only units with the same components can be compared so; with different ones the answer is no.
  public func dominates(_ other: IndexScore) -> Bool {
    guard exact != nil, other.exact != nil, instrument == other.instrument else { return false }
    var isBetter = false
    for (mine, theirs) in zip(components, other.components) {
      switch (mine.points, theirs.points) {
      case (nil, nil): continue
      case (let a?, let b?):
        guard a >= b else { return false }
        if a > b { isBetter = true }
      case (nil, _?), (_?, nil): return false
      }
    }
    return isBetter
  }
}

/// For each unit, how many others it dominates and how many dominate it (MET-8).
///
/// Counts over all pairs in binary points, for statistics; `IndexScore.dominates` is the exact test of one pair.
public struct DominanceCounts: Hashable, Sendable {
  /// By position of the unit.
  public let better: [Int]
  public let worse: [Int]

  public init(_ scores: [IndexScore]) {
    // Only units with the same components are compared, so that the 0 of an absent one meets only itself.
    let patterns = scores.map { score in score.components.map { $0.points != nil } }
    let points = scores.map { score in score.components.map { $0.points?.double ?? 0 } }
    var better = Array(repeating: 0, count: scores.count)
    var worse = Array(repeating: 0, count: scores.count)
    let groups = Dictionary(grouping: scores.indices.filter { scores[$0].exact != nil }, by: { patterns[$0] })
    for members in groups.values {
      for (place, first) in members.enumerated() {
        for second in members[(place + 1)...] {
          switch Self.compare(points[first], points[second]) {
          case 1:
            better[first] += 1
            worse[second] += 1
          case -1:
            better[second] += 1
            worse[first] += 1
          default: break
          }
        }
      }
    }
    self.better = better
    self.worse = worse
  }

  /// 1 if the first dominates, -1 if the second does, else 0.
  private static func compare(_ a: [Double], _ b: [Double]) -> Int {
    var above = false
    var below = false
    for (x, y) in zip(a, b) {
      if x > y { above = true } else if x < y { below = true }
      if above && below { return 0 }
    }
    return above ? 1 : (below ? -1 : 0)
  }
}
