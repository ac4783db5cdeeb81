import Evaluation
import IndexModel
import Reports
import Testing

/// The official index of a whole run; M36–M41 are pinned where it is computed, in IndexModelTests.
@Suite struct OfficialIndexRunTests {
  @Test func `IPP-1: the index follows from two evaluators and ten users by hand`() async throws {
    let report = try await OfficialFolder().run()
    #expect(report.about.instrument == "pekppp", "forms of 2024 without a declared instrument")
    #expect(report.about.indexName == "IPP")
    let index = try #require(report.unit("KA")?.index)
    // F-02 = 0.24·4.5 + 0.25·4.5 + 0.18·4.2 + 0.11·2.5 + 0.10·2.5 + 0.12·2.0 = 3.726; IPP = 0.75·3.726 + 0.25·4.5 = 3.9195.
    #expect(index.exactScore?.plain == "3.919500000000")
    #expect(index.score.figure?.plain == "3.92")
    #expect(index.category == "B")
    #expect(index.status == "lengkap")
    #expect(index.aspects.map(\.code) == ["I", "II", "III", "IV", "V", "VI", "F-03"])
    #expect(index.aspects.map(\.weight.plain) == ["18.00", "18.75", "13.50", "8.25", "7.50", "9.00", "25.00"])
    // Exact 0.81, 0.84375, 0.567, 0.20625, 0.1875, 0.18, 1.125; the largest remainders V, III and IV are rounded up.
    let contributions = index.aspects.compactMap(\.contribution.figure?.plain)
    #expect(contributions == ["0.81", "0.84", "0.57", "0.21", "0.19", "0.18", "1.12"])
    #expect(
      index.remarks[0]
        == "2 evaluator, dipakai rata-rata tingkat para evaluator; berbeda pada 22 indikator, paling jauh indikator 1 (4 sampai 5)."
    )
  }

  @Test func `IPP-3: a blank never earns a rank, and a unit without F-03 is provisional`() async throws {
    let report = try await OfficialFolder().run()
    let ranks = report.units.map { unit in unit.ranks.first.map { "\(unit.id) \($0.rank)/\($0.of)" } ?? unit.id }
    #expect(ranks == ["KA 3/5", "KB 1/5", "KC 2/5", "KD 4/5", "KE 5/5", "KF", "KG", "KH"])
    // Indicator 1 weighs 0.24·0.17: F-02 is at least 5 − 0.204 = 4.796, so IPP at least 0.75·4.796 + 1.25 = 4.847.
    let incomplete = try #require(report.unit("KF"))
    #expect(incomplete.index.status == "belum lengkap: 1 indikator kosong, IPP antara 4,85 dan 5,00")
    #expect(incomplete.index.score == .absent(.incomplete))
    #expect(incomplete.index.remarks[0] == "Indikator yang belum dinilai: 1.")
    #expect(incomplete.index.coverage.plain == "96.9", "100 − 75·0.24·0.17 = 96.94")
    #expect(incomplete.reasonWithoutRank == incomplete.index.status)
    #expect(report.unit("KG")?.index.status == "sementara: F-02 5,00, F-03 belum ada; tidak diperingkat")
    #expect(report.unit("KH")?.index.status == "belum dinilai evaluator (F-02 belum ada)")
    #expect(report.national.ranked == 5)
  }

  @Test func `a blank in the form of the last unit does not lift it, and does not push others down`() async throws {
    let whole = try await OfficialFolder().run()
    let holed = try await OfficialFolder { files in
      files["formulir/f02.csv"] = files["formulir/f02.csv"]?.map { line in
        line.hasPrefix("KE,") ? String(line.dropLast()) : line
      }
    }.run()
    #expect(holed.unit("KE")?.ranks.isEmpty == true)
    for unit in whole.units where unit.id != "KE" {
      let before = unit.index.exactScore
      #expect(holed.unit(unit.id)?.index.exactScore == before)
    }
  }

  @Test func `TIER-1: by the official index where it is complete, and the reason says which`() async throws {
    let report = try await OfficialFolder().run()
    let tiers = report.units.map { "\($0.id) \($0.tier.key)" }
    #expect(
      tiers == [
        "KA rutin", "KB percontohan", "KC rutin", "KD p2", "KE p1", "KF perlu-data", "KG perlu-data", "KH perlu-data",
      ])
    #expect(report.unit("KE")?.tier.reason == "IPP 2,00 berada di antara 0,00 dan 2,00.")
  }

  @Test func `IPP-4: an instansi is the mean of its loci, and incomplete while one is missing`() async throws {
    let report = try await OfficialFolder(settings: "tahun: 2024\nlokus_wajib: []\n").run()
    // I-1: (3.9195 + 5)/2 = 4.45975. I-2: KC is no locus, so KD alone. I-3: KF has a blank. I-4: no locus has an index.
    #expect(report.instansi.map { $0.index.indonesian } == ["4,46", "3,00", "belum lengkap", "belum ada data"])
    #expect(report.instansi[2].indexNote == "Belum lengkap: lokus tanpa IPP KF; rata-rata 1 lokus lain 2,00.")
    #expect(report.instansi[0].loci?.status == "Tidak ada lokus wajib menurut evaluasi.yaml.")
  }

  @Test func `IPP-4: a missing required locus makes an instansi incomplete, by kind, and never low`() async throws {
    // Of 2024: one locus each for barang, jasa, administratif. I-1 says two kinds, I-2 nothing about KD, I-3 two and the forms a
    // third, I-4 is of a kind that nobody knows.
    let report = try await OfficialFolder { files in
      let kinds = ["KA": "barang", "KB": "Layanan Jasa", "KE": "barang", "KF": "jasa"]
      files["unit.csv"] = files["unit.csv"]?.enumerated().map { place, line in
        let unit = String(line.prefix { $0 != "," })
        return place == 0 ? line + ",jenis_lokus" : line + "," + (kinds[unit] ?? "")
      }
      files["unit.csv"]?.append("KI,Unit KI,I-3,Kabupaten 3,kabupaten,Puskesmas,33,ya,")
      files["formulir/f01.csv"] = ["unit_id,jenis_lokus,1", "KI,administrasi,", "KE,jasa,"]
    }.run()
    let loci = report.instansi.map { $0.loci }
    #expect(
      report.instansi.map { $0.index.indonesian } == [
        "belum lengkap", "belum lengkap", "belum lengkap", "belum ada data",
      ])
    #expect(loci[0]?.status == "Lokus wajib belum ada: administratif.")
    #expect(loci[0]?.missing == ["administratif"])
    #expect(
      report.instansi[0].indexNote == "Belum lengkap: ada lokus wajib yang belum dinilai; rata-rata 2 lokus lain 4,46.")
    #expect(
      loci[1]?.status
        == "Lokus wajib belum lengkap: sedikitnya 2 dari barang, jasa, administratif belum ada; jenis lokus KD belum disebut."
    )
    // KI takes its kind from the form; KE keeps that of the register although a form says another.
    #expect(loci[2]?.status == "Lokus wajib lengkap: barang, jasa, administratif.")
    #expect(loci[2]?.lines.map(\.kind) == ["barang", "jasa", "administratif"])
    #expect(
      report.findings.filter { $0.kind == "jenis-lokus-bertentangan" }.map(\.found) == [
        "formulir menyebut jasa; dipakai barang menurut register"
      ])
    #expect(
      report.findings.filter { $0.kind == "lokus-wajib-belum-ada" }.map(\.found) == [
        "instansi I-1: 2 lokus, belum ada administratif",
        "instansi I-2: 1 lokus, belum ada barang, jasa, administratif",
        "instansi I-4: 2 lokus, belum ada barang, jasa, administratif",
      ])
  }

  @Test func `IPP-4: where nobody says what a locus is or what is required, nothing is called complete`() async throws {
    let silent = try await OfficialFolder(settings: "tahun: 2024\nlokus_wajib: [jasa, barang]\n").run()
    #expect(
      silent.instansi[0].loci?.status
        == "Lokus wajib tidak dapat diperiksa: jenis lokus KA, KB belum disebut; yang belum tampak jasa, barang.")
    #expect(silent.instansi[0].index.indonesian == "4,46", "unknown is not missing")
    let unknown = try await OfficialFolder(settings: "tahun: 2025\n").run()
    #expect(unknown.instansi[0].loci?.status == "Lokus wajib kabupaten tahun 2025 tidak diketahui.")
    let unmarked = try await OfficialFolder { files in
      files["unit.csv"] = files["unit.csv"]?.map { $0.replacing(",ya", with: ",").replacing(",tidak", with: ",") }
    }.run()
    #expect(
      unmarked.instansi[0].loci?.status
        == "Lokus wajib tidak dapat diperiksa: register tidak menandai lokus, jadi semua unit dirata-ratakan.")
    let types = try await OfficialFolder(settings: "tahun: 2024\nlokus_wajib: [Puskesmas, RSUD]\n").run()
    #expect(types.instansi[0].loci?.status == "Lokus wajib belum ada: RSUD.")
  }

  @Test func `IPP-7: an indicator without data says so and why; the question without weight is printed too`()
    async throws
  {
    let report = try await OfficialFolder { files in
      files["formulir/f02.csv"] = files["formulir/f02.csv"]?.enumerated().map { place, line in
        place == 0 ? line + ",31" : line + (line.hasPrefix("KA,") ? ",4" : ",")
      }
    }.run()
    let unit = try #require(report.unit("KA"))
    let lines = unit.index.aspects.dropLast().flatMap(\.components)
    #expect(lines.count == 30)
    #expect(
      lines.allSatisfy {
        $0.measured.contains("data menunjukkan") || $0.measured.contains("tidak ada data pembanding (")
      })
    #expect(
      lines[7].measured
        == "bobot 7,0 %; evaluator 4 sampai 5; tidak ada data pembanding (rencana tindak lanjut SKM tidak termuat dalam SKM, pengaduan, atau SIPP)"
    )
    #expect(
      lines[20].measured.hasSuffix(
        "tidak ada data pembanding (data SIPP unit ini tidak menunjukkan pelayanan yang tampil di SIPPN)"))
    #expect(
      unit.index.remarks.contains(
        "Informasi tambahan tanpa bobot, 31 Sistem antrean: tingkat 4,00; tidak ada data pembanding (sistem antrean hanya dapat diamati di tempat)."
      ), "\(unit.index.remarks)")
    // A blank indicator still shows what the data say.
    let blank = report.unit("KF")?.index.aspects[0].components[0].measured
    #expect(blank?.hasPrefix("belum dinilai; tidak ada data pembanding (") == true)
  }

  @Test func `IPP-7: what the data witness stands beside the evaluators' level and changes nothing`() async throws {
    let report = try await OfficialFolder().run()
    let found = report.findings.filter { $0.kind == "periksa-bukti" }
    // Some components but not all: level 1, not 5, for the standard (1) and for its publication (3). Last update 356 days ago: once
    // a year (24), level 1, not 5.
    #expect(
      found.map(\.found).sorted() == [
        "indikator 1: evaluator 5,00, data menunjukkan 1", "indikator 24: evaluator 5,00, data menunjukkan 1",
        "indikator 3: evaluator 5,00, data menunjukkan 1",
      ])
    #expect(found.allSatisfy { $0.unitID == "KB" && $0.file == "formulir/f02.csv" && $0.row == 4 })
    #expect(report.unit("KB")?.index.score.figure?.plain == "5.00")
    let lines = report.unit("KB")?.index.aspects[3].components.map(\.measured)
    #expect(lines?[3] == "bobot 30,0 %; data menunjukkan 1, periksa")
  }

  @Test func `IPP-7: where the data give a bound, only what lies two levels outside is to be checked`() async throws {
    let report = try await OfficialFolder { files in
      files["sipp/blok.csv"] = [
        "unit_id,blok,isi,diperbarui", "KB,penilaian kinerja,Nilai IKM 2024 sudah terbit,2024-12-30",
        "KB,pengelolaan pengaduan,Surel aduan@contoh.test,2024-12-30",
        "KE,pengelolaan pengaduan,Laman www.aduan-contoh.test,2024-12-30",
        "KD,pengelolaan pengaduan,Sampaikan kepada petugas loket,2024-12-30",
      ]
    }.run()
    let measured = { (id: String, aspect: Int, place: Int) in
      report.unit(id)?.index.aspects[aspect].components[place].measured
    }
    #expect(measured("KB", 0, 6) == "bobot 7,0 %; data menunjukkan sedikitnya 1")
    #expect(measured("KB", 4, 1) == "bobot 25,0 %; data menunjukkan sedikitnya 3")
    // Level 2 of the evaluators is one below the bound: nothing to check. Words alone reach nobody: no bound at all.
    #expect(measured("KE", 4, 1) == "bobot 25,0 %; data menunjukkan sedikitnya 3")
    #expect(
      measured("KD", 4, 1)
        == "bobot 25,0 %; tidak ada data pembanding (data pengaduan dan SIPP unit ini tidak menunjukkan kanal pengaduan dalam jaringan)"
    )
    #expect(!report.findings.contains { $0.kind == "periksa-bukti" && $0.found.hasPrefix("indikator 26") })
  }

  @Test func `IPP-1: named variants stand beside the index with what they would change`() async throws {
    // Ten users give the four items of aspect I a 5 and the ten others a 4.
    let report = try await OfficialFolder { files in
      let others = files["formulir/f03.csv"]?.filter { !$0.hasPrefix("KA,") } ?? []
      let answers = Array(repeating: 5, count: 4) + Array(repeating: 4, count: 10)
      files["formulir/f03.csv"] = others + (0..<10).map { OfficialFolder.row("KA", "P-\($0)", answers) }
    }.run()
    // 0.75·3.726 + 0.25·60/14 = 3.8659…
    #expect(report.unit("KA")?.index.score.figure?.plain == "3.87")
    let variants = try #require(report.unit("KA")?.index.variants)
    #expect(variants.map(\.name) == ["bobot indikator sama di dalam aspek", "F-03: rata-rata dari rata-rata aspek"])
    // Equal weights change aspect III alone, from 4.2 to 25/6: 0.75·0.18/30 = 0.0045 less, 3.8614…
    // Aspect means of F-03 are 5, 4, 4, 4, 4: 0.75·3.726 + 0.25·4.2 = 3.8445.
    #expect(variants.map { $0.score.figure?.plain } == ["3.86", "3.84"])
    #expect(variants.map { $0.difference.figure?.plain } == ["-0.01", "-0.03"])
    #expect(variants.allSatisfy { $0.category == "B" && !$0.changesCategory })
    #expect(report.unit("KF")?.index.variants.isEmpty == true, "incomplete by every way of computing")
  }

  @Test func `F-03 below its minimum is computed and flagged; F-01 replaces nothing`() async throws {
    let report = try await OfficialFolder { files in
      files["formulir/f03.csv"] = files["formulir/f03.csv"]?.filter { !$0.hasPrefix("KC,") || $0.contains("P-1,") }
      files["formulir/f01.csv"] = [
        OfficialFolder.row("unit_id", "id", (1...30).map { $0 }),
        OfficialFolder.row("KD", "", Array(repeating: 5, count: 30)),
      ]
    }.run()
    #expect(report.unit("KC")?.index.score.figure?.plain == "4.00")
    #expect(report.unit("KC")?.index.remarks.contains("F-03 baru diisi 1 pengguna, kurang dari 10.") == true)
    #expect(report.unit("KD")?.index.score.figure?.plain == "3.00")
    #expect(
      report.unit("KD")?.index.remarks.contains(
        "Penilaian mandiri F-01 2,00 lebih tinggi daripada F-02 (batas 0,50); F-01 tidak dipakai.") == true)
    #expect(report.findings.contains { $0.kind == "f01-jauh-dari-f02" && $0.unitID == "KD" })
  }

  @Test func `the indicative index stands beside the official one and is in no ranking`() async throws {
    let report = try await OfficialFolder().run()
    let unit = try #require(report.unit("KB"))
    #expect(unit.indicative?.name == "IPP indikatif")
    #expect(unit.index.name == "IPP")
    #expect(report.method.map(\.rule).contains("IPP-7"))
    let declared = try await OfficialFolder(settings: "tahun: 2024\ninstrumen: ipp-indikatif\n").run()
    #expect(declared.about.indexName == "IPP indikatif")
    #expect(declared.unit("KB")?.indicative == nil)
    #expect(
      declared.findings.filter { $0.kind == "formulir-tidak-dipakai" }.map(\.file) == [
        "formulir/f02.csv", "formulir/f03.csv",
      ])
  }

  @Test func `form files that nobody has filled choose no instrument`() async throws {
    let report = try await OfficialFolder { files in
      files["formulir/f02.csv"] = [
        OfficialFolder.row("unit_id", "evaluator", (1...31).map { $0 }),
        OfficialFolder.row("CONTOH-HAPUS", "E-1", Array(repeating: 4, count: 31)),
      ]
      files["formulir/f03.csv"] = []
    }.run()
    #expect(report.about.instrument == "ipp-indikatif")
    #expect(report.units.allSatisfy { $0.indicative == nil })
    #expect(report.inputs.first { $0.file == "formulir/f02.csv" }?.excluded == [Count("baris contoh", 1)])
  }

  @Test func `tasks are the indicators of F-02 by their gain in the official index`() async throws {
    let report = try await OfficialFolder().run()
    let tasks = try #require(report.unit("KA")?.tasks)
    // 29 and 30: 0.75·0.12·0.50·(5 − 2) = 0.135 each; 14: 0.75·0.25·0.30·0.5 = 0.028; the form's order breaks the tie.
    #expect(
      tasks.prefix(2).map(\.weakness) == [
        "Penciptaan inovasi (indikator 29)", "Sumber daya keberlanjutan inovasi (indikator 30)",
      ])
    #expect(tasks.first?.gain.plain == "0.14")
    #expect(tasks.first?.effortNumber == 6)
    #expect(report.unit("KB")?.tasks.isEmpty == true)
  }
}
