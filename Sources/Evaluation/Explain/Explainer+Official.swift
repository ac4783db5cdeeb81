import IndexModel
import Reports
import Statistics

extension Explainer {
  /// The official index from its forms, before the indicative one that stands beside it (IPP-1, IPP-3); empty without one.
  var officialSteps: [Step] {
    guard let official = unit.official else { return [] }
    let score = official.score
    var steps = score.aspects.flatMap { aspectSteps($0) }
    if let f02 = score.f02 {
      let terms = score.aspects.compactMap { aspect in
        aspect.points.map { Expression.product([.share(aspect.aspect.weight, of: 100), .number($0)]) }
      }
      steps.append(equation("F-02", .sum(terms), of: f02))
    }
    if let f03 = score.f03 {
      steps.append(.equation("F-03 dari \(score.users) pengguna", .number(f03), decimals: 2))
    }
    if let exact = score.exact {
      steps.append(equation(folder.rules.instrument.label, combination(score), of: exact))
    }
    return steps + [.words("Di bawah ini \(folder.rules.index.instrument.label), hanya sebagai pembanding:")]
  }

  /// The printed official index, or why there is none.
  var officialResult: String? {
    unit.official.map { official in
      switch official.score.outcome {
      case .scored(_, let rounded, let category):
        "\(Figure(rounded).indonesian) (\(category.code), \(category.predicate))"
      case .provisional(_, let rounded): "sementara \(Figure(rounded).indonesian) dari F-02 saja, tidak diperingkat"
      case .incomplete(let blanks, let low, let high):
        "belum lengkap: \(blanks.count) indikator kosong, antara \(Figure(low, decimals: 2).indonesian) dan "
          + Figure(high, decimals: 2).indonesian
      }
    }
  }

  func aspectSteps(_ aspect: OfficialAspect) -> [Step] {
    guard let points = aspect.points else {
      return [.words("aspek \(aspect.aspect.code): ada indikator yang kosong, yang bukan nol")]
    }
    let terms = aspect.indicators.compactMap { indicator in
      indicator.level.map { Expression.product([.share(indicator.indicator.weight, of: 100), .number($0)]) }
    }
    return [equation("aspek \(aspect.aspect.code) menurut F-02", .sum(terms), of: points)]
  }

  private func combination(_ score: OfficialScore) -> Expression {
    guard case .forms(let rules) = folder.rules.instrument.method, let f02 = score.f02 else { return .sum([]) }
    let evaluators = Expression.product([.number(rules.evaluatorShare), .number(f02)])
    guard let f03 = score.f03, rules.userShare > .zero else { return evaluators }
    return .sum([evaluators, .product([.number(rules.userShare), .number(f03)])])
  }

  /// The formula where it gives the value, as under the printed weights; a variant keeps its value alone.
  func equation(_ name: String, _ formula: Expression, of value: Fraction) -> Step {
    .equation(name, formula.value == value ? formula : .number(value), decimals: 2)
  }
}

extension Expression {
  /// A weight in percent as it is printed on a form.
  static func share(_ weight: Fraction, of whole: Int) -> Expression {
    .quotient(.number(weight), .number(whole))
  }
}
