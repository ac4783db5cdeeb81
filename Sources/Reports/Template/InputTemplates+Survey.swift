extension InputTemplates {
  var surveyNotes: [String] {
    [
      "Satu baris satu responden. Boleh banyak berkas di folder skm/, satu unit atau banyak unit setiap berkas.",
      "Jawaban boleh angka 1–4 atau kalimatnya. Jawaban selain itu tidak dihitung dan menjadi temuan.",
    ]
  }

  var surveyColumns: [TemplateColumn] {
    [
      unitColumn(),
      TemplateColumn(
        "id", 14, .code(), .wanted, "Nomor kuesioner; kiriman ulang dikenali darinya. Bukan NIK atau nama.",
        example: "R-00001", rule: "IN-6"),
      TemplateColumn(
        "tanggal", 18, .dateTime, .required, "Tanggal pengisian menurut waktu setempat; boleh dengan jam.",
        example: "\(year)-03-14", rule: "IKM-8"),
      TemplateColumn(
        "layanan", 28, .text, .wanted, "Jenis layanan yang diterima.", example: "Kartu keluarga", rule: "IKM-9"),
      TemplateColumn(
        "jenis_kelamin", 14, .choice([.init("L", "laki-laki"), .init("P", "perempuan")]), .optional,
        "Jenis kelamin responden.", example: "P", rule: "IKM-9"),
      TemplateColumn("usia", 8, .whole(5...120), .optional, "Umur dalam tahun.", example: "35", rule: "IKM-9"),
      TemplateColumn(
        "pendidikan", 13, .choice(vocabulary.education), .optional, "Pendidikan terakhir.",
        example: vocabulary.education.example("SMA"), rule: "IKM-9"),
      TemplateColumn(
        "pekerjaan", 14, .choice(vocabulary.occupations), .optional, "Pekerjaan utama.",
        example: vocabulary.occupations.example("Swasta"), rule: "IKM-9"),
      TemplateColumn(
        "disabilitas", 12, .choice([.init("ya"), .init("tidak")]), .optional,
        "Penyandang disabilitas; kosongkan bila tidak ditanyakan.", example: "tidak", rule: "IKM-9"),
    ] + vocabulary.unsur.map(answerColumn)
  }

  /// Numbers first, then the wording: a list that takes both.
  private func answerColumn(_ unsur: TemplateVocabulary.Unsur) -> TemplateColumn {
    let numbered = unsur.answers.enumerated().map { TemplateVocabulary.Term(String($0 + 1), $1) }
    return TemplateColumn(
      unsur.column, 22, .choice(numbered + unsur.answers.map { .init($0) }), .required, "Unsur \(unsur.label).",
      example: "3", rule: "IKM-2")
  }
}
