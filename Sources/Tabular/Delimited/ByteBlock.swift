import CByteSigns

/// Sixty-four bytes looked at in one go.
///
/// To whoever changes this: it is the one place where bytes of a text file are read without a bounds check per byte; `init` checks
/// the whole block once. Measured: vectors of 16 lanes become single instructions on every processor, those of 64 lanes are
/// taken apart byte by byte (a hundred times slower), and bits are gathered by an instruction that only C has a name for.
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
    return Self.signs(lanes.0 .== pattern) | Self.signs(lanes.1 .== pattern) &<< 16
      | Self.signs(lanes.2 .== pattern) &<< 32 | Self.signs(lanes.3 .== pattern) &<< 48
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    let pattern = SIMD16(repeating: byte)
    let found =
      (Self.words(lanes.0 .== pattern) | Self.words(lanes.1 .== pattern))
      | (Self.words(lanes.2 .== pattern) | Self.words(lanes.3 .== pattern))
    return byte_signs(found) != 0
  }

  /// Whether any of three bytes, or one above ASCII, occurs.
  @inline(__always)
  func containsAny(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
    let (a, b, c) = (SIMD16(repeating: a), SIMD16(repeating: b), SIMD16(repeating: c))
    let found = Self.any(lanes.0, a, b, c) | Self.any(lanes.1, a, b, c) | Self.any(lanes.2, a, b, c)
    return byte_signs(found | Self.any(lanes.3, a, b, c)) != 0
  }

  @inline(__always)
  private static func any(
    _ lane: SIMD16<UInt8>, _ a: SIMD16<UInt8>, _ b: SIMD16<UInt8>, _ c: SIMD16<UInt8>
  ) -> SIMD2<Int64> {
    let signs = unsafe unsafeBitCast(lane, to: SIMD2<Int64>.self)
    return words(lane .== a) | words(lane .== b) | words(lane .== c) | signs
  }

  /// Whether a byte is above ASCII.
  @inline(__always)
  var hasNonASCII: Bool {
    let all = unsafe unsafeBitCast((lanes.0 | lanes.1) | (lanes.2 | lanes.3), to: SIMD2<Int64>.self)
    return byte_signs(all) != 0
  }

  @inline(__always)
  private static func signs(_ truth: SIMDMask<SIMD16<Int8>>) -> UInt64 { byte_signs(words(truth)) }

  /// Both types are 16 bytes of plain integers; any bits are a value of either.
  @inline(__always)
  private static func words(_ truth: SIMDMask<SIMD16<Int8>>) -> SIMD2<Int64> {
    unsafe unsafeBitCast(truth, to: SIMD2<Int64>.self)
  }
}
