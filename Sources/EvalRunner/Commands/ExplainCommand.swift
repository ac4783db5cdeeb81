import ArgumentParser
import Evaluation

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Menjelaskan asal sebuah angka: rumus dengan angkanya, aturan, masukan, dan yang tidak dihitung.",
    discussion: """
      Dihitung ulang dari folder masukan, jadi tidak memerlukan folder hasil. Untuk penilai: bagian peringkat menyebut unit \
      yang tepat di atas dan di bawah.

      Ukuran: ikm, nrr.UNSUR, mutu, pengaduan, pengaduan.BAGIAN, sipp, sipp.BAGIAN, indeks, aspek.KODE, peringkat, tier.

      Contoh:
        evalrunner explain KC-01 --folder pelayanan-2025
        evalrunner explain KC-01 ikm --folder pelayanan-2025
        evalrunner explain "RSUD Contoh" nrr.waktu --folder pelayanan-2025 --json
      """)

  @Argument(help: "ID unit, atau namanya persis seperti di register.")
  var unit: String

  @Argument(help: "Ukuran (bawaan: ringkasan semuanya).")
  var metric: String?

  @OptionGroup var source: FolderOptions

  func run() async throws {
    let terminal = Terminal(quiet: source.quiet)
    do {
      let explanation = try await EvaluationExplain.explain(
        source.request, unit: unit, metric: metric, progress: terminal.progress)
      terminal.endProgress()
      if source.json {
        terminal.result(explanation.json)
      } else {
        terminal.result(explanation.text)
      }
    } catch {
      throw terminal.exit(for: error)
    }
  }
}

/// What commands that ask about a folder have in common.
struct FolderOptions: ParsableArguments {
  @Option(name: .long, help: "Folder evaluasi.")
  var folder = "."

  @Option(name: .long, help: "Tahun evaluasi, bila tidak tertulis di evaluasi.yaml dan tidak terbaca dari data.")
  var tahun: Int?

  @Option(name: .long, help: "Banyaknya thread (bawaan: semua inti); hasil tidak bergantung padanya.")
  var threads: Int?

  @Flag(name: .long, help: "Mencetak hasil sebagai JSON.")
  var json = false

  @Flag(name: .shortAndLong, help: "Tanpa kemajuan di layar.")
  var quiet = false

  var request: InputRequest { InputRequest(folder: folder, year: tahun, threads: threads) }

  func validate() throws {
    if let tahun, !(2000...2100).contains(tahun) {
      throw ValidationError("--tahun \(tahun): seharusnya 2000 sampai 2100.")
    }
    if let threads, !(1...256).contains(threads) {
      throw ValidationError("--threads \(threads): seharusnya 1 sampai 256.")
    }
  }
}
