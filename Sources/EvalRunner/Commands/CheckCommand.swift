import ArgumentParser
import Evaluation

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Hanya membaca dan memeriksa; tidak menghitung indeks dan tidak menulis laporan.",
    discussion: """
      Contoh:
        evalrunner check pelayanan-2025
        evalrunner check pelayanan-2025 --json > temuan.json
        evalrunner check pelayanan-2025 --strict && evalrunner run pelayanan-2025 --out hasil/2025
      """)

  @OptionGroup var input: InputOptions

  func run() async throws {
    let terminal = Terminal(quiet: input.quiet)
    do {
      let outcome = try await EvaluationRun.check(input.request, progress: terminal.progress)
      terminal.endProgress()
      if input.json {
        terminal.result(outcome.json)
      } else {
        terminal.result(outcome.text)
      }
      if let code = input.exitCode(for: outcome) { throw code }
    } catch let error as EvaluationError {
      throw terminal.exit(for: error)
    }
  }
}
