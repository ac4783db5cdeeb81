import IndexModel
import Reports
import Statistics
import Testing

@testable import Evaluation

/// Instruments that users write themselves (IPP-1): read as the package prints its own, refused with every fault and its line.
@Suite struct OwnInstrumentTests {
  private func read(_ text: String) throws -> OwnInstrument {
    try InstrumentReader.read(text, file: "uji.yaml", digest: "0")
  }

  /// Two aspects of 60 and 40; the first with two indicators of 75 and 25, the second with one.
  private static let small = """
    instrumen: kota-2026
    nama_indeks: IPP Kota
    dasar: Keputusan Wali Kota Contoh Nomor 1 Tahun 2026
    tahun_mulai: 2024
    aspek:
      - kode: I
        nama: Kebijakan
        bobot: 60
        indikator:
          - {nomor: 1, nama: Standar, bobot: 75}
          - {nomor: 2, nama: Maklumat, bobot: "25,0"}
      - kode: II
        nama: Petugas
        bobot: 40
        indikator:
          - {nomor: 3, nama: Kompetensi, bobot: 100, tingkat: [nol, satu, dua, tiga, empat, lima]}
    """

  @Test("what the package prints of its instruments can be read again", arguments: ["pekppp", "permenpanrb-17-2017"])
  func roundTrip(name: String) throws {
    let printed = String(decoding: try InstrumentSheet.json(name), as: UTF8.self)
    let own = try read(printed.replacing("\"instrumen\" : \"\(name)\"", with: "\"instrumen\" : \"salinan\""))
    let original = try #require(Instrument.BuiltIn(rawValue: name).map { try Instrument($0) })
    #expect(own.instrument.key == "salinan")
    #expect(own.instrument.aspects == original.aspects)
    #expect(own.instrument.legalBasis == original.legalBasis)
    #expect(own.instrument.declaredSum == original.declaredSum)
    guard case .forms(let read) = own.instrument.method, case .forms(let known) = original.method else {
      Issue.record("bukan instrumen formulir")
      return
    }
    #expect(read == known)
  }

