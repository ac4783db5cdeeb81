import Completeness
import Findings
import FoundationEssentials
import Statistics
import Testing
import Units

@testable import Intake

/// Catalogues of services and self-assessments of real offices, read with a mapping of their columns alone.
@Suite(.enabled(if: RealData.isHere, "data kantor tidak ada di samping paket"))
struct RealCatalogueTests {
  // MARK: Provinsi Kalimantan Barat, 538 services of 42 offices

  private static let kalbar = "catalogue-kalbar-layanan-2020/"

  private func kalbar() throws -> (intake: SIPPIntake, units: [UnitID: CompletenessScore]) {
    var settings = try IntakeSettings.year(2020)
    settings.columns = [
      .register: ["unit_id": "id_satker", "nama": "n_satker"],
      .sipp: [
        "unit_id": "id_satker", "layanan": "id_layanan", "dasar_hukum": "n_dasar_hukum",
        "jangka_waktu": "standar_waktu", "produk_pelayanan": "spesifikasi",
      ],
    ]
    let register = readRegister(
      [RealData.file(Self.kalbar + "tbm_satker.csv", .register)], settings: settings
    ).register
    let intake = readSIPP(
      [RealData.file(Self.kalbar + "tb_layanan.csv", .sipp)], register: register, settings: settings)
    let entries = Dictionary(grouping: intake.entries, by: \.unit)
    return (
      intake,
      entries.reduce(into: [:]) { scores, unit in
        scores[unit.key] = CompletenessScore(
          unit: unit.key, entries: unit.value, decreedServices: nil, asOf: settings.asOf, source: intake.source)
      }
    )
  }

  private struct Expected: Decodable {
    struct Office: Decodable {
      let services: Int
      let complete: Int

      enum CodingKeys: String, CodingKey {
        case services
        case complete = "complete_5"
      }
    }
    let services: Int
    let offices: Int
    let filled: [String: Int]
    let filledAll: Int
    let byOffice: [String: Office]

    enum CodingKeys: String, CodingKey {
      case services, filled
      case offices = "offices_with_services"
      case filledAll = "filled_all_5"
      case byOffice = "per_office"
    }
  }

  private func expected() throws -> Expected {
    let bytes = try Data(contentsOf: URL(filePath: RealData.path + "/" + Self.kalbar + "expected.json"))
    return try JSONDecoder().decode(Expected.self, from: bytes)
  }

  @Test func `Kalbar: filled components by column, as counted beside the data`() throws {
    let (intake, units) = try kalbar()
    let expected = try expected()
    #expect(intake.readings[0].ledger.used == expected.services)
    #expect(intake.readings[0].ledger.read == expected.services)
    #expect(units.count == expected.offices)
    // Of the fourteen components the table has columns for four, and for no block.
    #expect(intake.source == SIPPSource(components: [.dasarHukum, .biaya, .waktu, .produk]))
    for (column, component) in [
      ("n_dasar_hukum", StandardComponent.dasarHukum), ("biaya", .biaya), ("standar_waktu", .waktu),
      ("spesifikasi", .produk),
    ] {
      let filled = units.values.compactMap { $0.filling(of: component)?.filled }.reduce(0, +)
      #expect(filled == expected.filled[column], "\(column)")
    }
  }

  @Test func `Kalbar: services and complete services of each office`() throws {
    let intake = try kalbar().intake
    let expected = try expected()
    var complete: [String: [String: Bool]] = [:]
    for entry in intake.entries {
      guard case .component(let service, _) = entry.item else { continue }
      let before = complete[entry.unit.rawValue]?[service] ?? true
      complete[entry.unit.rawValue, default: [:]][service] = before && entry.isFilled
    }
    #expect(complete.values.reduce(0) { $0 + $1.count { $0.value } } == expected.filledAll)
    for (office, counts) in expected.byOffice {
      let services = try #require(complete[String(office.prefix { $0 != " " })])
      #expect(services.count == counts.services, "\(office)")
      #expect(services.count { $0.value } == counts.complete, "\(office)")
    }
  }

  @Test func `Kalbar: promises that can be held to, and decrees that can be looked up`() throws {
    let tallies = try kalbar().units.values
    let time = CheckTally(tallies.map { $0.tally(of: .waktu) })
    // By the list of values beside the data: 538 without " Menit" (25); "8 " (3) names no unit of time.
    #expect((time.readable, time.met) == (513, 510))
    // The column is a number throughout, 0 for 467 of them.
    let cost = CheckTally(tallies.map { $0.tally(of: .biaya) })
    #expect((cost.readable, cost.met) == (538, 538))
    // Of the 507 decrees these 19 give no year: 065/26/TU (7), 065/002/OR-B (5), 065/06/PEM (3), 067/04/Adpem (3),
    // 065'/050/DISPORAPAR-A (1).
    let decree = CheckTally(tallies.map { $0.tally(of: .keputusan) })
    #expect((decree.readable, decree.met) == (507, 488))
    #expect(tallies.allSatisfy { $0.tally(of: .pengaduan).share == nil })
  }

  // MARK: Kota Pasuruan, self-assessment forms of April 2024

  @Test func `Pasuruan: what offices say they have published, from two of their forms`() throws {
    let folder = "pekppp-kota-pasuruan-2024/"
    var settings = try IntakeSettings.year(2024)
    settings.columns = [
      .register: ["unit_id": "id", "nama": "opd"],
      .sipp: [
        "unit_id": "user_id", "standar_pelayanan": "sp_dipublikasi",
        "maklumat_pelayanan": "maklumat_pelayanan_dipublikasi", "penilaian_kinerja": "skm_dipublikasi",
        "pengelolaan_pengaduan": "tersedia_sarana_konsultasi_pengaduan",
      ],
    ]
    let register = readRegister([RealData.file(folder + "users_opd.csv", .register)], settings: settings).register
    let files = ["kepel.csv", "konsul.csv"].map { RealData.file(folder + $0, .sipp) }
    let intake = readSIPP(files, register: register, settings: settings)
    // Account 56 is in no register: one row of each form is left out, and said.
    #expect(intake.readings.map(\.ledger.read) == [11, 9])
    #expect(intake.readings.map(\.ledger.used) == [10, 8])
    #expect(intake.unknownUnits.map(\.code) == ["56"])
    let blocks: Set<SIPPBlock> = [
      .standarPelayanan, .maklumatPelayanan, .penilaianKinerja, .pengelolaanPengaduan,
    ]
    #expect(intake.source == SIPPSource(blocks: blocks))
    // Answers counted by hand: office 6 says Ya to all four; 35 to the first alone and has no second form; 15 leaves the pledge
    // blank; 53 says Tidak to the standard; 50 answers the second form alone; 14 left both forms empty, which is not "no data".
    for (office, filled) in [
      ("6", 4), ("8", 4), ("32", 4), ("15", 3), ("3", 3), ("53", 3), ("2", 3), ("35", 1), ("50", 1), ("14", 0),
    ] {
      let id = try #require(UnitID(office))
      let score = CompletenessScore(
        unit: id, entries: intake.entries, decreedServices: nil, asOf: settings.asOf, source: intake.source)
      #expect(score.result(.blok) == .value(Fraction(filled, 4)), "\(office)")
      // Ticks only: nothing can be said about what they would hold.
      #expect(score.tally(of: .keputusan).share == nil)
    }
  }
}
