extension UnitPage {
  /// "Posisi saya dalam satu menit".
  var position: HTML {
    Parts.section(
      "posisi", "Posisi saya dalam satu menit",
      """
      <div class="cards">\(ikmCard)\(indexCard)\(rankCard)\(tierCard)</div>
      \(scale)
      \(strip)
      \(site.lookup.common.scaleTables)
      """)
  }

  private var ikmCard: HTML {
    let ikm = unit.ikm
    return Parts.card(
      "Kepuasan masyarakat (IKM)", "\(ikm.score) <small>\(Badge.mutu(ikm.mutu, word: ikm.mutuLabel))</small>",
      """
      <p>\(ikm.n == 0 ? "Belum ada kuesioner yang dihitung." : "\(ikm.n) kuesioner dihitung.")</p>
      \(unit.trend.map { "<p>\(TrendTables(unit: unit, trend: $0, about: site.report.about, base: base).sentence)</p>" } ?? "")
      \(ikm.nextLetter.map { "<p><b>Huruf berikutnya:</b> \($0.text)</p>" } ?? "")
      """)
  }

  private var indexCard: HTML {
    let index = unit.index
    return Parts.card(
      "\(index.name)", "\(index.score) <small>\(Badge.category(index.category, predicate: index.predicate))</small>",
      "<p>Skala 0–5; \(index.coverage) % bobot punya data. Status: \(index.status).</p>")
  }

  private var rankCard: HTML {
    guard let national = unit.ranks.first else {
      return Parts.card(
        "Peringkat", "<span class=\"absent\">belum diperingkat</span>", "<p>\(unit.reasonWithoutRank)</p>")
    }
    return Parts.card(
      "Peringkat \(national.group.lowercased())", "\(national.rank) <small>dari \(national.of)</small>",
      Parts.list(unit.ranks.dropFirst().map { "\(Words.capitalised($0.group)): <b>\($0.rank)</b> dari \($0.of)" }))
  }

  private var tierCard: HTML {
    let tier = unit.tier
    return Parts.card(
      "Kelompok pembinaan", Badge.tier(key: tier.key, label: tier.label),
      """
      <p>\(tier.reason)</p>
      \(tier.withoutLimiters.map { "<p>Menurut indeks saja: <b>\($0)</b>.</p>" } ?? "")
      <p class="quiet">Dasar: \(tier.policy)</p>
      """)
  }

  /// Where the IKM lies between the bounds of the letters.
  private var scale: HTML {
    let bands = site.report.about.mutuBands
    guard let score = unit.ikm.score.figure, !bands.isEmpty, let mutu = unit.ikm.mutu else { return "" }
    let bounds = bands.map(\.lowerBound.double)
    let ticks = bands.dropLast().map { ($0.lowerBound.double, $0.lowerBound.indonesian) }
    let interval = unit.ikm.interval
    let plot = IntervalPlot(
      title:
        "IKM \(score) berada di \(mutu)\(unit.ikm.mutuLabel.map { " (\($0))" } ?? "")\(interval.map { "; rentang \($0.low)–\($0.high)" } ?? "")",
      scale: Scale(low: 25, high: 100), ticks: [(25, "25")] + ticks + [(100, "100")],
      dots: [
        .init(
          label: "IKM \(score) \(mutu)", position: score.double, low: interval?.low.double,
          high: interval?.high.double, value: "")
      ],
      bands: zip(bands, [100] + bounds).map { band, high in
        .init(low: band.lowerBound.double, high: high, sign: "\(band.label)", tone: Badge.mutuClass(band.label))
      }, key: "Titik: IKM. Garis tebal: rentang 95 %. Pita: huruf dengan batas bawahnya.")
    return plot.chart.html
  }

  /// "Anda di sini" among all ranked units.
  private var strip: HTML {
    guard let rank = unit.ranks.first, let category = unit.index.category else { return "" }
    let boxes = site.report.national.categoryCounts.reversed().map {
      DistributionStrip.Box(sign: "\($0.label)", count: $0.count, tone: Badge.categoryClass($0.label))
    }
    return DistributionStrip(
      title: "Peringkat \(rank.rank) dari \(rank.of) unit, kategori \(category)", boxes: boxes,
      behind: rank.of - rank.rank,
      pin: "Anda di sini"
    ).chart.html
  }
}
