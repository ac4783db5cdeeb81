import IndexModel
import Reports
import Statistics
import Units

/// Weaknesses that several units have in common: what a coach can mend for all of them at once (TIER-4).
enum SharedProblems {
  private struct Weak {
    /// Place in the order of the instrument, for problems that are equally frequent.
    let order: Int
    let label: String
    let effort: NineEfforts.Effort
    let action: String
    let evidence: String
    /// In the index, if this alone were mended.
    let gain: Fraction
  }

  /// The largest weaknesses of each unit, those of at least two units, most frequent first.
  ///
  /// Of the index that places the units: three components of the indicative one, or two aspects of an official one.
  static func of(_ units: [DecidedUnit], by rules: Rulebook) -> [WilayahReport.SharedProblem] {
    var problems: [Int: WilayahReport.SharedProblem] = [:]
    for unit in units {
      for weak in weaknesses(of: unit, by: rules) {
        let line = WilayahReport.SharedProblem.Line(
          unitID: unit.unit.id.rawValue, evidence: weak.evidence, gain: Figure(weak.gain, decimals: 2))
        // In place: what is taken out of the dictionary to be changed would be copied for every unit.
        problems[weak.order, default: Self.problem(weak)].add(line)
      }
    }
    return problems.filter { $0.value.unitIDs.count > 1 }
      .sorted { ($1.value.unitIDs.count, $0.key) < ($0.value.unitIDs.count, $1.key) }.map(\.value)
  }

  private static func problem(_ weak: Weak) -> WilayahReport.SharedProblem {
    .init(
      weakness: weak.label, effortNumber: weak.effort.number, effort: weak.effort.name, unitIDs: [],
      action: weak.action)
  }

  private static func weaknesses(of unit: DecidedUnit, by rules: Rulebook) -> [Weak] {
    if let official = unit.official, official.evaluatorCount > 0 { return aspects(of: official, by: rules) }
    return unit.weaknesses.prefix(3).map { weakness in
      let component = weakness.component.component
      return Weak(
        order: 100 + (ComponentID.allCases.firstIndex(of: component.id) ?? 0), label: component.label,
        effort: weakness.remedy.effort, action: weakness.remedy.action, evidence: TaskLine(weakness).evidence,
        gain: weakness.gain)
    }
  }

  /// Aspects of F-02 by what mending them would bring; one with a blank indicator is unknown and not weak (TIER-3).
  private static func aspects(of unit: OfficialUnit, by rules: Rulebook) -> [Weak] {
    let share = rules.official?.index.rules.evaluatorShare ?? .one
    return unit.score.aspects.enumerated().compactMap { place, score -> Weak? in
      let aspect = score.aspect
      guard let points = score.points, points < Fraction(5),
        let effort = rules.efforts.efforts(ofAspect: aspect.code).first
      else { return nil }
      return Weak(
        order: place, label: aspect.name, effort: effort,
        action: "Naikkan dahulu indikator yang paling rendah pada aspek \(aspect.code) formulir F-02.",
        evidence: "nilai aspek \(Figure(points, decimals: 2).indonesian) dari 5",
        gain: share * aspect.weight * (Fraction(5) - points) / Fraction(100))
    }.sorted { $0.gain != $1.gain ? $0.gain > $1.gain : $0.order < $1.order }.prefix(2).map(\.self)
  }
}

extension WilayahReport.SharedProblem {
  fileprivate mutating func add(_ line: Line) {
    unitIDs.append(line.unitID)
    lines.append(line)
  }
}
