/// A header or an answer in the form in which it is compared: lower case, single spaces, no closing punctuation (IKM-2).
struct FoldedText: Hashable, Sendable {
  let text: String

  /// Letters beyond ASCII are kept as they are; NBSP and zero-width marks are spaces or nothing.
  init(_ source: String) {
    var folded: [UInt8] = []
    var pendingSpace = false
    for scalar in source.unicodeScalars {
      switch scalar.value {
      case 0x200B, 0x200C, 0x200D, 0xFEFF: continue
      case 9...13, 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x3000:
        pendingSpace = !folded.isEmpty
        continue
      default: break
      }
      if pendingSpace { folded.append(UInt8(ascii: " ")) }
      pendingSpace = false
      if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        folded.append((65...90).contains(byte) ? byte + 32 : byte)
      } else {
        folded.append(contentsOf: Array(String(scalar).utf8))
      }
    }
    while let last = folded.last, Self.closing.contains(last) { folded.removeLast() }
    text = String(decoding: folded, as: UTF8.self)
  }

  private static let closing = Set(" .,;:!?*".utf8)

  /// Its words, without any punctuation.
  var words: [Substring] {
    text.split { character in !(character.isLetter || character.isNumber) }
  }
}
