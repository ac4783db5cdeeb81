/// Units with a dot for each on a common scale: by index, or by rank with its range.
struct SpreadTable {
  let site: HTMLSite
  let base: Int
  let units: [UnitReport]

  /// Rank and the ranks that are still plausible (MET-7), best first.
  func ranks(caption: HTML) -> HTML {
    let count = units.first?.ranks.first?.of ?? units.count
    let scale = Scale(low: 1, high: Double(count))
    return Table(
      caption: caption,
      columns: [
        .number("Peringkat"), .text("Unit"), .text("Dari 1 (kiri) sampai \(count) (kanan)"), .text("Rentang"),
        .text("Kepastian kelompok"),
      ],
      rows: units.map { unit in
        let rank = unit.ranks.first?.rank
        let range = unit.uncertainty
        return [
          rank.map { "\($0)" } ?? "–", name(unit),
          RowChart.dot(
            rank.map(Double.init), low: range.map { Double($0.rankLow) }, high: range.map { Double($0.rankHigh) },
            on: scale, marks: [1, Double(count)]),
          range.map { "\($0.rankLow)–\($0.rankHigh)" } ?? "–",
          range.map { "\(Badge.tier(key: unit.tier.key, label: unit.tier.label)) \($0.word)" } ?? "–",
        ]
      }, isWide: true
    ).html
  }

  /// Index on its whole scale, best first, with the aspect that is weakest.
  func indices(caption: HTML) -> HTML {
    let scale = Scale(low: 0, high: 5)
    return Table(
      caption: caption,
      columns: [
        .text("Unit"), .text("\(site.indexColumn) dari 0 (kiri) sampai 5 (kanan)"), .number(site.indexColumn),
        .text("Kategori"), .text("Aspek terlemah"),
      ],
      rows: units.map { unit in
        [
          name(unit), RowChart.dot(unit.index.score.figure?.double, on: scale, marks: [0, 1, 2, 3, 4, 5]),
          "\(unit.index.score)", Badge.category(unit.index.category),
          HTML.joined(WeakestAspects.of(unit).map { "\($0.label) \($0.score)" }, by: ", "),
        ]
      }, isWide: true
    ).html
  }

  private func name(_ unit: UnitReport) -> HTML {
    "<a href=\"\(site.unitURL(unit, from: base))\">\(unit.name)</a>"
  }
}
