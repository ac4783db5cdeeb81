import Glibc

/// Random numbers that depend only on (seed, unit, draw), never on threads or on the order of units (MET-7).
///
/// The words are those of Philox4x32-10: J. K. Salmon, M. A. Moraes, R. O. Dror & D. E. Shaw, "Parallel random numbers: as easy as
/// 1, 2, 3", SC'11.
///
/// For whoever changes this: draws of ranks take millions of these numbers, so the words themselves are made where they are used.
public struct CounterRandom: RandomNumberGenerator, Sendable {
  @usableFromInline let key: SIMD2<UInt32>
  @usableFromInline var counter: SIMD4<UInt32>
  @usableFromInline var block = SIMD4<UInt32>()
  @usableFromInline var used = 4

  /// The stream of one unit in one draw.
  @inlinable
  public init(seed: UInt64, unit: UInt64, draw: UInt32) {
    key = SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    counter = SIMD4(0, draw, UInt32(truncatingIfNeeded: unit), UInt32(truncatingIfNeeded: unit >> 32))
  }

  /// A number for a unit's id that is the same in every run and on every machine (FNV-1a, 64 bits).
  public static func unit(named id: some StringProtocol) -> UInt64 {
    id.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  @inlinable
  public mutating func next() -> UInt64 {
    let low = half()
    return UInt64(low) | UInt64(half()) << 32
  }

  /// The next half of a word, the lower one first: 32 bits where they are enough.
  @inlinable
  public mutating func half() -> UInt32 {
    if used == 4 {
      block = Self.philox(counter, key: key)
      counter[0] &+= 1
      used = 0
    }
    defer { used += 1 }
    return block[used]
  }

  /// Strictly between 0 and 1, 52 bits.
  public mutating func uniform() -> Double { (Double(next() >> 12) + 0.5) * 0x1p-52 }

  /// Standard normal, by inversion: one word for each number.
  public mutating func normal() -> Double { NormalDistribution.openQuantile(uniform()) }

  /// Gamma with scale 1 (Marsaglia & Tsang, ACM TOMS 26, 2000).
  ///
  /// - Precondition: The shape is positive.
  public mutating func gamma(shape: Double) -> Double {
    precondition(shape > 0, "a gamma shape is positive")
    guard shape >= 1 else { return gamma(shape: shape + 1) * pow(uniform(), 1 / shape) }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let root = 1 + c * x
      guard root > 0 else { continue }
      let v = root * root * root
      if log(uniform()) < x * x / 2 + d - d * v + d * log(v) { return d * v }
    }
  }

  /// - Precondition: Both shapes are positive.
  public mutating func beta(_ a: Double, _ b: Double) -> Double {
    let x = gamma(shape: a)
    let y = gamma(shape: b)
    return x / (x + y)
  }

  /// Ten rounds of Philox4x32.
  @inlinable
  static func philox(_ counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
    var (c0, c1, c2, c3) = (counter[0], counter[1], counter[2], counter[3])
    var (k0, k1) = (key[0], key[1])
    for _ in 0..<10 {
      let first = UInt64(c0) &* 0xD251_1F53
      let second = UInt64(c2) &* 0xCD9E_8D57
      c0 = UInt32(truncatingIfNeeded: second >> 32) ^ c1 ^ k0
      c1 = UInt32(truncatingIfNeeded: second)
      c2 = UInt32(truncatingIfNeeded: first >> 32) ^ c3 ^ k1
      c3 = UInt32(truncatingIfNeeded: first)
      k0 &+= 0x9E37_79B9
      k1 &+= 0xBB67_AE85
    }
    return SIMD4(c0, c1, c2, c3)
  }
}
