extension IndexPage {
  /// Rows shown without script; more are in `hasil.csv`.
  private static let staticRows = 500

  /// Search, filters, the table of ranked units and the one of units without rank.
  var ranking: HTML {
    Parts.section("peringkat", "Peringkat", tools + grid("utama", "Unit yang diperingkat") + fallback)
      + Parts.section(
        "belum", "Belum diperingkat",
        """
        <p>Belum terukur tidak berarti buruk: unit ini tidak ikut peringkat dan pembinaan sampai datanya cukup. \
        \(Parts.rule("TIER-3", from: 0))</p>
        \(grid("tanpa", "Unit yang belum diperingkat"))\(unrankedFallback)
        """)
  }

  private var tools: HTML {
    let report = site.report
    let kinds = Self.distinct(report.units.map(\.instansiKind))
    let types = Self.distinct(report.units.map(\.type))
    return """
      <form class="tools" id="saringan" hidden aria-label="Saring unit">
      <p class="field wide"><label for="f-q">Cari nama unit, instansi, daerah, atau kode</label><input type="search" id="f-q" name="q" autocomplete="off"></p>
      \(select("jenis", "Jenis instansi", kinds.map { ($0, "\(Words.capitalised($0))") }))
      \(select("tipe", "Jenis unit", types.map { ($0, "\($0)") }))
      \(select("prov", "Provinsi", report.provinces.map { ($0.id, "\($0.name)") }))
      \(select("wil", "Wilayah", Self.distinct(report.units.map { $0.wilayah ?? "" }).map { ($0, "Wilayah \($0)") }))
      \(select("tier", "Kelompok pembinaan", report.national.tierCounts.map { ($0.label, "\(Words.tier($0.label))") }))
      \(select("mutu", "Huruf IKM", report.national.mutuCounts.map { ($0.label, "\($0.label)") }))
      <p class="field"><button type="reset" class="button">Hapus saringan</button></p>
      </form>
      """
  }

  private func select(_ name: HTML, _ label: HTML, _ options: [(value: String, label: HTML)]) -> HTML {
    """
    <p class="field"><label for="f-\(name)">\(label)</label><select id="f-\(name)" name="\(name)"><option value="">Semua</option>\
    \(HTML.each(options) { "<option value=\"\($0.value)\">\($0.label)</option>" })</select></p>
    """
  }

  /// Without empty ones, in the order of their letters.
  private static func distinct(_ values: [String]) -> [String] { Set(values).subtracting([""]).sorted() }

  /// Frame that the script fills.
  private func grid(_ id: HTML, _ label: HTML) -> HTML {
    """
    <div class="grid" id="\(id)" hidden>
    <p class="gridhead"><span role="status" class="count"></span> <button type="button" class="button csv">Unduh CSV</button></p>
    <div class="viewport" role="region" aria-label="\(label)" tabindex="0"><table><caption>\(label)</caption><colgroup></colgroup><thead></thead><tbody></tbody></table></div>
    </div>
    """
  }

  var ranked: [UnitReport] {
    site.report.national.unitIDs.compactMap(site.unit(id:)).filter { !$0.ranks.isEmpty }
  }

  private var fallback: HTML {
    let units = ranked
    let rest = units.count - Self.staticRows
    return """
      <noscript>\(UnitTable(site: site, base: 0).ranked(Array(units.prefix(Self.staticRows)), caption: "Unit yang diperingkat"))\
      \(rest > 0 ? "<p>\(rest) unit lain ada di <a href=\"hasil.csv\">hasil.csv</a>.</p>" : "")</noscript>
      """
  }

  private var unrankedFallback: HTML {
    let units = site.report.units.filter(\.ranks.isEmpty)
    let rest = units.count - Self.staticRows
    return """
      <noscript>\(UnitTable(site: site, base: 0).unranked(Array(units.prefix(Self.staticRows)), caption: "Unit yang belum diperingkat"))\
      \(rest > 0 ? "<p>\(rest) unit lain ada di <a href=\"hasil.csv\">hasil.csv</a>.</p>" : "")</noscript>
      """
  }
}
