/// State of a group of units: how many, how good, how they spread over letters, categories and tiers.
struct GroupSummary {
  let site: HTMLSite
  let group: GroupReport
  let base: Int

  var cards: HTML {
    let needsData = group.tierCounts.first { $0.label == "perlu-data" }?.count ?? 0
    let measured: HTML = """
      <p>rata-rata unit \(group.ikm) \(Badge.mutu(group.mutu))</p>
      <p class="quiet">semua responden disatukan: \(group.pooledIKM)</p>
      """
    let ranked: HTML = """
      <p>rata-rata \(site.report.about.indexName) \(group.index) \(Badge.category(group.category))</p>\
      \(group.indexNote.map { "\n<p class=\"quiet\">\($0)</p>" } ?? "")
      """
    return "<div class=\"cards\">"
      + Parts.card("Unit dalam register", "\(group.unitCount)", "<p>\(group.respondents) responden dihitung</p>")
      + Parts.card("IKM terukur", "\(group.measuredIKM)", measured)
      + Parts.card("Diperingkat", "\(group.ranked)", ranked)
      + Parts.card("Perlu data", "\(needsData)", "<p>tidak diperingkat sampai datanya cukup; belum tentu buruk</p>")
      + "</div>"
  }

  var distributions: HTML {
    distribution(
      "Huruf IKM", group.mutuCounts, tone: Badge.mutuClass,
      label: { letter in site.word(ofMutu: letter).map { "\(letter) – \($0)" } ?? "\(letter)" })
      + distribution(
        "Kategori \(site.report.about.indexName)", group.categoryCounts, tone: Badge.categoryClass,
        label: { label in site.word(ofCategory: label).map { "\(label) – \($0)" } ?? "\(label)" })
      + distribution(
        "Kelompok pembinaan", group.tierCounts, tone: { Badge.tierClass($0 ?? "") }, label: { "\(Words.tier($0))" })
  }

  private func distribution(
    _ title: HTML, _ counts: [Count], tone: (String?) -> HTML, label: (String) -> HTML
  ) -> HTML {
    let most = Leaders(counts)
    let highest = most.first?.count ?? 1
    let finding: HTML =
      most.first.map { first in
        """
        \(title): terbanyak \(most.names({ label($0.label) }, several: "beberapa di antaranya")), \
        \(most.each)\(first.count) unit
        """
      } ?? "\(title): belum ada unit"
    let chart = BarChart(
      title: finding, scale: Scale(low: 0, high: Double(highest)), ticks: [],
      bars: counts.map { count in
        .init(label: label(count.label), length: Double(count.count), value: "\(count.count)", tone: tone(count.label))
      })
    let table = Table(
      caption: title, columns: [.text(title), .number("Unit")],
      rows: counts.map { [label($0.label), "\($0.count)"] },
      total: ["Jumlah", "\(counts.map(\.count).reduce(0, +))"])
    return Parts.pair(chart.chart.html, table.html)
  }
}

/// Rows of units for pages about a group, best first.
struct UnitTable {
  let site: HTMLSite
  let base: Int

  /// Units with an index, with their rank in the nation.
  func ranked(_ units: [UnitReport], caption: HTML) -> HTML {
    Table(
      caption: caption,
      columns: [
        .text("Unit"), .number("Peringkat (rentang)"), .number(site.indexColumn), .text("Kategori"), .number("IKM"),
        .text("Mutu"), .text("Kelompok"),
      ],
      rows: units.map { unit in
        [
          name(unit), rank(unit), "\(unit.index.score)",
          Badge.category(unit.index.category), "\(unit.ikm.score)", Badge.mutu(unit.ikm.mutu),
          Badge.tier(key: unit.tier.key, label: unit.tier.label),
        ]
      }, isWide: true
    ).html
  }

  /// Units without a rank, with what is missing.
  func unranked(_ units: [UnitReport], caption: HTML) -> HTML {
    Table(
      caption: caption,
      columns: [.text("Unit"), .text("Apa yang kurang"), .number("IKM"), .number("Responden")],
      rows: units.map { [name($0), "\($0.reasonWithoutRank)", "\($0.ikm.score)", "\($0.ikm.n)"] }, isWide: true
    ).html
  }

  private func rank(_ unit: UnitReport) -> HTML {
    guard let rank = unit.ranks.first?.rank else { return "–" }
    return "\(rank)\(unit.uncertainty.map { " (\($0.rankLow)–\($0.rankHigh))" } ?? "")"
  }

  private func name(_ unit: UnitReport) -> HTML {
    "<a href=\"\(site.unitURL(unit, from: base))\">\(unit.name)</a>"
  }
}

extension HTMLSite {
  var indexColumn: HTML { "\(report.about.indexName)" }
}
