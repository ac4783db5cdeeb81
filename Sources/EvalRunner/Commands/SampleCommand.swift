import ArgumentParser
import Evaluation

struct SampleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Membuat folder evaluasi buatan dengan ukuran yang diminta; benih yang sama memberi bita yang sama.",
    discussion: """
      Contoh:
        evalrunner sample --units 24 --responses 6000 --seed 1 contoh
        evalrunner sample --units 4000 --responses 10000000 --seed 7 besar
      """)

  @Option(name: .long, help: "Banyaknya unit, 1 sampai 100000.")
  var units: Int

  @Option(name: .long, help: "Banyaknya jawaban survei, 0 sampai 100000000.")
  var responses: Int

  @Option(name: .long, help: "Benih.")
  var seed: UInt64 = 1

  @Argument(help: "Folder baru yang akan dibuat.")
  var folder: String

  func validate() throws {
    guard (1...100_000).contains(units) else { throw ValidationError("--units \(units): seharusnya 1 sampai 100000.") }
    guard (0...100_000_000).contains(responses) else {
      throw ValidationError("--responses \(responses): seharusnya 0 sampai 100000000.")
    }
  }

  func run() async throws {
    let terminal = Terminal(quiet: true)
    do {
      try await SampleFolder.write(units: units, responses: responses, seed: seed, to: folder)
      terminal.result("Folder contoh: \(folder)")
    } catch {
      throw terminal.exit(for: error)
    }
  }
}
