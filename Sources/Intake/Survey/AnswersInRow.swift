/// Answers of one digit with one sign between them, four at a time.
enum AnswersInRow {
  /// The byte of every digit in a word that begins with one.
  private static let digits: UInt64 = 0x00FF_00FF_00FF_00FF
  private static let ones: UInt64 = 0x0031_0031_0031_0031

  /// Two bits an answer, 0 to 3 for `1` to `4`; `nil` where a digit is another byte.
  ///
  /// - Precondition: `2 * count - 1` bytes from `start` are fields of together `count` bytes, so that signs stand between digits.
  @inline(__always)
  static func read(_ bytes: Span<UInt8>, at start: Int, count: Int) -> UInt32? {
    var answers: UInt64 = 0
    var place = 0
    while place < count {
      let left = count &- place
      let word = bytes.word(at: start &+ 2 &* place, count: min(8, 2 &* left &- 1)) & digits
      // Places without an answer are filled with `1`, whose bits are 0.
      let filled = left >= 4 ? word : word | ones &<< UInt64(truncatingIfNeeded: 16 &* left)
      let scores = filled &- ones
      guard scores & ~0x0003_0003_0003_0003 == 0 else { return nil }
      // Brings the four pairs of bits together from bit 48 on; what else the product holds lies below or falls off.
      let packed = (scores &* 0x0001_0004_0010_0040) &>> 48 & 0xFF
      answers |= packed &<< UInt64(truncatingIfNeeded: 2 &* place)
      place &+= 4
    }
    return UInt32(truncatingIfNeeded: answers)
  }
}
