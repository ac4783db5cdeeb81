/// What a reader sees of a text that may hold markup: tags, comments and scripts gone, entities read (SIPP-3).
///
/// A `<` that opens no tag stays, as in `< 5 hari`. Not a parser of HTML: enough to see whether anything is left.
struct PlainText {
  let text: String

  init(_ raw: some StringProtocol) {
    // A concrete type, since a generic one of another module is not specialised.
    let raw = String(raw)
    // Nearly every text; what follows is a quarter of a run over 4,000 units without this.
    guard raw.utf8.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      text = raw
      return
    }
    var scanner = Scanner(Array(raw.unicodeScalars))
    text = scanner.run()
  }

  /// Letters and digits in lower case, every run of anything else one space.
  var folded: String {
    foldedASCII ?? foldedScalars
  }

  /// `nil` where a letter is not ASCII.
  private var foldedASCII: String? {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var gap = false
    for byte in text.utf8 {
      guard byte < 0x80 else { return nil }
      if (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) {
        if gap, !result.isEmpty { result.append(UInt8(ascii: " ")) }
        gap = false
        result.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      } else {
        gap = true
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private var foldedScalars: String {
    var result = ""
    var gap = false
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        if gap, !result.isEmpty { result.append(" ") }
        gap = false
        result.unicodeScalars.append(scalar)
      } else {
        gap = true
      }
    }
    return result
  }
}

private struct Scanner {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var result = String.UnicodeScalarView()

  init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  mutating func run() -> String {
    while position < scalars.count {
      switch scalars[position] {
      case "<" where isTag: skipTag()
      case "&": readEntity()
      case let other:
        result.append(other)
        position += 1
      }
    }
    return String(result)
  }

  private var isTag: Bool {
    guard position + 1 < scalars.count else { return false }
    let next = scalars[position + 1]
    return next == "/" || next == "!" || next == "?" || next.properties.isAlphabetic
  }

  /// A tag separates words; a script or style takes its body with it.
  private mutating func skipTag() {
    result.append(" ")
    if starts(with: "<!--") { return skip(through: "-->") }
    for name in ["script", "style"] where starts(with: "<" + name) { return skip(through: "</" + name + ">") }
    skip(through: ">")
  }

  private mutating func skip(through end: String) {
    while position < scalars.count {
      if starts(with: end) {
        position += end.unicodeScalars.count
        return
      }
      position += 1
    }
  }

  private func starts(with text: String) -> Bool {
    let wanted = Array(text.unicodeScalars)
    guard position + wanted.count <= scalars.count else { return false }
    return scalars[position..<position + wanted.count].elementsEqual(wanted) { found, wanted in
      found.properties.lowercaseMapping == wanted.properties.lowercaseMapping
    }
  }

  private mutating func readEntity() {
    let limit = min(position + 10, scalars.count)
    guard let end = scalars[position..<limit].firstIndex(of: ";"),
      let meaning = Self.entity(String(String.UnicodeScalarView(scalars[position + 1..<end])))
    else {
      result.append(scalars[position])
      position += 1
      return
    }
    result.append(meaning)
    position = end + 1
  }

  private static func entity(_ name: String) -> Unicode.Scalar? {
    switch name.lowercased() {
    case "nbsp": " "
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    case let number where number.hasPrefix("#x"): UInt32(number.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    case let number where number.hasPrefix("#"): UInt32(number.dropFirst()).flatMap(Unicode.Scalar.init)
    default: nil
    }
  }
}
