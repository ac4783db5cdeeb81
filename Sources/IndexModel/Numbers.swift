public import Statistics

extension RoundedScore {
  /// With a decimal comma: `3,51`.
  public var indonesian: String {
    String(decoding: description.utf8.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: ",") : $0 }, as: UTF8.self)
  }

  /// The rounded parts of a rounded whole, in their order, by largest remainder: they sum to it exactly (M24).
  ///
  /// Each part is cut below its last digit; the digits that are then missing go to the largest remainders, ties to the
  /// earlier part.
  ///
  /// - Precondition: the exact parts are not negative and sum to the exact whole.
  public static func parts(_ exact: [Fraction], of whole: RoundedScore) -> [RoundedScore] {
    let scale = Fraction.one / RoundedScore(scaled: 1, decimals: whole.decimals).fraction
    let scaled = exact.map { $0 * scale }
    var floors = scaled.map(\.truncated)
    let remainders = zip(scaled, floors).map { $0 - Fraction($1) }
    let order = exact.indices.sorted { a, b in
      remainders[a] != remainders[b] ? remainders[a] > remainders[b] : a < b
    }
    for index in order.prefix(max(0, whole.scaled - floors.reduce(0, +))) { floors[index] += 1 }
    return floors.map { RoundedScore(scaled: $0, decimals: whole.decimals) }
  }
}

extension Fraction {
  /// A short text with a decimal comma: exact up to six decimals, trailing zeros dropped.
  var decimalComma: String {
    var text = RoundedScore(self, decimals: 6).indonesian
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(",") { text.removeLast() }
    return text
  }

  /// A percentage with one decimal at most: 3/8 is `37,5`.
  var percentComma: String {
    var text = RoundedScore(self * Fraction(100), decimals: 1).indonesian
    if text.hasSuffix(",0") { text.removeLast(2) }
    return text
  }
}
