import CivilTime
import Completeness
import Statistics
import Testing
import Units

func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

func unitID(_ text: String) throws -> UnitID { try #require(UnitID(text)) }

func entry(
  _ item: SIPPEntry.Item, filled: Bool = true, updated: String? = nil, unit: String = "U1", hash: UInt64? = nil
) throws -> SIPPEntry {
  SIPPEntry(
    unit: try unitID(unit), item: item, isFilled: filled, updatedOn: try updated.map(day), contentHash: hash)
}

func score(
  _ entries: [SIPPEntry], decreed: Int? = nil, source: SIPPSource = .publicPage, asOf: String = "2025-12-31"
) throws -> CompletenessScore {
  CompletenessScore(
    unit: try unitID("U1"), entries: entries, decreedServices: decreed, asOf: try day(asOf), source: source)
}

@Suite struct CompletenessScoreTests {
  /// Three blocks of six filled; KTP with six of six components, KK with two, both of four decreed services; of the eleven
  /// dated items (three blocks, eight components) the eight are fresh and the blocks stale.
  private func worked() throws -> [SIPPEntry] {
    var entries = try [SIPPBlock.profilPenyelenggara, .standarPelayanan, .maklumatPelayanan].map {
      try entry(.block($0), updated: "2024-12-30")
    }
    entries.append(try entry(.block(.covid19), updated: "2025-06-01"))
    entries += try StandardComponent.allCases.filter(\.isServiceDelivery).map {
      try entry(.component(service: "KTP", $0), updated: "2024-12-31")
    }
    entries += try [StandardComponent.persyaratan, .biaya].map {
      try entry(.component(service: "KK", $0), updated: "2025-06-01")
    }
    return entries
  }

  @Test func `SIPP-4: the score of a unit worked by hand`() throws {
    let result = try score(worked(), decreed: 4)
    // Blocks 3/6. Components (6/6 + 2/6) / 2 = 8/12 = 2/3. Catalogue 2/4. Fresh 8/11: 31 December 2024 is twelve months
    // before the as-of date and still fresh, the day before is not.
    #expect(result.result(.blok) == .value(Fraction(1, 2)))
    #expect(result.result(.komponen) == .value(Fraction(2, 3)))
    #expect(result.result(.katalog) == .value(Fraction(1, 2)))
    #expect(result.result(.kebaruan) == .value(Fraction(8, 11)))
    // (1/2 + 2/3 + 1/2 + 8/11) / 4 = (33 + 44 + 33 + 48)/66 / 4 = 158/264 = 79/132
    #expect(result.score == Fraction(79, 132))
    #expect(result.publishedServices == 2)
    #expect(result.datedItems == 11)
    #expect(result.undatedItems == 0)
  }

  @Test func `SIPP-5: what to fill first, with exact gains worked by hand`() throws {
    let advice = try score(worked(), decreed: 4).advice
    // Before: 1/2 + 2/3 + 1/2 + 8/11. All gains are over 4.
    // Publish a service: components 14/18, catalogue 3/4, fresh 14/17: (1/9 + 1/4 + 14/17 − 8/11)/4.
    // Fill a block: 1/6 and fresh 9/12: (1/6 + 3/4 − 8/11)/4. Fill a component of KK: (1/12 + 3/4 − 8/11)/4.
    // Renew a block: (1/11)/4.
    let publish = (Fraction(1, 9) + Fraction(1, 4) + Fraction(14, 17) - Fraction(8, 11)) / Fraction(4)
    let block = (Fraction(1, 6) + Fraction(3, 4) - Fraction(8, 11)) / Fraction(4)
    let component = (Fraction(1, 12) + Fraction(3, 4) - Fraction(8, 11)) / Fraction(4)
    let renew = Fraction(1, 44)
    let acts: [CompletenessAdvice.Act] = [
      .publishService(missing: 2),
      .fill(.block(.profilPelaksana)), .fill(.block(.pengelolaanPengaduan)), .fill(.block(.penilaianKinerja)),
      .fill(.component(service: "KK", .prosedur)), .fill(.component(service: "KK", .waktu)),
      .fill(.component(service: "KK", .produk)), .fill(.component(service: "KK", .pengaduan)),
      .renew(.block(.profilPenyelenggara), lastUpdated: try day("2024-12-30")),
      .renew(.block(.standarPelayanan), lastUpdated: try day("2024-12-30")),
      .renew(.block(.maklumatPelayanan), lastUpdated: try day("2024-12-30")),
    ]
    #expect(advice.map(\.act) == acts)
    #expect(
      advice.map(\.gain) == [
        publish, block, block, block, component, component, component, component, renew, renew, renew,
      ])
  }

  @Test func `SIPP-5: a gain is what the score gains when that item is mended`() throws {
    let before = try #require(try score(worked(), decreed: 4).score)
    for advice in try score(worked(), decreed: 4).advice {
      let mended: SIPPEntry.Item
      switch advice.act {
      case .fill(let item), .renew(let item, _): mended = item
      case .publishService: continue
      }
      let after = try score(worked() + [entry(mended, updated: "2025-12-31")], decreed: 4).score
      #expect(after == before + advice.gain)
    }
  }

  @Test func `M19, M20, SIPP-4: no entry is no data, and not a zero`() throws {
    let nothing = try score([])
    #expect(nothing.score == nil)
    #expect(!nothing.hasData)
    #expect(nothing.advice.isEmpty)
    #expect(try score([entry(.block(.profilPelaksana), filled: false)]).score == .zero)
    #expect(try score([entry(.block(.covid19))]).score == nil)
  }

  @Test func `M13, SIPP-4: a part without its input says so and leaves the mean`() throws {
    let result = try score([entry(.block(.profilPelaksana)), entry(.component(service: "KTP", .biaya))])
    #expect(result.result(.katalog) == .tidakDapatDihitung(.tanpaJumlahSK))
    #expect(result.result(.kebaruan) == .tidakDapatDihitung(.tanpaTanggal))
    #expect(result.score == Fraction(1, 6))
    let blocksOnly = try score(
      [entry(.block(.profilPelaksana))], decreed: 3, source: SIPPSource(blocks: Set(SIPPBlock.rated)))
    #expect(blocksOnly.result(.komponen) == .tidakDapatDihitung(.tanpaKomponen))
    #expect(blocksOnly.result(.katalog) == .tidakDapatDihitung(.tanpaKomponen))
    let componentsOnly = try score(
      [entry(.component(service: "KTP", .biaya))],
      source: SIPPSource(components: [.biaya, .waktu]))
    #expect(componentsOnly.result(.blok) == .tidakDapatDihitung(.tanpaBlok))
    #expect(componentsOnly.score == Fraction(1, 2))
  }

  @Test func `SIPP-4: catalogue coverage is capped and the surplus is said`() throws {
    let entries = try ["A", "B", "C"].map { try entry(.component(service: $0, .biaya)) }
    let result = try score(entries, decreed: 2)
    #expect(result.result(.katalog) == .value(.one))
    #expect(result.surplusServices == 1)
  }

  @Test func `SIPP-4: a date after the as-of date is no date`() throws {
    let result = try score([entry(.block(.profilPelaksana), updated: "2026-01-01")])
    #expect(result.result(.kebaruan) == .tidakDapatDihitung(.tanpaTanggal))
    #expect(result.futureItems == 1)
  }

  @Test func `SIPP-2: a source is rated by the components it carries`() throws {
    let six = SIPPSource(detecting: [.component(.biaya)])
    #expect(six.components.count == 6)
    #expect(!six.carriesBlocks)
    let fourteen = SIPPSource(detecting: [.component(.dasarHukum)])
    #expect(fourteen.components.count == 14)
    #expect(try score([entry(.component(service: "KTP", .biaya))], source: fourteen).score == Fraction(1, 14))
    // A table with one column for each item carries its columns alone: four components, one of the six blocks.
    var columns = SIPPSource(columns: [
      .component(.dasarHukum), .component(.biaya), .component(.waktu), .component(.produk),
    ])
    columns.formUnion(SIPPSource(columns: [.block(.maklumatPelayanan), .block(.covid19)]))
    #expect(columns.components.count == 4)
    #expect(columns.blocks == [.maklumatPelayanan])
    let result = try score(
      [entry(.component(service: "KTP", .biaya)), entry(.block(.maklumatPelayanan))], source: columns)
    #expect(result.result(.komponen) == .value(Fraction(1, 4)))
    #expect(result.result(.blok) == .value(.one))
  }

  @Test func `one service under two spellings is one service`() throws {
    let entries = try [
      entry(.component(service: "KTP baru", .biaya)), entry(.component(service: "KTP  Baru.", .waktu)),
    ]
    let result = try score(entries, decreed: 2)
    #expect(result.publishedServices == 1)
    #expect(result.result(.komponen) == .value(Fraction(2, 6)))
  }

  @Test("the order and the repetition of rows change nothing", arguments: UInt64(0)..<20)
  func order(seed: UInt64) throws {
    var generator = Seeded(seed: seed)
    let entries = try worked()
    let shuffled = (entries + entries).shuffled(using: &generator)
    #expect(try score(shuffled, decreed: 4) == score(entries, decreed: 4))
    #expect(try score(shuffled, decreed: 4).advice == score(entries, decreed: 4).advice)
  }

  @Test("every score lies between 0 and 1 and no gain is negative", arguments: UInt64(0)..<60)
  func bounds(seed: UInt64) throws {
    var generator = Seeded(seed: seed)
    let items =
      SIPPBlock.allCases.map { SIPPEntry.Item.block($0) }
      + ["A", "B", "c"].flatMap { service in StandardComponent.allCases.map { .component(service: service, $0) } }
    let entries = try items.filter { _ in Bool.random(using: &generator) }.map { item in
      let days = Int.random(in: 0..<900, using: &generator)
      return try entry(
        item, filled: Bool.random(using: &generator),
        updated: Bool.random(using: &generator) ? day("2023-08-01").advanced(byDays: days).description : nil)
    }
    let decreed = [nil, 2, 5].randomElement(using: &generator) ?? nil
    for source in [SIPPSource.publicPage, .documents] {
      let result = try score(entries, decreed: decreed, source: source)
      let value = try #require(result.score)
      #expect(value >= .zero && value <= .one)
      for advice in result.advice { #expect(advice.gain >= .zero && value + advice.gain <= .one) }
    }
  }

  @Test func `SIPP-3: text shared by units is listed and text inside one unit is not`() throws {
    let shared = try [
      entry(.block(.maklumatPelayanan), unit: "B", hash: 7), entry(.block(.maklumatPelayanan), unit: "A", hash: 7),
      entry(.component(service: "KTP", .prosedur), unit: "A", hash: 9),
      entry(.component(service: "KK", .prosedur), unit: "A", hash: 9),
      entry(.block(.profilPelaksana), unit: "C", hash: 7),
    ]
    let found = IdenticalContent.find(in: shared)
    #expect(found.map(\.subject) == [.block(.maklumatPelayanan)])
    #expect(found.first?.units == (try [unitID("A"), unitID("B")]))
    #expect(found.first?.entries == 2)
  }
}

/// SplitMix64: small and the same everywhere, for cases that repeat from a seed.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
