import IndexModel
import Reports
import Statistics

/// Weak indicators of F-02 with what mending them would bring to the official index (TIER-4).
enum OfficialTasks {
  /// Indicators below 5, largest gain first, ties in the order of the form; blank ones are not weaknesses (TIER-3).
  static func of(_ unit: OfficialUnit, by rules: OfficialRules, efforts: NineEfforts) -> [TaskLine] {
    struct Task {
      let score: IndicatorScore
      let level: Fraction
      let effort: NineEfforts.Effort
      let gain: Fraction
    }
    let share = rules.index.rules.evaluatorShare / Fraction(10_000)
    let tasks = unit.score.aspects.flatMap { aspect in
      aspect.indicators.compactMap { score -> Task? in
        guard let level = score.level, level < Fraction(5),
          let effort = effort(score.indicator, aspect.aspect, efforts)
        else { return nil }
        let gain = share * aspect.aspect.weight * score.indicator.weight * (Fraction(5) - level)
        return gain == .zero ? nil : Task(score: score, level: level, effort: effort, gain: gain)
      }
    }
    let ordered = tasks.sorted { a, b in
      a.gain != b.gain ? a.gain > b.gain : a.score.indicator.number < b.score.indicator.number
    }
    return ordered.map { task in
      TaskLine(
        weakness: "\(task.score.indicator.name) (indikator \(task.score.indicator.number))",
        evidence: "tingkat F-02 \(Figure(task.level, decimals: 2).indonesian) dari 5",
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
