import IKM
import Statistics
import Testing

/// Published tables recomputed under each rule: the means as printed, and the IKM that each way of computing makes of them.
///
/// Figures collected from the offices' own reports and pages (2012–2025) and recomputed with exact fractions by another program.
struct PublishedTable: Sendable, CustomTestStringConvertible {
  let name: String
  let nrr: [String]
  let published: String?
  let exact: String
  let weight011: String
  let weight0111: String
  let indexRounded: String
  let mutu: Mutu
  var matches: [String] = []

  var testDescription: String { name }

  static let all = [
    PublishedTable(
      name: "PN Payakumbuh 2020 S1",
      nrr: ["3.580", "3.540", "3.290", "3.240", "3.570", "3.420", "3.780", "3.380", "3.720"], published: "87.56",
      exact: "87.56", weight011: "86.68", weight0111: "87.47", indexRounded: "87.50", mutu: .b, matches: ["tepat"]),
    PublishedTable(
      name: "Balkesmas Semarang 2023 S2",
      nrr: ["3.59", "3.53", "3.43", "3.26", "3.63", "3.61", "3.57", "3.53", "3.5"], published: nil, exact: "87.92",
      weight011: "87.04", weight0111: "87.83", indexRounded: "88.00", mutu: .b),
    PublishedTable(
      name: "Balkesmas Semarang 2024 S1",
      nrr: ["3.71", "3.56", "3.71", "3.19", "3.75", "3.77", "3.84", "3.83", "3.83"], published: "92.25",
      exact: "92.19", weight011: "91.27", weight0111: "92.10", indexRounded: "92.25", mutu: .a,
      matches: ["indeks-2-desimal"]),
    PublishedTable(
      name: "Balkesmas Semarang 2024 S2",
      nrr: ["3.73", "3.74", "3.80", "3.33", "3.76", "3.84", "3.69", "3.78", "3.85"], published: "93", exact: "93.11",
      weight011: "92.18", weight0111: "93.02", indexRounded: "93.00", mutu: .a, matches: ["indeks-2-desimal"]),
    PublishedTable(
      name: "pengadilan 2025 TW1",
      nrr: ["3.868", "3.670", "3.758", "3.879", "3.879", "3.868", "3.835", "3.549", "3.725"], published: "94.53",
      exact: "94.53", weight011: "93.59", weight0111: "94.44", indexRounded: "94.50", mutu: .a, matches: ["tepat"]),
    PublishedTable(
      name: "pengadilan 2025 TW2",
      nrr: ["3.835", "3.725", "3.769", "3.868", "3.879", "3.868", "3.857", "3.615", "3.791"], published: "95.02",
      exact: "95.02", weight011: "94.07", weight0111: "94.92", indexRounded: "95.00", mutu: .a, matches: ["tepat"]),
    PublishedTable(
      name: "pengadilan 2025 TW3",
      nrr: ["3.846", "3.769", "3.659", "3.956", "3.890", "3.846", "3.725", "3.769", "3.857"], published: "95.33",
      exact: "95.33", weight011: "94.37", weight0111: "95.23", indexRounded: "95.25", mutu: .a, matches: ["tepat"]),
    PublishedTable(
      name: "pengadilan 2025 TW4", nrr: ["3.91", "3.92", "3.92", "3.93", "3.91", "3.94", "3.96", "3.93", "3.86"],
      published: "97.99", exact: "98.00", weight011: "97.02", weight0111: "97.90", indexRounded: "98.00", mutu: .a,
      matches: ["bobot-0.1111"]),
    PublishedTable(
      name: "GASPUL 2025 TW3",
      nrr: ["3.6207", "3.4828", "3.4483", "4.0000", "3.5172", "3.6207", "3.6552", "3.6207", "3.9655"],
      published: "90.56", exact: "91.48", weight011: "90.56", weight0111: "91.38", indexRounded: "91.50", mutu: .a,
      matches: ["bobot-0.11"]),
    PublishedTable(
      name: "Tulang Bawang Barat 2023 S1", nrr: Array(repeating: "4", count: 9), published: "100", exact: "100.00",
      weight011: "99.00", weight0111: "99.90", indexRounded: "100.00", mutu: .a,
      matches: ["tepat", "indeks-2-desimal"]),
    PublishedTable(
      name: "Balkesmas Semarang 2024 S1, kepentingan",
      nrr: ["3.55", "3.94", "3.93", "4.00", "3.83", "3.60", "3.53", "3.47", "3.93"], published: "93.75",
      exact: "93.83", weight011: "92.90", weight0111: "93.74", indexRounded: "93.75", mutu: .a,
      matches: ["indeks-2-desimal"]),
    PublishedTable(
      name: "Balkesmas Semarang 2024 S2, kepentingan",
      nrr: ["3.83", "3.87", "3.83", "3.57", "3.86", "3.9", "3.9", "3.83", "3.87"], published: "95.76",
      exact: "95.72", weight011: "94.77", weight0111: "95.63", indexRounded: "95.75", mutu: .a),
    // The page prints the score of the last unsur, 96.88, as the IKM; no way of computing gives that.
    PublishedTable(
      name: "DPMPTSP Bogor",
      nrr: ["3.4375", "3.40625", "3.3125", "3.75", "3.4375", "3.375", "3.46875", "3.40625", "3.875"],
      published: "96.88", exact: "87.41", weight011: "86.54", weight0111: "87.33", indexRounded: "87.50", mutu: .b),
  ]
}

