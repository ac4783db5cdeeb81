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
    return Self.gather(lanes.0 .== pattern) | Self.gather(lanes.1 .== pattern) &<< 16
      | Self.gather(lanes.2 .== pattern) &<< 32 | Self.gather(lanes.3 .== pattern) &<< 48
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

  /// One bit for each lane of a truth vector.
  @inline(__always)
  private static func gather(_ truth: SIMDMask<SIMD16<Int8>>) -> UInt64 {
    // In each half byte k keeps bit k only; the multiplication adds the eight of them up in the highest byte.
    let bits = words(truth) & SIMD2(repeating: 0x8040_2010_0804_0201)
    let low = (bits.x &* 0x0101_0101_0101_0101) &>> 56
    let high = (bits.y &* 0x0101_0101_0101_0101) &>> 56
    return low | high &<< 8
  }

  @inline(__always)
  private static func words(_ truth: SIMDMask<SIMD16<Int8>>) -> SIMD2<UInt64> {
    unsafe unsafeBitCast(truth, to: SIMD2<UInt64>.self)
  }
}
