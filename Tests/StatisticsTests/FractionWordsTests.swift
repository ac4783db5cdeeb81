import BigInt
import Statistics
import Testing

/// The slow and obvious arithmetic of big integers, to which the arithmetic in machine words is held.
private struct Oracle {
  let numerator: BigInt
  let denominator: BigInt

  init(_ numerator: BigInt, _ denominator: BigInt) {
    let common = numerator.greatestCommonDivisor(with: denominator) * (denominator < 0 ? -1 : 1)
    self.numerator = numerator / common
    self.denominator = denominator / common
  }

  /// Half away from zero, by 2·|n|·10^d + denominator over 2·denominator.
  func rounded(_ decimals: Int) -> BigInt {
    let doubled = numerator.magnitude * BigUInt(10).power(decimals) * 2 + denominator.magnitude
    let magnitude = BigInt(doubled / (denominator.magnitude * 2))
    return numerator < 0 ? -magnitude : magnitude
  }
}

@Suite struct FractionWordsTests {
  /// Small numbers, numbers near the borders of a word, and everything between.
  private static func number(_ random: inout CounterRandom) -> Int {
    let bits = random.next()
    let edges = [Int.min, .min + 1, .max, .max - 1, 1 << 32, -1 << 32, 0, 1, -1, 9, 25, 1 << 53]
    switch bits & 7 {
    case 0: return edges[Int(bits >> 8) % edges.count]
    case 1...3: return Int(bits >> 8 & 0x3FF) - 512
    default: return Int(truncatingIfNeeded: random.next()) >> Int(bits >> 8 & 63)
    }
  }

  private static func fraction(_ random: inout CounterRandom) -> (Fraction, Oracle) {
    let numerator = number(&random)
    var denominator = number(&random)
    if denominator == 0 { denominator = 7 }
    return (Fraction(numerator, denominator), Oracle(BigInt(numerator), BigInt(denominator)))
  }

  private static func isSame(_ fraction: Fraction, _ oracle: Oracle) -> Bool {
    fraction.numerator == oracle.numerator && fraction.denominator == oracle.denominator
  }

  @Test("words and big integers give the same parts, order, hash and rounding", arguments: UInt64(0)..<200)
  func arithmetic(seed: UInt64) {
    var random = CounterRandom(seed: seed, unit: 1, draw: 0)
    for _ in 0..<200 {
      let (a, x) = Self.fraction(&random)
      let (b, y) = Self.fraction(&random)
      #expect(Self.isSame(a, x))
      let cross = x.numerator * y.denominator
      let other = y.numerator * x.denominator
      let product = x.denominator * y.denominator
      #expect(Self.isSame(a + b, Oracle(cross + other, product)))
      #expect(Self.isSame(a - b, Oracle(cross - other, product)))
      #expect(Self.isSame(a * b, Oracle(x.numerator * y.numerator, product)))
      if y.numerator != 0 { #expect(Self.isSame(a / b, Oracle(cross, other))) }
      #expect((a < b) == (cross < other))
      #expect((a == b) == (cross == other))
      #expect(a.hashValue == Fraction(x.numerator * 6, x.denominator * 6).hashValue)
      #expect(a.double == Double(x.numerator) / Double(x.denominator))
      if x.rounded(3).bitWidth <= 64 { #expect(BigInt(RoundedScore(a, decimals: 3).scaled) == x.rounded(3)) }
    }
  }

  @Test func `a number that is kept unreduced equals and hashes as the one in lowest terms`() {
    let factor = BigInt(3).power(100)
    let unreduced = Fraction(factor * 5, factor * 8)
    #expect(unreduced == Fraction(5, 8))
    #expect(unreduced.hashValue == Fraction(5, 8).hashValue)
    #expect(unreduced + Fraction(3, 8) == .one)
  }

  @Test func `what no longer fits a word stays exact`() {
    // (2^62 + 1)(2^62 − 1) = 2^124 − 1, over 3.
    let product = Fraction((1 << 62) + 1, 3) * Fraction((1 << 62) - 1)
    #expect(product == Fraction(BigInt(1) << 124 - 1, 3))
    #expect(product / Fraction((1 << 62) - 1) == Fraction((1 << 62) + 1, 3))
  }
}
