/// Rounding of parts so that the printed parts add up to the printed whole (IKM-9, MET-5, M24).
public enum LargestRemainder {
  /// Shares of the counts that sum to `total`, such as 1000 for tenths of a percent.
  ///
  /// Units left over go to the largest remainders, among equals to the earlier part. Of nothing, `nil`: shares of nothing are not 0.
  ///
  /// - Precondition: No count is negative.
  public static func shares(of counts: [Int], total: Int = 1000) -> [Int]? {
    precondition(counts.allSatisfy { $0 >= 0 }, "a count is not negative")
    let sum = Int128(counts.reduce(0, +))
    guard sum > 0 else { return nil }
    let scaled = counts.map { Int128($0) * Int128(total) }
    var shares = scaled.map { Int($0 / sum) }
    let order = counts.indices.sorted { a, b in
      let (x, y) = (scaled[a] % sum, scaled[b] % sum)
      return x == y ? a < b : x > y
    }
    for index in order.prefix(total - shares.reduce(0, +)) { shares[index] += 1 }
    return shares
  }

  /// Parts, of any sign, rounded to decimals so that they sum to their rounded sum.
  public static func round(_ parts: [Fraction], decimals: Int) -> [RoundedScore] {
    let scale = (0..<decimals).reduce(Fraction.one) { scale, _ in scale * Fraction(10) }
    let scaled = parts.map { $0 * scale }
    var floors = scaled.map(\.floor)
    let order = parts.indices.sorted { a, b in
      let (x, y) = (scaled[a] - Fraction(floors[a]), scaled[b] - Fraction(floors[b]))
      return x == y ? a < b : x > y
    }
    let whole = RoundedScore(Fraction.sum(parts), decimals: decimals).scaled
    for index in order.prefix(max(0, whole - floors.reduce(0, +))) { floors[index] += 1 }
    return floors.map { RoundedScore(scaled: $0, decimals: decimals) }
  }
}

extension Fraction {
  /// The greatest integer not above the value.
  ///
  /// - Precondition: It fits an `Int`.
  public var floor: Int {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return Int(quotient) - (remainder < 0 ? 1 : 0)
  }
}
