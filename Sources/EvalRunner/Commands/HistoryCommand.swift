import ArgumentParser
import Evaluation

struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Menampilkan evaluasi yang tersimpan dalam evaluasi.sqlite.",
    discussion: """
      Contoh:
        evalrunner history hasil/2025
        evalrunner history riwayat.sqlite
      """)

  @Argument(help: "Folder hasil atau berkas SQLite.")
  var place: String

  func run() throws {
    let terminal = Terminal(quiet: true)
    do {
      terminal.result(try EvaluationHistory.table(at: place))
    } catch {
      throw terminal.exit(for: error)
    }
  }
}
