import Statistics

/// Reads a printed equation back and computes it anew, exactly: knows nothing of how it was made.
struct ExplainArithmetic {
  private var rest: Substring

  /// Whether every `=` of `name = … = … ≈ …` holds exactly and every `≈` by rounding half up; `nil` for no equation.
  static func holds(_ line: String) -> Bool? {
    let marks = line.split(separator: " ", omittingEmptySubsequences: false)
    guard let first = marks.firstIndex(where: { $0 == "=" || $0 == "≈" }) else { return nil }
    var values: [(text: String, isRounded: Bool)] = []
    var words: [Substring] = []
    var isRounded = false
    for word in marks[(first + 1)...] + ["="] {
      if word == "=" || word == "≈" {
        values.append((words.joined(separator: " "), isRounded))
        words = []
        isRounded = word == "≈"
      } else {
        words.append(word)
      }
    }
    guard let exact = value(of: values[0].text) else { return nil }
    return values.dropFirst().allSatisfy { text, isRounded in
      guard let value = value(of: text) else { return false }
      guard isRounded else { return value == exact }
      let decimals = text.split(separator: ",").dropFirst().first?.count ?? 0
      return RoundedScore(exact, decimals: decimals).fraction == value
    }
  }

  static func value(of text: String) -> Fraction? {
    var parser = ExplainArithmetic(rest: Substring(text.filter { $0 != " " }))
    guard let value = parser.sum(), parser.rest.isEmpty else { return nil }
    return value
  }

  private mutating func take(_ character: Character) -> Bool {
    guard rest.first == character else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func sum() -> Fraction? {
    guard var value = product() else { return nil }
    while let sign = rest.first, sign == "+" || sign == "−" {
      rest.removeFirst()
      guard let next = product() else { return nil }
      value = sign == "+" ? value + next : value - next
    }
    return value
  }

  private mutating func product() -> Fraction? {
    guard var value = atom() else { return nil }
    while let sign = rest.first, sign == "·" || sign == "/" {
      rest.removeFirst()
      guard let next = atom(), sign == "·" || next != .zero else { return nil }
      value = sign == "·" ? value * next : value / next
    }
    return value
  }

  private mutating func atom() -> Fraction? {
    if rest.hasPrefix("min(") {
      rest.removeFirst(4)
      guard var least = sum() else { return nil }
      while take(";") {
        guard let next = sum() else { return nil }
        least = min(least, next)
      }
      return take(")") ? least : nil
    }
    if take("(") {
      let value = sum()
      return take(")") ? value : nil
    }
    let digits = rest.prefix { $0.isNumber || $0 == "," || $0 == "." || $0 == "-" }
    rest = rest.dropFirst(digits.count)
    return digits.isEmpty ? nil : Fraction(decimal: digits.filter { $0 != "." })
  }
}
