extension InputTemplates {
  /// `evaluasi.yaml`: every key with its default and an explanation; only the title and the year are active.
  var settings: String {
    """
    # Pengaturan evaluasi. Setiap kunci boleh tidak ada: nilai bawaannya tertulis di sini.
    # Untuk memakai sebuah kunci, hapus tanda # tepat di depannya. Kunci yang tidak dikenal ditolak beserta nomor barisnya.

    \(settingLines.map(\.text).joined(separator: "\n\n"))

    """
  }

  var settingLines: [SettingLine] {
    [
      SettingLine(
        key: "judul", meaning: ["Judul pada semua laporan."], lines: ["judul: Evaluasi pelayanan publik \(year)"],
        isActive: true),
      SettingLine(
        key: "tahun", meaning: ["Tahun evaluasi, 2000 sampai 2100."], lines: ["tahun: \(year)"], isActive: true),
      SettingLine(
        key: "periode",
        meaning: ["Jawaban survei di luar periode tidak dihitung (IKM-8). Bawaan: sepanjang tahun evaluasi."],
        lines: ["periode:", "  mulai: \(year)-01-01", "  selesai: \(year)-12-31"]),
      SettingLine(
        key: "tanggal_data",
        meaning: ["Keadaan pada tanggal berapa yang digambarkan data (ADU-5). Bawaan: hari terakhir periode."],
        lines: ["tanggal_data: \(year)-12-31"]),
      SettingLine(
        key: "instrumen",
        meaning: ["Instrumen indeks (IPP-1). Pilihan:"] + choices(vocabulary.instruments),
        lines: ["instrumen: ipp-indikatif"]),
      SettingLine(
        key: "aturan_kosong",
        meaning: [
          "Kuesioner mana yang dihitung (IKM-4): lengkap = hanya yang menjawab semua unsur;",
          "tersedia = setiap unsur memakai semua jawaban sahnya. Hasil aturan lain tetap dicetak di sampingnya.",
        ], lines: ["aturan_kosong: lengkap"]),
      SettingLine(
        key: "kebijakan_tier",
        meaning: ["Batas kelompok pembinaan (TIER-1). Pilihan:"] + choices(vocabulary.tierPolicies),
        lines: ["kebijakan_tier: bawaan"]),
      SettingLine(
        key: "kalender",
        meaning: ["Hari kerja (ADU-4): apakah cuti bersama dianggap hari libur; libur atau kerja."],
        lines: ["kalender:", "  cuti_bersama: libur"]),
      SettingLine(
        key: "kolom",
        meaning: [
          "Judul kolom yang tidak dikenali sendiri, untuk setiap jenis berkas: unit, skm, pengaduan, sipp,",
          "formulir (1, 2, … untuk nomor indikator atau butir), alias.",
          "Di kiri nama kolom baku, di kanan judulnya di berkas. Bawaan: tidak ada.",
        ],
        lines: [
          "kolom:", "  unit:", "    unit_id: Kode Satuan Kerja", "  skm:", "    persyaratan: Pertanyaan A",
          "  pengaduan:", "    tanggal_masuk: Tgl Lapor", "  sipp:", "    isi: Uraian Komponen", "  alias:",
          "    alias: Sebutan Lama",
        ]),
      SettingLine(
        key: "urutan_unsur",
        meaning: [
          "Arti U1 sampai U9 pada berkas yang hanya berjudul nomor (IKM-1).",
          "Bawaan: label jawaban yang menentukan; tanpa label, urutan di bawah ini.",
        ],
        lines: ["urutan_unsur: [persyaratan, prosedur, waktu, biaya, produk, kompetensi, perilaku, pengaduan, sarana]"]),
      SettingLine(
        key: "kuesioner",
        meaning: ["Kuesioner survei bila bukan sembilan unsur (IKM-11). Bawaan: dikenali dari berkas. Pilihan:"]
          + choices(vocabulary.questionnaires),
        lines: ["kuesioner: \(vocabulary.questionnaires.first?.key ?? "skm-2017")"]),
      SettingLine(
        key: "urutan_tanggal",
        meaning: [
          "Urutan tanggal seperti 01/09/2020: hbt = hari bulan tahun, bht = bulan hari tahun (IN-2).",
          "Bawaan: dibuktikan dari baris lain pada kolom yang sama.",
        ], lines: ["urutan_tanggal: hbt"]),
      SettingLine(
        key: "tanda_desimal",
        meaning: [
          "Tanda desimal pada kolom bilangan seperti 13.312 atau 1,607: koma atau titik (IN-3).",
          "Bawaan: dibuktikan dari baris lain pada kolom yang sama; tanda di muka tiga angka memisahkan ribuan.",
        ], lines: ["tanda_desimal: koma"]),
      SettingLine(
        key: "gabung_nama",
        meaning: [
          "Apakah nama unit yang persis sama dengan unit.xlsx boleh menggantikan unit_id (IN-5); ya atau tidak."
        ], lines: ["gabung_nama: tidak"]),
      SettingLine(
        key: "urutan_berkas",
        meaning: [
          "Apakah urutan nama berkas adalah urutan pengiriman, sehingga kiriman yang kemudian menggantikan",
          "yang terdahulu (IN-6); ya atau tidak.",
        ], lines: ["urutan_berkas: tidak"]),
      SettingLine(
        key: "gabung_evaluator",
        meaning: [
          "Tingkat mana yang dipakai bila evaluator lebih dari satu (IPP-1): rata-rata, terendah, atau",
          "sepakat = yang berbeda dianggap belum dinilai.",
        ], lines: ["gabung_evaluator: rata-rata"]),
      SettingLine(
        key: "f03_nol",
        meaning: ["Arti nilai 0 pada F-03 (IPP-3): tingkat = tingkat terendah; kosong = tidak dijawab."],
        lines: ["f03_nol: tingkat"]),
      SettingLine(
        key: "lokus_wajib",
        meaning: [
          "Lokus yang harus ada pada setiap instansi (IPP-4): jenis lokus atau jenis unit; [] bila tidak ada.",
          "Bawaan: menurut tabel tahunnya; 2022 dan 2025 belum diketahui.",
        ], lines: ["lokus_wajib: [barang, jasa, administratif]"]),
      SettingLine(
        key: "kutipan_saran",
        meaning: [
          "Apakah halaman unit mengutip beberapa saran responden, dengan angka, surel, dan nama disamarkan (IN-7);",
          "ya atau tidak. Banyaknya saran menurut unsur selalu dicetak.",
        ], lines: ["kutipan_saran: ya"]),
      SettingLine(
        key: "ambang",
        meaning: [
          "Banyaknya temuan sejenis yang masih diterima --strict; nama jenisnya ada di temuan.csv. Bawaan: 0 untuk setiap jenis."
        ], lines: ["ambang:", "  unit-tidak-dikenal: 5"]),
      SettingLine(
        key: "bahasa",
        meaning: [
          "Bahasa halaman dan buku kerja: id atau en; keluaran untuk program dan surat tetap Indonesia."
        ], lines: ["bahasa: id"]),
      SettingLine(
        key: "benih",
        meaning: ["Benih acak untuk rentang peringkat; benih yang sama memberi hasil yang sama."],
        lines: ["benih: 20251231"]),
    ]
  }

