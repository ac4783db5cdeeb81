/// Which bytes occur in a text, 64 kinds of them: bytes that differ by 64 count as one kind.
struct ByteSet: Hashable, Sendable {
  private var kinds: UInt64 = 0

  mutating func insert(_ bytes: [UInt8]) {
    for byte in bytes { kinds |= 1 << UInt64(byte & 63) }
  }

  /// Never false where all bytes of the other set occur.
  func holds(_ other: Self) -> Bool { other.kinds & ~kinds == 0 }
}
