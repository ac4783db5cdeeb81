/// Start page for evaluators: the state of the nation, the map, the ranking, the quality of the data.
struct IndexPage {
  let site: HTMLSite

  /// Units listed under each verdict of the change since the year before.
  private static let listedMoves = 10

  func render() -> [UInt8] {
    let report = site.report
    let summary = GroupSummary(site: site, group: report.national, base: 0)
    let ranges = rankRanges
    let body: HTML = """
      <h1>\(report.about.title)</h1>
      <p class="lede">\(headline)</p>
      <nav aria-label="Isi halaman"><ul class="toc"><li><a href="#keadaan">Keadaan</a></li><li><a href="#peta">Peta</a></li><li><a href="#peringkat">Peringkat</a></li>
      <li><a href="#belum">Belum diperingkat</a></li>\(ranges.isEmpty ? "" : "<li><a href=\"#rentang\">Rentang</a></li>")<li><a href="#sebaran">Sebaran</a></li>\(report.funnels.isEmpty ? "" : "<li><a href=\"#corong\">IKM dan jawaban</a></li>")\(report.trend == nil ? "" : "<li><a href=\"#tahun\">Tahun ke tahun</a></li>")<li><a href="#pengaduan">Pengaduan</a></li>\(report.connectedness.isEmpty ? "" : "<li><a href=\"#sipp\">SIPP</a></li>")<li><a href="#kelompok">Wilayah dan instansi</a></li>
      <li><a href="#mutu-data">Mutu data</a></li><li><a href="#metode">Metode</a></li></ul></nav>
      \(Parts.section("keadaan", "Keadaan", summary.cards))
      \(Parts.section("peta", "Provinsi", map))
      \(ranking)
      \(ranges)
      \(Parts.section("sebaran", "Sebaran", summary.distributions + heat))
      \(report.funnels.first.map { FunnelSection(site: site, funnel: $0).html } ?? "")
      \(years)
      \(ComplaintSection(report: report.complaints, base: 0).html)
      \(sipp)
      \(Parts.section("kelompok", "Wilayah dan instansi", groups))
      \(Parts.section("mutu-data", "Mutu data", quality))
      \(Parts.section("metode", "Metode dan pengaturan", method))
      """
    return Page(
      title: "Beranda", about: report.about, body: [body],
      script:
        "<script type=\"application/json\" id=\"data\">\(RankingData(report, translator: site.translator).json)</script>\n<script>\(RankingScript(translator: site.translator).all)</script>",
      kind: "beranda"
    ).render()
  }

  private var headline: HTML {
    let national = site.report.national
    guard national.ranked > 0 else { return "Belum ada unit yang dapat diperingkat." }
    return """
      \(national.ranked) dari \(national.unitCount) unit dapat diperingkat; rata-rata IKM unit \(national.ikm.indonesian)\
      \(national.mutu.map { " (\($0))" } ?? ""), rata-rata \(site.report.about.indexName) \(national.index.indonesian).
      """
  }

  // MARK: - Years

  private var years: HTML {
    guard let trend = site.report.trend else { return "" }
    let about = site.report.about
    let now = TrendReport.YearLine(
      year: about.year, runID: "", ikm: site.report.national.ikm, mutu: nil, indexName: about.indexName,
      index: site.report.national.index, category: nil)
    let levels = Table(
      caption: "Rata-rata semua unit, tahun demi tahun",
      columns: [.text("Tahun"), .number("IKM"), .text("Indeks"), .number("Nilai")],
      rows: (trend.years + [now]).map { ["\(String($0.year))", "\($0.ikm)", "\($0.indexName)", "\($0.index)"] })
    let verdicts = Table(
      caption: "Perubahan IKM sejak \(String(trend.fromYear))", columns: [.text("Putusan"), .number("Unit")],
      rows: trend.verdicts.map { ["\(Words.capitalised($0.label))", "\($0.count)"] })
    return Parts.section(
      "tahun", "Dari tahun ke tahun",
      """
      <p>Naik atau turun nyata berarti perubahan yang sulit dijelaskan kebetulan, diuji atas semua unit bersama-sama. \(Parts.rule("MET-4", from: 0)) \
      Unit yang bertambah atau berkurang juga mengubah rata-rata.</p>
      \(Parts.pair(levels.html, verdicts.html))
      <div class="pair">\(HTML.each(trend.moves) { "<div>\(moved($0, since: trend.fromYear))</div>" })</div>
      """)
  }

