extension InputTemplates {
  var blockNotes: [String] { ["Satu baris satu blok informasi dari satu unit."] }

  var blockColumns: [TemplateColumn] {
    [
      unitColumn(),
      TemplateColumn(
        "blok", 28, .choice(vocabulary.blocks), .required, "Blok informasi pada SIPP.",
        example: vocabulary.blocks.example("profil penyelenggara"), rule: "SIPP-1"),
    ] + contentColumns(example: "Profil, alamat kantor, dan jam layanan sudah dimuat")
  }

  var componentNotes: [String] { ["Satu baris satu komponen standar dari satu layanan satu unit."] }

  var componentColumns: [TemplateColumn] {
    [
      unitColumn(),
      TemplateColumn(
        "layanan", 30, .text, .required, "Nama layanan, ditulis sama di setiap barisnya.", example: "Kartu keluarga",
        rule: "SIPP-4"),
      TemplateColumn(
        "komponen", 36, .choice(vocabulary.components), .required, "Komponen standar pelayanan.",
        example: vocabulary.components.example("persyaratan"), rule: "SIPP-2"),
    ] + contentColumns(example: "Fotokopi akta kelahiran dan surat pengantar")
  }

  private func contentColumns(example: String) -> [TemplateColumn] {
    [
      TemplateColumn(
        "isi", 50, .text, .wanted,
        "Isi yang dimuat. Tanda seperti -, n/a, test, atau belum ada dihitung sebagai belum terisi.", example: example,
        rule: "SIPP-3"),
      TemplateColumn(
        "terisi", 9, .choice([.init("ya"), .init("tidak")]), .optional,
        "Bila isinya tidak disalin: apakah sudah dimuat. Isi yang bukan isi tetap dihitung belum terisi.",
        example: "ya",
        rule: "SIPP-3"),
      TemplateColumn(
        "diperbarui", 13, .date, .wanted, "Tanggal pembaruan terakhir; segar bila dalam 12 bulan sebelum tanggal data.",
        example: "\(year)-08-31", rule: "SIPP-4"),
    ]
  }
}
