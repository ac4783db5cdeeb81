import IndexModel
import Reports
import Statistics
import Units

/// Finds for units that are to be coached whom of their type they can learn from, over the whole evaluation (TIER-4).
///
/// An exemplar is ranked and needs no priority; "perlu data" is no good result (TIER-3). A part is strong from the index on from which
/// a unit needs no priority (TIER-1). Units are compared by the index that places the learner: indicators of F-02 where evaluators
/// filled one, else the components of the data.
struct LearningReportBuilder: Sendable {
  private let exemplars: NearbyExemplars
  private let units: [UnitID: DecidedUnit]
  private let rules: Rulebook

  init(_ units: [DecidedUnit], ranking: Ranking, rules: Rulebook) {
    let models = units.filter { $0.isRanked && [.percontohan, .rutin].contains($0.decision.tier) }
    let ordered = models.map { (unit: $0, position: ranking.position(of: $0.unit.id) ?? .max) }
      .sorted { a, b in a.position != b.position ? a.position < b.position : a.unit.unit.id < b.unit.unit.id }
    exemplars = NearbyExemplars(
      ordered.map { model in
        NearbyExemplars.Model(
          place: Self.place(model.unit.unit, in: rules.territory),
          points: Self.points(of: model.unit))
      }, strongFrom: Self.bound(of: rules.tierPolicy))
    self.units = Dictionary(models.map { ($0.unit.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.rules = rules
  }

  func report(for unit: DecidedUnit) -> LearningReport {
    let tasks = tasks(of: unit)
    let points = Self.points(of: unit)
    let weak = tasks.compactMap { task in
      points[task.part].map { NearbyExemplars.WeakPart(part: task.part, points: $0, share: task.share) }
    }
    let choice = exemplars.choice(for: Self.place(unit.unit, in: rules.territory), weak: weak)
    let id = unit.unit.id.rawValue
    guard case .found(let found) = choice else {
      return LearningReport(unitID: id, exemplars: [], reason: Self.reason(choice, type: unit.unit.type))
    }
    let names = Dictionary(tasks.map { ($0.part, $0.weakness) }, uniquingKeysWith: { first, _ in first })
    return LearningReport(
      unitID: id,
      exemplars: found.compactMap { exemplar in
        units[exemplar.unit].map { model in
          LearningReport.Exemplar(
            unitID: exemplar.unit.rawValue, nearness: LearningReport.Nearness(exemplar.nearness),
            lessons: exemplar.lessons.map { lesson in
              LearningReport.Lesson(
                weakness: names[lesson.part] ?? "", there: Self.words(lesson.part, of: model),
                here: Self.words(lesson.part, of: unit), gain: Figure(lesson.gain, decimals: 2))
            })
        }
      }, reason: nil)
  }

  // MARK: - Parts

  private static func points(of unit: DecidedUnit) -> [NearbyExemplars.Part: Fraction] {
    var points: [NearbyExemplars.Part: Fraction] = [:]
    for component in unit.index.components { points[.component(component.component.id)] = component.points }
    for score in unit.official?.score.aspects.flatMap(\.indicators) ?? [] {
      points[.indicator(score.indicator.number)] = score.level
    }
    return points
  }

  /// A part as one unit has it, such as `NRR 3,412`; empty where it is not measured.
  private static func words(_ part: NearbyExemplars.Part, of unit: DecidedUnit) -> String {
    switch part {
    case .component(let id):
      return unit.index.components.first { $0.component.id == id }.map { IndexReport.ComponentLine($0).measured } ?? ""
    case .indicator(let number):
      let indicators = unit.official?.score.aspects.lazy.flatMap(\.indicators)
      let level = indicators?.first { $0.indicator.number == number }?.level
      return level.map { "tingkat \(Figure($0, decimals: 2).indonesian)" } ?? ""
    }
  }

  private struct Task {
    let part: NearbyExemplars.Part
    let weakness: String
    /// Of the index, 0…1.
    let share: Fraction
  }

  /// The weaknesses that the coach works on, as the unit's tasks name them.
  private func tasks(of unit: DecidedUnit) -> [Task] {
    if let official = unit.official, let rules = rules.official {
      let tasks = OfficialTasks.weaknesses(of: official, by: rules, efforts: self.rules.efforts)
      if !tasks.isEmpty || official.evaluatorCount > 0 {
        return tasks.prefix(LearningReport.weaknesses).map { task in
          Task(part: .indicator(task.score.indicator.number), weakness: task.name, share: task.share)
        }
      }
    }
    return unit.weaknesses.prefix(LearningReport.weaknesses).map { weakness in
      let component = weakness.component
      return Task(
        part: .component(component.component.id), weakness: component.component.label,
        share: component.effectiveWeight / Fraction(100))
    }
  }

  // MARK: - Rules and words

  /// The lowest index without priority.
  private static func bound(of policy: TierPolicy) -> Fraction {
    policy.bands.first { ![.p1, .p2, .p3].contains($0.tier) }?.lower.fraction ?? Fraction(5)
  }

  private static func place(_ unit: Unit, in territory: Territory) -> NearbyExemplars.Place {
    NearbyExemplars.Place(
      unit: unit.id, type: unit.type, regency: unit.regencyCode, province: unit.provinceCode,
      wilayah: territory.wilayah(ofProvince: unit.provinceCode))
  }

  private static func reason(_ choice: NearbyExemplars.Choice, type: String) -> String? {
    switch choice {
    case .found: nil
    case .unknownType: "Jenis unit ini tidak disebut di register, sehingga unit sejenis tidak dapat dicari."
    case .noneDoesWell: "Belum ada unit sejenis (\(type)) dengan hasil baik di evaluasi ini."
    case .noneIsStronger:
      "Ada unit sejenis (\(type)) dengan hasil baik, tetapi tidak ada yang kuat pada kelemahan unit ini."
    }
  }
}

extension LearningReport.Nearness {
  fileprivate init(_ nearness: NearbyExemplars.Nearness) {
    self =
      switch nearness {
      case .regency: .regency
      case .province: .province
      case .wilayah: .wilayah
      case .elsewhere: .elsewhere
      }
  }
}
