/// Score card of one unit: where it stands, what to do first, and every number behind it.
struct UnitPage {
  let site: HTMLSite
  let unit: UnitReport

  var base: Int { Self.base }

  func render() -> [UInt8] {
    let body: [HTML] = [
      "<h1>\(unit.name)</h1>\n\(lede)\n\(tableOfContents)\n", position, tasks, survey, breakdowns, suggestions, years,
      ComplaintSection(report: unit.complaints, base: base).html, sipp, index, certainty, dataQuality, origins,
    ]
    var crumbs = [site.home]
    if let wilayah = site.wilayah(of: unit) {
      crumbs.append(.init(title: wilayah.group.name, link: site.wilayahURL(wilayah, from: base)))
    }
    return Page(title: unit.name, about: site.report.about, crumbs: crumbs, body: body, kind: "unit").render()
  }

  private var lede: HTML {
    var parts: [HTML] = []
    if !unit.type.isEmpty { parts.append("\(unit.type)") }
    if let instansi = site.instansi(of: unit) {
      parts.append("<a href=\"\(site.instansiURL(instansi, from: base))\">\(unit.instansi)</a>")
    } else if !unit.instansi.isEmpty {
      parts.append("\(unit.instansi)")
    }
    if let regency = unit.regency, regency != unit.instansi { parts.append("\(regency)") }
    if let province = unit.province { parts.append("\(province)") }
    if let wilayah = unit.wilayah { parts.append("Wilayah \(wilayah)") }
    parts.append("kode \(unit.id)")
    return """
      <p class="lede" data-unit="\(unit.id)">\(HTML.joined(parts, by: " · "))</p>
      \(links.isEmpty ? "" : "<ul class=\"links\">\(links)</ul>")
      """
  }

  private var links: HTML {
    guard site.written.unitWorkbooks else { return documents }
    return """
      <li><a href="\(RelativeURL([unit.fileName + ".xlsx"], from: 0))">Unduh lembar kerja (XLSX)</a></li>\(documents)
      """
  }

  /// Papers made from the survey, where there is one.
  private var documents: HTML {
    guard site.hasDocuments(unit) else { return "" }
    return """
      <li><a href="\(site.publicationURL(unit))">Lembar publikasi IKM (A4)</a></li>\
      <li><a href="\(site.surveyReportURL(unit))">Bab laporan SKM (A4)</a></li>
      """
  }

  /// Only where the history holds an earlier year of this unit.
  private var years: HTML {
    guard let trend = unit.trend else { return "" }
    let tables = TrendTables(unit: unit, trend: trend, about: site.report.about, base: base)
    return Parts.section("tahun", "Dari tahun ke tahun", tables.html)
  }

  private var tableOfContents: HTML {
    """
    <nav aria-label="Isi halaman"><ul class="toc">
    <li><a href="#posisi">Posisi</a></li><li><a href="#tugas">Yang didahulukan</a></li><li><a href="#survei">Survei</a></li>\(unit.suggestions == nil ? "" : "<li><a href=\"#saran\">Saran</a></li>")\(unit.trend == nil ? "" : "<li><a href=\"#tahun\">Tahun ke tahun</a></li>")
    <li><a href="#pengaduan">Pengaduan</a></li><li><a href="#sipp">SIPP</a></li><li><a href="#indeks">Indeks</a></li>
    <li><a href="#kepastian">Kepastian</a></li><li><a href="#data">Mutu data</a></li><li><a href="#asal">Asal angka</a></li>
    </ul></nav>
    """
  }

  func rule(_ id: String) -> HTML { Parts.rule(id, from: base) }
}
