import Statistics

/// A text cut into numbers and words, for reading promises: `Rp 10.000,-` is `rp`, `10000`.
enum PromiseToken: Hashable {
  case number(Fraction)
  case word(String)
  /// From one number to another: `-`, `s/d`, `sampai`, `hingga`.
  case through

  /// The tokens of a text without its markup; what stands in brackets repeats a number in words and is left out.
  static func all(in text: some StringProtocol) -> [PromiseToken] {
    var tokens: [PromiseToken] = []
    var current: [Unicode.Scalar] = []
    var depth = 0
    for scalar in PlainText(text).text.lowercased().unicodeScalars {
      switch scalar {
      case "(": depth += 1
      case ")": depth = max(0, depth - 1)
      case _ where depth > 0: continue
      case _ where continues(current, scalar):
        current.append(scalar)
        continue
      default: break
      }
      flush(&current, into: &tokens)
      if isDash(scalar) { tokens.append(.through) } else if isPart(scalar) { current = [scalar] }
    }
    flush(&current, into: &tokens)
    return tokens
  }

  /// A number goes on with digits, dots and commas; a word with letters, and `s/d` with its stroke.
  private static func continues(_ current: [Unicode.Scalar], _ next: Unicode.Scalar) -> Bool {
    guard let first = current.first else { return false }
    if isDigit(first) { return isDigit(next) || next == "." || next == "," }
    return next.properties.isAlphabetic || (next == "/" && current == ["s"])
  }

  private static func flush(_ current: inout [Unicode.Scalar], into tokens: inout [PromiseToken]) {
    guard let first = current.first else { return }
    var text = String(String.UnicodeScalarView(current))
    current = []
    guard isDigit(first) else {
      tokens.append(["s/d", "sd", "sampai", "hingga"].contains(text) ? .through : .word(text))
      return
    }
    while text.last == "." || text.last == "," { text.removeLast() }
    if let value = Fraction(decimal: plainDecimal(text)) { tokens.append(.number(value)) }
  }

  /// Groups of exactly three digits are thousands; a last group of another length behind a comma or point is decimals.
  private static func plainDecimal(_ text: String) -> String {
    let groups = text.split { $0 == "." || $0 == "," }
    guard groups.count > 1, let last = groups.last else { return text }
    if last.count == 3 { return groups.joined() }
    return groups.dropLast().joined() + "." + last
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
  private static func isPart(_ scalar: Unicode.Scalar) -> Bool { isDigit(scalar) || scalar.properties.isAlphabetic }
  private static func isDash(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || scalar == "–" || scalar == "—" }
}