  private func choices(_ terms: [TemplateVocabulary.Term]) -> [String] {
    terms.map { $0.key == $0.label ? "- \($0.key)" : "- \($0.key) = \($0.label)" }
  }

  /// What the folder holds and what to do with it; a text file is no input.
  var readme: String {
    """
    Folder evaluasi \(year)

    1. Isi unit.xlsx lebih dulu: setiap unit satu baris dengan unit_id yang tetap.
    2. Isi yang ada datanya; berkas yang tidak dipakai boleh dihapus atau dibiarkan dengan baris contohnya:
         skm/jawaban.xlsx       jawaban survei kepuasan masyarakat
         pengaduan/kasus.xlsx   laporan pengaduan
         sipp/blok.xlsx         blok informasi SIPP setiap unit
         sipp/komponen.xlsx     komponen standar setiap layanan
         formulir/f02.xlsx      penilaian evaluator
         formulir/f03.xlsx      penilaian pengguna
       Berkas lain (CSV atau XLSX, berapa pun banyaknya) boleh ditambahkan di folder yang sama.
    3. Setiap buku kerja mempunyai lembar Petunjuk yang menjelaskan kolomnya. Baris abu-abu adalah contoh:
       baris yang unit_id-nya diawali \(Self.examplePrefix) tidak dibaca.
    4. Periksa, perbaiki, lalu hitung:
         evalrunner check FOLDER
         evalrunner run FOLDER --out HASIL

    Jangan menulis nama, NIK, nomor telepon, alamat, atau isi pengaduan seseorang di berkas mana pun.

    """
  }
}
