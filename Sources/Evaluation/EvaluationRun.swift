import Findings
import Intake
import Reports

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
    let measured = MeasureUnits.measure(input, by: rules, threads: request.input.threadCount)
    let (units, ranking) = DecideUnits.decide(measured, by: rules, threads: request.input.threadCount)
    let findings = (input.findings + DerivedFindings.of(input, units: units, by: rules)).sorted()
    progress("Mengambil ulang peringkat")
    let draws = DrawRanks(
      seed: input.settings.declared.seed.value, threads: request.input.threadCount, policy: rules.tierPolicy)
    let report = ReportBuilder(
      input: input, rules: rules, units: units, ranking: ranking, findings: findings,
      uncertainties: draws.uncertainties(of: units, ranking: ranking)
    ).report(threads: request.input.threadCount)
    let archive = try RunArchive(request: request, output: output)
    let publisher = Publisher(
      output: output, report: report, threads: request.input.threads, writesUnitWorkbooks: request.writesUnitWorkbooks,
      writesPages: request.writesPages,
      progress: progress, archive: archive, units: units, located: findings)
    try publisher.write()
    let outcome = RunOutcome(report: report, check: CheckOutcome(input, findings: findings), output: output.target)
    return (outcome, archive)
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
