import CByteSigns

/// Sixty-four bytes looked at in one go.
///
/// To whoever changes this: it is the one place where bytes of a text file are read without a bounds check per byte. The whole block is
/// checked at once, and the functions of `CByteSigns` look at exactly that many; buffers are padded so that the last block is whole.
enum ByteBlock {
  static let width = 64

  /// Where the delimiter and line feeds are, and whether there is anything else that needs a closer look.
  @inline(__always)
  static func signs(_ bytes: Span<UInt8>, at start: Int, delimiter: UInt8) -> block_signs {
    unsafe block(bytes, start) { unsafe block_signs($0, delimiter) }
  }

  /// Bit i is set where byte i equals `byte`.
  @inline(__always)
  static func mask(_ bytes: Span<UInt8>, at start: Int, of byte: UInt8) -> UInt64 {
    unsafe block(bytes, start) { unsafe block_mask($0, byte) }
  }

  /// Whether a byte is above ASCII.
  @inline(__always)
  static func hasNonASCII(_ bytes: Span<UInt8>, at start: Int) -> Bool {
    unsafe block(bytes, start) { unsafe block_is_odd($0) } != 0
  }

  @inline(__always)
  private static func block<Value>(
    _ bytes: Span<UInt8>, _ start: Int, _ look: (UnsafePointer<UInt8>) -> Value
  ) -> Value {
    precondition(start >= 0 && start &+ width <= bytes.count, "a block is whole")
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { preconditionFailure("bytes of a whole block are somewhere") }
      return unsafe look(base + start)
    }
  }
}
