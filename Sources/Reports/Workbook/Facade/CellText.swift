/// Text from outside made fit for a cell without changing what a reader sees.
///
/// - A NUL would end the C string, and U+FFFE and U+FFFF are no XML: each becomes U+FFFD.
/// - `_x0041_` would be read back as `A`: its first underscore is itself written in that notation.
/// - A cell holds at most 32,767 UTF-16 units: longer text is cut and says so.
enum CellText {
  static let limit = 32_767
  /// In no language, since workbooks are written in two.
  private static let cutMark = " […]"

  static func clean(_ text: String) -> String {
    guard needsWork(text) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0, 0xFFFE, 0xFFFF: scalars.append("\u{FFFD}")
      default: scalars.append(scalar)
      }
    }
    let escaped = escapingNotation(String(scalars))
    guard escaped.utf16.count > limit else { return escaped }
    var kept = ""
    var length = 0
    for character in escaped {
      length += character.utf16.count
      guard length <= limit - cutMark.utf16.count else { break }
      kept.append(character)
    }
    return kept + cutMark
  }

  /// Without control characters, which the library escapes in cells but not in comments and messages; line feeds stay.
  static func printable(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isControl = scalar.value < 0x20 && scalar != "\n" || scalar.value == 0xFFFE || scalar.value == 0xFFFF
      scalars.append(isControl ? "\u{FFFD}" : scalar)
    }
    return String(scalars)
  }

  /// One look at the bytes, so that ordinary text costs no copy.
  private static func needsWork(_ text: String) -> Bool {
    if text.utf8.count <= limit, text.isWithoutBytes({ $0 == 0 || $0 == 0xBF || $0 == UInt8(ascii: "_") }) {
      return false
    }
    var previous: UInt8 = 1
    var count = 0
    for byte in text.utf8 {
      if byte == 0 || (byte == 0xBF && previous == 0xBF) || (byte == 0xBE && previous == 0xBF) { return true }
      if byte == UInt8(ascii: "x"), previous == UInt8(ascii: "_") { return true }
      previous = byte
      count += 1
    }
    return count > limit
  }

  private static func escapingNotation(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for index in bytes.indices {
      if isNotation(bytes, at: index) {
        result.append(contentsOf: "_x005F_".utf8)
      } else {
        result.append(bytes[index])
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// `_x`, four hexadecimal digits, `_`.
  private static func isNotation(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index + 6 < bytes.count, bytes[index] == UInt8(ascii: "_"), bytes[index + 1] == UInt8(ascii: "x"),
      bytes[index + 6] == UInt8(ascii: "_")
    else { return false }
    return bytes[(index + 2)..<(index + 6)].allSatisfy { Unicode.Scalar($0).properties.isASCIIHexDigit }
  }
}
