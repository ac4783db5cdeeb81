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
    return CheckOutcome(input.files, findings: input.findings)
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
    let decided = try decide(request.input, progress: progress)
    let archive = try RunArchive(request: request, output: output)
    let report = try withTrend(decided.report, units: decided.units, history: archive.history)
    let publisher = Publisher(
      output: output, report: report, translator: try translator(for: report, decided.language),
      threads: request.input.threads, written: request.written, progress: progress, archive: archive,
      units: decided.units,
      located: decided.findings)
    try publisher.write()
    let outcome = RunOutcome(report: report, check: decided.check, output: output.target)
    return (outcome, archive)
  }

  /// What is published, without the rows that it was made from.
  private struct Decided {
    let report: EvaluationReport
    let units: Handover<DecidedUnit>
    let findings: [Finding]
    let check: CheckOutcome
    let language: Language
  }

  private static func decide(_ request: InputRequest, progress: Progress) throws(EvaluationError) -> Decided {
    let (builder, check) = try laidOut(request, progress: progress)
    FreedMemory.giveBack()
    return Decided(
      report: builder.report(threads: request.threadCount), units: Handover(builder.units), findings: builder.findings,
      check: check, language: builder.files.settings.declared.language.value)
  }

  /// Rows of complaints and of published information end here: reports are made from what units and cases became.
  private static func laidOut(
    _ request: InputRequest, progress: Progress
  ) throws(EvaluationError) -> (ReportBuilder, CheckOutcome) {
    let folder = try DecidedFolder(request, progress: progress)
    progress("Mengambil ulang peringkat")
    let draws = DrawRanks(
      seed: folder.input.settings.declared.seed.value, threads: request.threadCount, policy: folder.rules.tierPolicy)
    let builder = ReportBuilder(
      files: folder.input.files, rules: folder.rules,
      complaints: ComplaintsOfGroups(folder.cases, of: folder.units, threads: request.threadCount), units: folder.units,
      ranking: folder.ranking, findings: folder.findings,
      uncertainties: draws.uncertainties(of: folder.units, ranking: folder.ranking))
    return (builder, CheckOutcome(folder.input.files, findings: folder.findings))
  }

  /// Beside the earlier years that the history holds.
  private static func withTrend(
    _ report: EvaluationReport, units: Handover<DecidedUnit>, history: String
  ) throws(EvaluationError) -> EvaluationReport {
    guard let earlier = try EarlierYears(before: report.about.year, in: history) else { return report }
    var run = StoredRun(report, findings: [])
    run.units = units.held.map { StoredUnit($0) }
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
  init(_ files: ReadFiles, findings: [Finding]) {
    self.init(
      inputs: InputReport.all(of: files), findings: findings.map { FindingLine($0) },
      hasUnreadableFile: files.readings.contains { $0.fileError != nil }, thresholds: files.settings.declared.thresholds
    )
  }
}
