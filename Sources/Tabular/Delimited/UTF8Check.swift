/// Well-formedness of UTF-8 (Unicode 3.9, table 3-7), counting U+FFFD as a sign of earlier damage.
enum UTF8Check {
  static func isWellFormed(_ bytes: ArraySlice<UInt8>) -> Bool {
    firstFault(bytes) == nil
  }

  /// Index of the first byte of an ill-formed sequence or of U+FFFD.
  static func firstFault(_ bytes: ArraySlice<UInt8>) -> Int? {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard let length = sequenceLength(bytes, at: index) else { return index }
      index += length
    }
    return nil
  }

  /// U+FFFD, which stands for a character that was lost earlier.
  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Length of the well-formed sequence at `index`; `nil` for any other byte and for U+FFFD.
  static func sequenceLength(_ bytes: ArraySlice<UInt8>, at index: Int) -> Int? {
    let lead = bytes[index]
    if lead < 0x80 { return 1 }
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard index + length <= bytes.endIndex, second.contains(bytes[index + 1]) else { return nil }
    for offset in 2..<max(length, 2) where bytes[index + offset] & 0xC0 != 0x80 { return nil }
    if lead == 0xEF, bytes[index + 1] == 0xBF, bytes[index + 2] == 0xBD { return nil }
    return length
  }
}
