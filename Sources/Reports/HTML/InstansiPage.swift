/// One instansi: the state of its units, ranked and not.
struct InstansiPage {
  let site: HTMLSite
  let instansi: GroupReport
  private let base = 1

  init(site: HTMLSite, instansi: GroupReport) {
    self.site = site
    self.instansi = instansi
  }

  func render() -> [UInt8] {
    let units = instansi.unitIDs.compactMap(site.unit(id:))
    let ranked = units.filter { !$0.ranks.isEmpty }
    let others = units.filter(\.ranks.isEmpty)
    let summary = GroupSummary(site: site, group: instansi, base: base)
    let table = UnitTable(site: site, base: base)
    let body: HTML = """
      <h1>\(instansi.name)</h1>
      <p class="lede">\(instansi.unitCount) unit pelayanan dalam register</p>
      \(Parts.section("keadaan", "Keadaan", summary.cards))
      \(Parts.section("unit", "Unit", """
        \(ranked.isEmpty ? "<p>Belum ada unit yang diperingkat.</p>" : table.ranked(ranked, caption: "Unit yang diperingkat, indeks tertinggi dahulu"))
        \(others.isEmpty ? "" : "<h3>Belum diperingkat</h3>")
        \(table.unranked(others, caption: "Unit yang belum diperingkat dan sebabnya"))
        """))
      \(Parts.section("sebaran", "Sebaran", summary.distributions))
      """
    return Page(title: instansi.name, about: site.report.about, crumbs: [site.home], body: body, kind: "instansi")
      .render()
  }
}
