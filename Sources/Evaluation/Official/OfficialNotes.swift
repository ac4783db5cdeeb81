import IndexModel
import Reports
import Statistics

/// The rules of the official index as they are applied, in words; printed only where it is computed.
enum OfficialNotes {
  static func of(_ official: OfficialRules) -> [MethodNote] {
    let instrument = official.instrument
    let rules = official.index.rules
    let weights = instrument.aspects.map { Figure($0.weight, decimals: 0).indonesian }.joined(separator: ", ")
    let formula =
      rules.userShare == .zero
      ? "IPP = F-02 saja"
      : "IPP = \(Figure(rules.evaluatorShare, decimals: 2).indonesian) × F-02 + \(Figure(rules.userShare, decimals: 2).indonesian) × F-03; F-03 adalah rata-rata semua jawaban yang sah"
    let maximum =
      official.index.maximum == Fraction(5)
      ? "" : " Nilai tertinggi yang mungkin \(Figure(official.index.maximum, decimals: 5).indonesian)."
    return [
      MethodNote(
        rule: "IPP-1", title: "IPP resmi",
        text:
          "Bobot aspek \(weights). F-02 = jumlah bobot aspek × bobot indikator × tingkat 0–5; \(formula). Bila evaluator lebih dari satu: \(official.combination.words).\(maximum) \(instrument.note)",
        source: instrument.legalBasis),
      MethodNote(
        rule: "IPP-3", title: "Formulir yang belum lengkap",
        text:
          "Indikator kosong bukan tingkat 0: unit itu dicetak belum lengkap dengan batas bawah (semua kosong 0) dan batas atas (semua kosong 5), tanpa peringkat. Tanpa F-03, F-02 hanya sementara dan tidak diperingkat. F-01 tidak pernah menggantikan F-02.",
        source: official.limit?.basis ?? "Pilihan sendiri"),
      MethodNote(
        rule: "IPP-4", title: "IPP instansi",
        text:
          "Rata-rata IPP lokusnya sebelum dibulatkan; bila ada lokus tanpa IPP atau lokus wajib yang belum ada, instansi itu belum lengkap. Yang wajib menurut tabel tahunnya atau `lokus_wajib`; tahun yang tidak diketahui tidak mewajibkan apa pun.",
        source: "Pengumuman hasil evaluasi Kementerian PANRB"),
      MethodNote(
        rule: "IPP-7", title: "Bukti dari data",
        text: instrument.key == official.evidence.instrument
          ? "Tingkat atau batas tingkat yang tampak dari data (indikator 1 dan 3 standar pelayanan, 6 dan 7 SKM, 21 dan 24 SIPP, 26 sampai 28 pengaduan; 8 dan 9 tidak tampak dalam ketiga data) dicetak di samping tingkat evaluator; selisih dua tingkat atau lebih menjadi temuan, tidak mengubah nilai. Indikator tanpa data pembanding menyebut sebabnya."
          : "Tingkat menurut data hanya dipetakan untuk indikator \(official.evidence.instrument); indikator instrumen ini dicetak tanpa data pembanding.",
        source: "Pilihan sendiri"),
    ]
  }
}
