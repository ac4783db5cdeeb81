import CivilTime
import Complaints
import Testing
import Units

/// Shorthand of the tests: a case from dates written as text.
func aduan(
  _ source: Int, system: String = "uji", received: String? = nil, verified: String? = nil, disposed: String? = nil,
  answered: String? = nil, closed: String? = nil, stage: ComplaintStage? = .proses, close: CloseKind? = nil,
  type: ComplaintType? = .pengaduan, class supervision: SupervisionClass? = .tidakBerkadar
) throws -> ComplaintCase {
  var entry = ComplaintCase(source: source, sourceSystem: system, trackingID: "L\(source)")
  entry.unit = UnitID("U1")
  entry.type = type
  entry.supervision = supervision
  entry.receivedAt = try received.map(stamp)
  entry.verifiedAt = try verified.map(stamp)
  entry.disposedAt = try disposed.map(stamp)
  entry.firstAnswerAt = try answered.map(stamp)
  entry.closedAt = try closed.map(stamp)
  entry.stage = stage
  entry.closeKind = close
  return entry
}

func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

/// `2025-03-03` or `2025-03-03 14:05`.
func stamp(_ text: String) throws -> CivilDateTime {
  let parts = text.split(separator: " ")
  let clock = parts.dropFirst().first.map { $0.split(separator: ":").compactMap { Int($0) } }
  return CivilDateTime(date: try day(String(parts[0])), secondOfDay: clock.map { $0[0] * 3600 + $0[1] * 60 })
}

/// Read once for all tests.
private let builtInRules = Result { try ComplaintRules.builtIn() }

let everyField = Set(ComplaintField.allCases)

func metrics(
  _ cases: [ComplaintCase], asOf: String, period: (String, String)? = nil,
  declared: Set<ComplaintField> = everyField
) throws -> ComplaintMetrics {
  let asOf = try day(asOf)
  let systems = Set(cases.map(\.sourceSystem))
  let sources = SourceProfiles(
    cases: cases, asOf: asOf, declared: Dictionary(uniqueKeysWithValues: systems.map { ($0, declared) }))
  let rules = try builtInRules.get()
  return ComplaintMetrics(
    cases.map { JudgedCase($0, asOf: asOf, sources: sources, rules: rules) }, asOf: asOf,
    period: try period.flatMap { DatePeriod(from: try day($0.0), through: try day($0.1)) }, rules: rules)
}
