// Bytes eight at a time: the one place of this module where bytes are read without a bounds check each. Whoever changes it keeps the
// check of the whole word in front of the load.
extension Span<UInt8> {
  /// The first `count` bytes from `start`, at most eight, the first one in the lowest bits; zero beyond them.
  ///
  /// - Precondition: `start + count` is within the span.
  @inline(__always)
  func word(at start: Int, count: Int) -> UInt64 {
    guard start >= 0, start &+ 8 <= self.count else { return lastWord(at: start, count: count) }
    // In bounds: the eight bytes from `start` were checked right above.
    let word = unsafe UInt64(
      littleEndian: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start, as: UInt64.self))
    return count >= 8 ? word : word & (1 &<< (UInt64(truncatingIfNeeded: count) &* 8) &- 1)
  }

  /// The same byte by byte, where less than eight are left.
  private func lastWord(at start: Int, count: Int) -> UInt64 {
    var word: UInt64 = 0
    for index in (start..<start + Swift.min(count, 8)).reversed() { word = word << 8 | UInt64(self[index]) }
    return word
  }
}
