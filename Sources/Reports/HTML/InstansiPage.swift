/// One instansi: the state of its units, how far they are apart, and what pulls them down.
struct InstansiPage {
  let site: HTMLSite
  let instansi: GroupReport
  private let base = 1

  /// Units drawn one by one; an instansi with more is read from its tables.
  private static let drawnUnits = 60
  /// Units named beside a weakness.
  private static let namedUnits = 12

  init(site: HTMLSite, instansi: GroupReport) {
    self.site = site
    self.instansi = instansi
  }

  func render() -> [UInt8] {
    let units = instansi.unitIDs.compactMap(site.unit(id:))
    let ranked = units.filter { !$0.ranks.isEmpty }
    let summary = GroupSummary(site: site, group: instansi, base: base)
    let body: HTML = """
      <h1>\(instansi.name)</h1>
      <p class="lede">\(instansi.unitCount) unit pelayanan dalam register</p>
      \(Parts.section("keadaan", "Keadaan", summary.cards))
      \(instansi.loci.map { LociSection(site: site, loci: $0, base: base).html } ?? "")
      \(spread(ranked))
      \(causes(ranked))
      \(heat(units))
      \(instansi.complaints.map { ComplaintSection(report: $0, base: base).html } ?? "")
      \(Parts.section("unit", "Unit", tables(ranked, units.filter(\.ranks.isEmpty))))
      \(SIPPTables.section(of: instansi))
      \(Parts.section("sebaran", "Sebaran menurut huruf, kategori, dan kelompok", summary.distributions))
      """
    return Page(title: instansi.name, about: site.report.about, crumbs: [site.home], body: [body], kind: "instansi")
      .render()
  }

  private func tables(_ ranked: [UnitReport], _ others: [UnitReport]) -> HTML {
    let table = UnitTable(site: site, base: base)
    return """
      \(ranked.isEmpty ? "<p>Belum ada unit yang diperingkat.</p>" : table.ranked(ranked, caption: "Unit yang diperingkat, indeks tertinggi dahulu"))
      \(others.isEmpty ? "" : "<h3>Belum diperingkat</h3>")
      \(table.unranked(others, caption: "Unit yang belum diperingkat dan sebabnya"))
      """
  }

  private func spread(_ ranked: [UnitReport]) -> HTML {
    let best = Leaders(ranked) { $0.index.score.figure?.scaled }
    let worst = Leaders(ranked) { unit in unit.index.score.figure.map { -$0.scaled } }
    guard let high = best.first?.index.score, let low = worst.first?.index.score, ranked.count > 1 else { return "" }
    let name: (UnitReport) -> HTML = { "\($0.name)" }
    let finding: HTML = """
      <p>Tertinggi: \(best.names(name, several: "beberapa unit")) (\(high)); \
      terendah: \(worst.names(name, several: "beberapa unit")) (\(low)).</p>
      """
    guard ranked.count <= Self.drawnUnits else {
      return Parts.section("jarak", "Jarak antarunit", finding)
    }
    let table = SpreadTable(site: site, base: base, units: ranked)
    return Parts.section(
      "jarak", "Jarak antarunit", finding + table.indices(caption: "Indeks setiap unit, tertinggi dahulu"))
  }

  private func causes(_ ranked: [UnitReport]) -> HTML {
    let lines = WeakestAspects(ranked).lines
    let most = Leaders(lines) { $0.units.count > 1 ? $0.units.count : nil }
    guard !lines.isEmpty, ranked.count > 1 else { return "" }
    let names = most.names({ "\($0.label)" }, several: "beberapa aspek")
    let finding: HTML =
      most.first.map { first in
        """
        Paling sering terlemah: <b>\(names)</b>, \(most.each)pada \(first.units.count) dari \(ranked.count) unit \
        yang diperingkat.
        """
      } ?? "Tidak ada aspek yang terlemah di lebih dari satu unit."
    return Parts.section(
      "penyebab", "Apa yang menarik indeks ke bawah",
      """
      <p>\(finding)</p>
      \(Table(
        caption: "Aspek dengan nilai terendah di setiap unit; aspek yang sama rendah ikut dihitung semua",
        columns: [.text("Aspek"), .number("Unit"), .text("Di mana")],
        rows: lines.map { ["\($0.code) \($0.label)", "\($0.units.count)", places($0)] }, isWide: true
      ).html)
      """)
  }

  private func places(_ line: WeakestAspects.Line) -> HTML {
    let named = HTML.joined(
      line.units.prefix(Self.namedUnits).map { unit in
        "\(link(unit)) (\(unit.index.aspects.first { $0.code == line.code }?.score ?? .absent(.noData)))"
      }, by: ", ")
    let rest = line.units.count - Self.namedUnits
    return rest > 0 ? "\(named), dan \(rest) unit lain" : named
  }

  private func heat(_ units: [UnitReport]) -> HTML {
    guard units.count > 1, units.count <= Self.drawnUnits else { return "" }
    let table = HeatTable(
      caption: "NRR setiap unsur di setiap unit", rows: units.map { .init(name: link($0), lines: $0.ikm.unsur) }
    ).html
    return table.isEmpty ? "" : Parts.section("unsur", "Unsur di setiap unit", table)
  }

  private func link(_ unit: UnitReport) -> HTML { "<a href=\"\(site.unitURL(unit, from: base))\">\(unit.name)</a>" }
}
