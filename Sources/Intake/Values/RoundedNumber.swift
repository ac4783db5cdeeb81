/// Long numbers that a spreadsheet has rounded: Excel keeps fifteen digits, so that a NIK ends in 0 and a telephone number becomes
/// `6.28168E+12`. What was lost cannot be had back, and numbers of different people may look the same (IN-7).
enum RoundedNumber: Hashable, Sendable {
  /// In scientific notation: surely rounded.
  case surely
  /// Sixteen digits or more with zeros behind the fifteenth: rounded if all of its column look so, since one in ten ends in 0 anyway.
  case perhaps
  /// Sixteen digits or more that were not rounded.
  case exact

  /// `nil` for a cell that is no long number.
  init?(_ cell: some StringProtocol) {
    let text = Folded.label(cell)
    let digits = text.utf8.prefix { $0 &- 48 < 10 }.count
    if digits == text.utf8.count {
      guard digits > Self.digitsKept else { return nil }
      self = text.utf8.dropFirst(Self.digitsKept).allSatisfy { $0 == UInt8(ascii: "0") } ? .perhaps : .exact
      return
    }
    let parts = text.split(separator: "e", omittingEmptySubsequences: false)
    guard parts.count == 2, let exponent = Int(parts[1]), exponent > 0,
      NumberForm.allCases.contains(where: { $0.number(parts[0]) != nil })
    else { return nil }
    self = .surely
  }

  private static let digitsKept = 15
}
