public import BigInt

/// An exact rational number.
///
/// Every value that decides a letter, a category, a rank or a tier is one of these until its single named rounding; binary
/// floating point never decides. Comparison is exact by cross-multiplication, so a fraction need not be reduced.
///
/// For whoever changes this file: nearly all fractions of a run fit a pair of machine words, and every sum, product and comparison of
/// two such fits twice as many bits (`Fraction+Words.swift`). Only what does not is kept in big integers, boxed; the slow arithmetic
/// is the definition, and a test holds the quick one to it bit by bit.
public struct Fraction: Sendable {
  /// How the number is kept; in both, the denominator is positive.
  enum Parts: Sendable {
    /// In lowest terms; `Int.min` is not used, so that a magnitude fits too.
    case words(Int, Int)
    indirect case big(BigInt, BigInt)
  }

  let parts: Parts

  init(parts: Parts) { self.parts = parts }

  /// - Precondition: `denominator` is not zero.
  public init(_ numerator: BigInt, _ denominator: BigInt = 1) {
    precondition(denominator != 0, "a fraction needs a denominator")
    let sign: BigInt = denominator < 0 ? -1 : 1
    guard denominator.bitWidth > 128 || numerator.bitWidth > 128 else {
      let common = numerator.greatestCommonDivisor(with: denominator)
      self.init(reduced: sign * numerator / common, sign * denominator / common)
      return
    }
    self.init(parts: .big(sign * numerator, sign * denominator))
  }

  /// Keeps a fraction in lowest terms in words if they hold it.
  private init(reduced numerator: BigInt, _ denominator: BigInt) {
    if let n = Int(exactly: numerator), n != .min, let d = Int(exactly: denominator) {
      self.init(parts: .words(n, d))
    } else {
      self.init(parts: .big(numerator, denominator))
    }
  }

  public init(_ numerator: Int, _ denominator: Int = 1) {
    precondition(denominator != 0, "a fraction needs a denominator")
    guard numerator != .min, denominator > 0 else {
      self.init(wide: Int128(numerator), Int128(denominator))
      return
    }
    let common = Int(Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
    self.init(parts: .words(numerator / common, denominator / common))
  }

  public var numerator: BigInt {
    switch parts {
    case .words(let numerator, _): BigInt(numerator)
    case .big(let numerator, _): numerator
    }
  }

  /// Always positive.
  public var denominator: BigInt {
    switch parts {
    case .words(_, let denominator): BigInt(denominator)
    case .big(_, let denominator): denominator
    }
  }

  /// Both parts in digits, as they are kept.
  public var digits: (numerator: String, denominator: String) {
    switch parts {
    case .words(let numerator, let denominator): (String(numerator), String(denominator))
    case .big(let numerator, let denominator): (numerator.description, denominator.description)
    }
  }

  /// Without what follows the decimal point.
  ///
  /// - Precondition: The result fits an `Int`.
  public var truncated: Int {
    switch parts {
    case .words(let numerator, let denominator): numerator / denominator
    case .big(let numerator, let denominator): Int(numerator / denominator)
    }
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
    if case .words(let numerator, let denominator) = parts, numerator.magnitude <= 1 << 53, denominator <= 1 << 53 {
      return Double(numerator) / Double(denominator)
    }
    let shift = max(numerator.bitWidth, denominator.bitWidth) - 900
    guard shift > 0 else { return Double(numerator) / Double(denominator) }
    return Double(numerator >> shift) / Double(denominator >> shift)
  }
}

extension Fraction {
  public static func + (a: Self, b: Self) -> Self {
    if case .words(let n, let d) = a.parts, case .words(let m, let e) = b.parts { return words(sum: n, d, m, e) }
    return a.denominator == b.denominator
      ? Fraction(a.numerator + b.numerator, a.denominator)
      : Fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
  }
  public static func - (a: Self, b: Self) -> Self {
    if case .words(let n, let d) = a.parts, case .words(let m, let e) = b.parts { return words(sum: n, d, -m, e) }
    return a + Fraction(-b.numerator, b.denominator)
  }
  public static func * (a: Self, b: Self) -> Self {
    if case .words(let n, let d) = a.parts, case .words(let m, let e) = b.parts { return words(product: n, d, m, e) }
    return Fraction(a.numerator * b.numerator, a.denominator * b.denominator)
  }
  /// - Precondition: `b` is not zero.
  public static func / (a: Self, b: Self) -> Self {
    if case .words(let n, let d) = a.parts, case .words(let m, let e) = b.parts {
      precondition(m != 0, "a fraction needs a denominator")
      return m < 0 ? words(product: n, d, -e, -m) : words(product: n, d, e, m)
    }
    return Fraction(a.numerator * b.denominator, a.denominator * b.numerator)
  }

  /// The exact sum, by halves so that long lists of unlike denominators stay cheap.
  public static func sum(_ terms: some RandomAccessCollection<Fraction>) -> Fraction {
    let terms = Array(terms)
    return sum(terms, 0..<terms.count)
  }

  private static func sum(_ terms: [Fraction], _ range: Range<Int>) -> Fraction {
    switch range.count {
    case 0: return .zero
    case 1: return terms[range.lowerBound]
    default:
      let middle = range.lowerBound + range.count / 2
      return sum(terms, range.lowerBound..<middle) + sum(terms, middle..<range.upperBound)
    }
  }

  /// The exact mean; `nil` of nothing, since a mean of nothing is not zero.
  public static func mean(_ terms: some RandomAccessCollection<Fraction>) -> Fraction? {
    terms.isEmpty ? nil : sum(terms) / Fraction(terms.count)
  }
}

extension Fraction: Comparable, Hashable {
  public static func == (a: Self, b: Self) -> Bool {
    if case .words(let n, let d) = a.parts, case .words(let m, let e) = b.parts { return n == m && d == e }
    return a.numerator * b.denominator == b.numerator * a.denominator
  }
  public static func < (a: Self, b: Self) -> Bool {
    if case .words(let n, let d) = a.parts, case .words(let m, let e) = b.parts {
      return Int128(n) * Int128(e) < Int128(m) * Int128(d)
    }
    return a.numerator * b.denominator < b.numerator * a.denominator
  }
  public func hash(into hasher: inout Hasher) {
    // Equal numbers may be kept in both ways, one of them not in lowest terms.
    switch parts {
    case .words(let numerator, let denominator):
      hasher.combine(BigInt(numerator))
      hasher.combine(BigInt(denominator))
    case .big(let numerator, let denominator):
      let common = numerator.greatestCommonDivisor(with: denominator)
      hasher.combine(numerator / common)
      hasher.combine(denominator / common)
    }
  }
}

extension Fraction: CustomStringConvertible {
  /// `3/4`, or `3` for a whole number.
  public var description: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }
}
