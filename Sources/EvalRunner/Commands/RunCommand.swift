import ArgumentParser
import Evaluation
import Reports
import Translation

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Menjalankan seluruh evaluasi sebuah folder dan menulis laporan.",
    discussion: """
      Folder berisi unit.csv, skm/, pengaduan/, sipp/ dan, bila perlu, evaluasi.yaml. Hasil ditulis utuh atau tidak sama \
      sekali; hasil sebelumnya tetap ada sampai yang baru selesai.

      Contoh:
        evalrunner run pelayanan-2025 --out hasil/2025
        evalrunner run pelayanan-2025 --out hasil/2025 --strict --json > hasil.json
      """)

  @OptionGroup var input: InputOptions

  @Option(name: .long, help: "Folder hasil; hasil lama di situ diganti sekaligus pada akhir (wajib).")
  var out: String

  @Option(name: .long, help: "Berkas SQLite riwayat (bawaan: evaluasi.sqlite di folder hasil).")
  var store: String?

  @Flag(
    name: .customLong("tanpa-xlsx-unit"), help: "Tidak menulis buku kerja per unit (lebih cepat untuk ribuan unit).")
  var withoutUnitWorkbooks = false

  @Option(
    name: .long,
    help:
      "Bahasa halaman dan buku kerja: id atau en (bawaan: `bahasa` di evaluasi.yaml, lalu id); berkas lain tetap Indonesia.",
    transform: language
  )
  var bahasa: Language?

  @Flag(
    name: .customLong("tanpa-halaman"),
    help: "Tidak menulis halaman HTML dan surat; hanya rekap.xlsx, hasil, temuan, manifes, dan riwayat.")
  var withoutPages = false

  func run() async throws {
    let terminal = Terminal(quiet: input.quiet)
    do {
      var read = input.request
      read.language = bahasa
      let request = RunRequest(
        input: read, output: out, store: store,
        written: WrittenFiles(pages: !withoutPages, unitWorkbooks: !withoutUnitWorkbooks))
      let outcome = try await EvaluationRun.run(request, progress: terminal.progress)
      terminal.endProgress()
      if input.json {
        terminal.result(outcome.json)
      } else {
        terminal.result(outcome.summary)
      }
      if let code = input.exitCode(for: outcome.check) { throw code }
    } catch let error as EvaluationError {
      throw terminal.exit(for: error)
    }
  }

  private static func language(_ text: String) throws -> Language {
    guard let language = Language(rawValue: text) else {
      throw ValidationError("--bahasa \(text): seharusnya id atau en.")
    }
    return language
  }
}
