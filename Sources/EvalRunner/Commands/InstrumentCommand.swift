import ArgumentParser
import Evaluation

struct InstrumentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "instrument",
    abstract:
      "Mencetak sebuah instrumen: aspek, bobot, indikator, dan arti tingkatnya; berkas sendiri diperiksa dahulu.",
    discussion: """
      Contoh:
        evalrunner instrument pekppp
        evalrunner instrument permenpanrb-17-2017 --json > instrumen.json
        evalrunner instrument instrumen.json
        evalrunner instrument pekppp --nilai-ulang pelayanan-2021
      """)

  @Argument(
    help: "Nama instrumen (\(InstrumentSheet.names.joined(separator: ", "))) atau berkas instrumen .yaml atau .json.")
  var name: String

  @Option(
    name: .customLong("nilai-ulang"),
    help: "Folder evaluasi tahun lama yang dinilai ulang dengan instrumen ini; dicetak apa yang berubah.")
  var folder: String?

  @Flag(help: "Cetak sebagai JSON.")
  var json = false

  func run() async throws {
    let terminal = Terminal(quiet: true)
    do throws(EvaluationError) {
      if let folder {
        let rescoring = try await Rescoring.of(InputRequest(folder: folder), under: name)
        if json { terminal.result(rescoring.json) } else { terminal.result(rescoring.text) }
      } else if json {
        terminal.result(try InstrumentSheet.json(name))
      } else {
        terminal.result(try InstrumentSheet.text(name))
      }
    } catch {
      throw terminal.exit(for: error)
    }
  }
}
