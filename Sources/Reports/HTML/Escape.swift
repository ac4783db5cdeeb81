/// The one place where text becomes safe for HTML.
///
/// `& < > " '` become entities. Control characters and marks that turn the direction of the writing around them (U+202A–U+202E,
/// U+2066–U+2069) cannot be shown and could hide what is written; each becomes U+FFFD, so that a reader sees that something was there.
enum Escape {
  /// Whether some byte is escaped, or may begin a character that is replaced.
  static func isNeeded(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    for place in bytes.indices where mayNeed(unsafe bytes[unchecked: place]) { return true }
    return false
  }

  @inline(__always)
  private static func mayNeed(_ byte: UInt8) -> Bool {
    byte < 0x40 ? signs & 1 << UInt64(byte) != 0 : byte == 0x7F || byte == 0xC2 || byte == 0xE2
  }

  /// Of the bytes below 0x40, a bit for each that is escaped or replaced: control characters and `" & ' < >`.
  private static let signs: UInt64 = 0xFFFF_FFFF | 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

  static func append(_ text: String, to bytes: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes.append(contentsOf: "&amp;".utf8)
      case "<": bytes.append(contentsOf: "&lt;".utf8)
      case ">": bytes.append(contentsOf: "&gt;".utf8)
      case "\"": bytes.append(contentsOf: "&quot;".utf8)
      case "'": bytes.append(contentsOf: "&#39;".utf8)
      case _ where isUnshowable(scalar): bytes.append(contentsOf: "\u{FFFD}".utf8)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  /// Control characters but tab and line feed, and marks of direction that reach beyond their own character.
  static func isUnshowable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
