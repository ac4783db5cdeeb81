import Testing
import Translation

/// Titles that name several findings at once occur in few evaluations, so that no sample shows them all.
@Suite struct EnglishTitleTests {
  @Test(
    "a title that names all who share the first place is whole in English",
    arguments: [
      (
        "Huruf IKM: terbanyak A – Sangat baik dan B – Baik, masing-masing 3 unit",
        "IKM letter: most often A – Very good and B – Good, 3 units each"
      ),
      (
        "Huruf IKM: terbanyak beberapa di antaranya, masing-masing 1 unit",
        "IKM letter: most often several of them, 1 unit each"
      ),
      (
        "Kelompok pembinaan: terbanyak Prioritas 1, Prioritas 2, dan Perlu data, masing-masing 2 unit",
        "Coaching group: most often Priority 1, Priority 2, and Needs data, 2 units each"
      ),
      (
        "Paling banyak: Ditutup sistem dan Ditutup admin (masing-masing 4 dari 1.234)",
        "Most often: Closed by the system and Closed by an administrator (4 of 1,234 each)"
      ),
      (
        "Terbanyak masuk pada Januari 2025 dan Maret 2025: masing-masing 4 kasus",
        "Most were received in January 2025 and March 2025: 4 cases each"
      ),
      (
        "Paling banyak lewat website dan WhatsApp: masing-masing 5 dari 30 kasus.",
        "Most came through website and WhatsApp: 5 of 30 cases each."
      ),
      (
        "Terlemah: Waktu penyelesaian dan Biaya/tarif (2,500); terkuat: beberapa unsur (3,900)",
        "Weakest: Completion time and Cost/tariff (2.500); strongest: several elements (3.900)"
      ),
      (
        "Paling jauh dari lengkap: beberapa bagian (masing-masing 0,500)",
        "Furthest from complete: several parts (0.500 each)"
      ),
      (
        "Paling turun: beberapa unsur (masing-masing -0,12 poin IKM)",
        "Fell most: several elements (-0.12 points of IKM each)"
      ),
      (
        "Paling berubah, naik atau turun: beberapa unsur (masing-masing 0,12 poin IKM)",
        "Changed most, up or down: several elements (0.12 points of IKM each)"
      ),
      ("Paling lebar: RSUD A dan RSUD B, masing-masing 12 peringkat.", "Widest: RSUD A and RSUD B, 12 ranks each."),
      (
        "Sumbangan terbesar: beberapa aspek (masing-masing 0,52); jumlahnya 3,12",
        "Greatest contribution: several aspects (0.52 each); together 3.12"
      ),
      (
        "IKM terendah pada Mei 2025 dan Juni 2025: 69,67", "Lowest IKM in May 2025 and June 2025: 69.67"
      ),
      (
        "Tertinggi: RSUD A dan RSUD B (4,62); terendah: beberapa unit (1,65).",
        "Highest: RSUD A and RSUD B (4.62); lowest: several units (1.65)."
      ),
      (", masing-masing pada 2 dari 5 unit yang diperingkat.", ", each in 2 of 5 ranked units."),
    ])
  func tied(indonesian: String, english: String) throws {
    let gaps = Gaps()
    let translator = Translator(try .english(), names: ["website", "WhatsApp", "RSUD A", "RSUD B"], gaps: gaps)
    #expect(translator(indonesian) == english)
    #expect(gaps.all.isEmpty)
  }
}
