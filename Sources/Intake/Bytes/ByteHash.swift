/// A 64-bit hash of bytes, the same in every run and on every machine: results must not depend on a seed (IN-6).
///
/// The mixing step is the finaliser of SplitMix64 (Steele, Lea and Flood 2014).
enum ByteHash {
  @inline(__always)
  static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>, seed: UInt64 = 0) -> UInt64 {
    var state = seed ^ (UInt64(truncatingIfNeeded: range.count) &* 0x9E37_79B9_7F4A_7C15)
    var start = range.lowerBound
    while range.upperBound &- start >= 8 {
      state = mix(state ^ bytes.word(at: start, count: 8))
      start &+= 8
    }
    let rest = range.upperBound &- start
    return rest == 0 && !range.isEmpty ? state : mix(state ^ (rest == 0 ? 0 : bytes.word(at: start, count: rest)))
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
