/// What a reader sees for the short names under which rows are excluded.
enum ExclusionWords {
  static func of(_ kind: String) -> String { words[kind] ?? kind.split(separator: "-").joined(separator: " ") }

  private static let words = [
    "di-luar-periode": "di luar periode",
    "tanpa-jawaban": "tanpa satu pun jawaban sah",
    "ganda": "kiriman ulang",
    "baris-rekap": "baris rekapitulasi",
    "tanggal-tidak-terbaca": "tanggal tidak terbaca",
    "unit-tidak-dikenal": "kode unit tidak dikenal",
  ]
}
