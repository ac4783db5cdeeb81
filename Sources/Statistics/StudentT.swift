import Glibc

/// Student's t distribution; degrees of freedom are positive and need not be whole.
public enum StudentT {
  /// P(T ≤ t).
  public static func cdf(_ t: Double, degreesOfFreedom df: Double) -> Double {
    let tail = BetaFunction.incomplete(df / (df + t * t), df / 2, 0.5) / 2
    return t > 0 ? 1 - tail : tail
  }

  /// P(|T| ≥ |t|), without cancellation far out.
  public static func twoSided(_ t: Double, degreesOfFreedom df: Double) -> Double {
    BetaFunction.incomplete(df / (df + t * t), df / 2, 0.5)
  }

  /// The t with P(T ≤ t) = p, to about 12 digits; `nil` outside 0 < p < 1 or without a positive number of degrees of freedom.
  public static func quantile(_ p: Double, degreesOfFreedom df: Double) -> Double? {
    guard p > 0, p < 1, df > 0 else { return nil }
    if p == 0.5 { return 0 }
    if p < 0.5 { return quantile(1 - p, degreesOfFreedom: df).map { -$0 } }
    let target = 2 * (1 - p)
    var (low, high) = (0.0, max(2, NormalDistribution.openQuantile(p)))
    while twoSided(high, degreesOfFreedom: df) > target { (low, high) = (high, high * 2) }
    let logFront = BetaFunction.logGamma((df + 1) / 2) - BetaFunction.logGamma(df / 2) - log(df * Double.pi) / 2
    var t = (low + high) / 2
    for _ in 0..<200 {
      let excess = twoSided(t, degreesOfFreedom: df) - target
      if excess > 0 { low = t } else { high = t }
      let density = 2 * exp(logFront - (df + 1) / 2 * log1p(t * t / df))
      let newton = t + excess / density
      // Newton's step where it stays inside the bracket, else a halving.
      let next = newton > low && newton < high ? newton : (low + high) / 2
      if abs(next - t) <= 1e-14 * max(1, t) { return next }
      t = next
    }
    return t
  }
}
