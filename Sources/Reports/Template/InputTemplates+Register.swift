extension InputTemplates {
  var registerNotes: [String] {
    ["Semua unit yang dievaluasi, satu baris satu unit. Berkas lain menunjuk ke unit_id di sini."]
  }

  var registerColumns: [TemplateColumn] {
    [
      unitColumn("Kode unit yang tetap dari tahun ke tahun; setiap kode satu kali."),
      TemplateColumn(
        "nama", 36, .text, .required, "Nama unit seperti pada laporan.", example: "Contoh: Dinas Dukcapil Kabupaten X",
        rule: "IN-5"),
      TemplateColumn(
        "instansi_id", 14, .code(), .wanted, "Kode instansi induk; unit dengan kode sama diringkas bersama.",
        example: "I-01", rule: "IKM-10"),
      TemplateColumn(
        "instansi", 32, .text, .wanted, "Nama instansi induk.", example: "Pemerintah Kabupaten X", rule: "IKM-10"),
      TemplateColumn(
        "jenis_instansi", 16, .choice(vocabulary.instansiKinds), .wanted, "Kelompok untuk peringkat sejenis.",
        example: vocabulary.instansiKinds.example("kabupaten"), rule: "IPP-5"),
      TemplateColumn(
        "jenis_unit", 20, .suggestion(vocabulary.unitTypes), .wanted,
        "Jenis layanan unit; peringkat sejenis dan median pembanding memakainya.",
        example: vocabulary.unitTypes.example("Disdukcapil"), rule: "IPP-5"),
      TemplateColumn(
        "kode_provinsi", 15, .code(vocabulary.provinces), .wanted, "Kode provinsi dua angka.",
        example: vocabulary.provinces.example("33"), rule: "TIER-5"),
      TemplateColumn(
        "kode_kabkota", 14, .code(), .optional, "Kode kabupaten atau kota dengan titik, dari provinsi yang sama.",
        example: "33.01", rule: "IN-5"),
      TemplateColumn(
        "zona", 8, .choice(vocabulary.zones), .optional, "Zona waktu; bila kosong, menurut provinsi.",
        example: vocabulary.zones.example("WIB"), rule: "IKM-8"),
      TemplateColumn(
        "populasi", 11, .whole(0...100_000_000), .wanted,
        "Jumlah pengguna layanan dalam periode; tanpa angka ini kecukupan sampel tidak dapat dinilai.",
        example: "48000", rule: "IKM-7"),
      TemplateColumn(
        "jumlah_layanan_sk", 18, .whole(0...100_000), .wanted, "Jumlah jenis layanan menurut surat keputusan.",
        example: "4", rule: "SIPP-4"),
      TemplateColumn(
        "lokus", 8, .choice([.init("ya"), .init("tidak")]), .optional, "Apakah unit menjadi lokus evaluasi.",
        example: "ya", rule: "IPP-4"),
      TemplateColumn(
        "jenis_lokus", 14, .choice(vocabulary.locusKinds), .optional,
        "Jenis layanan utama lokus; instansi yang wajib punya satu dari setiap jenis diperiksa dengannya.",
        example: vocabulary.locusKinds.example("administratif"), rule: "IPP-4"),
    ]
  }
}

extension [TemplateVocabulary.Term] {
  /// The wished example where the list has it, else its first entry.
  func example(_ wished: String) -> String {
    contains { $0.key == wished } ? wished : first?.key ?? wished
  }
}
