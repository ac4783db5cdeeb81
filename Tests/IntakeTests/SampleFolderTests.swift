import CivilTime
import Complaints
import Findings
import FoundationEssentials
import IKM
import Testing
import Units

@testable import Intake

/// The sample evaluation of the package, with the figures that its own generator computed (samples/kabupaten-contoh/README.md).
@Suite struct SampleFolderTests {
  private static let path =
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/samples/kabupaten-contoh"

  private static func file(_ name: String, _ role: InputRole) -> InputFile {
    InputFile(path: path + "/" + name, name: name, role: role)
  }

  private static let surveys = [
    "01_dpmptsp_disdukcapil", "02_puskesmas", "03_rsud_formulir", "04_polres_huruf", "05_kecamatan", "06_instansi_lain",
    "07_dinas_pendidikan",
  ].map { file("skm/\($0).csv", .survey) }

  /// Unit, complete questionnaires, IKM in hundredths.
  private static let expected: [(String, Int, Int)] = [
    ("KC-01", 604, 9552), ("KC-02", 744, 8983), ("KC-03", 687, 7095), ("KC-04", 299, 8471), ("KC-05", 249, 8093),
    ("KC-06", 241, 7601), ("KC-07", 225, 6856), ("KC-08", 214, 8999), ("KC-09", 234, 7792), ("KC-10", 199, 8319),
    ("KC-11", 152, 7705), ("KC-12", 17, 8333), ("KC-13", 138, 7174), ("KC-14", 142, 5074), ("KC-15", 384, 8202),
    ("KC-16", 370, 7930), ("KC-17", 240, 8897), ("KC-18", 353, 7389), ("KC-19", 187, 6540), ("KC-20", 144, 8198),
    ("KC-21", 137, 7656), ("KC-22", 0, 0), ("KC-24", 250, 7061),
  ]

  @Test("the seven survey files give the figures of their generator", arguments: [1, 2])
  func surveys(threads: Int) throws {
    var settings = try IntakeSettings.year()
    settings.threads = threads
    settings.partBytes = 20_000 * threads
    let (register, _, registerFindings) = readRegister(
      [Self.file("unit.csv", .register), Self.file("alias.csv", .alias)], settings: settings)
    #expect(register.units.count == 24)
    #expect(registerFindings == [])
    let intake = readSurveys(Self.surveys, register: register, settings: settings)
    #expect(intake.units.map(\.id.rawValue) == Self.expected.map(\.0))
    for (id, complete, hundredths) in Self.expected {
      let tally = try #require(intake.unit(id)?.tally)
      #expect(tally.complete == complete, "\(id)")
      guard complete > 0 else { continue }
      let sum = (0..<9).reduce(0) { $0 + tally.sum($1, .lengkap) }
      // 2500 · S / (9 n), half up.
      #expect((5000 * sum + 9 * complete) / (18 * complete) == hundredths, "\(id)")
    }
    let places = Set(intake.findings.map { "\($0.location.file) \($0.location.row ?? 0) \($0.kind)" })
    for place in [
      "skm/01_dpmptsp_disdukcapil.csv 43 jawaban-di-luar-skala",
      "skm/01_dpmptsp_disdukcapil.csv 99 jawaban-di-luar-skala",
      "skm/02_puskesmas.csv 1512 baris-rekap", "skm/03_rsud_formulir.csv 15 jawaban-di-luar-skala",
      "skm/03_rsud_formulir.csv 0 tanpa-id", "skm/04_polres_huruf.csv 5 urutan-unsur-dianggap",
      "skm/06_instansi_lain.csv 12 di-luar-periode", "skm/06_instansi_lain.csv 22 unit-tidak-dikenal",
      "skm/06_instansi_lain.csv 32 respons-ganda", "skm/06_instansi_lain.csv 33 respons-berubah",
      "skm/06_instansi_lain.csv 52 kolom-kurang",
    ] {
      #expect(places.contains(place), "\(place)")
    }
    #expect(places.count == 11, "\(places.sorted())")
  }

  @Test func `the complaint files keep every case, and say what they lack`() throws {
    var settings = try IntakeSettings.year()
    settings.asOf = try #require(CivilDate(iso: "2026-01-31"))
    let (register, _, _) = readRegister(
      [Self.file("unit.csv", .register), Self.file("alias.csv", .alias)], settings: settings)
    let intake = readComplaints(
      ["kasus", "laporan_ringkas", "register_daerah"].map { Self.file("pengaduan/\($0).csv", .complaints) },
      register: register,
      settings: settings)
    #expect(intake.cases.count == 696)
    #expect(intake.cases.count { $0.sourceSystem == "register-daerah" } == 96)
    #expect(intake.unknownUnits == [])
    #expect(
      intake.findings.map { "\($0.location.file) \($0.location.row ?? 0) \($0.kind)" } == [
        "pengaduan/kasus.csv 16 status-tidak-dikenal"
      ])
  }

  @Test func `the SIPP files are read without a finding`() throws {
    let settings = try IntakeSettings.year()
    let (register, _, _) = readRegister(
      [Self.file("unit.csv", .register), Self.file("alias.csv", .alias)], settings: settings)
    let intake = readSIPP(
      ["blok", "komponen"].map { Self.file("sipp/\($0).csv", .sipp) }, register: register, settings: settings)
    #expect(intake.findings == [])
    #expect(intake.entries.count > 1000)
  }
}
