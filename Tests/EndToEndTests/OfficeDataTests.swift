import Foundation
import Testing

/// Files of real offices, each alone, against numbers computed outside this program.
@Suite(.enabled(if: Package.hasOfficeData, "tidak ada folder shared/data di samping paket"))
struct OfficeDataTests {
  private static let gianyar = "skm-polres-gianyar-skck"

  /// The unsur of the file's U1…U9: the eighth question is about facilities, the ninth about complaints.
  private static let printedOrder = [
    "persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku", "sarana", "pengaduan",
  ]

  /// A folder with one file in one place.
  private static func folder(_ file: String, in place: String) throws -> SmallFolder {
    let folder = try SmallFolder()
    let name = file.split(separator: "/").last.map(String.init) ?? file
    try folder.scratch.copy(Package.officeData + "/" + file, to: "evaluasi-2025/\(place)/\(name)")
    return folder
  }

  private static func expected(_ name: String) throws -> [String: Any] {
    let data = try Data(contentsOf: URL(fileURLWithPath: Package.officeData + "/" + name + "/expected.json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test(arguments: ["derived_wide_text.csv", "derived_wide_num.csv"])
  func `a police counter of 2020 has its published sums`(file: String) throws {
    let folder = try Self.folder(Self.gianyar + "/" + file, in: "skm")
    try folder.write(
      ["tahun: 2020", "urutan_unsur: [\(Self.printedOrder.joined(separator: ", "))]"], to: "evaluasi.yaml")
    let outcome = try folder.run()
    #expect(outcome.exitCode == 0, "\(outcome.messages)")
    let unit = try #require(try folder.results().unit.first)
    #expect(unit.ikm.n == 201)
    #expect(unit.ikm.nilai?.hundredths == 8585)
    #expect(unit.ikm.mutu == "B")
    let cases = try #require(try Self.expected(Self.gianyar)["complete_cases"] as? [String: Any])
    let means = try #require(cases["NRR_per_unsur"] as? [String: Double])
    for (number, key) in Self.printedOrder.enumerated() {
      let nrr = try #require(unit.ikm.unsur.first { $0.kunci == key }?.nrr)
      let mean = try #require(means["U\(number + 1)"])
      // Printed with three decimals.
      #expect(abs(nrr - mean) <= 0.0005, "\(key)")
    }
  }

  @Test(arguments: [
    ("tasikmalaya_diskominfo_2023", 2023), ("simeulue_diskominsa_2024", 2024), ("biro_organisasi_2024", 2024),
    ("arissaturrohman_2022", 2022), ("hospital_bpjs_zero_2026", 2026), ("tulang_bawang_barat_online_2023s1", 2023),
  ])
  func `a small dump gives the IKM that was computed outside, and a zero is no answer`(name: String, year: Int) throws {
    let folder = try Self.folder("skm-small-app-dumps/\(name).csv", in: "skm")
    let outcome = try Command.evaluate(folder.path, into: folder.out, "--tahun", "\(year)")
    #expect(outcome.exitCode == 0, "\(outcome.messages)")
    let dump = try #require(try Self.expected("skm-small-app-dumps")[name] as? [String: Any])
    // The hospital's file holds both treatments of its zeros; only the one without them is right.
    let treatment = try #require((dump["zero_as_not_answered"] ?? dump) as? [String: Any])
    let cases = try #require(treatment["complete_cases"] as? [String: Any])
    let ikm = try #require(try folder.results().unit.first).ikm
    #expect(ikm.n == cases["n_respondents"] as? Int)
    #expect(ikm.nilai?.hundredths == (cases["IKM_2dp"] as? Double)?.hundredths)
    #expect(ikm.mutu == cases["mutu"] as? String)
  }

  @Test func `every table of a city's own application is read, or named with the reason why not`() throws {
    let name = "pekppp-kota-pasuruan-2024"
    let folder = try SmallFolder()
    let tables = try FileManager.default.contentsOfDirectory(atPath: Package.officeData + "/" + name)
      .filter { $0.hasSuffix(".csv") }.sorted()
    #expect(tables.count == 19)
    let own: Set = [
      "kepel.csv", "prof_sdm.csv", "sarpras.csv", "sipp.csv", "konsul.csv", "inovasi.csv", "tambahan.csv",
    ]
    var places: [String] = []
    for table in tables where table != "users_opd.csv" {
      let place = "formulir/" + (own.contains(table) ? "f01-" : table == "formulir3.csv" ? "f03-" : "") + table
      try folder.scratch.copy(Package.officeData + "/\(name)/\(table)", to: "evaluasi-2025/\(place)")
      places.append(place)
    }
    try folder.scratch.copy(Package.officeData + "/\(name)/users_opd.csv", to: "evaluasi-2025/unit.csv")
    try folder.write(
      [
        "tahun: 2024", "instrumen: pekppp", "f03_nol: kosong", "kolom:", "  unit:", "    unit_id: id", "    nama: opd",
        "  formulir:", "    unit_id: user_id", "    15.c.K: fasilitas_parkir", "    31: fasilitas_sistem_antrian",
        "    14.b.K: budaya_pelayanan", "    25.e.P: fasilitas_sarpras_konsul", "    7.a.T: jumlah_media_publikasi_skm",
      ], to: "evaluasi.yaml")
    let outcome = try folder.run()
    #expect(outcome.exitCode == 65, "some tables are no forms: \(outcome.messages)")
    let files = try Ledger(in: folder.out).masukan
    let findings = try Ledger(try Command.evalrunner("check", folder.path, "--json").output).temuan ?? []
    for place in places {
      let file = try #require(files.first { $0.berkas == place }, "\(place)")
      #expect(file.isBalanced, "\(place)")
      #expect(file.barisDipakai > 0 || findings.contains { $0.berkas == place }, "\(place) would vanish")
    }
    let used = Set(files.filter { $0.barisDipakai > 0 }.map(\.berkas))
    #expect(
      used.isSuperset(of: ["kepel", "prof_sdm", "sarpras", "konsul", "tambahan"].map { "formulir/f01-\($0).csv" }))
    // Nobody evaluated: no index, no rank, whatever the offices say of themselves.
    let units = try folder.results().unit
    #expect(units.allSatisfy { $0.indeks.nilai == nil && $0.peringkat.isEmpty })
  }

  @Test func `a complaint export without closing dates counts its cases and computes no durations`() throws {
    let folder = try Self.folder("complaints-sp4n-samarinda-2024/aduan_export_with_preamble.csv", in: "pengaduan")
    try folder.write(["tahun: 2024", "tanggal_data: 2025-06-03"], to: "evaluasi.yaml")
    let outcome = try folder.run()
    #expect(outcome.exitCode == 0, "\(outcome.messages)")
    let file = try #require(try Ledger(in: folder.out).masukan.first { $0.berkas.hasPrefix("pengaduan/") })
    #expect(file.barisDibaca == 240 && file.isBalanced)
    let units = try folder.results().unit
    // 44 of 240 were never disposed to an office.
    #expect(units.reduce(0) { $0 + $1.pengaduan.jumlah } == 196)
    for unit in units {
      for ratio in unit.pengaduan.rasio where ratio.kunci.hasSuffix("tepat_waktu") {
        #expect(ratio.persen == nil && ratio.persenAlasan == "tidak dapat dihitung", "\(unit.id) \(ratio.kunci)")
      }
    }
  }

  @Test func `the statuses of a complaint export are those that were counted outside`() throws {
    let folder = try Self.folder("complaints-sp4n-samarinda-2024/aduan_export_with_preamble.csv", in: "pengaduan")
    // Without offices every case belongs to one unit, so that the statuses of all 240 are seen.
    let name = "evaluasi-2025/pengaduan/aduan_export_with_preamble.csv"
    var table = CSVTable(try folder.scratch.text(name))
    let header = try #require(table.rows.firstIndex { $0.contains("Tracking ID") })
    let office = try #require(table.rows[header].firstIndex(of: "ID Instansi Terdisposisi"))
    for row in table.rows.indices where row > header { table.rows[row][office] = "SMD" }
    try folder.scratch.write(table.text, to: name)
    try folder.register(["SMD"])
    try folder.write(["tahun: 2024", "tanggal_data: 2025-06-03"], to: "evaluasi.yaml")
    #expect(try folder.run().exitCode == 0)
    let complaints = try folder.results().unit("SMD").pengaduan
    #expect(complaints.jumlah == 240)
    let counted = Set(complaints.hasil.filter { $0.jumlah > 0 })
    // Closed by the system 155, by the reporter 11, by admin 9; archived 38 + 7 + 2; waiting for the reporter 18.
    #expect(counted.contains(.init(label: "Ditutup sistem", jumlah: 155)))
    #expect(counted.contains(.init(label: "Dikonfirmasi pelapor", jumlah: 11)))
    #expect(counted.contains(.init(label: "Ditutup admin", jumlah: 9)))
    #expect(counted.contains(.init(label: "Diarsipkan", jumlah: 47)))
    #expect(counted.reduce(0) { $0 + $1.jumlah } == 240)
  }

  /// Every table beside the package.
  private static var tables: [String] {
    (FileManager.default.subpaths(atPath: Package.officeData) ?? []).filter {
      $0.hasSuffix(".csv") || $0.hasSuffix(".xlsx")
    }.sorted()
  }

  @Test(arguments: ["skm", "pengaduan", "sipp"])
  func `IN-1: whatever table is put into a folder, rows read are rows used and excluded`(place: String) throws {
    #expect(!Self.tables.isEmpty)
    for table in Self.tables {
      let folder = try Self.folder(table, in: place)
      let outcome = try Command.evalrunner("check", folder.path, "--tahun", "2024", "--json")
      #expect([0, 65].contains(outcome.exitCode), "\(table): \(outcome.exitCode) \(outcome.messages)")
      for file in try Ledger(outcome.output).masukan { #expect(file.isBalanced, "\(table): \(file)") }
    }
  }
}
