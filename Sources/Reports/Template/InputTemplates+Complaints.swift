extension InputTemplates {
  var complaintNotes: [String] {
    [
      "Satu baris satu laporan. Ekspor SP4N-LAPOR! boleh diletakkan di folder pengaduan/ apa adanya, tanpa disalin ke sini.",
      "Tanggal yang tidak diketahui dikosongkan: ukuran yang memerlukannya dicetak \"tidak dapat dihitung\", bukan nol.",
    ]
  }

  var complaintColumns: [TemplateColumn] {
    let time = { (name: String, presence: TemplateColumn.Presence, meaning: String, day: String, rule: String) in
      TemplateColumn(name, 20, .dateTime, presence, meaning, example: "\(year)-\(day)", rule: rule)
    }
    return [
      TemplateColumn(
        "unit_id", 18, .code(), .wanted,
        "Kode unit yang menerima disposisi; kosong bila belum pernah didisposisi.", example: Self.exampleUnitID,
        rule: "ADU-1"),
      TemplateColumn("id", 16, .code(), .required, "Nomor laporan.", example: "8000001", rule: "ADU-1"),
      TemplateColumn(
        "induk_id", 16, .code(), .optional, "Nomor laporan induk bila laporan ini digabung.", example: "",
        rule: "ADU-9"),
      TemplateColumn(
        "klasifikasi", 22, .choice(vocabulary.complaintTypes), .required, "Jenis laporan; menentukan batas waktu.",
        example: vocabulary.complaintTypes.example("pengaduan"), rule: "ADU-3"),
      TemplateColumn(
        "kadar", 26, .choice(vocabulary.complaintClasses), .wanted, "Untuk pengaduan: berkadar pengawasan atau tidak.",
        example: vocabulary.complaintClasses.example("tidak berkadar pengawasan"), rule: "ADU-3"),
      TemplateColumn(
        "kategori", 22, .text, .optional, "Topik laporan, bukan isinya.", example: "Kependudukan", rule: "ADU-1"),
      TemplateColumn(
        "kanal_asal", 16, .choice(vocabulary.channels), .wanted, "Lewat mana pelapor menyampaikan.",
        example: vocabulary.channels.example("WhatsApp"), rule: "ADU-1"),
      time("tanggal_masuk", .required, "Saat laporan diterima.", "03-03", "ADU-4"),
      time("tanggal_verifikasi", .optional, "Saat laporan diverifikasi.", "03-04", "ADU-3"),
      time("tanggal_disposisi", .wanted, "Saat laporan sampai ke unit.", "03-05", "ADU-3"),
      time("tanggal_jawaban", .wanted, "Saat jawaban pertama kepada pelapor.", "03-07", "ADU-3"),
      time("tanggal_selesai", .wanted, "Saat laporan ditutup; kosong bila masih terbuka.", "03-14", "ADU-6"),
      TemplateColumn(
        "status", 18, .choice(vocabulary.complaintStages), .required, "Keadaan pada tanggal data.",
        example: vocabulary.complaintStages.example("selesai"), rule: "ADU-2"),
      TemplateColumn(
        "cara_tutup", 16, .choice(vocabulary.closeKinds), .wanted,
        "Siapa atau apa yang menutup; ditutup belum tentu selesai.",
        example: vocabulary.closeKinds.example("pelapor"), rule: "ADU-7"),
      TemplateColumn(
        "dibuka_lagi", 12, .whole(0...1_000), .optional, "Berapa kali dibuka lagi.", example: "0", rule: "ADU-7"),
      TemplateColumn("rating", 8, .whole(1...5), .optional, "Penilaian pelapor.", example: "5", rule: "ADU-7"),
      TemplateColumn(
        "jenis_rating", 13, .choice([.init("pelapor"), .init("otomatis")]), .optional,
        "Penilaian otomatis bukan penilaian pelapor.", example: "pelapor", rule: "ADU-7"),
    ]
  }
}
