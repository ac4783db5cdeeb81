/// Every rule and setting in words, each with an id that the other pages link to.
struct MethodPage {
  let site: HTMLSite

  func render() -> [UInt8] {
    let about = site.report.about
    let body: HTML = """
      <h1>Metode dan pengaturan</h1>
      <p class="lede">Instrumen \(about.instrument); indeks dicetak sebagai “\(about.indexName)”.</p>
      \(Parts.section("skala", "Skala", bands))
      \(Parts.section("aturan", "Aturan yang dipakai", rules))
      \(Parts.section("pengaturan", "Pengaturan", settings))
      \(Parts.section("data", "Berkas yang dibaca", InputTables(site: site).html))
      """
    return Page(
      title: "Metode", about: about, crumbs: [.init(title: "Beranda", link: RelativeURL(["index.html"], from: 0))],
      body: body, kind: "metode"
    ).render()
  }

  private var bands: HTML {
    let about = site.report.about
    let mutu = Table(
      caption: "Huruf IKM; batas bawah termasuk", columns: [.text("Mutu"), .number("Mulai")],
      rows: about.mutuBands.map { [Badge.mutu($0.label, word: $0.word), "\($0.lowerBound)"] })
    let categories = Table(
      caption: "Kategori \(about.indexName); batas bawah termasuk", columns: [.text("Kategori"), .number("Mulai")],
      rows: about.categoryBands.map { [Badge.category($0.label, predicate: $0.word), "\($0.lowerBound)"] })
    return Parts.pair(mutu.html, categories.html)
  }

  private var rules: HTML {
    HTML.each(site.report.method) { note in
      """
      <h3 id="\(Parts.ruleAnchor(note.rule))">\(note.rule) \(note.title)</h3>
      <p>\(note.text)</p>\(note.source.isEmpty ? "" : "<p class=\"quiet\">Sumber: \(note.source)</p>")
      """
    }
  }

  private var settings: HTML {
    Table(
      caption: "Pengaturan dan asalnya", columns: [.text("Kunci"), .text("Nilai"), .text("Asal")],
      rows: site.report.about.settings.map { ["<code>\($0.key)</code>", "\($0.value)", "\($0.origin)"] }, isWide: true
    ).html
  }
}

/// Files read, with what was used and why the rest was not (IN-1), and the findings by kind.
struct InputTables {
  let site: HTMLSite

  var html: HTML {
    Table(
      caption: "Setiap baris yang dibaca dipakai atau dikecualikan dengan sebab",
      columns: [
        .text("Berkas"), .text("Isi"), .number("Dibaca"), .number("Dipakai"), .number("Dikecualikan"), .text("Sebab"),
        .text("Catatan"),
      ],
      rows: site.report.inputs.map(row), isWide: true
    ).html
  }

  private func row(_ input: InputReport) -> [HTML] {
    var notes = input.notes.map { "\($0)" as HTML }
    if !input.droppedColumns.isEmpty {
      notes.append("kolom tidak dibaca: \(input.droppedColumns.joined(separator: ", "))")
    }
    return [
      "\(input.file)\(input.sheet.map { ", lembar \($0)" } ?? "")", "\(input.role)", "\(input.rowsRead)",
      "\(input.rowsUsed)", "\(input.excluded.map(\.count).reduce(0, +))",
      input.excluded.isEmpty ? "–" : Parts.counts(input.excluded), HTML.joined(notes, by: "; "),
    ]
  }

  /// Kinds shown; the rest is in `temuan.csv`.
  private static let shownKinds = 20

  var findings: HTML {
    let kinds = site.lookup.findingKinds
    guard !kinds.isEmpty else { return "<p>Tidak ada temuan.</p>" }
    let rest = kinds.count - Self.shownKinds
    return Table(
      caption: "Jenis temuan, terbanyak dahulu",
      columns: [.text("Jenis"), .text("Bobot"), .text("Aturan"), .number("Jumlah"), .text("Tindakan")],
      rows: kinds.prefix(Self.shownKinds).map { kind in
        ["\(kind.kind)", "\(kind.severity)", "\(kind.rule)", "\(kind.count)", "\(kind.action)"]
      }, isWide: true
    ).html + (rest > 0 ? "<p>\(rest) jenis lain ada di temuan.csv.</p>" : "")
  }
}
