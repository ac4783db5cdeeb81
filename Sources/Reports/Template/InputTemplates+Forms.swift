extension InputTemplates {
  var evaluatorNotes: [String] {
    [
      "Satu baris satu unit menurut satu evaluator. Judul kolom indikator adalah nomornya; nama dan arti tingkatnya ada di bawah dan pada catatan di sel judul.",
      "Tingkat 0 adalah nilai yang berarti. Indikator yang belum dinilai dikosongkan: unit itu dicetak \"belum lengkap\", bukan nol (IPP-3).",
    ]
  }

  var evaluatorColumns: [TemplateColumn] {
    [
      unitColumn(),
      TemplateColumn(
        "evaluator", 14, .code(), .wanted, "Kode evaluator, bukan namanya; kode berbeda untuk penilai berbeda.",
        example: "E-1", rule: "IPP-3"),
    ] + vocabulary.evaluatorIndicators.map { levelColumn($0, "Indikator") }
  }

  var userNotes: [String] {
    [
      "Satu baris satu pengguna layanan. Butir yang tidak dijawab dikosongkan; nilai F-03 adalah rata-rata semua jawaban yang sah."
    ]
  }

  var userColumns: [TemplateColumn] {
    [
      unitColumn(),
      TemplateColumn(
        "id", 14, .code(), .wanted, "Nomor isian; kiriman ulang dikenali darinya. Bukan NIK atau nama.",
        example: "P-001", rule: "IN-6"),
    ] + vocabulary.userItems.map { levelColumn($0, "Butir") }
  }

  private func levelColumn(_ indicator: TemplateVocabulary.Indicator, _ word: String) -> TemplateColumn {
    let isWorded = indicator.levels.count == 6
    return TemplateColumn(
      String(indicator.number), 6,
      isWorded ? .choice(indicator.levels.enumerated().map { .init(String($0), $1) }) : .whole(0...5), .required,
      "\(word) \(indicator.number): \(indicator.label).", example: "4", rule: "IPP-1")
  }
}
