/// Numbers in the form of `id_ID`, `1.234,56`, and of English, `1,234.56`.
enum NumberForm {
  private static let dot = UInt8(ascii: ".")
  private static let comma = UInt8(ascii: ",")

  /// Where the number at the beginning of a text ends; `nil` where none begins.
  static func end(in text: ArraySlice<UInt8>) -> Int? {
    let start = signEnd(text)
    var end = digits(in: text, from: start)
    guard end > start else { return nil }
    if end - start <= 3 {
      while end < text.endIndex, text[end] == dot, digits(in: text, from: end + 1) == end + 4 { end += 4 }
    }
    if end < text.endIndex, text[end] == comma {
      let decimals = digits(in: text, from: end + 1)
      if decimals > end + 1 { end = decimals }
    }
    return end
  }

  /// Behind `-`, `+` or `−`, if the text begins with one.
  private static func signEnd(_ text: ArraySlice<UInt8>) -> Int {
    if text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "+") { return text.startIndex + 1 }
    return text.starts(with: "−".utf8) ? text.startIndex + "−".utf8.count : text.startIndex
  }

  private static func digits(in text: ArraySlice<UInt8>, from start: Int) -> Int {
    var end = min(start, text.endIndex)
    while end < text.endIndex, isDigit(text[end]) { end += 1 }
    return end
  }

  static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// Latin letters, with and without marks.
  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte >= 0xC3 && byte < 0xE2
  }

  /// One number, its dots and commas exchanged.
  static func english(_ number: ArraySlice<UInt8>) -> [UInt8] {
    number.map { $0 == dot ? comma : $0 == comma ? dot : $0 }
  }

  /// A text without words, such as `85,85%`, `3 (2–1.204)` or `1/9`, with its numbers in English form.
  ///
  /// Digits that touch a letter or another dot are no numbers: `3515-01` and `35.15` stay.
  static func englishFigures(in text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var at = 0
    while at < text.count {
      guard isDigit(text[at]), at == 0 || !isGlued(text[at - 1]), let end = end(in: text[at...]),
        end == text.count || !isGlued(text[end]) || isStop(text, end)
      else {
        result.append(text[at])
        at += 1
        continue
      }
      result.append(contentsOf: english(text[at..<end]))
      at = end
      // English writes 85%, Indonesian 85 %.
      if text[at...].starts(with: " %".utf8) { at += 1 }
    }
    return result
  }

  private static func isGlued(_ byte: UInt8) -> Bool { byte == dot || byte == comma || isDigit(byte) }

  /// A dot or comma that ends a clause, not a number.
  private static func isStop(_ text: [UInt8], _ place: Int) -> Bool {
    !isDigit(text[place]) && (place + 1 == text.count || !isDigit(text[place + 1]))
  }
}
