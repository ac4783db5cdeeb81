import BigInt

// Arithmetic of fractions whose parts are machine words: exact in twice as many bits, nothing allocated: scoring,
// ranking and rounding thousands of units does little else.
extension Fraction {
  /// In lowest terms, in words if they hold it; else exactly as big integers would keep it.
  ///
  /// - Precondition: `denominator` is not zero, and neither is the least `Int128`.
  init(wide numerator: Int128, _ denominator: Int128) {
    let common = Int128(Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.init(reduced: sign * numerator / common, sign * denominator / common)
  }

  private init(reduced numerator: Int128, _ denominator: Int128) {
    if let n = Int(exactly: numerator), n != .min, let d = Int(exactly: denominator) {
      self.init(parts: .words(n, d))
    } else {
      self.init(parts: .big(BigInt(numerator), BigInt(denominator)))
    }
  }

  /// n/d + m/e of two fractions in lowest terms (D. E. Knuth, The Art of Computer Programming 2, 4.5.1).
  static func words(sum n: Int, _ d: Int, _ m: Int, _ e: Int) -> Fraction {
    if d == 1, e == 1 {
      let (whole, overflow) = n.addingReportingOverflow(m)
      if !overflow, whole != .min { return Fraction(parts: .words(whole, 1)) }
    }
    let common = Int(greatestCommonDivisor(d.magnitude, e.magnitude))
    // Each product is below 2^126 in size, so their sum fits.
    let numerator = Int128(n) * Int128(e / common) + Int128(m) * Int128(d / common)
    guard common > 1 else { return Fraction(reduced: numerator, Int128(d) * Int128(e)) }
    let rest = UInt(numerator.magnitude % UInt128(common))
    let shared = Int(greatestCommonDivisor(rest, common.magnitude))
    return Fraction(reduced: numerator / Int128(shared), Int128(d / common) * Int128(e / shared))
  }

  /// n/d · m/e of two fractions in lowest terms; the result is in lowest terms since both crosswise divisors are taken out.
  static func words(product n: Int, _ d: Int, _ m: Int, _ e: Int) -> Fraction {
    let first = Int(greatestCommonDivisor(n.magnitude, e.magnitude))
    let second = Int(greatestCommonDivisor(m.magnitude, d.magnitude))
    return Fraction(reduced: Int128(n / first) * Int128(m / second), Int128(d / second) * Int128(e / first))
  }

  private static func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (a, b) = (a, b)
    while b != 0 {
      if let small = UInt(exactly: a), let other = UInt(exactly: b) {
        return UInt128(greatestCommonDivisor(small, other))
      }
      (a, b) = (b, a % b)
    }
    return a
  }

  /// The greater where the other is zero.
  static func greatestCommonDivisor(_ a: UInt, _ b: UInt) -> UInt {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}
