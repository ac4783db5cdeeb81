import CivilTime
import Complaints
import Findings
import FoundationEssentials
import IKM
import Testing
import Units

@testable import Intake

/// Files of real offices beside the package; where they are absent the tests say so and pass.
enum RealData {
  static let path =
    #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined() + "/shared/data"

  static var isHere: Bool { FileManager.default.fileExists(atPath: path) }

  static func file(_ name: String, _ role: InputRole) -> InputFile {
    InputFile(path: path + "/" + name, name: name, role: role)
  }
}

@Suite(.enabled(if: RealData.isHere, "data kantor tidak ada di samping paket"))
struct RealDataTests {
  /// Sums of 201 respondents by unsur, counted outside this program; the eighth question is sarana, the ninth pengaduan.
  private static let gianyar: [(Unsur, Int)] = [
    (.persyaratan, 693), (.prosedur, 726), (.waktu, 672), (.biaya, 598), (.produk, 683), (.kompetensi, 686),
    (.perilaku, 683), (.sarana, 706), (.pengaduan, 765),
  ]

  @Test func `long question headers with text answers`() throws {
    let file = RealData.file("skm-polres-gianyar-skck/derived_wide_text.csv", .survey)
    let intake = readSurveys([file], register: try .of("SKCK"), settings: try .year(2020))
    let tally = try #require(intake.unit("SKCK")?.tally)
    #expect(tally.complete == 201)
    for (unsur, sum) in Self.gianyar { #expect(intake.sum("SKCK", unsur) == sum) }
    let men = tally.group(.sex(.male))
    #expect(men?.respondents == 141)
    #expect(intake.findings.map(\.kind) == ["tanpa-id"])
  }

  @Test func `the answer table of a data base, its questions declared by their ids`() throws {
    let file = RealData.file("skm-polres-gianyar-skck/tb_respon.csv", .survey)
    var settings = try IntakeSettings.year(2020)
    let questions = Dictionary(uniqueKeysWithValues: Self.gianyar.enumerated().map { ($1.0.key, "\($0 + 9)") })
    let others = [
      "usia": "5", "jenis_kelamin": "6", "pendidikan": "7", "pekerjaan": "8", "id": "respon_m_id",
      "tanggal": "respon_waktu", "pertanyaan": "respon_pertanyaanid", "jawaban": "respon_teks",
    ]
    settings.columns = [.survey: questions.merging(others) { first, _ in first }]
    let intake = readSurveys([file], register: try .of("SKCK"), settings: settings)
    let tally = try #require(intake.unit("SKCK")?.tally)
    #expect(tally.complete == 201)
    for (unsur, sum) in Self.gianyar { #expect(intake.sum("SKCK", unsur) == sum) }
    #expect(tally.group(.sex(.male))?.respondents == 141)
    #expect(intake.readings[0].ledger.used == 2613)
    #expect(intake.findings == [])
  }

  @Test func `bare headers in the declared order of the printed questionnaire`() throws {
    let file = RealData.file("skm-polres-gianyar-skck/derived_wide_num.csv", .survey)
    var settings = try IntakeSettings.year(2020)
    settings.unsurOrder = Self.gianyar.map(\.0)
    let intake = readSurveys([file], register: try .of("SKCK"), settings: settings)
    #expect(intake.unit("SKCK")?.tally.complete == 201)
    for (unsur, sum) in Self.gianyar { #expect(intake.sum("SKCK", unsur) == sum) }
    #expect(intake.findings == [])
  }

  @Test func `bare headers without order warn and take U8 for pengaduan`() throws {
    let file = RealData.file("skm-polres-gianyar-skck/derived_wide_num.csv", .survey)
    let intake = readSurveys([file], register: try .of("SKCK"), settings: try .year(2020))
    #expect(intake.sum("SKCK", .pengaduan) == 706)
    #expect(intake.findings.map(\.kind) == ["urutan-unsur-dianggap"])
  }

  @Test func `a zero for not applicable is no answer`() throws {
    let file = RealData.file("skm-small-app-dumps/hospital_bpjs_zero_2026.csv", .survey)
    let intake = readSurveys([file], register: try .of("RS"), settings: try .year(2026))
    let tally = try #require(intake.unit("RS")?.tally)
    #expect(tally.received == 3)
    #expect(tally.complete == 2)
    #expect(intake.sum("RS", .biaya) == 6)
    let refused = try #require(intake.findings.first { $0.kind == "jawaban-di-luar-skala" })
    #expect(refused.found == "0")
    #expect(refused.location.row == 4)
    #expect(refused.location.header == "U4")
  }

  @Test(
    "trial entries of small applications",
    arguments: [
      ("tasikmalaya_diskominfo_2023", 5, 13), ("simeulue_diskominsa_2024", 5, 16), ("biro_organisasi_2024", 3, 7),
    ])
  func smallDumps(name: String, respondents: Int, firstSum: Int) throws {
    let file = RealData.file("skm-small-app-dumps/\(name).csv", .survey)
    let intake = readSurveys([file], register: try .of("X"), settings: try .year(2023))
    #expect(intake.unit("X")?.tally.complete == respondents)
    #expect(intake.sum("X", .persyaratan) == firstSum)
  }

  @Test(
    "the admin export Laporan Ringkas, with its ten lines above the table and without",
    arguments: ["aduan_export_with_preamble.csv", "aduan_cut_by_user.csv"])
  func laporanRingkas(name: String) throws {
    let file = RealData.file("complaints-sp4n-samarinda-2024/\(name)", .complaints)
    let asOf = try #require(CivilDate(iso: "2025-06-03"))
    let settings = IntakeSettings(period: try .days("2024-01-01", "2024-12-31"), asOf: asOf)
    let intake = readComplaints([file], register: UnitRegister([]), settings: settings)
    #expect(intake.cases.count == 240)
    #expect(intake.readings[0].ledger.used == 240)
    #expect(intake.cases.count { $0.unit == nil } == 44)
    #expect(intake.cases.count { $0.closeKind == .sistem } == 155)
    #expect(intake.cases.count { $0.closeKind == .pelapor } == 11)
    #expect(intake.cases.count { $0.closeKind == .admin } == 9)
    #expect(intake.cases.count { $0.stage == .diarsipkan } == 38 + 7 + 2)
    #expect(intake.cases.count { $0.stage == .ditunda } == 18)
    #expect(intake.cases.count { $0.type == .aspirasi } == 56)
    #expect(intake.cases.count { $0.supervision == .berkadar } == 159)
    #expect(intake.cases.count { $0.type == nil } == 1)
    #expect(intake.cases.count { $0.channelOrigin == .aplikasi } == 58)
    #expect(intake.cases.compactMap { $0.receivedAt?.date }.min()?.description == "2024-01-04")
    #expect(intake.cases.compactMap { $0.receivedAt?.date }.max()?.description == "2024-12-30")
    #expect(intake.cases.count { $0.receivedAt?.date.month == 5 } == 34)
    #expect(intake.cases.allSatisfy { $0.receivedAt?.secondOfDay != nil })
    #expect(intake.facts[0].sourceSystem == "laporan-ringkas")
    #expect(intake.derivedUnits.contains { $0.name == "Dinas Perhubungan" })
    #expect(intake.findings == [])
    let dropped = intake.readings[0].droppedColumns
    #expect(dropped.contains(.init(header: "Nama Pelapor", reason: .personal)))
    #expect(dropped.contains(.init(header: "Isi Laporan Awal", reason: .personal)))
    guard name.contains("preamble") else { return }
    #expect(intake.facts[0].generatedOn == asOf)
    #expect(intake.facts[0].period == settings.period)
  }
}
