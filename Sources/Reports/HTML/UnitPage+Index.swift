extension UnitPage {
  /// The index as a sum of contributions.
  var index: HTML {
    let report = unit.index
    let head: HTML = """
      <p><b>\(report.name): \(report.score)</b>\(report.category == nil ? "" : " ")\(Badge.category(report.category, predicate: report.predicate)). \
      \(report.coverage) % bobot instrumen punya data; status \(report.status). \(rule("IPP-1")) \(rule("IPP-2"))</p>
      \(Parts.remarks(report.remarks))
      """
    guard !report.aspects.isEmpty else { return Parts.section("indeks", "Indeks menurut aspek", head) }
    return Parts.section(
      "indeks", "Indeks menurut aspek",
      head + contributionChart + contributionTable + componentTable + variants + crossCheck)
  }

  /// Two neighbours differ; the colour of an aspect says nothing about how good it is.
  private static let tones: [HTML] = ["s-1", "s-2"]

  private var contributionChart: HTML {
    let aspects = unit.index.aspects
    let most = Leaders(aspects) { $0.contribution.figure?.scaled }
    let names = most.names({ "\($0.label)" }, several: "beberapa aspek")
    return StackedBar(
      title: most.first.map { first in
        """
        Sumbangan terbesar: \(names) (\(most.each)\(first.contribution.indonesian)); \
        jumlahnya \(unit.index.score.indonesian)
        """
      } ?? "Sumbangan aspek",
      whole: 5, ticks: (0...5).map { (Double($0), String($0)) },
      parts: aspects.enumerated().map { place, aspect in
        .init(
          sign: "\(aspect.code)", length: aspect.contribution.figure?.double ?? 0,
          tone: Self.tones[place % Self.tones.count])
      }, key: "Panjang bagian: sumbangan aspek kepada indeks; angka romawi menunjuk baris tabel."
    ).chart.html
  }

  private var contributionTable: HTML {
    Table(
      caption: "Sumbangan setiap aspek; jumlahnya sama dengan indeks",
      columns: [
        .text("Aspek"), .number("Bobot %"), .number("Bobot terpakai %"), .number("Nilai 0–5"), .number("Sumbangan"),
      ],
      rows: unit.index.aspects.enumerated().map { place, aspect in
        [
          "<span class=\"sw \(Self.tones[place % Self.tones.count])\">\(aspect.code)</span>\(aspect.label)",
          "\(aspect.weight)", "\(aspect.effectiveWeight)", "\(aspect.score)", "\(aspect.contribution)",
        ]
      }, total: ["\(unit.index.name)", "", "", "", "\(unit.index.score)"], isWide: true
    ).html
  }

  private var componentTable: HTML {
    Table(
      caption: "Dari ukuran ke nilai aspek",
      columns: [.text("Komponen"), .text("Aspek"), .text("Sumber"), .text("Terukur"), .number("Nilai 0–5")],
      rows: unit.index.aspects.flatMap { aspect in
        aspect.components.map { part in
          ["\(part.label)", "\(aspect.code)", "\(part.source)", "\(part.measured)", "\(part.score)"]
        }
      }, isWide: true
    ).html
  }

  /// Named other ways to compute the official index, with what they would change (IPP-1).
  private var variants: HTML {
    let report = unit.index
    guard !report.variants.isEmpty else { return "" }
    return Table(
      caption: "Cara hitung lain dari formulir yang sama, hanya untuk mencocokkan; yang berlaku adalah \(report.score)",
      columns: [.text("Cara hitung"), .number("\(report.name)"), .text("Kategori"), .number("Selisih")],
      rows: report.variants.map { variant in
        [
          "\(variant.name)", "\(variant.score)",
          "\(Badge.category(variant.category, predicate: nil))\(variant.changesCategory ? " <b>kategori lain</b>" : "")",
          "\(variant.difference)",
        ]
      }, isWide: true
    ).html
  }

  /// The indicative index beside an official one: what the data alone say, in no ranking (IPP-1).
  private var crossCheck: HTML {
    guard let report = unit.indicative else { return "" }
    return
      "<h3>Pembanding: \(report.name) \(report.score)\(report.category == nil ? "" : " ")\(Badge.category(report.category, predicate: report.predicate))</h3>"
      + Table(
        caption: "Dihitung dari data saja; tidak dicampur dengan \(unit.index.name) dan tidak diperingkat",
        columns: [.text("Aspek"), .number("Nilai 0–5"), .number("\(unit.index.name)")],
        rows: report.aspects.map { aspect in
          [
            "\(aspect.code) \(aspect.label)", "\(aspect.score)",
            unit.index.aspects.first { $0.code == aspect.code }.map { "\($0.score)" } ?? "–",
          ]
        }, isWide: true
      ).html
  }

  /// How sure the rank and the tier are, in words first.
  var certainty: HTML {
    guard let report = unit.uncertainty else {
      return Parts.section(
        "kepastian", "Seberapa pasti peringkat dan kelompok",
        unit.indicative == nil || unit.ranks.isEmpty
          ? "<p>Unit ini tidak diperingkat, jadi tidak ada rentang peringkat.</p>"
          : "<p>Nilai formulir bukan sampel, jadi tidak ada rentang peringkat.</p>")
    }
    let tiers = report.tiers.map { share in
      (label: share.key == unit.tier.key ? unit.tier.label : Words.tier(share.key), share: share)
    }
    let bar = StackedBar(
      title: "\(Words.capitalised(report.word)): \(unit.tier.label)", whole: 100,
      ticks: [(0, "0"), (50, "50"), (100, "100 %")],
      parts: tiers.enumerated().map { place, tier in
        .init(sign: Self.sign(place), length: tier.share.percent.double, tone: Badge.tierClass(tier.share.key))
      })
    let table = Table(
      caption: "Peluang setiap kelompok pembinaan", columns: [.text("Kelompok"), .number("Peluang %")],
      rows: tiers.enumerated().map { place, tier in
        [
          "<span class=\"sw \(Badge.tierClass(tier.share.key))\">\(Self.sign(place))</span>\(tier.label)",
          "\(tier.share.percent)",
        ]
      })
    return Parts.section(
      "kepastian", "Seberapa pasti peringkat dan kelompok",
      """
      <p>\(report.text) \(rule("MET-7"))</p>
      \(rankPlot(report))
      \(Parts.pair(bar.chart.html, table.html))
      """)
  }

  private static func sign(_ place: Int) -> HTML {
    let signs: [HTML] = ["a", "b", "c", "d", "e", "f"]
    return signs[place % signs.count]
  }

  private func rankPlot(_ report: UncertaintyReport) -> HTML {
    guard let rank = unit.ranks.first, rank.of > 1 else { return "" }
    return IntervalPlot(
      title:
        "Peringkat \(rank.rank) dari \(rank.of); yang masih masuk akal: \(report.rankLow) sampai \(report.rankHigh)",
      scale: Scale(low: 1, high: Double(rank.of)),
      ticks: [(1, "1 (tertinggi)"), (Double(rank.of), Figure(rank.of).indonesian)],
      dots: [
        .init(
          label: "Peringkat, dengan rentangnya", position: Double(rank.rank), low: Double(report.rankLow),
          high: Double(report.rankHigh), value: "\(rank.rank)")
      ]
    ).chart.html
  }
}
