/// Sixty-four bytes looked at in one go.
///
/// To whoever changes this: it is the one place where bytes of a text file are read without a bounds check per byte; `init` checks
/// the whole block once. Measured: vectors of 16 lanes become single instructions on every processor, those of 64 lanes are
/// taken apart byte by byte (a hundred times slower). Gathering bits is the dear part, so ask `contains` first for rare bytes.
struct ByteBlock {
  static let width = 64

  private typealias Lanes = (SIMD16<UInt8>, SIMD16<UInt8>, SIMD16<UInt8>, SIMD16<UInt8>)

  private let lanes: Lanes

  /// Loads `bytes[start..<start + 64]`; buffers are padded so that the last block is whole.
  @inline(__always)
  init(_ bytes: Span<UInt8>, at start: Int) {
    precondition(start >= 0 && start &+ Self.width <= bytes.count)
    lanes = unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start, as: Lanes.self)
  }

  /// Bit i is set where byte i equals `byte`.
  @inline(__always)
  func mask(of byte: UInt8) -> UInt64 {
    let pattern = SIMD16(repeating: byte)
    // Pairs are folded together, so that four vectors cost little more than one. Afterwards every second byte of the two words
    // holds the bits of eight bytes: those of vectors 0 to 3, their first halves in one word, their second halves in the other.
    let even = Self.fold(lanes.0 .== pattern, lanes.2 .== pattern) & SIMD2(repeating: 0x0000_FFFF_0000_FFFF)
    let odd = Self.fold(lanes.1 .== pattern, lanes.3 .== pattern) & SIMD2(repeating: 0x0000_FFFF_0000_FFFF)
    var bits = even | odd &<< 16
    bits = (bits | bits &>> 8) & SIMD2(repeating: 0x00FF_00FF_00FF_00FF)
    return bits.x | bits.y &<< 8
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    let pattern = SIMD16(repeating: byte)
    let found =
      (Self.words(lanes.0 .== pattern) | Self.words(lanes.1 .== pattern))
      | (Self.words(lanes.2 .== pattern) | Self.words(lanes.3 .== pattern))
    return found.x | found.y != 0
  }

  /// Whether a byte is above ASCII.
  @inline(__always)
  var hasNonASCII: Bool {
    let all = unsafe unsafeBitCast((lanes.0 | lanes.1) | (lanes.2 | lanes.3), to: SIMD2<UInt64>.self)
    return (all.x | all.y) & 0x8080_8080_8080_8080 != 0
  }

  /// Brings the truth of `low` into the lower and that of `high` into the upper half of each word, two bytes each.
  @inline(__always)
  private static func fold(_ low: SIMDMask<SIMD16<Int8>>, _ high: SIMDMask<SIMD16<Int8>>) -> SIMD2<UInt64> {
    // In each word byte k keeps bit k only, so that bytes can be laid over each other.
    let lowBits = words(low) & SIMD2(repeating: 0x8040_2010_0804_0201)
    let highBits = words(high) & SIMD2(repeating: 0x8040_2010_0804_0201)
    let lower = (lowBits | lowBits &>> 32) & SIMD2(repeating: 0x0000_0000_FFFF_FFFF)
    let upper = (highBits | highBits &<< 32) & SIMD2(repeating: 0xFFFF_FFFF_0000_0000)
    let both = lower | upper
    return both | both &>> 16
  }

  @inline(__always)
  private static func words(_ truth: SIMDMask<SIMD16<Int8>>) -> SIMD2<UInt64> {
    unsafe unsafeBitCast(truth, to: SIMD2<UInt64>.self)
  }
}
