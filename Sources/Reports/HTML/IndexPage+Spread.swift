extension IndexPage {
  /// Units drawn one by one with the range of their rank.
  private static let drawnRanks = 40
  /// Units in the heat table.
  private static let heatUnits = 60

  /// "Peringkat dan rentangnya": which neighbours in the ranking can be told apart.
  var rankRanges: HTML {
    let units = ranked.filter { $0.uncertainty != nil }
    guard units.count > 1 else { return "" }
    let finding: HTML = """
      <p>Rentang adalah peringkat yang masih masuk akal, mengingat datanya. \(Parts.rule("MET-7", from: 0)) \
      \(widest(of: units))</p>
      """
    let picture: HTML =
      units.count <= Self.drawnRanks
      ? SpreadTable(site: site, base: 0, units: units).ranks(caption: "Unit yang diperingkat, dengan rentangnya")
      : "<p>Rentang setiap unit ada di kolom pertama tabel peringkat.</p>"
    return Parts.section("rentang", "Peringkat dan rentangnya", finding + picture)
  }

  private func width(_ unit: UnitReport) -> Int { unit.uncertainty.map { $0.rankHigh - $0.rankLow } ?? 0 }

  private func widest(of units: [UnitReport]) -> HTML {
    let widest = Leaders(units) { width($0) > 0 ? width($0) : nil }
    guard let unit = widest.first, let range = unit.uncertainty else {
      return "Tidak ada rentang yang lebih dari satu peringkat."
    }
    guard widest.isTied else {
      return "Paling lebar: \(unit.name), peringkat \(range.rankLow) sampai \(range.rankHigh)."
    }
    let names = widest.names({ "\($0.name)" }, several: "beberapa unit")
    return "Paling lebar: \(names), \(widest.each)\(width(unit) + 1) peringkat."
  }

  /// NRR of every unit, folded; large evaluations have them in their workbook.
  var heat: HTML {
    let units = site.report.national.unitIDs.compactMap(site.unit(id:)).filter { $0.ikm.score.figure != nil }
    guard units.count > 1, units.count <= Self.heatUnits else { return "" }
    let table = HeatTable(
      caption: "NRR setiap unsur di setiap unit",
      rows: units.map { unit in
        .init(name: "<a href=\"\(site.unitURL(unit, from: 0))\">\(unit.name)</a>", lines: unit.ikm.unsur)
      })
    return "<details><summary>Nilai setiap unsur di \(units.count) unit</summary>\(table.html)</details>"
  }
}
