import ArgumentParser
import Evaluation

struct InstrumentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "instrument",
    abstract:
      "Mencetak sebuah instrumen: aspek, bobot, indikator, dan arti tingkatnya; berkas sendiri diperiksa dahulu.",
    discussion: """
      Contoh:
        evalrunner instrument pekppp
        evalrunner instrument permenpanrb-17-2017 --json > instrumen.json
        evalrunner instrument instrumen.json
      """)

  @Argument(
    help: "Nama instrumen (\(InstrumentSheet.names.joined(separator: ", "))) atau berkas instrumen .yaml atau .json.")
  var name: String

  @Flag(help: "Cetak sebagai JSON.")
  var json = false

  func run() throws {
    let terminal = Terminal(quiet: true)
    do throws(EvaluationError) {
      if json {
        terminal.result(try InstrumentSheet.json(name))
      } else {
        terminal.result(try InstrumentSheet.text(name))
      }
    } catch {
      throw terminal.exit(for: error)
    }
  }
}
