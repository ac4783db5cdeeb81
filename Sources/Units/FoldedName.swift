/// A name reduced to what makes it the same name: lower-case letters and digits with single blanks between them.
///
/// Case, punctuation, kinds of blanks and their number do not matter; nothing else is forgiven, since names never join by
/// likeness (IN-5).
struct FoldedName: Hashable, Sendable {
  let text: String

  /// `nil` when nothing is left.
  init?(_ name: some StringProtocol) {
    text = Self.ascii(name) ?? Self.words(of: name)
    if text.isEmpty { return nil }
  }

  /// Names of ASCII letters, as nearly all are, without a look into the tables of Unicode; `nil` for another.
  private static func ascii(_ name: some StringProtocol) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    var isBetweenWords = false
    for byte in name.utf8 {
      switch byte {
      case 48...57, 65...90, 97...122:
        if isBetweenWords, !bytes.isEmpty { bytes.append(32) }
        isBetweenWords = false
        bytes.append(byte < 65 ? byte : byte | 0x20)
      case ..<128: isBetweenWords = true
      default: return nil
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func words(of name: some StringProtocol) -> String {
    var words: [String] = []
    var word = ""
    for scalar in String(name).lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words.joined(separator: " ")
  }
}
