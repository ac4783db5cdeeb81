import ArgumentParser
import Evaluation
import Reports

struct NRRCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nrr",
    abstract: "Hanya tabel NRR, jumlah responden, dan IKM setiap unit dari berkas survei.",
    discussion: """
      Angkanya sama dengan angka `run`; pengaduan, SIPP, dan formulir tidak dibuka.

      Contoh:
        evalrunner nrr pelayanan-2025
        evalrunner nrr pelayanan-2025 --csv > nrr.csv
      """)

  @Argument(help: "Folder evaluasi.")
  var folder: String

  @Option(name: .long, help: "Tahun evaluasi, bila tidak tertulis di evaluasi.yaml dan tidak terbaca dari data.")
  var tahun: Int?

  @Option(name: .long, help: "Banyaknya thread (bawaan: semua inti); hasil tidak bergantung padanya.")
  var threads: Int?

  @Flag(name: .long, help: "Mencetak CSV (titik desimal) ke keluaran standar.")
  var csv = false

  @Flag(name: .shortAndLong, help: "Tanpa kemajuan di layar.")
  var quiet = false

  func validate() throws { try InputOptions.validate(tahun: tahun, threads: threads) }

  func run() async throws {
    let terminal = Terminal(quiet: quiet)
    do {
      let request = InputRequest(folder: folder, year: tahun, threads: threads)
      let report = try await EvaluationRun.nrr(request, progress: terminal.progress)
      terminal.endProgress()
      if csv { terminal.result(MachineOutput.nrrCSV(report)) } else { terminal.result(report.text) }
      if report.hasUnreadableFile { throw ExitCode(EvaluationError.Kind.inputRejected.rawValue) }
    } catch let error as EvaluationError {
      throw terminal.exit(for: error)
    }
  }
}
