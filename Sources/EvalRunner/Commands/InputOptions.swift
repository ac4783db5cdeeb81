import ArgumentParser
import Evaluation

/// What `run` and `check` have in common.
struct InputOptions: ParsableArguments {
  @Argument(help: "Folder evaluasi.")
  var folder: String

  @Option(name: .long, help: "Tahun evaluasi, bila tidak tertulis di evaluasi.yaml dan tidak terbaca dari data.")
  var tahun: Int?

  @Option(
    name: .long,
    help: "Banyaknya thread untuk membaca dan menulis (bawaan: semua inti); hasil tidak bergantung padanya.")
  var threads: Int?

  @Flag(name: .long, help: "Mencetak hasil sebagai JSON ke keluaran standar.")
  var json = false

  @Flag(name: .long, help: "Peringatan dan penolakan menjadi kode keluar 65.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Tanpa kemajuan di layar.")
  var quiet = false

  var request: InputRequest { InputRequest(folder: folder, year: tahun, threads: threads) }

  func validate() throws { try Self.validate(tahun: tahun, threads: threads) }

  static func validate(tahun: Int?, threads: Int?) throws {
    if let tahun, !(2000...2100).contains(tahun) {
      throw ValidationError("--tahun \(tahun): seharusnya 2000 sampai 2100.")
    }
    if let threads, !(1...256).contains(threads) {
      throw ValidationError("--threads \(threads): seharusnya 1 sampai 256.")
    }
  }

  /// Decided once, at the end: unreadable files always count, warnings only with `--strict`.
  func exitCode(for outcome: CheckOutcome) -> ExitCode? {
    if outcome.hasUnreadableFile || (strict && outcome.hasWarnings) {
      return ExitCode(EvaluationError.Kind.inputRejected.rawValue)
    }
    return nil
  }
}
