import Statistics

/// What the marks in the numbers of one column mean (IN-3): declared or decided for the column, never for a cell.
public enum NumberForm: String, CaseIterable, Hashable, Sendable {
  /// `1.234,56`
  case decimalComma = "koma"
  /// `1,234.56`
  case decimalPoint = "titik"

  /// The form that the cells prove; `nil` where they prove none (`91.66` and `13.312` read both ways) or contradict each other.
  ///
  /// A number with both marks proves by their order; a mark that is repeated parts thousands; a comma not followed by three digits is
  /// a decimal mark. A lone point is no proof: `91.66` stays undecided in a country of decimal commas.
  static func proven(by cells: some Sequence<String>) -> NumberForm? {
    let found = Set(cells.compactMap(Self.proven(by:)))
    return found.count == 1 ? found.first : nil
  }

  /// The form of a column of whole numbers; `nil` where its cells need none or contradict each other.
  ///
  /// Where nothing is proven, a lone mark before three digits parts thousands: `13.312` is 13312, since there are no fractions here.
  static func ofCounts(_ cells: some Collection<String>, declared: NumberForm? = nil) -> NumberForm? {
    if let declared { return declared }
    // Digits alone prove nothing, and that is all that most cells have.
    let cells = cells.filter { !$0.utf8.allSatisfy(\.isDigit) }
    let proofs = Set(cells.compactMap(Self.proven(by:)))
    guard proofs.isEmpty else { return proofs.count == 1 ? proofs.first : nil }
    let forms = NumberForm.allCases.filter { form in
      cells.contains { $0.contains(form.grouping) && form.number($0) != nil }
    }
    return forms.count == 1 ? forms.first : nil
  }

  private static func proven(by cell: String) -> NumberForm? {
    let text = Self.unspaced(cell)
    let lastComma = text.lastIndex(of: ",")
    let lastPoint = text.lastIndex(of: ".")
    if let lastComma, let lastPoint { return lastComma > lastPoint ? .decimalComma : .decimalPoint }
    if text.count(where: { $0 == "." }) > 1 { return .decimalComma }
    if text.count(where: { $0 == "," }) > 1 { return .decimalPoint }
    if let lastComma { return text.distance(from: lastComma, to: text.endIndex) != 4 ? .decimalComma : nil }
    return nil
  }

  private var decimal: Character { self == .decimalComma ? "," : "." }
  private var grouping: Character { self == .decimalComma ? "." : "," }

  /// The number in the cell, a percent sign apart, or `nil` if it is none in this form.
  func number(_ cell: some StringProtocol) -> Fraction? {
    digits(cell).flatMap { Fraction(decimal: $0.fraction.isEmpty ? $0.whole : "\($0.whole).\($0.fraction)") }
  }

  /// A whole number, zero or more, of a column in this form; in a column without one only digits, and `3.0` as workbooks write it.
  static func count(_ cell: some StringProtocol, _ form: NumberForm?) -> Int? {
    if !cell.isEmpty, cell.utf8.allSatisfy(\.isDigit) { return Int(cell) }
    let text = unspaced(cell)
    let isWhole = text.hasSuffix(".0") || text.hasSuffix(",0")
    let plain = isWhole ? text.dropLast(2) : text[...]
    if !plain.isEmpty, plain.allSatisfy(\.isASCIIDigit) { return Int(plain) }
    guard let digits = form?.digits(text), digits.fraction.allSatisfy({ $0 == "0" }) else { return nil }
    return Int(digits.whole).flatMap { $0 >= 0 ? $0 : nil }
  }

  /// The digits before and behind the decimal mark, with the sign.
  private func digits(_ cell: some StringProtocol) -> (whole: String, fraction: Substring)? {
    var text = Self.unspaced(cell)
    if text.last == "%" { text.removeLast() }
    let parts = text.split(separator: decimal, omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = Self.ungrouped(parts[0], grouping) else { return nil }
    guard parts.count == 2 else { return (whole, "") }
    return parts[1].isEmpty || !parts[1].allSatisfy(\.isASCIIDigit) ? nil : (whole, parts[1])
  }

  private static func unspaced(_ cell: some StringProtocol) -> String {
    String(cell.filter { !$0.isWhitespace && $0 != "\u{FEFF}" })
  }

  /// The digits without their thousands marks, or `nil` if the groups are not of three.
  private static func ungrouped(_ text: Substring, _ mark: Character) -> String? {
    let negative = text.first == "-"
    let groups = text.dropFirst(negative ? 1 : 0).split(separator: mark, omittingEmptySubsequences: false)
    guard let first = groups.first, !first.isEmpty, groups.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }),
      groups.count == 1 || (first.count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 })
    else { return nil }
    return (negative ? "-" : "") + groups.joined()
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { self &- 48 < 10 }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
