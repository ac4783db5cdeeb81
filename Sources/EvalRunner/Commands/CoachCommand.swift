import ArgumentParser
import Evaluation

struct CoachCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coach",
    abstract:
      "Memilih unit yang dibina lebih dahulu dalam batas hari dan banyaknya kunjungan; pilihannya terbukti terbaik.",
    discussion: """
      Nilai sebuah kunjungan adalah peluang unit itu berada di Prioritas 1, ditambah seperseribu peluangnya di Prioritas 2 dan \
      sepersejuta peluangnya di Prioritas 3; bila tidak satu pun calon punya peluang itu, dipakai pengganti menurut tingkat yang \
      disebut dalam hasil. Unit bernilai sama dipilih menurut id.

      Contoh:
        evalrunner coach --folder pelayanan-2025 --wilayah II --days 2 --per-day 8
        evalrunner coach --folder pelayanan-2025 --days 1 --per-day 4 --must KC-07 --never KC-01 --provinsi 33
      """)

  @OptionGroup var source: FolderOptions

  @Option(name: .long, help: "Wilayah I, II, atau III (bawaan: semua).")
  var wilayah: String?

  @Option(name: .long, help: "Banyaknya hari, 1 sampai 366.")
  var days: Int

  @Option(name: .long, help: "Banyaknya unit sehari, 1 sampai 1000.")
  var perDay: Int

  @Option(name: .long, help: "Provinsi (kode atau nama) yang harus dikunjungi sedikitnya sekali; boleh diulang.")
  var provinsi: [String] = []

  @Option(name: .long, help: "Unit (id atau nama persis) yang harus dikunjungi; boleh diulang.")
  var must: [String] = []

  @Option(name: .long, help: "Unit (id atau nama persis) yang tidak boleh dikunjungi; boleh diulang.")
  var never: [String] = []

  @Flag(
    name: .customLong("menurut-tingkat"),
    help: "Nilai kunjungan menurut tingkat unit, bukan menurut peluangnya di Prioritas 1.")
  var byTier = false

  func validate() throws {
    guard (1...366).contains(days) else { throw ValidationError("--days \(days): seharusnya 1 sampai 366.") }
    guard (1...1000).contains(perDay) else { throw ValidationError("--per-day \(perDay): seharusnya 1 sampai 1000.") }
  }

  func run() async throws {
    let terminal = Terminal(quiet: source.quiet)
    do {
      let request = CoachRequest(
        input: source.request, wilayah: wilayah, days: days, perDay: perDay, provinces: provinsi, must: must,
        never: never, measure: byTier ? .tier : .probability)
      let plan = try await EvaluationCoach.plan(request, progress: terminal.progress)
      terminal.endProgress()
      if source.json {
        terminal.result(plan.json)
      } else {
        terminal.result(plan.text)
      }
    } catch {
      throw terminal.exit(for: error)
    }
  }
}
