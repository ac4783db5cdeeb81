import IndexModel
import Reports
import Statistics

/// Weak indicators of F-02 with what mending them would bring to the official index (TIER-4).
enum OfficialTasks {
  /// An indicator below 5.
  struct Weakness {
    let score: IndicatorScore
    let level: Fraction
    let effort: NineEfforts.Effort
    /// Of the index, 0…1.
    let share: Fraction

    /// In the index, if the indicator reached 5 and nothing else changed.
    var gain: Fraction { share * (Fraction(5) - level) }
    var name: String { "\(score.indicator.name) (indikator \(score.indicator.number))" }
  }

  /// Indicators below 5, largest gain first, ties in the order of the form; blank ones are not weaknesses (TIER-3).
  static func weaknesses(of unit: OfficialUnit, by rules: OfficialRules, efforts: NineEfforts) -> [Weakness] {
    let share = rules.index.rules.evaluatorShare / Fraction(10_000)
    let found = unit.score.aspects.flatMap { aspect in
      aspect.indicators.compactMap { score -> Weakness? in
        let share = share * aspect.aspect.weight * score.indicator.weight
        guard let level = score.level, level < Fraction(5), share > .zero,
          let effort = effort(score.indicator, aspect.aspect, efforts)
        else { return nil }
        return Weakness(score: score, level: level, effort: effort, share: share)
      }
    }
    return found.map { ($0, $0.gain) }
      .sorted { a, b in a.1 != b.1 ? a.1 > b.1 : a.0.score.indicator.number < b.0.score.indicator.number }
      .map(\.0)
  }

  static func of(_ unit: OfficialUnit, by rules: OfficialRules, efforts: NineEfforts) -> [TaskLine] {
    weaknesses(of: unit, by: rules, efforts: efforts).map { task in
      TaskLine(
        weakness: task.name, evidence: "tingkat F-02 \(Figure(task.level, decimals: 2).indonesian) dari 5",
        effortNumber: task.effort.number, effort: task.effort.name, gain: Figure(task.gain, decimals: 2),
        action: action(task.score.indicator, task.level))
    }
  }

  /// The survey has an effort of its own inside the first aspect.
  private static func effort(
    _ indicator: Indicator, _ aspect: Aspect, _ efforts: NineEfforts
  ) -> NineEfforts.Effort? {
    let all = efforts.efforts(ofAspect: aspect.code)
    return indicator.name.contains("SKM") ? all.first { $0.number == 4 } ?? all.first : all.first
  }

  private static func action(_ indicator: Indicator, _ level: Fraction) -> String {
    let next = (1...5).first { Fraction($0) > level } ?? 5
    guard indicator.levels.indices.contains(next) else {
      return "Lengkapi bukti untuk tingkat \(next) menurut pedoman formulir F-02."
    }
    return "Tingkat \(next) berarti: \(indicator.levels[next])."
  }
}
