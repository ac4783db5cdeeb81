/// Cases that came back: reopened in place, or followed by a new report that points to them (ADU-9).
public struct Reopening: Hashable, Sendable {
  /// Cases reopened at least once, and how often all of them were.
  public let cases: Int
  public let times: Int

  init(_ cases: [JudgedCase]) {
    let counts = cases.map { max($0.entry.reopenedCount ?? 0, $0.entry.stage == .dibukaLagi ? 1 : 0) }
    self.cases = counts.count { $0 > 0 }
    times = counts.reduce(0, +)
  }
}