  /// Units of one verdict with their change.
  private func moved(_ move: NationalTrend.Move, since year: Int) -> HTML {
    let units = move.unitIDs.compactMap(site.unit(id:))
    let title: HTML = "\(Words.capitalised(move.verdict)) sejak \(String(year))"
    guard !units.isEmpty else { return "<p class=\"quiet\">\(title): tidak ada unit.</p>" }
    let rest = units.count - Self.listedMoves
    return Table(
      caption: title, columns: [.text("Unit"), .number("Perubahan"), .number("IKM")],
      rows: units.prefix(Self.listedMoves).map { unit in
        [
          "<a href=\"\(site.unitURL(unit, from: 0))\">\(unit.name)</a>", unit.trend.map { "\($0.change.ikm)" } ?? "–",
          "\(unit.ikm.score)",
        ]
      }
    ).html + (rest > 0 ? "<p class=\"quiet\">dan \(rest) unit lagi.</p>" : "")
  }

  // MARK: - Published information

  private var sipp: HTML {
    let lines = site.report.connectedness
    guard let all = lines.last else { return "" }
    return Parts.section(
      "sipp", "Informasi pelayanan publik (SIPP)",
      """
      <p>\(all.connected) dari \(all.registered) instansi terhubung, \(all.filled) sudah mengisi, \(all.complete) lengkap. \(Parts.rule("SIPP-1", from: 0))</p>
      \(SIPPTables.connectedness(lines, caption: "Instansi menurut jenisnya", head: "Jenis instansi"))
      \(SIPPTables.checks(site.report.national.sipp?.checks ?? [], caption: "Dapat dipakaikah isi yang terbit di semua unit"))
      """)
  }

  // MARK: - Groups

  private var groups: HTML {
    Table(
      caption: "Wilayah",
      columns: [
        .text("Wilayah"), .number("Unit"), .number("Diperingkat"), .number("Untuk dibina"), .number("Perlu data"),
      ],
      rows: site.report.wilayah.map { wilayah in
        [
          "<a href=\"\(site.wilayahURL(wilayah, from: 0))\">\(wilayah.group.name)</a>", "\(wilayah.group.unitCount)",
          "\(wilayah.group.ranked)", "\(wilayah.priority.count)", "\(wilayah.needsData.count)",
        ]
      }, isWide: true
    ).html + """
      <details><summary>\(site.report.instansi.count) instansi</summary>
      \(Table(
        caption: "Instansi",
        columns: [.text("Instansi"), .number("Unit"), .number("Diperingkat"), .number("IKM"), .text("Mutu"), .number(site.indexColumn)],
        rows: site.report.instansi.map { group in
          [
            "<a href=\"\(site.instansiURL(group, from: 0))\">\(group.name)</a>", "\(group.unitCount)", "\(group.ranked)",
            "\(group.ikm)", Badge.mutu(group.mutu), "\(group.index)",
          ]
        }, isWide: true
      ).html)
      </details>
      """
  }

  // MARK: - Data and method

  private var quality: HTML {
    let tables = InputTables(site: site)
    return """
      \(tables.html)
      \(tables.findings)
      <ul class="links"><li><a href="temuan.csv">Semua temuan (temuan.csv)</a></li><li><a href="rekap.xlsx">Rekap (rekap.xlsx)</a></li>
      <li><a href="hasil.csv">Hasil (hasil.csv)</a></li><li><a href="hasil.json">Hasil (hasil.json)</a></li>
      <li><a href="manifes.json">Manifes (manifes.json)</a></li></ul>
      """
  }

  private var method: HTML {
    let notes = Table(
      caption: "Aturan yang dipakai", columns: [.text("Aturan"), .text("Isi"), .text("Sumber")],
      rows: site.report.method.map { note in
        ["\(Parts.rule(note.rule, from: 0)) \(note.title)", "\(note.text)", "\(note.source)"]
      }, isWide: true)
    let settings = Table(
      caption: "Pengaturan", columns: [.text("Kunci"), .text("Nilai"), .text("Asal")],
      rows: site.report.about.settings.map { ["<code>\($0.key)</code>", "\($0.value)", "\($0.origin)"] }, isWide: true)
    return "<p>Selengkapnya di <a href=\"metode.html\">halaman metode</a>.</p>\(notes.html)\(settings.html)"
  }
}
