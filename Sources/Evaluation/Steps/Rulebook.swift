import CivilTime
import Complaints
import Completeness
import IKM
import IndexModel
import Units

/// Every table that a run decides by, read once and validated before a row is read.
struct Rulebook: Sendable {
  let ikm: IKMRules
  let territory: Territory
  let complaints: ComplaintRules
  let index: IndicativeIndex
  /// `nil` in a run by the indicative index alone.
  let official: OfficialRules?
  let categories: CategoryTable
  let tierPolicy: TierPolicy
  let efforts: NineEfforts

  /// - Throws: `EvaluationError` for a setting that names an unknown instrument or policy, and for a broken table.
  init(_ settings: EvaluationSettings, asOf: CivilDate) throws(EvaluationError) {
    do {
      ikm = try IKMRules()
      territory = try Territory()
      complaints = try ComplaintRules.builtIn(
        counting: settings.collectiveLeaveIsOff.value ? .tanpaLiburDanCuti : .tanpaLibur)
      categories = try settings.ownInstrument?.categories ?? CategoryTable()
      efforts = try NineEfforts()
      index = try IndicativeIndex()
      official = try OfficialRules(settings, categories: categories, day: asOf)
      tierPolicy = try Self.policy(
        settings.tierPolicy.value, asOf: asOf, categories: categories, tiers: settings.ownInstrument?.tiers ?? [:])
    } catch let error as EvaluationError {
      throw error
    } catch {
      throw EvaluationError(.failed, "Tabel aturan tidak dapat dipakai: \(error)")
    }
  }

  /// The instrument whose index is printed and ranked.
  var instrument: IndexModel.Instrument { official?.instrument ?? index.instrument }

  /// The policy of that key, or for `bawaan` the one in force on the as-of date.
  private static func policy(
    _ key: String, asOf: CivilDate, categories: CategoryTable, tiers: [String: Tier]
  ) throws -> TierPolicy {
    let policies = try TierPolicy.builtIn(categories: categories, tiers: tiers)
    let found = key == "bawaan" ? policies.last { $0.covers(asOf) } ?? policies.first : policies.first { $0.key == key }
    guard let found else {
      throw EvaluationError(
        .inputRejected,
        "kebijakan_tier `\(key)` tidak dikenal; seharusnya `bawaan` atau salah satu dari "
          + policies.map(\.key).joined(separator: ", ") + ".")
    }
    return found
  }
}
