/// Words that stand for nothing in a cell, whatever its column: `-`, `NULL`, `\N`, from `Data/headers.json` (IN-3).
enum EmptyWords {
  private static let words = HeaderVocabulary.emptyWords
  private static let longest = words.map(\.utf8.count).max() ?? 0

  /// Whether the cell says nothing: blanks only, or one of the words.
  static func isEmpty(_ text: some StringProtocol) -> Bool {
    // Most cells begin with a letter or digit that none of the words begins with.
    if let first = text.utf8.first, first > 32, !mayBegin(first) { return false }
    let label = Folded.label(text)
    return label.isEmpty || words.contains(label)
  }

  /// The same for a cell without blanks around it; what cannot be one of the words is told by its first byte and its length.
  @inline(__always)
  static func isEmpty(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> Bool {
    guard let first = cell.first else { return true }
    guard cell.count <= 9, mayBegin(bytes[first]) else { return false }
    return cell.count <= longest && isEmpty(String(copying: bytes, cell))
  }

  /// Signs and the letters `n` and `k`; digits and other letters begin codes and answers.
  @inline(__always)
  private static func mayBegin(_ byte: UInt8) -> Bool {
    let isDigit = byte &- 48 < 10
    let letter = (byte | 0x20) &- 97
    return !isDigit && (letter >= 26 || letter == 13 || letter == 10)
  }
}
