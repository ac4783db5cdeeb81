/// A 64-bit hash of bytes, the same in every run and on every machine: results must not depend on a seed (IN-6).
///
/// The mixing step is the finaliser of SplitMix64 (Steele, Lea and Flood 2014).
enum ByteHash {
  static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>, seed: UInt64 = 0) -> UInt64 {
    var state = seed ^ (UInt64(truncatingIfNeeded: range.count) &* 0x9E37_79B9_7F4A_7C15)
    var word: UInt64 = 0
    var filled: UInt64 = 0
    for index in range {
      word |= UInt64(bytes[index]) &<< filled
      filled &+= 8
      if filled == 64 {
        state = mix(state ^ word)
        word = 0
        filled = 0
      }
    }
    return filled == 0 && !range.isEmpty ? state : mix(state ^ word)
  }

  static func hash(_ text: String, seed: UInt64 = 0) -> UInt64 {
    let bytes = Array(text.utf8)
    return hash(bytes.span, bytes.indices, seed: seed)
  }

  @inline(__always)
  static func mix(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z &>> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z &>> 31)
  }
}
