import ArgumentParser
import Evaluation

struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "Membuat folder isian: evaluasi.yaml berkomentar dan buku kerja dengan daftar pilihan.",
    discussion: """
      Contoh:
        evalrunner template pelayanan-2025 --tahun 2025
      """)

  @Option(name: .long, help: "Tahun evaluasi yang ditulis ke evaluasi.yaml.")
  var tahun: Int

  @Argument(help: "Folder baru yang akan dibuat.")
  var folder: String

  func validate() throws {
    guard (2000...2100).contains(tahun) else { throw ValidationError("--tahun \(tahun): seharusnya 2000 sampai 2100.") }
  }

  func run() throws {
    let terminal = Terminal(quiet: true)
    do {
      try TemplateFolder.write(year: tahun, to: folder)
      terminal.result("Folder isian: \(folder)")
    } catch {
      throw terminal.exit(for: error)
    }
  }
}
