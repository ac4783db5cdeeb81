public import BigInt

/// An exact rational number.
///
/// Every value that decides a letter, a category, a rank or a tier is one of these until its single named rounding; binary
/// floating point never decides. Comparison is exact by cross-multiplication, so a fraction need not be reduced.
public struct Fraction: Sendable {
  public let numerator: BigInt
  /// Always positive.
  public let denominator: BigInt

  /// - Precondition: `denominator` is not zero.
  public init(_ numerator: BigInt, _ denominator: BigInt = 1) {
    precondition(denominator != 0, "a fraction needs a denominator")
    let sign: BigInt = denominator < 0 ? -1 : 1
    guard denominator.bitWidth > 128 || numerator.bitWidth > 128 else {
      let common = numerator.greatestCommonDivisor(with: denominator)
      self.numerator = common > 1 ? sign * numerator / common : sign * numerator
      self.denominator = common > 1 ? sign * denominator / common : sign * denominator
      return
    }
    self.numerator = sign * numerator
    self.denominator = sign * denominator
  }

  public init(_ numerator: Int, _ denominator: Int = 1) {
    self.init(BigInt(numerator), BigInt(denominator))
  }

  /// A decimal such as `0.111`, `-3,5` or `25`, exactly; `nil` for anything else.
  public init?(decimal text: some StringProtocol) {
    let bytes = Array(text.utf8)
    var digits = ""
    var decimals = 0
    var seenPoint = false
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: digits.append("-")
      case UInt8(ascii: "."), UInt8(ascii: ","):
        guard !seenPoint else { return nil }
        seenPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits.unicodeScalars.append(Unicode.Scalar(byte))
        if seenPoint { decimals += 1 }
      default: return nil
      }
    }
    guard let numerator = BigInt(digits) else { return nil }
    self.init(numerator, BigInt(10).power(decimals))
  }

  public static let zero = Fraction(0)
  public static let one = Fraction(1)

  /// The nearest double, for statistics and drawings; never for a decision.
  public var double: Double {
    let shift = max(numerator.bitWidth, denominator.bitWidth) - 900
    guard shift > 0 else { return Double(numerator) / Double(denominator) }
    return Double(numerator >> shift) / Double(denominator >> shift)
  }
}

extension Fraction {
  public static func + (a: Self, b: Self) -> Self {
    a.denominator == b.denominator
      ? Fraction(a.numerator + b.numerator, a.denominator)
      : Fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
  }
  public static func - (a: Self, b: Self) -> Self { a + Fraction(-b.numerator, b.denominator) }
  public static func * (a: Self, b: Self) -> Self {
    Fraction(a.numerator * b.numerator, a.denominator * b.denominator)
  }
  /// - Precondition: `b` is not zero.
  public static func / (a: Self, b: Self) -> Self {
    Fraction(a.numerator * b.denominator, a.denominator * b.numerator)
  }

  /// The exact sum, by halves so that long lists of unlike denominators stay cheap.
  public static func sum(_ terms: some RandomAccessCollection<Fraction>) -> Fraction {
    switch terms.count {
    case 0: return .zero
    case 1: return terms[terms.startIndex]
    default:
      let middle = terms.index(terms.startIndex, offsetBy: terms.count / 2)
      return sum(terms[..<middle]) + sum(terms[middle...])
    }
  }

  /// The exact mean; `nil` of nothing, since a mean of nothing is not zero.
  public static func mean(_ terms: some RandomAccessCollection<Fraction>) -> Fraction? {
    terms.isEmpty ? nil : sum(terms) / Fraction(terms.count)
  }
}

extension Fraction: Comparable, Hashable {
  public static func == (a: Self, b: Self) -> Bool {
    a.numerator * b.denominator == b.numerator * a.denominator
  }
  public static func < (a: Self, b: Self) -> Bool {
    a.numerator * b.denominator < b.numerator * a.denominator
  }
  public func hash(into hasher: inout Hasher) {
    let common = numerator.greatestCommonDivisor(with: denominator)
    hasher.combine(numerator / common)
    hasher.combine(denominator / common)
  }
}

extension Fraction: CustomStringConvertible {
  /// `3/4`, or `3` for a whole number.
  public var description: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }
}
