/// For coaches: where to go first and why, what units share, whom to learn from, and one sheet per unit to take along.
struct WilayahPage {
  let site: HTMLSite
  let wilayah: WilayahReport
  private let base = 1

  /// Sheets printed for a visit. What is left out is said.
  private static let printedSheets = 100

  init(site: HTMLSite, wilayah: WilayahReport) {
    self.site = site
    self.wilayah = wilayah
  }

  func render() -> [UInt8] {
    let group = wilayah.group
    let summary = GroupSummary(site: site, group: group, base: base)
    let shared = SharedProblems(site: site, wilayah: wilayah, base: base)
    let body: HTML = """
      <h1>\(group.name)</h1>
      <p class="lede">\(group.unitCount) unit · \(wilayah.priority.count) untuk dibina · \(wilayah.needsData.count) perlu data</p>
      <nav aria-label="Isi halaman"><ul class="toc"><li><a href="#keadaan">Keadaan</a></li><li><a href="#prioritas">Prioritas</a></li><li><a href="#bersama">Masalah bersama</a></li>
      <li><a href="#contoh">Contoh baik</a></li><li><a href="#perlu-data">Perlu data</a></li><li><a href="#lembar">Lembar per unit</a></li></ul></nav>
      \(Parts.section("keadaan", "Keadaan", summary.cards))
      \(Parts.section("prioritas", "Ke mana dahulu", priority))
      \(Parts.section("bersama", "Masalah yang sama di beberapa unit", shared.html))
      \(Parts.section("contoh", "Contoh baik di wilayah ini", exemplars))
      \(Parts.section("perlu-data", "Perlu data", needsData))
      \(Parts.section("lembar", "Lembar per unit", sheets))
      """
    return Page(title: group.name, about: site.report.about, crumbs: [site.home], body: [body], kind: "wilayah")
      .render()
  }

  private func units(_ ids: [String]) -> [UnitReport] { ids.compactMap(site.unit(id:)) }

  private func link(_ unit: UnitReport) -> HTML { "<a href=\"\(site.unitURL(unit, from: base))\">\(unit.name)</a>" }

  private var priority: HTML {
    guard !wilayah.priority.isEmpty else { return "<p>Tidak ada unit yang perlu dibina.</p>" }
    return Table(
      caption: "Paling mendesak dahulu, dengan sebabnya",
      columns: [
        .text("Unit"), .text("Kelompok"), .text("Sebab"), .number(site.indexColumn), .number("IKM"), .text("Mutu"),
        .text("Tugas pertama"),
      ],
      rows: units(wilayah.priority).map { unit in
        [
          link(unit), Badge.tier(key: unit.tier.key, label: unit.tier.label), "\(unit.tier.reason)",
          "\(unit.index.score)", "\(unit.ikm.score)", Badge.mutu(unit.ikm.mutu),
          unit.tasks.first.map { "\($0.weakness) (upaya \($0.effortNumber))" } ?? "–",
        ]
      }, isWide: true
    ).html
  }

  private var exemplars: HTML {
    let best = units(wilayah.exemplars)
    guard !best.isEmpty else { return "<p>Belum ada unit percontohan di wilayah ini.</p>" }
    return Parts.list(
      best.map { unit in
        """
        \(link(unit)) (\(site.report.about.indexName) \(unit.index.score) \(Badge.category(unit.index.category)))\
        \(unit.strengths.isEmpty ? "" : ": kuat pada \(Words.list(unit.strengths))")
        """
      })
  }

  private var needsData: HTML {
    guard !wilayah.needsData.isEmpty else { return "<p>Semua unit punya data yang cukup.</p>" }
    return "<p>Terpisah dari pembinaan: belum terukur tidak berarti buruk. \(Parts.rule("TIER-3", from: base))</p>"
      + UnitTable(site: site, base: base).unranked(units(wilayah.needsData), caption: "Apa yang masih kurang")
  }

  private var sheets: HTML {
    let coached = units(wilayah.priority)
    guard !coached.isEmpty else { return "<p>Tidak ada lembar.</p>" }
    let rest = coached.count - Self.printedSheets
    let left: HTML =
      rest > 0 ? " Lembar untuk \(Self.printedSheets) unit paling mendesak; \(rest) lainnya ada di halaman unit." : ""
    let learning = Dictionary(wilayah.learning.map { ($0.unitID, $0) }, uniquingKeysWith: { first, _ in first })
    return "<p class=\"screen\">Saat dicetak, setiap unit mulai di halaman baru.\(left)</p>"
      + HTML.each(coached.prefix(Self.printedSheets)) {
        CoachingSheet(site: site, unit: $0, learning: learning[$0.id], base: base).html
      }
  }
}
