/// A common prior of many shares, by moments, so that small units borrow from their peers (MET-9).
public struct BetaBinomialPrior: Hashable, Sendable {
  /// Pooled share m.
  public let mean: Double
  /// Prior size M in observations; `nil` for an unlimited one: the units do not differ more than chance, pool fully.
  public let size: Double?

  /// From units with x successes of n, n > 0; `nil` without a unit or where all successes or none.
  public init?(_ units: [(successes: Int, trials: Int)]) {
    let units = units.filter { $0.trials > 0 }
    let total = Double(units.reduce(0) { $0 + $1.trials })
    guard total > 0 else { return nil }
    let mean = Double(units.reduce(0) { $0 + $1.successes }) / total
    let binomial = mean * (1 - mean)
    guard binomial > 0 else { return nil }
    let variance =
      units.reduce(0.0) { sum, unit in
        let deviation = Double(unit.successes) / Double(unit.trials) - mean
        return sum + Double(unit.trials) * deviation * deviation
      } / total
    let between = variance - binomial * Double(units.count) / total
    self.mean = mean
    size = between > 0 ? max(0, (binomial - variance) / between) : nil
  }

  /// (x + M·m) / (n + M).
  public func shrunk(successes: Int, of trials: Int) -> Double {
    guard let size, Double(trials) + size > 0 else { return mean }
    return (Double(successes) + size * mean) / (Double(trials) + size)
  }
}
