/// The numbers, words and zone signs of a folded date text, one after the other.
///
/// Separators (blank `/` `-` `.` `,` `:` and others) only part them, except a `+` or `-` that stands before a zone after a time.
struct DateTokens {
  private enum Token {
    case number(Int, digits: Int)
    case word(String)
    case sign(Int)
  }

  private var tokens: [Token] = []
  private var index = 0

  init(_ folded: String) {
    var word = ""
    var number: (value: Int, digits: Int)?
    var numbers = 0
    func flush(into tokens: inout [Token]) {
      if !word.isEmpty { tokens.append(.word(word)) }
      if let number { tokens.append(.number(number.value, digits: number.digits)) }
    }
    for scalar in folded.unicodeScalars {
      switch scalar {
      case "0"..."9":
        if !word.isEmpty {
          flush(into: &tokens)
          word = ""
        }
        let digit = Int(scalar.value) - 48
        let before = number ?? (0, 0)
        if before.digits == 0 { numbers += 1 }
        number = (before.digits < 15 ? before.value * 10 + digit : before.value, before.digits + 1)
      case _ where scalar.properties.isAlphabetic || scalar == "'":
        if number != nil {
          flush(into: &tokens)
          number = nil
        }
        word.unicodeScalars.append(scalar)
      default:
        flush(into: &tokens)
        word = ""
        number = nil
        if scalar == "+" || (scalar == "-" && numbers >= 5) { tokens.append(.sign(scalar == "+" ? 1 : -1)) }
      }
    }
    flush(into: &tokens)
  }

  var isAtEnd: Bool { index >= tokens.count }

  var peekWord: String? {
    guard index < tokens.count, case .word(let word) = tokens[index] else { return nil }
    return word
  }

  var peekNumber: Int? {
    guard index < tokens.count, case .number(let value, _) = tokens[index] else { return nil }
    return value
  }

  mutating func advance() { index += 1 }

  mutating func skip(_ words: Set<String>) {
    while let word = peekWord, words.contains(word) { index += 1 }
  }

  /// The next number if it has so many digits; otherwise nothing is taken.
  mutating func takeNumber(digits allowed: ClosedRange<Int>) -> Int? {
    guard index < tokens.count, case .number(let value, let digits) = tokens[index], allowed.contains(digits) else {
      return nil
    }
    index += 1
    return value
  }

  mutating func takeSign() -> Int? {
    guard index < tokens.count, case .sign(let sign) = tokens[index] else { return nil }
    index += 1
    return sign
  }
}
