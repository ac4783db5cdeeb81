import Glibc

/// Log-gamma and the regularised incomplete beta function, about 14 digits.
public enum BetaFunction {
  /// ln Γ(x) for x > 0, by the approximation of Lanczos (SIAM J. Numer. Anal. B 1, 1964) with g = 7 and nine terms.
  public static func logGamma(_ x: Double) -> Double {
    guard x >= 0.5 else { return log(Double.pi / sin(Double.pi * x)) - logGamma(1 - x) }
    let z = x - 1
    var series = lanczos[0]
    for (index, coefficient) in lanczos.enumerated().dropFirst() { series += coefficient / (z + Double(index)) }
    let t = z + 7.5
    return log(2 * Double.pi) / 2 + (z + 0.5) * log(t) - t + log(series)
  }

  private static let lanczos = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ]

  /// I_x(a, b) for positive a and b and x in 0…1, by the continued fraction of Lentz's method.
  public static func incomplete(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    let front = exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log1p(-x))
    // The fraction converges quickly on this side of the mean only.
    return x < (a + 1) / (a + b + 2)
      ? front * continuedFraction(x, a, b) / a : 1 - front * continuedFraction(1 - x, b, a) / b
  }

  private static func continuedFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    func away(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / away(1 - (a + b) * x / (a + 1))
    var result = d
    for m in 1...10_000 {
      let m = Double(m)
      for term in [
        m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
        -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
      ] {
        d = 1 / away(1 + term * d)
        c = away(1 + term / c)
        result *= c * d
      }
      if abs(c * d - 1) < 1e-16 { break }
    }
    return result
  }
}
