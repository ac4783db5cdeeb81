/// Text made comparable: what differs only in case, blanks or punctuation is the same word.
enum Folded {
  /// Lower case, with every run of blanks (NBSP among them) one space and none at the ends.
  static func label(_ text: some StringProtocol) -> String {
    foldASCII(text) { $0 <= 32 && ($0 == 32 || 9...13 ~= $0) }
      ?? fold(text) { $0.properties.isWhitespace || $0 == "\u{FEFF}" }
  }

  /// As `label`, with everything but letters and digits taken as a blank: `No. Responden ` becomes `no responden`.
  static func words(_ text: some StringProtocol) -> String {
    foldASCII(text) { !(48...57 ~= $0 || 97...122 ~= $0 | 0x20) }
      ?? fold(text) { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
  }

  /// The text as it stands, with runs of blanks and line breaks squeezed, cut to `limit` characters.
  static func quoted(_ text: some StringProtocol, limit: Int) -> String {
    let squeezed = foldASCII(text, lowers: false) { $0 == 32 || 9...13 ~= $0 }
    if let squeezed, squeezed.utf8.count <= limit { return squeezed }
    let words = text.split { $0.isWhitespace || $0 == "\u{FEFF}" }.joined(separator: " ")
    return words.count <= limit ? words : String(words.prefix(limit - 1)) + "…"
  }

  /// The same for text of ASCII letters only, as nearly all is, without a look into the tables of Unicode; `nil` for other text.
  @inline(__always)
  private static func foldASCII(
    _ text: some StringProtocol, lowers: Bool = true, isBlank: (UInt8) -> Bool
  ) -> String? {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var pendingBlank = false
    for byte in text.utf8 {
      guard byte < 128 else { return nil }
      if isBlank(byte) {
        pendingBlank = !result.isEmpty
        continue
      }
      if pendingBlank { result.append(32) }
      pendingBlank = false
      result.append(lowers && 65...90 ~= byte ? byte | 0x20 : byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func fold(_ text: some StringProtocol, isBlank: (Unicode.Scalar) -> Bool) -> String {
    var result = String.UnicodeScalarView()
    var pendingBlank = false
    for scalar in text.unicodeScalars {
      if isBlank(scalar) {
        pendingBlank = !result.isEmpty
        continue
      }
      if pendingBlank { result.append(" ") }
      pendingBlank = false
      result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
    return String(result)
  }
}

extension String {
  /// Whether `phrase` stands in it as whole words; both are folded.
  func containsWords(_ phrase: String) -> Bool {
    guard !phrase.isEmpty else { return isEmpty }
    let (text, words) = (utf8.span, phrase.utf8.span)
    var start = 0
    while start + words.count <= text.count {
      let end = start + words.count
      let isWhole = (start == 0 || text[start - 1] == 32) && (end == text.count || text[end] == 32)
      if isWhole, words.indices.allSatisfy({ text[start + $0] == words[$0] }) { return true }
      start += 1
    }
    return false
  }

  /// Whether it begins with the whole words of `phrase`; both are folded.
  func startsWithWords(_ phrase: String) -> Bool {
    guard hasPrefix(phrase) else { return false }
    let next = utf8.dropFirst(phrase.utf8.count).first
    return next == nil || next == UInt8(ascii: " ")
  }

  /// Whether it ends with the whole words of `phrase`; both are folded.
  func endsWithWords(_ phrase: String) -> Bool {
    self == phrase || hasSuffix(" " + phrase)
  }
}
