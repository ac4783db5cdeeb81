import Findings
import Intake
import Reports
import Store
import Translation

/// The one order of steps: read, measure, decide, lay out, publish.
public enum EvaluationRun {
  /// Reads and validates only (`evalrunner check`).
  ///
  /// - Throws: `EvaluationError` when the folder or its settings stop the run.
  public static func check(_ request: InputRequest, progress: Progress = .silent) async throws(EvaluationError)
    -> CheckOutcome
  {
    let input = try InputReader(request: request, progress: progress).read()
    return CheckOutcome(input, findings: input.findings)
  }

  /// The whole job (`evalrunner run`): the output appears whole, or the earlier one stays.
  ///
  /// - Throws: `EvaluationError`; what was written until then is removed.
  public static func run(_ request: RunRequest, progress: Progress = .silent) async throws(EvaluationError)
    -> RunOutcome
  {
    let output = try OutputFolder(target: request.output)
    do {
      let (outcome, archive) = try evaluate(request, into: output, progress: progress)
      try output.publish()
      // A history elsewhere learns of the run only when its outputs stand.
      try archive.commit()
      return outcome
    } catch {
      output.discard()
      throw error
    }
  }

  private static func evaluate(
    _ request: RunRequest, into output: OutputFolder, progress: Progress
  ) throws(EvaluationError) -> (RunOutcome, RunArchive) {
    let input = try InputReader(request: request.input, progress: progress).read()
    let rules = try Rulebook(input.settings.declared, asOf: input.settings.asOf.value)
    progress("Menghitung")
    let cases = MeasuredCases(input, by: rules.complaints, threads: request.input.threadCount)
    let measured = MeasureUnits.measure(input, by: rules, cases: cases, threads: request.input.threadCount)
    let (units, ranking) = DecideUnits.decide(measured, by: rules, threads: request.input.threadCount)
    let findings = (input.findings + DerivedFindings.of(input, units: units, by: rules)).sorted()
    progress("Mengambil ulang peringkat")
    let draws = DrawRanks(
      seed: input.settings.declared.seed.value, threads: request.input.threadCount, policy: rules.tierPolicy)
    let measuredReport = ReportBuilder(
      input: input, rules: rules, cases: cases, units: units, ranking: ranking, findings: findings,
      uncertainties: draws.uncertainties(of: units, ranking: ranking)
    ).report(threads: request.input.threadCount)
    // What was read is no longer needed from here on.
    let check = CheckOutcome(input, findings: findings)
    let archive = try RunArchive(request: request, output: output)
    let report = try withTrend(measuredReport, units: units, history: archive.history)
    let publisher = Publisher(
      output: output, report: report, translator: try translator(for: report, input.settings.declared.language.value),
      threads: request.input.threads, writesUnitWorkbooks: request.writesUnitWorkbooks,
      writesPages: request.writesPages, progress: progress, archive: archive, units: units, located: findings)
    try publisher.write()
    let outcome = RunOutcome(report: report, check: check, output: output.target)
    return (outcome, archive)
  }

  /// Beside the earlier years that the history holds.
  private static func withTrend(
    _ report: EvaluationReport, units: [DecidedUnit], history: String
  ) throws(EvaluationError) -> EvaluationReport {
    guard let earlier = try EarlierYears(before: report.about.year, in: history) else { return report }
    var run = StoredRun(report, findings: [])
    run.units = units.map { StoredUnit($0) }
    let current = StoredEvaluation(run)
    return TrendBuilder(earlier, current: current).adding(to: report)
  }

  private static func translator(
    for report: EvaluationReport, _ language: Language
  ) throws(EvaluationError) -> Translator {
    do {
      return try Translator(language, for: report)
    } catch {
      throw EvaluationError(.failed, "\(error)")
    }
  }
}

extension CheckOutcome {
  init(_ input: EvaluationInput, findings: [Finding]) {
    self.init(
      inputs: InputReport.all(of: input), findings: findings.map { FindingLine($0) },
      hasUnreadableFile: input.readings.contains { $0.fileError != nil }, thresholds: input.settings.declared.thresholds
    )
  }
}
