import Glibc

/// The binomial distribution, for exact funnel limits (MET-9).
public enum Binomial {
  /// The smallest k with P(X ≤ k) ≥ p; `nil` for a probability outside 0…1 or a negative number of trials.
  public static func quantile(_ p: Double, trials: Int, probability: Double) -> Int? {
    guard (0...1).contains(p), (0...1).contains(probability), trials >= 0 else { return nil }
    if probability == 0 { return 0 }
    if probability == 1 { return trials }
    var cumulative = 0.0
    for k in 0..<trials {
      cumulative += mass(k, trials: trials, probability: probability)
      if cumulative >= p { return k }
    }
    return trials
  }

  /// P(X = k), for a probability strictly between 0 and 1.
  static func mass(_ k: Int, trials: Int, probability: Double) -> Double {
    let (n, k) = (Double(trials), Double(k))
    let logChoose =
      BetaFunction.logGamma(n + 1) - BetaFunction.logGamma(k + 1) - BetaFunction.logGamma(n - k + 1)
    return exp(logChoose + k * log(probability) + (n - k) * log1p(-probability))
  }
}
