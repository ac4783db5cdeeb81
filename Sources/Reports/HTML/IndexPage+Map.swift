extension IndexPage {
  /// Two tile maps of which one is shown, and the same as a table.
  var map: HTML {
    let provinces = site.report.provinces
    guard !provinces.isEmpty else { return "<p>Register tidak menyebut provinsi.</p>" }
    let measured = provinces.count { $0.ikm.figure != nil || $0.index.figure != nil }
    guard measured >= Self.leastMapped else {
      return """
        <p>\(measured == 0 ? "Belum ada provinsi yang punya data" : "Baru \(measured) dari 38 provinsi punya data"); peta petak karena itu dilipat.</p>
        \(table)<details><summary>Peta petak</summary>\(maps)</details>
        """
    }
    return maps + "<details><summary>Tabel provinsi</summary>\(table)</details>"
  }

  /// With fewer provinces the map is an empty field.
  private static let leastMapped = 3

  private var maps: HTML {
    """
    <div class="maps">
    <fieldset class="choice screen"><legend>Tampilkan rata-rata</legend>
    <label><input type="radio" name="peta" id="peta-ikm" checked> IKM</label>
    <label><input type="radio" name="peta" id="peta-indeks"> \(site.report.about.indexName)</label></fieldset>
    <div class="map-ikm">\(ikmMap)<p>\(legend(site.report.national.mutuCounts, Badge.mutu, site.word(ofMutu:)))</p></div>
    <div class="map-indeks">\(indexMap)<p>\(legend(site.report.national.categoryCounts, Badge.category, site.word(ofCategory:)))</p></div>
    </div>
    <p class="key screen">Setiap provinsi satu petak, kira-kira di tempatnya. Pilih petak untuk melihat unitnya dalam peringkat.</p>
    """
  }

  private func legend(
    _ steps: [Count], _ badge: (String?, String?) -> HTML, _ word: (String) -> String?
  ) -> HTML {
    HTML.joined(steps.map { badge($0.label, word($0.label)) }, by: " ")
  }

  private var ikmMap: HTML {
    var values: [String: TileMap.Value] = [:]
    for group in site.report.provinces {
      let letter = group.mutu.map { " \($0)" } ?? ""
      values[group.id] = TileMap.Value(
        name: group.name, text: short(group.ikm),
        spoken: "IKM \(group.ikm.indonesian)\(letter), \(group.measuredIKM) unit terukur",
        tone: Badge.mutuClass(group.mutu))
    }
    return TileMap(
      title: finding("IKM", site.report.provinces, \.ikm), values: values, link: { RelativeURL(fragment: "prov=\($0)") }
    ).html
  }

  private var indexMap: HTML {
    var values: [String: TileMap.Value] = [:]
    let name = site.report.about.indexName
    for group in site.report.provinces {
      values[group.id] = TileMap.Value(
        name: group.name, text: short(group.index),
        spoken:
          "\(name) \(group.index.indonesian)\(group.category.map { " \($0)" } ?? ""), \(group.ranked) unit diperingkat",
        tone: Badge.categoryClass(group.category))
    }
    return TileMap(
      title: finding("\(name)", site.report.provinces, \.index), values: values,
      link: { RelativeURL(fragment: "prov=\($0)") }
    ).html
  }

  private func short(_ measure: Measure) -> HTML {
    guard let figure = measure.figure else { return "–" }
    return "\(figure)"
  }

  private func finding(_ name: HTML, _ groups: [GroupReport], _ measure: KeyPath<GroupReport, Measure>) -> HTML {
    let measured = groups.filter { $0[keyPath: measure].figure != nil }
      .sorted { ($0[keyPath: measure].figure?.scaled ?? 0) < ($1[keyPath: measure].figure?.scaled ?? 0) }
    guard let low = measured.first, let high = measured.last else { return "Rata-rata \(name): belum ada data" }
    return """
      Rata-rata \(name) tertinggi di \(high.name) (\(high[keyPath: measure].indonesian)), terendah di \(low.name) \
      (\(low[keyPath: measure].indonesian))
      """
  }

  private var table: HTML {
    Table(
      caption: "Rata-rata unit menurut provinsi",
      columns: [
        .text("Provinsi"), .number("Unit"), .number("Terukur"), .number("IKM"), .text("Mutu"), .number("Diperingkat"),
        .number(site.indexColumn), .text("Kategori"),
      ],
      rows: site.report.provinces.map { group in
        [
          "<a href=\"\(RelativeURL(fragment: "prov=\(group.id)"))\">\(group.name)</a>", "\(group.unitCount)",
          "\(group.measuredIKM)", "\(group.ikm)", Badge.mutu(group.mutu), "\(group.ranked)", "\(group.index)",
          Badge.category(group.category),
        ]
      }, isWide: true
    ).html
  }
}
