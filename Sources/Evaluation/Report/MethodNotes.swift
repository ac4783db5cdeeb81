import Reports

/// The rules of RULES and METHODS as they are applied, in words for readers who must defend a number.
enum MethodNotes {
  static let all: [MethodNote] = ikm + statistics + complaints + completeness + index + tiers + input

  private static let ikm = [
    note(
      "IKM-1", "Sembilan unsur menurut identitas",
      "Jawaban dikenali dari unsurnya (persyaratan, prosedur, waktu, biaya, produk, kompetensi, perilaku, pengaduan, sarana), bukan dari urutan kolom. Kolom U8 dan U9 tanpa keterangan memerlukan urutan yang dinyatakan; bila label jawaban ada, labellah yang menentukan.",
      "PermenPANRB 14/2017, lampiran"),
    note(
      "IKM-2", "Jawaban yang sah",
      "Nilai 1 sampai 4, huruf a sampai d, atau kata-kata resmi kuesioner. Yang lain (0, 5, teks bebas) bukan jawaban: dicatat sebagai temuan dengan selnya, tidak dipotong dan tidak dijadikan 0.",
      "PermenPANRB 14/2017, lampiran"),
    note(
      "IKM-3", "Rumus IKM",
      "NRR tiap unsur = jumlah nilai dibagi banyaknya jawaban; IKM = 25 × rata-rata NRR seluruh unsur. Bobot tiap unsur tepat 1/k (1/9 untuk sembilan unsur, bukan 0,11). Hitungan memakai bilangan bulat dan pecahan sampai satu pembulatan terakhir.",
      "PermenPANRB 14/2017, lampiran"),
    note(
      "IKM-4", "Kuesioner yang dihitung",
      "Bawaan `lengkap`: hanya kuesioner dengan jawaban sah untuk setiap unsur. Pilihan `tersedia`: tiap unsur dibagi banyaknya jawaban sahnya. Keduanya dihitung dan dicetak; bila hurufnya berbeda, halaman unit memberi tanda. Tanpa kuesioner: belum ada data.",
      "Pilihan sendiri, dicetak di setiap laporan"),
    note(
      "IKM-5", "Huruf mutu",
      "IKM dibulatkan satu kali ke dua desimal (setengah ke atas), lalu A mulai 88,31; B mulai 76,61; C mulai 65,00; selebihnya D. Batas bawah termasuk.",
      "Batas: PermenPANRB 14/2017; cara membulatkan: pilihan sendiri"),
    note(
      "IKM-6", "Varian bernama",
      "Bobot 0,11; 0,111; 0,1111; indeks dibulatkan lalu × 25; NRR dibulatkan; kosong dianggap 0; batas 2004. Hanya untuk mencocokkan dengan angka yang pernah diumumkan, tidak pernah dipakai menilai.",
      "Praktik yang ditemukan pada laporan SKM"),
    note(
      "IKM-7", "Kecukupan sampel",
      "Tabel Krejcie–Morgan: s = χ²·N·P(1−P) / (d²(N−1) + χ²·P(1−P)) dengan χ² = 3,841; P = 0,5; d = 0,05. Bila jumlah pengguna tidak diketahui, itu dikatakan, bukan ditebak.",
      "Krejcie & Morgan, Educational and Psychological Measurement 30 (1970)"),
    note(
      "IKM-8", "Periode",
      "Sebuah jawaban termasuk periode menurut tanggal setempat unit (WIB, WITA, WIT); kedua ujung periode termasuk.",
      "PermenPANRB 14/2017; penerapan zona: pilihan sendiri"),
    note(
      "IKM-9", "Profil responden",
      "Bagian dibulatkan dengan sisa terbesar sehingga berjumlah 100,0. Kelompok dengan kurang dari 5 responden disembunyikan.",
      "PermenPANRB 14/2017; ambang 5: pilihan sendiri"),
    note(
      "IKM-10", "IKM gabungan",
      "IKM instansi, provinsi, dan nasional = rata-rata IKM unit-unitnya (tiap unit satu kali). Rata-rata menurut responden dicetak di sampingnya.",
      "Pilihan sendiri"),
  ]

