import Reports
import Statistics

extension Explanation.Step {
  static func words(_ text: String) -> Self { Self(text: text) }

  /// `name = formula = exact ≈ rounded`; the sign `=` is exact, `≈` stands for the one rounding, half up.
  static func equation(_ name: String, _ formula: Expression, decimals: Int, unit: String = "") -> Self {
    let value = formula.value.reduced
    let rounded = RoundedScore(value, decimals: decimals)
    var chain = "\(name) = \(formula.text)"
    if value.indonesianText != formula.text { chain += " = \(value.indonesianText)" }
    let isExact = rounded.fraction == value
    if !isExact || (decimals > 0 && value.denominator != 1) {
      chain += " \(isExact ? "=" : "≈") \(Expression.number(rounded))"
    }
    return Self(
      text: chain + unit, numerator: value.numerator.description, denominator: value.denominator.description,
      rounded: rounded.description)
  }

  /// A comparison as it turns out, with what follows from it.
  static func comparison(
    _ name: String, _ left: Expression, with bound: Expression, below: String, otherwise: String
  ) -> Self {
    let isBelow = left.value < bound.value
    return Self(text: "\(name): \(left.text) \(isBelow ? "<" : "≥") \(bound.text), \(isBelow ? below : otherwise)")
  }
}

extension Explanation.Rule {
  /// The note of a rule; a rule without a note is only named.
  init(_ id: String, in notes: [MethodNote]) {
    let note = notes.first { $0.rule == id }
    self.init(id: id, title: note?.title ?? "", text: note?.text ?? "", source: note?.source ?? "")
  }
}
