import CivilTime
import Complaints
import Completeness
import IndexModel
import Statistics

/// Levels of `pekppp` that the data feeds can witness, by number of the indicator (IPP-7); house readings of the level texts.
///
/// Only what the data show for certain is a level: a feed that is silent about a unit witnesses nothing, and a full set of
/// components witnesses no level, since it cannot tell 2 from 5. Indicators 6–9 have no level texts that a number could meet.
enum WitnessedLevels {
  static func of(_ unit: MeasuredUnit, instrument: Instrument) -> [Int: FormLevel] {
    guard instrument.key == Instrument.BuiltIn.pekppp.rawValue else { return [:] }
    var levels: [Int: FormLevel] = [:]
    levels[1] = standard(unit.completeness)
    levels[21] = published(unit.completeness)
    levels[24] = unit.latestUpdate.flatMap { freshness(days: unit.completeness.asOf - $0) }
    let followedUp = unit.complaints.metrics[.followedUp]
    if followedUp.result.value != nil {
      levels[28] = FormLevel(followedUp: followedUp.numerator, of: followedUp.denominator)
    }
    return levels
  }

  /// Standard components: some published but not all is "fewer than 14 components", level 1.
  private static func standard(_ completeness: CompletenessScore) -> FormLevel? {
    guard let share = completeness.result(.komponen).value, share > .zero, share < .one else { return nil }
    return FormLevel(1)
  }

  /// SIPP as public information: services shown on SIPPN are level 5; entries without any service say too little.
  private static func published(_ completeness: CompletenessScore) -> FormLevel? {
    completeness.publishedServices > 0 ? FormLevel(5) : nil
  }

  /// Updating: the age of the newest item, in days, at the as-of date.
  static func freshness(days: Int) -> FormLevel? {
    switch days {
    case ..<0: nil
    case ...1: FormLevel(5)
    case ...7: FormLevel(4)
    case ...31: FormLevel(3)
    case ...184: FormLevel(2)
    case ...366: FormLevel(1)
    default: FormLevel(0)
    }
  }
}
