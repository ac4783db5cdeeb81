import IndexModel
import Reports
import Statistics

extension Explainer {
  private var label: String { folder.rules.index.instrument.label }
  private var score: IndexScore { unit.index }

  /// Aspects, weights shared out over those with data, and their sum (IPP-1, IPP-2).
  var index: Section {
    let rules = rules(["IPP-1", "IPP-2", "IPP-3"])
    var steps = officialSteps + [.words("Rumus: jumlah bobot · nilai aspek / jumlah bobot aspek yang punya data")]
    steps += score.aspects.flatMap { aspectSteps($0) }
    let counted = score.aspects.compactMap { aspect in aspect.points.map { (aspect: aspect.aspect, points: $0) } }
    steps += weightSteps(counted.map(\.aspect))
    steps += score.missing.map { missing in
      .words(
        "tanpa data: \(missing.component.label) (\(absence(missing))), dikeluarkan dari rata-rata aspeknya dan bukan nol"
      )
    }
    guard let rounded = score.rounded, let category = score.category else {
      return Section(
        metric: "indeks", title: folder.rules.instrument.label, result: officialResult ?? unranked, steps: steps,
        exclusions: formExclusions, rules: rules)
    }
    steps.append(.equation(label, indexFormula(counted), decimals: 2))
    steps.append(
      .equation(
        "sumbangan tercetak", .sum(score.aspects.compactMap { $0.printedContribution.map { .decimal($0) } }),
        decimals: 2))
    steps += categorySteps(rounded, category: category)
    return Section(
      metric: "indeks", title: folder.rules.instrument.label,
      result: officialResult ?? "\(Figure(rounded).indonesian) (\(category.code), \(category.predicate))", steps: steps,
      exclusions: formExclusions, rules: rules)
  }

  /// The aspect of the index that is printed; the indicative one of the same code stands below an official one.
  func aspect(_ code: String) -> Section {
    guard let official = officialAspect(code) else { return indicativeAspect(code) }
    var section = official
    let beside = indicativeAspect(code)
    section.steps += [.words("Di bawah ini \(label), hanya sebagai pembanding:")] + beside.steps
    return section
  }

  private func indicativeAspect(_ code: String) -> Section {
    let found = score.aspects.first { $0.aspect.code == code }
    return Section(
      metric: "aspek.\(code)", title: found.map { "Aspek \(code), \($0.aspect.name)" } ?? "Aspek \(code)",
      result: found?.points.map { Figure($0, decimals: 2).indonesian + " dari 5" } ?? Absence.noData.rawValue,
      steps: found.map { aspectSteps($0) } ?? [], exclusions: [], rules: rules(["IPP-1", "IPP-3"]))
  }

  /// Why there is no index.
  var unranked: String {
    switch score.outcome {
    case .scored: ""
    case .incomplete(let reason): "belum lengkap: \(reason)"
    }
  }

  /// Σ W·y / Σ W over aspects that have a value.
  func indexFormula(_ aspects: [(aspect: Aspect, points: Fraction)]) -> Expression {
    .quotient(
      .sum(aspects.map { .product([.number($0.aspect.weight), .number($0.points)]) }),
      .number(Fraction.sum(aspects.map(\.aspect.weight))))
  }

  private func aspectSteps(_ aspect: AspectScore) -> [Step] {
    let known = aspect.components.compactMap { component in component.points.map { (component, $0) } }
    var steps: [Step] = known.map { component, points in
      .equation("nilai \(component.component.label)", formula(component) ?? .number(points), decimals: 2)
    }
    if !known.isEmpty {
      steps.append(.equation("aspek \(aspect.aspect.code)", .mean(known.map { .number($0.1) }), decimals: 2))
    } else {
      steps.append(
        .words("aspek \(aspect.aspect.code) (\(aspect.aspect.name)): tanpa data, bobotnya dibagikan kepada aspek lain"))
    }
    return steps
  }

  /// NRR x → (x − 1)·5/3, share p → 5·p (IPP-1).
  private func formula(_ component: ComponentScore) -> Expression? {
    guard let value = component.value.fraction else { return nil }
    return switch component.component.scale {
    case .nrr: .product([.difference(.number(value), .number(1)), .number(Fraction(5, 3))])
    case .share: .product([.number(5), .number(value)])
    }
  }

  private func weightSteps(_ counted: [Aspect]) -> [Step] {
    guard !counted.isEmpty else { return [] }
    let covered = Expression.sum(counted.map { .number($0.weight) })
    let total = Expression.number(covered.value)
    return [.equation("jumlah bobot yang punya data", covered, decimals: 0)]
      + counted.map { aspect in
        .equation(
          "bobot efektif aspek \(aspect.code)",
          .product([.quotient(.number(aspect.weight), total), .number(100)]), decimals: 2)
      }
  }

  private func categorySteps(_ rounded: RoundedScore, category: IndexCategory) -> [Step] {
    let bands = folder.rules.categories.bands
    let place = bands.firstIndex(of: category) ?? 0
    return bands[max(0, place - 1)...place].map { band in
      .comparison(
        "kategori \(band.code)", .decimal(rounded), with: .decimal(band.lower), below: "tidak tercapai",
        otherwise: "tercapai (\(band.predicate))")
    }
  }

  private func absence(_ component: ComponentScore) -> String {
    switch component.value {
    case .value: ""
    case .absent(let reason): reason.rawValue
    }
  }
}
