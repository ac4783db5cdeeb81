import IndexModel
import Intake
import Reports
import Statistics

/// The forms behind an official index, question by question.
extension Explainer {
  /// An aspect of F-02 with its indicators; `nil` without an official index (IPP-1).
  func officialAspect(_ code: String) -> Section? {
    guard let found = unit.official?.score.aspects.first(where: { $0.aspect.code == code }) else { return nil }
    let levels: [Step] = found.indicators.map { score in
      let name = "indikator \(score.indicator.number) \(score.indicator.name)"
      return score.level.map { .equation(name, .number($0), decimals: 2) } ?? .words("\(name): belum dinilai")
    }
    var steps = levels + aspectSteps(found)
    if let points = found.points {
      steps.append(
        equation(
          "bagian dalam F-02", .product([.share(found.aspect.weight, of: 100), .number(points)]),
          of: found.contribution ?? .zero))
    }
    return Section(
      metric: "aspek.\(code)", title: "Aspek \(code), \(found.aspect.name)",
      result: found.points.map { Figure($0, decimals: 2).indonesian + " dari 5" } ?? Absence.incomplete.rawValue,
      steps: steps, exclusions: formExclusions, rules: rules(["IPP-1", "IPP-3"]))
  }

  /// One question of F-02: who gave which level, what it adds to the index, and what the data show (IPP-1, IPP-7).
  func indicator(_ number: Int) -> Section {
    let empty = Section(
      metric: "indikator.\(number)", title: "Indikator \(number)", result: Absence.noData.rawValue, steps: [],
      exclusions: [], rules: rules(["IPP-1"]))
    guard let official = unit.official, let rules = folder.rules.official else { return empty }
    for aspect in official.score.aspects {
      guard let score = aspect.indicators.first(where: { $0.indicator.number == number }) else { continue }
      var section = empty
      section.title = "Indikator \(number), \(score.indicator.name)"
      section.result = score.level.map { "tingkat \(Figure($0, decimals: 2).indonesian) dari 5" } ?? "belum dinilai"
      section.steps = levelSteps(score, aspect, rules)
      section.steps.append(.words(OfficialWords.evidence(of: score.indicator, official, by: rules)))
      section.exclusions = formExclusions
      section.rules = self.rules(["IPP-1", "IPP-3", "IPP-7"])
      return section
    }
    return empty
  }

  private func levelSteps(_ score: IndicatorScore, _ aspect: OfficialAspect, _ rules: OfficialRules) -> [Step] {
    let number = score.indicator.number
    let given = (unit.measured.forms?.evaluators ?? []).compactMap { $0.levels[number]?.points }
    var steps: [Step] = []
    if given.count > 1 { steps.append(.words("\(given.count) evaluator; dipakai \(rules.combination.words)")) }
    if let level = score.level {
      let mean = Expression.mean(given.map { .number($0) })
      steps.append(equation("tingkat indikator \(number)", given.isEmpty ? .number(level) : mean, of: level))
      let weights: [Expression] = [
        .number(rules.index.rules.evaluatorShare), .share(aspect.aspect.weight, of: 100),
        .share(score.indicator.weight, of: 100), .number(level),
      ]
      steps.append(.equation("bagian dalam \(rules.instrument.label)", .product(weights), decimals: 4))
    } else {
      steps.append(
        .words(given.isEmpty ? "tidak ada evaluator yang mengisinya; kosong bukan nol" : "evaluator belum sepakat"))
    }
    if let own = unit.official?.own[number] {
      steps.append(.words("F-01 menyebut tingkat \(own.points); tidak dipakai menilai"))
    }
    return steps
  }

  /// F-03: the mean of all valid answers, item by item (IPP-1, IPP-3).
  var userForm: Section {
    var section = Section(
      metric: "f03", title: "F-03, penilaian pengguna", result: Absence.noData.rawValue, steps: [],
      exclusions: formExclusions, rules: rules(["IPP-1", "IPP-3"]))
    guard let official = unit.official, let rules = folder.rules.official else { return section }
    let items = rules.index.rules.userItems.compactMap { item in
      official.users.items[item.number].map { (item: item, tally: $0) }
    }
    section.steps = items.map { entry in
      .equation(
        "butir \(entry.item.number) \(entry.item.name)", .share(entry.tally.sum, of: entry.tally.count), decimals: 2)
    }
    guard let f03 = official.score.f03, !items.isEmpty else { return section }
    let sums = Expression.sum(items.map { .number($0.tally.sum) })
    let counts = Expression.sum(items.map { .number($0.tally.count) })
    section.steps.append(equation("F-03 dari \(official.users.users) pengguna", .quotient(sums, counts), of: f03))
    section.result = "\(Figure(f03, decimals: 2).indonesian) dari 5, \(official.users.users) pengguna"
    return section
  }

  /// What the files of forms left out; nothing where the index does not use them.
  var formExclusions: [String] { folder.rules.official == nil ? [] : exclusions(.form) }
}
