import CivilTime
import Complaints
import Completeness
import IKM
import IndexModel
import Statistics

/// Levels of `pekppp` that the data feeds can witness, by number of the indicator (IPP-7); house readings of the level texts.
///
/// Only what the data show for certain counts, often a bound and not a level: a feed that is silent about a unit witnesses nothing.
/// Indicators 8 and 9, the follow-up of survey results and its speed, are in none of the feeds.
enum WitnessedLevels {
  static func of(_ unit: MeasuredUnit, instrument: IndexModel.Instrument) -> [Int: Witness] {
    guard instrument.key == IndexModel.Instrument.BuiltIn.pekppp.rawValue else { return [:] }
    let completeness = unit.completeness
    let complaints = unit.complaints.metrics
    var levels: [Int: Witness] = [:]
    levels[1] = standard(completeness)
    levels[3] = serviceDelivery(completeness)
    // Answers of respondents are a survey that was held; how well it follows the rule they do not say.
    if unit.survey.tally.received > 0 { levels[6] = Witness(from: 1) }
    // The index of the survey among the published information: one medium at least.
    if completeness.tally(of: .kinerja).marks.contains(.ikm) { levels[7] = Witness(from: 1) }
    levels[21] = published(completeness)
    levels[24] = unit.latestUpdate.flatMap { freshness(days: completeness.asOf - $0) }.map { Witness($0) }
    levels[26] = channels(complaints, completeness)
    // Cases in a register are documented at least.
    if complaints.received > 0 { levels[27] = Witness(from: 1) }
    let followedUp = complaints[.followedUp]
    if followedUp.result.value != nil {
      levels[28] = FormLevel(followedUp: followedUp.numerator, of: followedUp.denominator).map { Witness($0) }
    }
    return levels
  }

  /// Standard components: some published but not all is "fewer than 14 components", level 1. All fourteen are level 2, or 3 where the
  /// decree can be looked up; whether citizens took part and somebody evaluates them is not published.
  private static func standard(_ completeness: CompletenessScore) -> Witness? {
    guard let share = completeness.result(.komponen).value, share > .zero else { return nil }
    if share < .one { return Witness(from: 1, through: 1) }
    guard completeness.source.components.count == StandardComponent.allCases.count else { return nil }
    return Witness(from: completeness.tally(of: .keputusan).met > 0 ? 3 : 2)
  }

  /// The six components of service delivery: some but not all of them published is level 1; none is no level above 2, since those
  /// ask for SIPPN.
  private static func serviceDelivery(_ completeness: CompletenessScore) -> Witness? {
    let six = StandardComponent.allCases.filter(\.isServiceDelivery)
    guard completeness.source.components.isSuperset(of: six), completeness.hasData else { return nil }
    let fillings = six.compactMap { completeness.filling(of: $0) }
    let filled = fillings.reduce(0) { $0 + $1.filled }
    let expected = fillings.reduce(0) { $0 + $1.services }
    if filled == 0 { return Witness(from: 0, through: 2) }
    return filled < expected ? Witness(from: 1, through: 1) : nil
  }

  /// SIPP as public information: services shown on SIPPN are level 5; entries without any service say too little.
  private static func published(_ completeness: CompletenessScore) -> Witness? {
    completeness.publishedServices > 0 ? Witness(from: 5) : nil
  }

  /// Channels for complaints: cases in SP4N-LAPOR!, or an address on the net among the published information, are a channel on line.
  private static func channels(_ complaints: ComplaintMetrics, _ completeness: CompletenessScore) -> Witness? {
    let online: ContentMarks = [.email, .link, .application]
    let isOnline =
      complaints.channels.total.reached > 0 || !completeness.tally(of: .pengaduan).marks.isDisjoint(with: online)
    return isOnline ? Witness(from: 3) : nil
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

extension Witness {
  /// What the data show, in words.
  var words: String {
    if low == high { return "data menunjukkan \(low.points)" }
    return high.points == 5
      ? "data menunjukkan sedikitnya \(low.points)" : "data menunjukkan paling tinggi \(high.points)"
  }
}
