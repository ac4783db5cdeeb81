import BigInt

extension Fraction {
  /// The same value in lowest terms, for print; arithmetic leaves common factors in large fractions.
  public var reduced: Fraction {
    let common = numerator.greatestCommonDivisor(with: denominator)
    return common > 1 ? Fraction(numerator / common, denominator / common) : self
  }
}