  private static let statistics = [
    note(
      "MET-1", "Selang IKM",
      "Galat baku dari ragam skor responden dengan koreksi populasi terbatas; selang 95 % memakai sebaran t. Survei bukan sampel acak: selang hanya mencakup kebetulan.",
      "Cochran, Sampling Techniques (1977), bab 2"),
    note(
      "MET-3", "Keandalan",
      "Alfa Cronbach atas jawaban lengkap. Alfa yang tinggi juga muncul dari jawaban yang seragam.",
      "Cronbach, Psychometrika 16 (1951)"),
    note(
      "MET-7", "Rentang peringkat",
      "Pengambilan ulang dengan benih yang dicetak: NRR tiap unit dari kovarians jawabannya, bagian pengaduan dari sebaran Beta; peringkat dihitung ulang setiap kali. Dicetak persentil 2,5 dan 97,5 serta peluang tiap tingkat.",
      "Goldstein & Spiegelhalter, JRSS-A 159 (1996)"),
    note(
      "MET-9", "Bagian dari jumlah kecil", "Selang Wilson 95 % untuk setiap bagian.", "Wilson, JASA 22 (1927)"),
  ]

  private static let complaints = [
    note(
      "ADU-3", "Batas waktu pengaduan",
      "Verifikasi 3 hari kerja, jawaban pertama 5 hari kerja; selesai: tidak berkadar pengawasan 14, berkadar pengawasan 60, permintaan informasi 5, aspirasi 5 hari kerja. Batas dipilih menurut tanggal penerimaan.",
      "PermenPANRB 62/2018; penggantinya tahun 2025 belum diketahui batasnya"),
    note(
      "ADU-4", "Hari kerja",
      "Senin–Jumat tanpa libur nasional dan, bila dipilih (bawaan), cuti bersama; hari penerimaan adalah hari ke-0.",
      "Keputusan bersama tiga menteri tentang hari libur, tahun demi tahun"),
    note(
      "ADU-6", "Kasus yang sudah jatuh tempo",
      "Tepat waktu hanya dihitung atas kasus yang batasnya sudah lewat pada tanggal data; kasus terbuka yang melewati batas adalah kegagalan.",
      "Pilihan sendiri"),
    note(
      "ADU-7", "Ditutup bukan berarti selesai",
      "Dikonfirmasi pelapor, ditutup sistem, ditutup admin, diarsipkan, dikembalikan, dan digabung adalah hasil yang berbeda. Penutupan otomatis tidak pernah dihitung sebagai konfirmasi.",
      "Pilihan sendiri"),
    note(
      "ADU-8", "Tidak ada bukan berarti baik",
      "Tanpa pengaduan: tidak dapat dinilai. Tanpa tanggal yang diperlukan: tidak dapat dihitung. Keduanya bukan 0 dan bukan 100.",
      "Pilihan sendiri"),
    note(
      "ADU-11", "Skor pengaduan",
      "Rata-rata bagian yang dapat dinilai: selesai tepat waktu, jawaban pertama tepat waktu, penyelesaian pada tanggal data, dan penutupan yang dikonfirmasi pelapor. Di bawah 10 kasus jatuh tempo: data terbatas.",
      "Pilihan sendiri"),
  ]

  private static let completeness = [
    note(
      "SIPP-3", "Terisi",
      "Berisi setelah markah, \"-\", \"n/a\", \"test\", \"belum ada\" dan sejenisnya dibuang. Isi yang sama persis di unit lain menjadi peringatan, bukan pengurangan nilai.",
      "Pilihan sendiri"),
    note(
      "SIPP-4", "Skor kelengkapan",
      "Rata-rata bagian yang dapat dinilai: enam blok, komponen standar pelayanan, cakupan katalog layanan, dan kemutakhiran 12 bulan.",
      "UU 25/2009 pasal 21 untuk komponen; rata-rata: pilihan sendiri"),
  ]

