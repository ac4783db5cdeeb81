import Reports
import Statistics

extension Figure {
  init(_ score: RoundedScore) { self.init(scaled: score.scaled, decimals: score.decimals) }

  /// The one rounding of an exact value for print: half up.
  init(_ exact: Fraction, decimals: Int) { self.init(RoundedScore(exact, decimals: decimals)) }

  /// A statistic that decides nothing, rounded for print; `nil` if it is not finite.
  init?(_ value: Double, decimals: Int) {
    guard value.isFinite else { return nil }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    self.init(scaled: Int((value * scale).rounded(.toNearestOrAwayFromZero)), decimals: decimals)
  }
}

extension Measure {
  init(_ exact: Fraction?, decimals: Int, or absence: Absence) {
    self = exact.map { .value(Figure($0, decimals: decimals)) } ?? .absent(absence)
  }

  init(_ score: RoundedScore?, or absence: Absence) {
    self = score.map { .value(Figure($0)) } ?? .absent(absence)
  }
}
