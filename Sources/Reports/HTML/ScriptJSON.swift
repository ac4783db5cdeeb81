/// JSON that may stand inside a `<script>` element: no text in it can close the element, open a comment or end a line.
struct ScriptJSON: Hashable, Sendable {
  private(set) var bytes: [UInt8] = []

  static func text(_ text: String?) -> ScriptJSON {
    guard let text else { return null }
    var json = ScriptJSON()
    json.bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars { json.append(scalar) }
    json.bytes.append(UInt8(ascii: "\""))
    return json
  }

  /// A string literal of a script, in single quotes.
  static func quoted(_ text: String) -> ScriptJSON {
    var json = raw("'")
    for scalar in text.unicodeScalars {
      if scalar == "'" { json.bytes.append(contentsOf: "\\".utf8) }
      json.append(scalar)
    }
    json.bytes.append(UInt8(ascii: "'"))
    return json
  }

  static func number(_ figure: Figure?) -> ScriptJSON {
    guard let figure else { return null }
    return raw(figure.plain)
  }

  static func array(_ items: [ScriptJSON]) -> ScriptJSON {
    var json = raw("[")
    for (offset, item) in items.enumerated() {
      if offset > 0 { json.bytes.append(UInt8(ascii: ",")) }
      json.bytes.append(contentsOf: item.bytes)
    }
    json.bytes.append(UInt8(ascii: "]"))
    return json
  }

  static let null = raw("null")

  private static func raw(_ text: String) -> ScriptJSON {
    var json = ScriptJSON()
    json.bytes.append(contentsOf: text.utf8)
    return json
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": bytes.append(contentsOf: "\\\"".utf8)
    case "\\": bytes.append(contentsOf: "\\\\".utf8)
    case "<", ">", "&", "\u{2028}", "\u{2029}": bytes.append(contentsOf: "\\u\(hex(scalar))".utf8)
    case _ where scalar == "\t" || scalar == "\n": bytes.append(UInt8(ascii: " "))
    case _ where Escape.isUnshowable(scalar): bytes.append(contentsOf: "\u{FFFD}".utf8)
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  private func hex(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
