import Reports

/// A vocabulary of real size, so that lists are as long as they get.
enum TemplateFixture {
  static func vocabulary(mark: String = "") -> TemplateVocabulary {
    var words = TemplateVocabulary()
    let terms = { (texts: [String]) in texts.map { TemplateVocabulary.Term($0 + mark) } }
    words.instansiKinds = terms(["kementerian", "lembaga", "provinsi", "kabupaten", "kota", "BUMN/D"])
    words.unitTypes = terms(
      (["DPMPTSP", "Disdukcapil", "RSUD"] + (1...40).map { "Jenis unit pelayanan nomor \($0)" }))
    words.provinces = (11...48).map { .init("\($0)" + mark, "Provinsi \($0)" + mark) }
    words.zones = terms(["WIB", "WITA", "WIT"])
    words.locusKinds = terms(["barang", "jasa", "administratif"])
    words.unsur = unsur.map { column, label, answers in
      .init(column: column, label: label + mark, answers: answers.map { $0 + mark })
    }
    words.education = terms(["SD", "SMP", "SMA", "D3", "S1", "S2", "S3"])
    words.occupations = terms(["PNS", "TNI", "Polri", "Swasta", "Wirausaha", "Lainnya"])
    words.complaintTypes = terms(["pengaduan", "aspirasi", "permintaan informasi", "darurat"])
    words.complaintClasses = terms(["berkadar pengawasan", "tidak berkadar pengawasan"])
    words.complaintStages = terms(["baru", "terverifikasi", "proses", "dijawab", "dibuka lagi", "selesai"])
    words.closeKinds = terms(["pelapor", "sistem", "admin", "arsip", "dikembalikan", "digabung"])
    words.channels = terms(["website", "aplikasi", "SMS 1708", "WhatsApp", "112"])
    words.blocks = terms(["profil penyelenggara", "standar pelayanan", "maklumat pelayanan"])
    words.components = terms(["persyaratan", "sistem, mekanisme, prosedur", "biaya/tarif"])
    let levels = ["tidak ada", "satu sarana", "dua sarana", "tiga sarana", "empat sarana", "lima sarana atau lebih"]
    words.evaluatorIndicators = (1...31).map {
      .init(number: $0, label: "Nama indikator \($0)" + mark, levels: $0 > 20 ? levels.map { $0 + mark } : [])
    }
    words.userItems = (1...14).map { .init(number: $0, label: "Nama butir \($0)" + mark) }
    words.instruments = [
      .init("ipp-indikatif" + mark, "indeks dari survei, pengaduan, dan SIPP" + mark),
      .init("pekppp" + mark, "formulir F-02 dan F-03, 2022–2025" + mark),
    ]
    words.questionnaires = terms(["skm-2017", "skm-2014"])
    words.tierPolicies = terms(["bawaan"])
    return words
  }

  /// PermenPANRB 14/2017, questionnaire: the nine unsur with their answers from 1 to 4.
  private static let unsur = [
    ("persyaratan", "persyaratan", ["Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"]),
    ("prosedur", "sistem, mekanisme, dan prosedur", ["Tidak mudah", "Kurang mudah", "Mudah", "Sangat mudah"]),
    ("waktu_penyelesaian", "waktu penyelesaian", ["Tidak cepat", "Kurang cepat", "Cepat", "Sangat cepat"]),
    ("biaya", "biaya/tarif", ["Sangat mahal", "Cukup mahal", "Murah", "Gratis"]),
    ("produk", "produk layanan", ["Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"]),
    ("kompetensi", "kompetensi pelaksana", ["Tidak kompeten", "Kurang kompeten", "Kompeten", "Sangat kompeten"]),
    (
      "perilaku", "perilaku pelaksana",
      ["Tidak sopan dan ramah", "Kurang sopan dan ramah", "Sopan dan ramah", "Sangat sopan dan ramah"]
    ),
    (
      "pengaduan", "penanganan pengaduan, saran, dan masukan",
      ["Tidak ada", "Ada tetapi tidak berfungsi", "Berfungsi kurang maksimal", "Dikelola dengan baik"]
    ),
    ("sarana", "sarana dan prasarana", ["Buruk", "Cukup", "Baik", "Sangat baik"]),
  ]

  static func files(mark: String = "") -> [TemplateFile] {
    InputTemplates(vocabulary: vocabulary(mark: mark), year: 2025).files
  }

  static func text(_ path: String) -> String? {
    for file in files() where file.path == path {
      if case .text(let text) = file.content { return text }
    }
    return nil
  }

  static var workbooks: [(path: String, workbook: TemplateWorkbook)] { workbooks(mark: "") }

  static func workbooks(mark: String) -> [(path: String, workbook: TemplateWorkbook)] {
    files(mark: mark).compactMap { file in
      if case .workbook(let workbook) = file.content { (file.path, workbook) } else { nil }
    }
  }

  /// The headers that a reader of each file knows, typed here a second time.
  static let headers = [
    "unit.xlsx":
      "unit_id nama instansi_id instansi jenis_instansi jenis_unit kode_provinsi kode_kabkota zona populasi "
      + "jumlah_layanan_sk lokus jenis_lokus",
    "skm/jawaban.xlsx":
      "unit_id id tanggal layanan jenis_kelamin usia pendidikan pekerjaan disabilitas persyaratan prosedur "
      + "waktu_penyelesaian biaya produk kompetensi perilaku pengaduan sarana",
    "pengaduan/kasus.xlsx":
      "unit_id id induk_id klasifikasi kadar kategori kanal_asal tanggal_masuk tanggal_verifikasi tanggal_disposisi "
      + "tanggal_jawaban tanggal_selesai status cara_tutup dibuka_lagi rating jenis_rating",
    "sipp/blok.xlsx": "unit_id blok isi terisi diperbarui",
    "sipp/komponen.xlsx": "unit_id layanan komponen isi terisi diperbarui",
    "formulir/f02.xlsx":
      "unit_id evaluator 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31",
    "formulir/f03.xlsx": "unit_id id 1 2 3 4 5 6 7 8 9 10 11 12 13 14",
  ]
}
