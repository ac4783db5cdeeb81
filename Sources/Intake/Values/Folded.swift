/// Text made comparable: what differs only in case, blanks or punctuation is the same word.
enum Folded {
  /// Lower case, with every run of blanks (NBSP among them) one space and none at the ends.
  static func label(_ text: some StringProtocol) -> String {
    fold(text) { $0.properties.isWhitespace || $0 == "\u{FEFF}" }
  }

  /// As `label`, with everything but letters and digits taken as a blank: `No. Responden ` becomes `no responden`.
  static func words(_ text: some StringProtocol) -> String {
    fold(text) { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
  }

  /// The text as it stands, with runs of blanks and line breaks squeezed, cut to `limit` characters.
  static func quoted(_ text: some StringProtocol, limit: Int) -> String {
    let words = text.split { $0.isWhitespace || $0 == "\u{FEFF}" }.joined(separator: " ")
    return words.count <= limit ? words : String(words.prefix(limit - 1)) + "…"
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
    (" " + self + " ").contains(" " + phrase + " ")
  }

  /// Whether it begins with the whole words of `phrase`; both are folded.
  func startsWithWords(_ phrase: String) -> Bool {
    self == phrase || hasPrefix(phrase + " ")
  }

  /// Whether it ends with the whole words of `phrase`; both are folded.
  func endsWithWords(_ phrase: String) -> Bool {
    self == phrase || hasSuffix(" " + phrase)
  }
}
