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

  /// Passes over the blocks from `start` on that hold no quote and no carriage return; whole blocks only, at most `blocks`.
  @inline(__always)
  static func lineRun(_ bytes: Span<UInt8>, at start: Int, blocks: Int) -> plain_run {
    precondition(start >= 0 && blocks >= 0 && start &+ blocks &* width <= bytes.count, "blocks are whole")
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return plain_run() }
      return unsafe line_run(base + start, UInt32(truncatingIfNeeded: blocks))
    }
  }

  /// Enters the borders of fields of plain blocks from `start` on, as long as every record has `fieldCount` fields.
  ///
  /// `openFields` of the unfinished record are entered already, and the start of the next one, which has the index `field`.
  @inline(__always)
  static func fieldRun(
    _ bytes: Span<UInt8>, at start: Int, blocks: Int, delimiter: UInt8, openFields: Int, fieldCount: Int,
    _ starts: inout MutableSpan<UInt32>, _ ends: inout MutableSpan<UInt32>, at field: Int
  ) -> plain_run {
    precondition(start >= 0 && blocks >= 0 && start &+ blocks &* width <= bytes.count, "blocks are whole")
    precondition(openFields >= 0 && openFields < fieldCount, "a record is unfinished")
    precondition(
      field >= 0 && field &+ blocks &* width < min(starts.count, ends.count) && bytes.count <= UInt32.max,
      "room for a field a byte")
    return unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe starts.withUnsafeMutableBufferPointer { starts in
        unsafe ends.withUnsafeMutableBufferPointer { ends in
          guard let bytes = bytes.baseAddress, let starts = starts.baseAddress, let ends = ends.baseAddress else {
            return plain_run()
          }
          return unsafe field_run(
            bytes, UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: blocks), delimiter,
            UInt32(truncatingIfNeeded: openFields), UInt32(truncatingIfNeeded: fieldCount), starts + field,
            ends + field)
        }
      }
    }
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