  @Test func `every fault is named with its line, not only the first`() throws {
    let text = """
      instrumen: Kota 2026
      dasr: Keputusan
      tahun_mulai: 2026
      tahun_selesai: 2025
      bagian_f02: 0.75
      aspek:
        - kode: I
          nama: Kebijakan
          bobot: 60
          indikator:
            - {nomor: 1, nama: Standar, bobot: tujuh}
            - {nomor: 1, nama: Maklumat, bobot: 25}
        - kode: I
          nama: Petugas
          bobot: 30
          indikator:
            - {nomor: 3, nama: Kompetensi, bobot: -5, tingkat: [nol, satu]}
      """
    let error = #expect(throws: EvaluationError.self) { try read(text) }
    let lines = try #require(error?.message.split(separator: "\n").map(String.init))
    #expect(
      lines == [
        "uji.yaml: 11 kesalahan.",
        "  baris 1: nama instrumen `Kota 2026`; seharusnya huruf kecil, angka, dan tanda hubung",
        "  baris 1: `dasar` tidak ada atau kosong",
        "  baris 2: instrumen: kunci `dasr` tidak dikenal; terdekat `dasar`",
        "  baris 4: tahun_selesai 2025 mendahului tahun_mulai 2026",
        "  baris 5: bagian_f02 0.75 + bagian_f03 0; jumlahnya seharusnya 1",
        "  baris 7: bobot aspek berjumlah 90; seharusnya 100",
        "  baris 11: indikator 1, bobot: `tujuh` bukan bilangan desimal; tulis misalnya 17 atau 17,5",
        "  baris 12: nomor indikator 1 sudah dipakai pada baris 11",
        "  baris 13: kode aspek I sudah dipakai pada baris 7",
        "  baris 17: indikator 3: 2 tingkat; seharusnya 6 (tingkat 0 sampai 5), atau tanpa `tingkat`",
        "  baris 17: indikator 3, bobot: -5 negatif; paling kecil 0",
      ])
  }

  @Test func `own categories leave no hole`() throws {
    let bands = """
      kategori:
        - {huruf: Baik, predikat: Baik, dari: 3.00, sampai: 5.00, kelompok: rutin}
        - {huruf: Kurang, predikat: Kurang, dari: 0.00, sampai: 2.98, kelompok: p1}
      """
    let error = #expect(throws: EvaluationError.self) { try read(Self.small + "\n" + bands) }
    #expect(
      error?.message
        == "uji.yaml: 1 kesalahan.\n  baris 19: kategori Kurang berakhir di 2.98 sedangkan Baik mulai di 3.00; seharusnya berselisih tepat 0,01"
    )
    let own = try read(Self.small + "\n" + bands.replacing("2.98", with: "2.99"))
    #expect(own.categories?.bands.map(\.code) == ["Baik", "Kurang"])
    #expect(own.tiers == ["Baik": .rutin, "Kurang": .p1])
  }

  @Test(
    "TIER-1: letters that the tier policy does not know need a tier, and the line says so",
    arguments: [
      (
        ["{huruf: Baik, predikat: Baik, dari: 3.00, sampai: 5.00}", "{huruf: C, predikat: C, dari: 0, sampai: 2.99}"],
        [
          "  baris 18: kategori Baik: huruf itu tidak ada dalam kebijakan_tier (A, A-, B, B-, C, C-, D, E, F); tambahkan `kelompok` (p1, p2, p3, rutin, percontohan) pada setiap kategori"
        ]
      ),
      (
        ["{huruf: A, predikat: A, dari: 3.00, sampai: 5.00}", "{huruf: B, predikat: B, dari: 0, sampai: 2.99}"],
        [
          "  baris 18: kategori A-, B-, C, C-, D, E, F tidak ada, padahal kebijakan_tier memerlukannya; tambahkan, atau tambahkan `kelompok` pada setiap kategori"
        ]
      ),
      (
        [
          "{huruf: Baik, predikat: B, dari: 3.00, sampai: 5.00, kelompok: p1}",
          "{huruf: Sedang, predikat: S, dari: 2.00, sampai: 2.99, kelompok: p3}",
          "{huruf: Rendah, predikat: R, dari: 1.00, sampai: 1.99, kelompok: gawat}",
          "{huruf: Buruk, predikat: D, dari: 0, sampai: 0.99}",
        ],
        [
          "  baris 19: kategori Sedang: kelompok p3 kurang mendesak daripada p1 milik kategori Baik yang lebih tinggi",
          "  baris 20: kategori Rendah: kelompok `gawat` tidak dikenal; seharusnya p1, p2, p3, rutin, percontohan",
          "  baris 21: kategori Buruk: `kelompok` tidak ada, sedangkan kategori lain menyebutnya",
        ]
      ),
    ])
  func tiersOfLetters(bands: [String], faults: [String]) throws {
    let file = Self.small + "\nkategori:\n" + bands.map { "  - \($0)" }.joined(separator: "\n")
    let error = #expect(throws: EvaluationError.self) { try read(file) }
    let lines = try #require(error?.message.split(separator: "\n").map(String.init))
    #expect(lines == ["uji.yaml: \(faults.count) kesalahan."] + faults)
  }

  @Test func `own letters decide the tiers of a run`() async throws {
    let folder = try OfficialFolder(settings: "tahun: 2024\ninstrumen: kota.yaml\n") { files in
      files["formulir/f02.csv"] = ["unit_id,evaluator,1,2,3", "KA,E-1,4,2,5", "KB,E-1,2,2,2"]
      files["formulir/f03.csv"] = []
    }
    let bands = """
      kategori:
        - {huruf: Baik, predikat: Baik, dari: 3.00, sampai: 5.00, kelompok: rutin}
        - {huruf: Kurang, predikat: Kurang, dari: 0.00, sampai: 2.99, kelompok: p2}
      """
    try folder.folder.write(Self.small + "\n" + bands, to: "masukan/kota.yaml")
    let report = try await folder.run()
    // KA is at 4.10 as below, KB at 2 throughout.
    #expect(report.unit("KA")?.index.category == "Baik")
    #expect(report.unit("KA")?.tier.key == "rutin")
    #expect(report.unit("KB")?.index.category == "Kurang")
    #expect(report.unit("KB")?.tier.key == "p2")
  }

  @Test func `an instrument from a file decides a run and is named with its digest`() async throws {
    let folder = try OfficialFolder(settings: "tahun: 2024\ninstrumen: aturan/kota.yaml\n") { files in
      files["formulir/f02.csv"] = ["unit_id,evaluator,1,2,3", "KA,E-1,4,2,5", "KB,E-1,3,3,3"]
      files["formulir/f03.csv"] = []
    }
    try folder.folder.write(Self.small, to: "masukan/aturan/kota.yaml")
    let report = try await folder.run()
    #expect(report.about.instrument == "kota-2026")
    #expect(report.about.indexName == "IPP Kota")
    // 0.6·(0.75·4 + 0.25·2) + 0.4·5 = 0.6·3.5 + 2 = 4.10; all at 3 is 3.
    #expect(report.unit("KA")?.index.score.figure?.plain == "4.10")
    #expect(report.unit("KB")?.index.score.figure?.plain == "3.00")
    let setting = try #require(report.about.settings.first { $0.key == "instrumen.berkas" })
    #expect(setting.value.hasPrefix("aturan/kota.yaml (SHA-256 "))
    #expect(!report.findings.contains { $0.file == "aturan/kota.yaml" })
  }

  @Test func `F-02 B is scored with a weight table and refused without one`() async throws {
    let error = #expect(throws: EvaluationError.self) {
      try read("instrumen: daring\ndari: pekppp-f02b\ndasar: SK\ntahun_mulai: 2024\nbobot_indikator: {1: 100}\n")
    }
    #expect(error?.message.hasPrefix("uji.yaml: 1 kesalahan.\n  baris 5: bobot indikator 2, 3, 4") == true)

    // Aspects I (1–8), II (9–13), III (14–19), IV (20–23), V (24–27), VI (28, 29): equal weights inside each.
    let sizes = [8, 5, 6, 4, 4, 2]
    var weights: [String] = []
    for size in sizes {
      // Six sixths do not sum to 100 as decimals: the last takes what is missing.
      let equal = size == 6 ? "16" : Figure(Fraction(100, size), decimals: 1).plain
      for place in 1...size { weights.append(size == 6 && place == 6 ? "20" : equal) }
    }
    let table = weights.enumerated().map { "\($0 + 1): \($1)" }.joined(separator: ", ")
    let file =
      "instrumen: daring-2024\ndari: pekppp-f02b\ndasar: SK\ntahun_mulai: 2024\nbobot_indikator: {\(table)}\n"
    let folder = try OfficialFolder(settings: "tahun: 2024\ninstrumen: daring.yaml\n") { files in
      let numbers = (1...29).map(String.init).joined(separator: ",")
      // Level 4 throughout but 5 for the two of Inovasi (weight 12): 4 + 0.12 = 4.12.
      let levels = Array(repeating: "4", count: 27) + ["5", "5"]
      files["formulir/f02.csv"] = []
      files["formulir/f03.csv"] = []
      files["formulir/f02b.csv"] = ["unit_id,evaluator,\(numbers)", "KA,E-1,\(levels.joined(separator: ","))"]
    }
    try folder.folder.write(file, to: "masukan/daring.yaml")
    let report = try await folder.run()
    #expect(report.unit("KA")?.index.score.figure?.plain == "4.12")
    #expect(!report.findings.contains { $0.kind == "formulir-b-tidak-dapat-dinilai" })
  }

  @Test func `a file outside the folder and one that is not there stop the run`() async throws {
    for (name, words) in [
      ("../kota.yaml", "harus di dalam folder evaluasi"), ("kota.yaml", "tidak ada atau tidak terbaca"),
    ] {
      let folder = try OfficialFolder(settings: "tahun: 2024\ninstrumen: \(name)\n")
      let error = await #expect(throws: EvaluationError.self) { try await folder.run() }
      #expect(error?.message.contains(words) == true)
    }
  }
}
