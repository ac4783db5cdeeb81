import BigInt

/// A number rounded once, half up (away from zero), to a stated number of decimals.
///
/// Letters, categories and printed digits are read from this and from nothing else, so that they can never disagree (M3, M11).
public struct RoundedScore: Hashable, Sendable {
  /// The value times 10^decimals: 88.31 with two decimals is 8831.
  public let scaled: Int
  public let decimals: Int

  /// - Precondition: the scaled value fits an `Int`.
  public init(_ value: Fraction, decimals: Int = 2) {
    self.decimals = decimals
    if case .words(let numerator, let denominator) = value.parts, decimals <= 9 {
      // Below 2^63 · 10^9 · 2 + 2^63, far within 128 bits.
      let doubled = Int128(numerator.magnitude) * Self.powerOfTen(decimals) * 2 + Int128(denominator)
      let rounded = Int(doubled / (Int128(denominator) * 2))
      scaled = numerator < 0 ? -rounded : rounded
      return
    }
    let scale = BigInt(10).power(decimals)
    let doubled = value.numerator.magnitude * scale.magnitude * 2 + value.denominator.magnitude
    let rounded = Int(doubled / (value.denominator.magnitude * 2))
    scaled = value.numerator < 0 ? -rounded : rounded
  }

  private static func powerOfTen(_ exponent: Int) -> Int128 { (0..<exponent).reduce(1) { power, _ in power * 10 } }

  public init(scaled: Int, decimals: Int = 2) {
    self.scaled = scaled
    self.decimals = decimals
  }

  /// The rounded value as an exact fraction.
  public var fraction: Fraction {
    decimals <= 18
      ? Fraction(wide: Int128(scaled), Self.powerOfTen(decimals)) : Fraction(BigInt(scaled), BigInt(10).power(decimals))
  }
}

extension RoundedScore: CustomStringConvertible {
  /// With a decimal point: `88.31`.
  public var description: String {
    guard decimals > 0 else { return String(scaled) }
    var digits = Array(String(scaled.magnitude).utf8)
    if digits.count <= decimals {
      digits.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: decimals + 1 - digits.count), at: 0)
    }
    digits.insert(UInt8(ascii: "."), at: digits.count - decimals)
    if scaled < 0 { digits.insert(UInt8(ascii: "-"), at: 0) }
    return String(decoding: digits, as: UTF8.self)
  }
}
