public import IndexModel

/// How the levels of several evaluators become one for each indicator; the mean is the rule, the others are declared (IPP-1).
public enum EvaluatorRule: String, CaseIterable, Hashable, Sendable {
  case mean = "rata-rata"
  case lowest = "terendah"
  /// Only levels on which all evaluators agree; the others stay blank until they are settled.
  case agreed = "sepakat"

  /// The forms that are scored: those given, or a single one that the rule makes of them. Never a sum (M36).
  public func combined(_ forms: [FilledForm]) -> [FilledForm] {
    guard self != .mean, forms.count > 1 else { return forms }
    var levels: [Int: [FormLevel]] = [:]
    for form in forms {
      for (number, level) in form.levels { levels[number, default: []].append(level) }
    }
    return [FilledForm(levels: levels.compactMapValues(level))]
  }

  private func level(of given: [FormLevel]) -> FormLevel? {
    switch self {
    case .mean, .lowest: given.min { $0.points < $1.points }
    case .agreed: Set(given).count == 1 ? given.first : nil
    }
  }

  var words: String {
    switch self {
    case .mean: "rata-rata tingkat para evaluator"
    case .lowest: "tingkat terendah dari para evaluator"
    case .agreed: "hanya tingkat yang disepakati semua evaluator"
    }
  }
}
