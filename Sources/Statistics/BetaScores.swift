import Glibc

/// A share with Jeffreys' prior, Beta(successes + ½, failures + ½), as a function of a standard normal: for many quick draws (MET-7).
///
/// x(z) is the quantile at Φ(z). It is smooth and, for many cases, nearly straight, so that 65 points from z = −4 to 4 and straight
/// lines between them follow it closely (±4 stands for what is beyond); a test holds the points to 0.002 in probability. With x = sin² θ the density of θ is
/// sin^2s θ · cos^2f θ, which is bounded for all counts and is summed by the trapezoidal rule.
public enum BetaScores {
  public static let count = 65
  public static let reach = 4.0
  /// Points from one z to the next, times this, are one.
  public static let perUnit = Double(count - 1) / (2 * reach)

  /// x at each of the points, `count` numbers going up.
  ///
  /// - Precondition: No count is negative.
  public static func table(successes: Int, failures: Int) -> [Double] {
    precondition(successes >= 0 && failures >= 0, "counts are not negative")
    let (s, f) = (Double(successes), Double(failures))
    let mode = s + f == 0 ? Double.pi / 4 : atan2(s.squareRoot(), f.squareRoot())
    // The density falls at least as fast as a normal one of standard deviation 1/√(2(s + f)); this is seven of them.
    let width = 10 / (2 * max(s + f, 1).squareRoot())
    let low = max(0, mode - width)
    let step = (min(Double.pi / 2, mode + width) - low) / Double(cells)
    func logDensity(_ theta: Double) -> Double {
      (s > 0 ? 2 * s * log(sin(theta)) : 0) + (f > 0 ? 2 * f * log(cos(theta)) : 0)
    }
    let peak = logDensity(mode)
    var below = [0.0]
    var density = exp(logDensity(low) - peak)
    for cell in 1...cells {
      let next = exp(logDensity(low + Double(cell) * step) - peak)
      below.append(below[cell - 1] + (density + next) / 2)
      density = next
    }
    var cell = 0
    return (0..<count).map { point in
      let wanted = NormalDistribution.cdf(Double(point) / perUnit - reach) * below[cells]
      while cell < cells - 1, below[cell + 1] < wanted { cell += 1 }
      let rise = below[cell + 1] - below[cell]
      let part = rise > 0 ? min(1, max(0, (wanted - below[cell]) / rise)) : 0
      let root = sin(low + (Double(cell) + part) * step)
      return root * root
    }
  }

  private static let cells = 512
}
