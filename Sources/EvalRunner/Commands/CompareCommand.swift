import ArgumentParser
import Evaluation

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Membandingkan dua evaluasi yang tersimpan: apa yang berubah dan karena apa.",
    discussion: """
      Setiap sisi adalah folder hasil atau berkas SQLite; tambahkan #ID untuk memilih evaluasi (bawaan: yang terakhir). ID \
      boleh disingkat seperti yang dicetak oleh `evalrunner history`.

      Contoh:
        evalrunner compare hasil/2024 hasil/2025
        evalrunner compare riwayat.sqlite#1a2b3c riwayat.sqlite#4d5e6f --json
      """)

  @Argument(help: "Evaluasi sebelum: FOLDER, BERKAS, atau salah satunya dengan #ID.")
  var before: String

  @Argument(help: "Evaluasi sesudah.")
  var after: String

  @Flag(name: .long, help: "Mencetak hasil sebagai JSON.")
  var json = false

  func run() throws {
    let terminal = Terminal(quiet: true)
    do {
      let comparison = try EvaluationCompare.compare(before, after)
      if json {
        terminal.result(comparison.json)
      } else {
        terminal.result(comparison.text)
      }
    } catch {
      throw terminal.exit(for: error)
    }
  }
}
