/// `ROUND(ROUND(x;10);2)` as a spreadsheet does it: half away from zero on the decimal digits.
///
/// The inner rounding takes away the last bits of binary arithmetic, so that an exact half (88,305) is seen as one; it could
/// mislead only within 5·10⁻¹¹ of a half, nearer than any score of fewer than ten million answers can come.
enum DecimalRounding {
  static func round(_ value: Double, to decimals: Int) -> Double {
    let tenth = 10_000_000_000.0
    let scaled = Int((value * tenth).rounded(.toNearestOrAwayFromZero))
    guard decimals < 10 else { return Double(scaled) / tenth }
    var unit = 1
    for _ in decimals..<10 { unit *= 10 }
    let magnitude = (Int(scaled.magnitude) + unit / 2) / unit
    return Double(scaled < 0 ? -magnitude : magnitude) / Double(10_000_000_000 / unit)
  }
}
