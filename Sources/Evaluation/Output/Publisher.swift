import Dispatch
import Findings
import FoundationEssentials
import Reports
import Store
import Synchronization
import Translation

/// Writes every file of a result into the staging folder on all cores; what takes longest begins first.
struct Publisher {
  let output: OutputFolder
  let report: EvaluationReport
  /// Of pages and workbooks; machine outputs and what goes to offices is Indonesian.
  let translator: Translator
  let threads: Int?
  let written: WrittenFiles
  let progress: Progress
  let archive: RunArchive
  /// What goes into the store beside the report; nothing else needs it, so it is gone when the store is written.
  let units: Handover<DecidedUnit>
  let located: [Finding]

  /// The files that are one of a kind; the recap, which keeps one thread busy for seconds, begins.
  private enum Single: CaseIterable {
    case recap, store, results, resultTable, findings, offices, manifest
  }

  /// - Throws: `EvaluationError` (73) for the first file that cannot be written.
  func write() throws(EvaluationError) {
    progress(written.unitWorkbooks ? "Menulis hasil dan buku kerja unit" : "Menulis hasil")
    let pages = written.pages ? HTMLSite(report, translator: translator, written: written).pages() : []
    let workbooks = written.unitWorkbooks ? report.units : []
    let findings = written.unitWorkbooks ? Dictionary(grouping: report.findings) { $0.unitID ?? "" } : [:]
    let single = Single.allCases
    try each(single.count + pages.count + workbooks.count) { index throws(EvaluationError) in
      let page = index - single.count
      let unit = page - pages.count
      if page < 0 {
        try write(single[index])
      } else if unit < 0 {
        try output.write(pages[page].render(), to: pages[page].path)
      } else {
        try workbook("unit/\(workbooks[unit].fileName).xlsx") { path throws(WorkbookError) in
          try UnitWorkbook(
            workbooks[unit], about: report.about, method: report.method, findings: findings[workbooks[unit].id] ?? [],
            translator: translator, hasPage: written.pages
          ).write(to: path)
        }
      }
    }
  }

  private func write(_ file: Single) throws(EvaluationError) {
    switch file {
    case .recap:
      try workbook(OutputNames.recap) { path throws(WorkbookError) in
        try RekapWorkbook(report, translator: translator, written: written).write(to: path)
      }
    case .store: try archive.stage(StoredRun(report, findings: located), units: units.take())
    case .results: try output.write(OutputNames.results) { MachineOutput.hasilJSON(report, to: $0) }
    case .resultTable: try output.write(MachineOutput.hasilCSV(report), to: OutputNames.resultTable)
    case .findings: try output.write(MachineOutput.temuanCSV(report), to: OutputNames.findings)
    case .offices:
      try OfficeOutputs(inputs: report.inputs, findings: report.findings, units: report.units, about: report.about)
        .write(to: output, letters: written.pages)
    case .manifest:
      let manifest = MachineOutput.manifesJSON(report, written: written)
      try output.write(manifest, to: OutputNames.manifest)
    }
  }

  private func workbook(
    _ name: String, _ write: (String) throws(WorkbookError) -> Void
  ) throws(EvaluationError) {
    let path = try output.path(name)
    do {
      try write(path)
    } catch {
      throw EvaluationError(.outputUnwritable, "\(name): \(error)")
    }
  }

  /// Runs `count` independent jobs; the first failure in their order is thrown.
  private func each(
    _ count: Int, _ job: @Sendable (Int) throws(EvaluationError) -> Void
  ) throws(EvaluationError) {
    if threads == 1 {
      for index in 0..<count { try job(index) }
      return
    }
    let failures = Mutex<[Int: EvaluationError]>([:])
    DispatchQueue.concurrentPerform(iterations: count) { index in
      guard failures.withLock({ $0.isEmpty }) else { return }
      do throws(EvaluationError) {
        try job(index)
      } catch {
        failures.withLock { $0[index] = error }
      }
    }
    if let first = failures.withLock({ $0.min { $0.key < $1.key } }) { throw first.value }
  }
}
