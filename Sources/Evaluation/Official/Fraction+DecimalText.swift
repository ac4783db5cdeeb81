import Reports
import Statistics

extension Fraction {
  /// With a decimal point and no trailing zeros; weights have at most six decimals.
  var decimalText: String {
    var text = Figure(self, decimals: 6).plain
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
