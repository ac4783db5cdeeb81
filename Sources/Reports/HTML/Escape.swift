/// The one place where text becomes safe for HTML.
///
/// `& < > " '` become entities. Control characters and marks that turn the direction of the writing around them (U+202A–U+202E,
/// U+2066–U+2069) cannot be shown and could hide what is written; each becomes U+FFFD, so that a reader sees that something was there.
enum Escape {
  /// Whether some byte is escaped, or may begin a character that is replaced.
  ///
  /// All bytes are looked at: nearly every text is short and passes, so that a way out of the loop would cost more than it saves.
  static func isNeeded(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    var found: UInt64 = 0
    for place in bytes.indices {
      let byte = unsafe bytes[unchecked: place]
      found |= signs[Int(byte >> 6)] >> UInt64(byte & 63)
    }
    return found & 1 == 1
  }

  /// A bit for each byte: control characters and `" & ' < >`, DEL, and the first bytes of U+0080–U+00BF and U+2000–U+2FFF.
  private static let signs: InlineArray<4, UInt64> = [
    0xFFFF_FFFF | 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E, 1 << 0x3F, 0, 1 << 0x02 | 1 << 0x22,
  ]

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
