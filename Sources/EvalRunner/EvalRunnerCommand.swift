import ArgumentParser
import Evaluation

@main struct EvalRunnerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evalrunner",
    abstract:
      "Mengubah satu folder data SKM, pengaduan, dan SIPP menjadi evaluasi unit pelayanan publik yang dapat dipertahankan.",
    discussion: """
      Contoh:
        evalrunner run pelayanan-2025 --out hasil/2025
        evalrunner check pelayanan-2025
        evalrunner sample --units 24 --responses 6000 --seed 1 contoh
        evalrunner explain KC-01 ikm --folder pelayanan-2025
        evalrunner compare hasil/2024 hasil/2025
        evalrunner coach --folder pelayanan-2025 --wilayah II --days 2 --per-day 8
        evalrunner instrument pekppp
        evalrunner history hasil/2025

      Kode keluar: 0 selesai · 1 gagal · 64 salah pemakaian · 65 masukan ditolak · 66 masukan tidak ada · \
      73 hasil tidak dapat ditulis.
      """,
    version: Program.version,
    subcommands: [
      RunCommand.self, CheckCommand.self, NRRCommand.self, ExplainCommand.self, CompareCommand.self, CoachCommand.self,
      InstrumentCommand.self, HistoryCommand.self, TemplateCommand.self, SampleCommand.self,
    ])
}
