/// Sixty-four bytes looked at in one go.
///
/// To whoever changes this: it is the one place where bytes of a text file are read without a bounds check per byte. `init` checks
/// the whole block once. The masks use nothing beyond the vector types of the standard library, so they hold on every processor.
struct ByteBlock {
  static let width = 64

  private let lanes: SIMD64<UInt8>

  /// Loads `bytes[start..<start + 64]`; buffers are padded so that the last block is whole.
  @inline(__always)
  init(_ bytes: Span<UInt8>, at start: Int) {
    precondition(start >= 0 && start &+ Self.width <= bytes.count)
    lanes = unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start, as: SIMD64<UInt8>.self)
  }

  /// Bit i is set where byte i equals `byte`.
  @inline(__always)
  func mask(of byte: UInt8) -> UInt64 {
    Self.bits(unsafe unsafeBitCast(lanes .== SIMD64(repeating: byte), to: SIMD8<UInt64>.self))
  }

  /// Bit i is set where byte i is no ASCII, or NUL.
  @inline(__always)
  var oddBytes: UInt64 {
    // One less than NUL wraps round to 255.
    Self.bits(unsafe unsafeBitCast(lanes &- 1 .>= SIMD64(repeating: 0x7F), to: SIMD8<UInt64>.self))
  }

  /// Gathers bytes that are 0x00 or 0xFF into one bit each.
  @inline(__always)
  private static func bits(_ truth: SIMD8<UInt64>) -> UInt64 {
    // In each lane byte k keeps bit k only; three folds bring the eight of them into the lowest byte.
    var folded = truth & SIMD8(repeating: 0x8040_2010_0804_0201)
    folded |= folded &>> 32
    folded |= folded &>> 16
    folded |= folded &>> 8
    return unsafe unsafeBitCast(SIMD8<UInt8>(truncatingIfNeeded: folded), to: UInt64.self)
  }
}