  private static let index = [
    note(
      "IPP-1", "IPP indikatif",
      "Enam aspek dengan bobot PEKPPP (24, 25, 18, 11, 10, 12). Tiap aspek adalah rata-rata komponennya pada skala 0–5: NRR x menjadi (x−1)/3·5, bagian p menjadi 5p. Inovasi tidak bersumber dari ketiga data, bobotnya dibagi sebanding; cakupan dicetak. Angka ini bukan IPP resmi dan tidak pernah dicampur dengannya.",
      "Bobot: PermenPANRB 29/2022; susunan indikatif: pilihan sendiri"),
    note(
      "IPP-2", "Kategori",
      "Dibulatkan satu kali ke dua desimal, lalu A mulai 4,51; A- 4,01; B 3,51; B- 3,01; C 2,51; C- 2,01; D 1,51; E 1,01; selebihnya F.",
      "Pengumuman hasil evaluasi Kementerian PANRB"),
    note(
      "IPP-3", "Yang kosong bukan nol",
      "Komponen yang tidak ada tidak pernah menaikkan peringkat: unit itu diperingkat dengan nilai terendah antara pembobotan ulang dan pengisian dengan median kelompoknya.",
      "Pilihan sendiri"),
    note(
      "IPP-5", "Peringkat",
      "Atas nilai yang belum dibulatkan, tinggi lebih dahulu; nilai sama mendapat peringkat sama (1, 2, 2, 4). Tidak ada peringkat dalam kelompok di bawah 5 unit.",
      "Pilihan sendiri"),
  ]

  private static let tiers = [
    note(
      "TIER-1", "Prioritas pembinaan",
      "Prioritas 1 sampai 2,00; Prioritas 2 sampai 3,00; Prioritas 3 sampai 3,50; Pembinaan rutin sampai 4,50; Percontohan mulai 4,51.",
      "Pilihan sendiri: tidak ada ambang nasional yang diumumkan"),
    note(
      "TIER-2", "Pembatas",
      "Hanya dapat membuat lebih mendesak: mutu IKM D sekurangnya Prioritas 2; lebih dari 50 % pengaduan jatuh tempo terlambat (dengan sedikitnya 10 kasus) sekurangnya Prioritas 3; kelengkapan SIPP di bawah 50 % sekurangnya Prioritas 3.",
      "Pilihan sendiri"),
    note(
      "TIER-3", "Tidak diketahui bukan buruk",
      "Belum diukur, responden kurang dari 30, atau belum lengkap: daftar \"perlu data\", terpisah dari pembinaan.",
      "Pilihan sendiri"),
    note(
      "TIER-4", "Sembilan upaya",
      "Setiap kelemahan dipetakan ke satu dari sembilan upaya wajib unit pelayanan.", "UU 25/2009 dan peraturan pelaksananya"),
  ]

  private static let input = [
    note(
      "IN-1", "Tidak ada yang hilang",
      "Baris dibaca = baris dipakai + baris tidak dipakai dengan alasannya, untuk setiap berkas.", "Pilihan sendiri"),
    note(
      "IN-6", "Kiriman ulang",
      "Jawaban atau kasus yang sama dalam dua berkas dihitung satu kali; yang berubah menjadi temuan yang menyebut kedua tempat.",
      "Pilihan sendiri"),
    note(
      "IN-7", "Data pribadi",
      "Nama, NIK, telepon, surel, alamat, dan isi laporan tidak disimpan, tidak dicetak, dan tidak dicatat.",
      "UU 27/2022"),
  ]

  private static func note(_ rule: String, _ title: String, _ text: String, _ source: String) -> MethodNote {
    MethodNote(rule: rule, title: title, text: text, source: source)
  }
}
