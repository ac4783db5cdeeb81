extension MarkWords {
  /// Ways to reach somebody that a citizen can use; what they are is not kept (IN-7).
  func contacts(in text: some StringProtocol) -> ContentMarks {
    let plain = PlainText(text)
    let pieces = plain.text.lowercased().split { $0.isWhitespace || $0 == "," || $0 == ";" }
    let words = plain.folded.split(separator: " ").map(String.init)
    var marks: ContentMarks = []
    if pieces.contains(where: Self.isEmail) { marks.insert(.email) }
    if pieces.contains(where: isLink) { marks.insert(.link) }
    if words.contains(where: applications.contains) { marks.insert(.application) }
    if Self.hasPhoneNumber(plain.text) || hasShortNumber(words) { marks.insert(.phone) }
    return marks
  }

  private static func isEmail(_ piece: Substring) -> Bool {
    guard piece.utf8.contains(UInt8(ascii: "@")) else { return false }
    let parts = piece.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { return false }
    let host = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return host.count > 1 && !host[0].isEmpty && host[1].first?.isLetter == true
  }

  /// `https://…`, `www.…`, or a name that ends in one of the domains: `lapor.go.id`.
  private func isLink(_ piece: Substring) -> Bool {
    // A word without one of these signs, as nearly every word is, is worth no search.
    guard piece.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }) else { return false }
    guard !piece.contains("@") else { return false }
    if piece.hasPrefix("www.") || piece.contains("http://") || piece.contains("https://") { return true }
    let host = piece.drop { !$0.isLetter && !$0.isNumber }.prefix {
      $0.isLetter || $0.isNumber || $0 == "." || $0 == "-"
    }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    let ends = labels.last?.isEmpty == true ? labels.dropLast() : labels[...]
    return ends.count > 1 && ends.allSatisfy { !$0.isEmpty } && ends.last.map { domains.contains(String($0)) } == true
  }

  /// Seven to fifteen digits from a 0, a +, or 62 on, whatever signs part them: a span of years is none.
  private static func hasPhoneNumber(_ text: String) -> Bool {
    var digits = 0
    var first: UInt8 = 0
    var second: UInt8 = 0
    var hasPlus = false
    func isNumber() -> Bool {
      (7...15).contains(digits)
        && (hasPlus || first == UInt8(ascii: "0") || (first == UInt8(ascii: "6") && second == UInt8(ascii: "2")))
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        if digits == 1 { first = byte }
        if digits == 2 { second = byte }
      case UInt8(ascii: "+"):
        if isNumber() { return true }
        digits = 0
        hasPlus = true
      case UInt8(ascii: " "):
        // The next number may follow after a blank alone.
        if digits > 9, isNumber() { return true }
      case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"): continue
      default:
        if isNumber() { return true }
        digits = 0
        hasPlus = false
      }
    }
    return isNumber()
  }

  /// `SMS 1708`, `telepon 7551234`: three to nine digits right after a word for calling.
  private func hasShortNumber(_ words: [String]) -> Bool {
    zip(words, words.dropFirst()).contains { word, next in
      telephone.contains(word) && (3...9).contains(next.utf8.count)
        && next.utf8.allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
    }
  }
}
