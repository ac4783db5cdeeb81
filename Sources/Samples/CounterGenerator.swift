/// Random bits that are a pure function of seed, stream, row and draw: any row can be made without those before it.
///
/// The output function of SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014) over a
/// counter, keyed by a first round over seed, stream and row.
struct CounterGenerator {
  /// Separate sequences for separate purposes, so that one more draw in one file changes no other.
  enum Stream: UInt64 {
    case units = 1, days, responses, complaints, components, blocks
  }

  private let key: UInt64
  private var draw: UInt64 = 0

  init(seed: UInt64, stream: Stream, row: Int) {
    let origin = Self.mix(seed &+ stream.rawValue &* Self.golden)
    key = Self.mix(origin &+ UInt64(row) &* Self.golden)
  }

  /// The next 64 bits of this row.
  mutating func bits() -> UInt64 {
    draw &+= 1
    return Self.mix(key &+ draw &* Self.golden)
  }

  /// A whole number in `0..<bound`, by the high half of a product; its bias is below bound / 2^32.
  mutating func below(_ bound: Int) -> Int {
    Int(((bits() >> 32) &* UInt64(bound)) >> 32)
  }

  /// True in so many of a hundred rows.
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// A bell around zero, from the sum of four uniform numbers; `spread` is its standard deviation, and it never exceeds 3.5 of it.
  mutating func bell(spread: Int) -> Int {
    let value = bits()
    let sum =
      Int(value & 0xFFFF) + Int(value >> 16 & 0xFFFF) + Int(value >> 32 & 0xFFFF) + Int(value >> 48)
    // Four uniform numbers of 0..<65,536 have the mean 131,070 and the standard deviation 65,536 / sqrt(3) = 37,837.
    return (sum - 131_070) * spread / 37_837
  }

  private static let golden: UInt64 = 0x9E37_79B9_7F4A_7C15

  private static func mix(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
