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
  }

  /// The largest weaknesses of each unit, those of at least two units, most frequent first.
  ///
  /// Of the index that places the units: three components of the indicative one, or two aspects of an official one.
  static func of(_ units: [DecidedUnit], by rules: Rulebook) -> [WilayahReport.SharedProblem] {
    var problems: [Int: WilayahReport.SharedProblem] = [:]
    for unit in units {
      for weak in weaknesses(of: unit, by: rules) {
        problems[
          weak.order,
          default: .init(
            weakness: weak.label, effortNumber: weak.effort.number, effort: weak.effort.name, unitIDs: [])
        ].unitIDs.append(unit.unit.id.rawValue)
      }
    }
    return problems.filter { $0.value.unitIDs.count > 1 }
      .sorted { ($1.value.unitIDs.count, $0.key) < ($0.value.unitIDs.count, $1.key) }.map(\.value)
  }

  private static func weaknesses(of unit: DecidedUnit, by rules: Rulebook) -> [Weak] {
    if let official = unit.official, official.evaluatorCount > 0 { return aspects(of: official, by: rules.efforts) }
    return unit.weaknesses.prefix(3).map { weakness in
      let component = weakness.component.component
      return Weak(
        order: 100 + (ComponentID.allCases.firstIndex(of: component.id) ?? 0), label: component.label,
        effort: weakness.remedy.effort)
    }
  }

  /// Aspects of F-02 by what mending them would bring; one with a blank indicator is unknown and not weak (TIER-3).
  private static func aspects(of unit: OfficialUnit, by efforts: NineEfforts) -> [Weak] {
    let gains = unit.score.aspects.enumerated().compactMap { place, aspect -> (gain: Fraction, weak: Weak)? in
      guard let points = aspect.points, points < Fraction(5),
        let effort = efforts.efforts(ofAspect: aspect.aspect.code).first
      else { return nil }
      return (
        aspect.aspect.weight * (Fraction(5) - points), Weak(order: place, label: aspect.aspect.name, effort: effort)
      )
    }
    return gains.sorted { $0.gain != $1.gain ? $0.gain > $1.gain : $0.weak.order < $1.weak.order }.prefix(2)
      .map(\.weak)
  }
}