/// Counts of the answers 1 to 4 for each unsur, with what each rule makes of them.
struct PublishedDistribution: Sendable, CustomTestStringConvertible {
  let name: String
  let counts: [[Int]]
  let exact: String
  let weight011: String
  let weight0111: String
  let nrrRounded: String
  let everyStep: String

  var testDescription: String { name }

  static let all = [
    PublishedDistribution(
      name: "Balkesmas Semarang 2024 S1",
      counts: [
        [0, 0, 59, 141], [0, 0, 88, 112], [0, 0, 59, 141], [0, 0, 162, 38], [0, 0, 50, 150], [0, 0, 47, 153],
        [0, 0, 33, 167], [0, 0, 35, 165], [0, 0, 35, 165],
      ], exact: "92.1111", weight011: "91.1900", weight0111: "92.0190", nrrRounded: "92.1944", everyStep: "92.2500"),
    PublishedDistribution(
      name: "Balkesmas Semarang 2024 S2",
      counts: [
        [0, 1, 53, 146], [0, 0, 53, 147], [0, 4, 33, 163], [0, 2, 131, 67], [0, 1, 46, 153], [0, 0, 32, 168],
        [0, 1, 20, 179], [0, 0, 44, 156], [0, 1, 28, 171],
      ], exact: "93.6111", weight011: "92.6750", weight0111: "93.5175", nrrRounded: "93.6667", everyStep: "93.7500"),
    PublishedDistribution(
      name: "GASPUL 2025 TW3",
      counts: [
        [0, 0, 11, 18], [0, 0, 15, 14], [0, 2, 12, 15], [0, 0, 0, 29], [0, 0, 14, 15], [0, 0, 11, 18],
        [0, 0, 10, 19], [0, 0, 11, 18], [0, 0, 1, 28],
      ], exact: "91.4751", weight011: "90.5603", weight0111: "91.3836", nrrRounded: "91.5000", everyStep: "91.5000"),
  ]
}

@Suite struct VariantTests {
  let rules: IKMRules

  init() throws { rules = try IKMRules() }

  func value(_ id: String, _ scores: [VariantScore]) throws -> VariantScore {
    try #require(scores.first { $0.id == id })
  }

  @Test(arguments: PublishedTable.all)
  func `IKM-6: a published table is recomputed under every rule`(table: PublishedTable) throws {
    let scores = rules.reconcile(nrr: try table.nrr.map { try #require(Fraction(decimal: $0)) })
    #expect(try value("tepat", scores).rounded.description == table.exact)
    #expect(try value("tepat", scores).mutu == table.mutu)
    #expect(try value("bobot-0.11", scores).rounded.description == table.weight011)
    #expect(try value("bobot-0.111", scores).rounded.description == table.weight0111)
    #expect(try value("indeks-2-desimal", scores).rounded.description == table.indexRounded)
    guard let text = table.published else { return }
    let decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
    let published = RoundedScore(try #require(Fraction(decimal: text)), decimals: decimals)
    let matching = Set(scores.filter { $0.matches(published: published) }.map(\.id))
    #expect(matching.isSuperset(of: table.matches))
    if table.matches.isEmpty { #expect(matching.isEmpty) }
    if !table.matches.contains("tepat") { #expect(!matching.contains("tepat") || text == "93") }
  }

  @Test(arguments: PublishedDistribution.all)
  func `IKM-6: published counts are recomputed under every rule`(distribution: PublishedDistribution) throws {
    let tally = tally(counts: distribution.counts, try skm2017())
    #expect((0..<9).map { tally.answerCounts($0, .lengkap) } == distribution.counts)
    let scores = rules.reconcile(try #require(tally.ikm(table: rules.mutu).score), of: tally)
    #expect(try value("tepat", scores).exact.text(4) == distribution.exact)
    #expect(try value("bobot-0.11", scores).exact.text(4) == distribution.weight011)
    #expect(try value("bobot-0.111", scores).exact.text(4) == distribution.weight0111)
    #expect(try value("nrr-2-desimal", scores).exact.text(4) == distribution.nrrRounded)
    #expect(try value("bulat-tiap-langkah", scores).exact.text(4) == distribution.everyStep)
  }

  @Test func `IKM-6: the survey of 2004 has its own weight, its own rounding and its own bounds`() throws {
    // PHC, June 2012: published index 3.059, IKM 76.475, B; unrounded 76.467, with 1/14 76.929.
    let nrr = [
      "3.06", "2.98", "3.06", "2.9", "3.06", "3.14", "3.04", "3.06", "3.18", "3.08", "3.2", "3.18", "3.1", "3.04",
    ]
    let scores = rules.reconcile(nrr: try nrr.map { try #require(Fraction(decimal: $0)) })
    #expect(try value("bobot-0.071", scores).exact.text(3) == "76.467")
    #expect(try value("bobot-0.071-indeks-3-desimal", scores).exact.text(3) == "76.475")
    #expect(try value("bobot-0.071-indeks-3-desimal", scores).mutu == .b)
    #expect(try value("tepat", scores).exact.text(3) == "76.929")
    #expect(rules.reconcile(nrr: Array(repeating: Fraction(3), count: 9)).allSatisfy { $0.id != "bobot-0.071" })
  }

  @Test(
    arguments: [("bobot-0.11", "99.00"), ("bobot-0.111", "99.90"), ("bobot-0.1111", "99.99"), ("tepat", "100.00")])
  func `IKM-6: a printed weight cannot reach 100`(id: String, expected: String) throws {
    let scores = rules.reconcile(nrr: Array(repeating: Fraction(4), count: 9))
    #expect(try value(id, scores).rounded.description == expected)
  }
}
