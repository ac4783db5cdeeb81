/// What differs between the invented units; everything else in `ReportFixture` follows from it.
struct UnitSeed {
  var id: String
  var name: String
  var instansi: (id: String, name: String, kind: String)
  var type: String
  var province: (code: String, name: String, regency: String, wilayah: String)?
  /// Questionnaires that count and NRR per unsur in hundredths (U1…U9); empty without a survey.
  var n: Int
  var nrr: [Int]
  var tier: String
  var limited = false
  var complaints = Complaints.rated
  var sipp: Int?
  var population: Int?
  var isIncomplete = false
  var otherRuleDecides = false

  enum Complaints { case rated, few, none, noDates, noData }

  static let all: [UnitSeed] = [
    UnitSeed(
      id: "3399-01", name: "DPMPTSP Kabupaten Tirta Jaya", instansi: ("3399", "Kabupaten Tirta Jaya", "kabupaten"),
      type: "DPMPTSP", province: ("33", "Jawa Tengah", "Kabupaten Tirta Jaya", "III"), n: 412,
      nrr: [371, 366, 359, 398, 374, 372, 377, 368, 363], tier: "percontohan", sipp: 961, population: 9_850),
    UnitSeed(
      id: "3399-02", name: "RSUD Tirta Jaya", instansi: ("3399", "Kabupaten Tirta Jaya", "kabupaten"), type: "RSUD",
      province: ("33", "Jawa Tengah", "Kabupaten Tirta Jaya", "III"), n: 1_204,
      nrr: [318, 301, 268, 325, 321, 334, 327, 309, 296], tier: "p3", sipp: 574, population: 61_400),
    UnitSeed(
      id: "3299-01", name: "Disdukcapil Kota Bumi Asri", instansi: ("3299", "Kota Bumi Asri", "kota"),
      type: "Disdukcapil", province: ("32", "Jawa Barat", "Kota Bumi Asri", "I"), n: 655,
      nrr: [342, 338, 327, 396, 344, 349, 351, 335, 330], tier: "rutin", sipp: 848, population: 24_000),
    UnitSeed(
      id: "3299-02", name: "Samsat Bumi Asri", instansi: ("32", "Provinsi Jawa Barat", "provinsi"), type: "Samsat",
      province: ("32", "Jawa Barat", "Kota Bumi Asri", "I"), n: 388,
      nrr: [281, 262, 243, 290, 288, 279, 271, 249, 266], tier: "p2", sipp: 533),
    UnitSeed(
      id: "7399-01", name: "Polres Karang Biru", instansi: ("polri", "Kepolisian Negara Republik Indonesia", "lembaga"),
      type: "Polres", province: ("73", "Sulawesi Selatan", "Kabupaten Karang Biru", "III"), n: 143,
      nrr: [223, 214, 198, 205, 231, 240, 226, 187, 219], tier: "p1", sipp: 318, population: 5_200),
    UnitSeed(
      id: "7399-02", name: "RSUD Karang Biru", instansi: ("7399", "Kabupaten Karang Biru", "kabupaten"), type: "RSUD",
      province: ("73", "Sulawesi Selatan", "Kabupaten Karang Biru", "III"), n: 297,
      nrr: [309, 304, 281, 322, 315, 328, 324, 301, 288], tier: "p3", complaints: .few, sipp: 655, population: 18_300),
    UnitSeed(
      id: "6499-01", name: "Disdukcapil Kabupaten Rimba Raya",
      instansi: ("6499", "Kabupaten Rimba Raya", "kabupaten"), type: "Disdukcapil",
      province: ("64", "Kalimantan Timur", "Kabupaten Rimba Raya", "II"), n: 226,
      nrr: [333, 325, 317, 391, 331, 338, 340, 322, 319], tier: "p3", limited: true, sipp: 412, population: 7_700),
    UnitSeed(
      id: "9199-01", name: "DPMPTSP Kota Teluk Damai", instansi: ("9199", "Kota Teluk Damai", "kota"), type: "DPMPTSP",
      n: 0, nrr: [], tier: "perlu-data", complaints: .noData),
    UnitSeed(
      id: "9499-01", name: "Puskesmas Lembah Hijau", instansi: ("9499", "Kabupaten Lembah Hijau", "kabupaten"),
      type: "Puskesmas", province: ("94", "Papua Tengah", "Kabupaten Lembah Hijau", "III"), n: 12,
      nrr: [300, 308, 292, 400, 317, 333, 350, 308, 275], tier: "perlu-data", complaints: .none, sipp: 480,
      population: 640),
    UnitSeed(
      id: "5299-01", name: "DPMPTSP Kabupaten Nusa Permai", instansi: ("5299", "Kabupaten Nusa Permai", "kabupaten"),
      type: "DPMPTSP", province: ("52", "Nusa Tenggara Barat", "Kabupaten Nusa Permai", "II"), n: 318,
      nrr: [336, 331, 322, 388, 341, 339, 347, 330, 326], tier: "perlu-data", sipp: 790, population: 4_900,
      isIncomplete: true),
    UnitSeed(
      id: "1199-01", name: "Disdukcapil Kabupaten Ujung Pasir",
      instansi: ("1199", "Kabupaten Ujung Pasir", "kabupaten"), type: "Disdukcapil",
      province: ("11", "Aceh", "Kabupaten Ujung Pasir", "I"), n: 171,
      nrr: [327, 320, 311, 390, 329, 335, 336, 318, 306], tier: "rutin", complaints: .none, population: 3_300),
    UnitSeed(
      id: "BMD/5", name: "Perumda Air Minum Segara", instansi: ("5199", "Perumda Segara", "BUMN/D"), type: "",
      province: ("51", "Bali", "Kabupaten Segara", "II"), n: 204,
      nrr: [311, 306, 299, 303, 314, 308, 315, 298, 304], tier: "p3", complaints: .noDates, sipp: 725,
      otherRuleDecides: true),
  ]
}
