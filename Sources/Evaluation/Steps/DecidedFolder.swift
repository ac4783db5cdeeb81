import CivilTime
import Findings
import IndexModel
import Intake
import Units

/// A folder read, measured and decided by the steps of a run, for questions that need no output.
struct DecidedFolder: Sendable {
  let input: EvaluationInput
  let rules: Rulebook
  let cases: MeasuredCases
  /// By id.
  let units: [DecidedUnit]
  let ranking: Ranking
  /// Sorted.
  let findings: [Finding]

  /// - Throws: `EvaluationError` when the folder or its settings stop the run.
  init(_ request: InputRequest, progress: Progress = .silent) throws(EvaluationError) {
    input = try InputReader(request: request, progress: progress).read()
    rules = try Rulebook(input.settings.declared, asOf: input.settings.asOf.value)
    progress("Menghitung")
    let threads = request.threadCount
    cases = MeasuredCases(input, by: rules.complaints, threads: threads)
    (units, ranking) = DecideUnits.decide(
      MeasureUnits.measure(input, by: rules, cases: cases, threads: threads), by: rules, threads: threads)
    findings = (input.findings + DerivedFindings.of(input, units: units, by: rules)).sorted()
  }

  /// The unit of that id, or of exactly that name.
  ///
  /// - Throws: `inputRejected` with the nearest known units; nothing joins by likeness (IN-5).
  func unit(_ key: String) throws(EvaluationError) -> DecidedUnit {
    if let unit = units.first(where: { $0.unit.id.rawValue == key }) { return unit }
    let named = units.filter { $0.unit.name == key }
    if let only = named.first, named.count == 1 { return only }
    guard named.isEmpty else {
      throw EvaluationError(
        .inputRejected,
        "unit `\(key)`: nama itu dimiliki \(named.map(\.unit.id.rawValue).joined(separator: ", ")). Sebutkan salah satu id."
      )
    }
    let near = Nearest.of(key, among: units.flatMap { [$0.unit.id.rawValue, $0.unit.name] })
    let described = units.filter { near.contains($0.unit.id.rawValue) || near.contains($0.unit.name) }
      .map { "\($0.unit.id.rawValue) (\($0.unit.name))" }
    throw EvaluationError(
      .inputRejected,
      "unit `\(key)` tidak dikenal"
        + (described.isEmpty ? "." : "; yang terdekat: \(described.joined(separator: ", ")).")
        + " Sebutkan id atau nama persis seperti di register.")
  }
}

/// Known names like an unknown one, for messages only.
enum Nearest {
  /// At most three, nearest first, equals by name.
  static func of(_ text: String, among names: [String]) -> [String] {
    let wanted = text.lowercased()
    let known = Array(Set(names)).sorted()
    let containing = known.filter { $0.lowercased().contains(wanted) }
    guard containing.isEmpty else { return Array(containing.prefix(3)) }
    let ordered = known.map { (EditDistance.between($0.lowercased(), wanted) ?? .max, $0) }.sorted { $0 < $1 }
    return ordered.prefix(3).map(\.1)
  }
}
