/// What the marks in the numbers of one column mean (IN-3): decided for the column, never for a cell.
enum NumberForm: Hashable, Sendable {
  /// `1.234,56`
  case decimalComma
  /// `1,234.56`
  case decimalPoint

  /// The form that the cells prove; `nil` where they prove none (`91.66` and `13.312` read both ways) or contradict each other.
  ///
  /// A number with both marks proves by their order; a mark that is repeated parts thousands; a mark not followed by three digits,
  /// or after a leading zero, is a decimal mark — which for a lone point still leaves `91.66` undecided in a country of decimal commas.
  static func proven(by cells: some Sequence<String>) -> NumberForm? {
    var found: Set<NumberForm> = []
    for cell in cells {
      if let form = proven(by: cell) { found.insert(form) }
    }
    return found.count == 1 ? found.first : nil
  }

  private static func proven(by cell: String) -> NumberForm? {
    let text = cell.filter { !$0.isWhitespace }
    let lastComma = text.lastIndex(of: ",")
    let lastPoint = text.lastIndex(of: ".")
    if let lastComma, let lastPoint { return lastComma > lastPoint ? .decimalComma : .decimalPoint }
    if text.count(where: { $0 == "." }) > 1 { return .decimalComma }
    if text.count(where: { $0 == "," }) > 1 { return .decimalPoint }
    if let lastComma { return text.distance(from: lastComma, to: text.endIndex) != 4 ? .decimalComma : nil }
    return nil
  }

  /// The number in the cell, or `nil` if it is none in this form.
  func number(_ cell: some StringProtocol) -> Double? {
    let (decimal, grouping): (Character, Character) =
      switch self {
      case .decimalComma: (",", ".")
      case .decimalPoint: (".", ",")
      }
    var text = Self.unspaced(cell)
    if text.last == "%" { text.removeLast() }
    let parts = text.split(separator: decimal, omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = Self.ungrouped(parts[0], grouping) else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""
    guard fraction.allSatisfy(\.isASCIIDigit), parts.count == 1 || !fraction.isEmpty else { return nil }
    return Double(whole + "." + (fraction.isEmpty ? "0" : String(fraction)))
  }

  /// A whole number of a count column, where a point can only part thousands: `13.312` is 13312.
  static func count(_ cell: some StringProtocol) -> Int? {
    let text = unspaced(cell)
    if text.hasSuffix(".0"), let whole = Int(text.dropLast(2)) { return whole >= 0 ? whole : nil }
    for mark: Character in [".", ","] {
      if let digits = ungrouped(text[...], mark), let value = Int(digits), value >= 0 { return value }
    }
    return nil
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

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
