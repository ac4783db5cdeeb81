import Dispatch
import FoundationEssentials
import Reports
import Synchronization

/// Writes every file of a result into the staging folder, pages and workbooks on all cores.
struct Publisher {
  let output: OutputFolder
  let report: EvaluationReport
  let threads: Int?
  let writesUnitWorkbooks: Bool
  let progress: Progress

  /// - Throws: `EvaluationError` (73) for the first file that cannot be written.
  func write() throws(EvaluationError) {
    progress("Menulis hasil.json dan temuan.csv")
    try output.write(MachineOutput.hasilJSON(report), to: OutputNames.results)
    try output.write(MachineOutput.hasilCSV(report), to: OutputNames.resultTable)
    try output.write(MachineOutput.temuanCSV(report), to: OutputNames.findings)
    try output.write(MachineOutput.manifesJSON(report), to: OutputNames.manifest)
    progress("Menulis rekap.xlsx")
    try workbook(OutputNames.recap) { path throws(WorkbookError) in try RekapWorkbook(report).write(to: path) }
    progress("Menulis temuan per instansi")
    try OfficeOutputs(inputs: report.inputs, findings: report.findings, units: report.units, about: report.about)
      .write(to: output)
    progress("Menulis halaman")
    let pages = HTMLSite(report).pages()
    try each(pages.count) { index throws(EvaluationError) in
      try output.write(pages[index].render(), to: pages[index].path)
    }
    guard writesUnitWorkbooks else { return }
    progress("Menulis buku kerja unit")
    try each(report.units.count) { index throws(EvaluationError) in
      let unit = report.units[index]
      try workbook("unit/\(unit.fileName).xlsx") { path throws(WorkbookError) in
        try UnitWorkbook(unit, about: report.about, method: report.method).write(to: path)
      }
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
