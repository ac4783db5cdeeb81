import Complaints
import Completeness
import IKM
import IndexModel
import Reports
import Statistics
import Units

extension Explainer {
  // MARK: - Rank

  /// The value that ranks, and who stands next to the unit (IPP-3, IPP-5). For evaluators: it names other units.
  var place: Section {
    let rules = rules(["IPP-3", "IPP-5"])
    guard let value = rankedValue(of: unit) else {
      let why = score.map { "responden \($0.used), kurang dari \(folder.rules.tierPolicy.minimumRespondents)" }
      let reason = officialResult ?? (unit.index.exact == nil ? unranked : why ?? Absence.noData.rawValue)
      return Section(
        metric: "peringkat", title: "Peringkat", result: "tidak diperingkat: \(reason)", steps: [], exclusions: [],
        rules: rules)
    }
    let result = unit.places.first.map { "\($0.rank) dari \($0.count)" }
    return Section(
      metric: "peringkat", title: "Peringkat nasional",
      result: result ?? "kurang dari \(Ranking.minimumGroup) unit, tanpa peringkat",
      steps: valueSteps(value)
        + unit.places.map { .words("\($0.scope.rawValue), \($0.group): \($0.rank) dari \($0.count)") }
        + neighbours(of: value),
      exclusions: [], rules: rules)
  }

  private var score: IKMScore? { unit.measured.survey.result.score }

  /// The official index where the run has one, else the value that no missing component may raise (IPP-3).
  private func rankedValue(of unit: DecidedUnit) -> Fraction? {
    unit.official.map(\.score.exact) ?? unit.ranking?.value
  }

  private func valueSteps(_ value: Fraction) -> [Step] {
    guard let ranking = unit.ranking, let imputed = ranking.imputed else {
      return [.equation("nilai peringkat", .number(value), decimals: 6)]
    }
    let medians = Dictionary(
      ranking.imputations.map { ($0.component.id, $0.level.median) }, uniquingKeysWith: { first, _ in first })
    var steps: [Step] = ranking.imputations.map { imputation in
      let group =
        switch imputation.level.group {
        case .type(let type): "unit \(type)"
        case .national: "semua unit"
        }
      return .words(
        "\(imputation.component.label) tanpa data: dipakai median \(imputation.level.count) \(group), "
          + "\(imputation.level.median.indonesianText) dari 5")
    }
    let completed = unit.index.aspects.compactMap { aspect -> (aspect: Aspect, points: Fraction)? in
      Fraction.mean(aspect.components.compactMap { $0.points ?? medians[$0.component.id] }).map { (aspect.aspect, $0) }
    }
    steps.append(.equation("indeks dengan median", indexFormula(completed), decimals: 6))
    steps.append(
      .equation("nilai peringkat", .minimum([.number(ranking.reweighted), .number(imputed)]), decimals: 6))
    return steps
  }

  private func neighbours(of mine: Fraction) -> [Step] {
    let order = folder.ranking.order
    guard let position = order.firstIndex(of: unit.unit.id) else { return [] }
    let places = [("di atasnya", position - 1), ("di bawahnya", position + 1)]
    return places.flatMap { word, index -> [Step] in
      guard order.indices.contains(index), let other = folder.units.first(where: { $0.unit.id == order[index] }),
        let value = rankedValue(of: other)
      else { return [] }
      let (upper, lower) = index < position ? (value, mine) : (mine, value)
      return [
        .words("tepat \(word): \(other.unit.name) (\(other.unit.id))"),
        .equation("jarak ke unit tepat \(word)", .difference(.number(upper), .number(lower)), decimals: 6),
      ]
    }
  }

  // MARK: - Tier

  /// Every clause in the order in which it is checked, with its numbers (TIER-1 to TIER-3).
  var tier: Section {
    let policy = folder.rules.tierPolicy
    var steps: [Step] = [
      .words("Kebijakan: \(policy.name) (\(policy.key)); pembatas hanya dapat membuat lebih mendesak")
    ]
    if let rounded = unit.official?.rounded {
      steps += bandSteps(rounded) + limiterSteps
    } else if let rounded = unit.index.rounded {
      steps.append(
        .comparison(
          "responden", .number(score?.used ?? 0), with: .number(policy.minimumRespondents),
          below: "terlalu sedikit: perlu data", otherwise: "cukup"))
      steps += bandSteps(rounded) + limiterSteps
    } else {
      steps.append(.words("tanpa indeks (\(unranked)): perlu data"))
    }
    steps.append(.words(unit.decision.sentence))
    return Section(
      metric: "tier", title: "Tingkat pembinaan", result: unit.decision.tier.label, steps: steps, exclusions: [],
      rules: rules(["TIER-1", "TIER-2", "TIER-3"]))
  }

  private func bandSteps(_ rounded: RoundedScore) -> [Step] {
    let policy = folder.rules.tierPolicy
    let byIndex = policy.tier(of: rounded)
    return policy.bands.filter { $0.tier == byIndex }.map { band in
      .comparison(
        "indeks", .decimal(rounded), with: .decimal(band.lower), below: "lebih mendesak",
        otherwise: "paling tinggi \(Figure(band.upper).indonesian): \(byIndex.label)")
    }
  }

  private var limiterSteps: [Step] {
    let limiters = folder.rules.tierPolicy.limiters
    var steps: [Step] = [
      .words(
        score?.mutu == .d && score?.used ?? 0 >= folder.rules.tierPolicy.minimumRespondents
          ? "mutu IKM D: sekurangnya \(limiters.worstMutu.label)"
          : "mutu IKM \(score?.mutu.rawValue ?? "belum ada"): tidak membatasi")
    ]
    let overdue = unit.measured.complaints.metrics[.overdue]
    if overdue.result.value != nil {
      steps.append(
        .comparison(
          "pengaduan jatuh tempo", .number(overdue.denominator), with: .number(limiters.minimumMatured),
          below: "terlalu sedikit untuk membatasi", otherwise: "cukup untuk diperiksa"))
      let share = Expression.share(overdue.numerator, of: overdue.denominator)
      steps.append(
        .words(
          "lewat batas: \(share.text) \(share.value > limiters.overdueAbove ? ">" : "≤") \(limiters.overdueAbove.indonesianText)"
        ))
    } else {
      steps.append(.words("pengaduan lewat batas: tidak diketahui, tidak membatasi"))
    }
    if let completeness = unit.measured.completeness.score {
      steps.append(
        .comparison(
          "kelengkapan SIPP", .number(completeness), with: .number(limiters.sippBelow),
          below: "sekurangnya \(limiters.sippTier.label)", otherwise: "tidak membatasi"))
    } else {
      steps.append(.words("kelengkapan SIPP: tidak diketahui, tidak membatasi"))
    }
    return steps
  }
}
