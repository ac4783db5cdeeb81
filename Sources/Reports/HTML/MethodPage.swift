/// Every rule and setting in words, each with an id that the other pages link to.
struct MethodPage {
  let site: HTMLSite

  func render() -> [UInt8] {
    let about = site.report.about
    let body: HTML = """
      <h1>Metode dan pengaturan</h1>
      <p class="lede">Instrumen \(about.instrument); indeks dicetak sebagai “\(about.indexName)”.</p>
      <nav aria-label="Isi halaman"><ul class="toc"><li><a href="#skala">Skala</a></li><li><a href="#aturan">Aturan</a></li>
      <li><a href="#pengaturan">Pengaturan</a></li><li><a href="#data">Berkas</a></li></ul></nav>
      \(Parts.section("skala", "Skala", scales + bands))
      \(Parts.section("aturan", "Aturan yang dipakai", rules))
      \(Parts.section("pengaturan", "Pengaturan", settings))
      \(Parts.section("data", "Berkas yang dibaca", InputTables(site: site).html))
      """
    return Page(
      title: "Metode", about: about, crumbs: [.init(title: "Beranda", link: RelativeURL(["index.html"], from: 0))],
      body: [body], kind: "metode"
    ).render()
  }

  /// What the numbers on the pages run from and to.
  private var scales: HTML {
    let lines: [[HTML]] = [
      ["Jawaban dan NRR setiap unsur", "1", "4", "rata-rata jawaban, tiga desimal"],
      ["IKM", "25", "100", "rata-rata NRR × 25, dua desimal"],
      ["\(site.report.about.indexName) dan nilai aspek", "0", "5", "dua desimal"],
      ["Nilai pengaduan", "0", "1", "tiga desimal; tidak ada bila tidak dapat dinilai"],
      ["Kelengkapan SIPP", "0", "1", "tiga desimal; tidak ada bila tidak dapat dihitung"],
      ["Persentase", "0", "100", "satu desimal, dengan pembilang dan penyebut"],
    ]
    return Table(
      caption: "Angka dan ujung skalanya; yang tidak terukur disebut dengan kata, bukan nol",
      columns: [.text("Angka"), .number("Terendah"), .number("Tertinggi"), .text("Bentuk")], rows: lines, isWide: true
    ).html
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
    } + otherRules
  }

  /// Rules that a page names and that have no text of their own here: a link must not lead to nothing.
  private var otherRules: HTML {
    let explained = Set(site.report.method.map(\.rule))
    let others = CitedRules.all(site.report).filter { !explained.contains($0.rule) }
    guard !others.isEmpty else { return "" }
    return "<h3>Aturan lain yang disebut di halaman</h3><dl class=\"facts\">"
      + HTML.each(others) { other in
        "<dt id=\"\(Parts.ruleAnchor(other.rule))\">\(other.rule)</dt><dd>di balik angka: \(HTML.joined(other.numbers, by: "; "))</dd>"
      } + "</dl>"
  }

  private var settings: HTML {
    let about = site.report.about
    return """
      <dl class="facts"><dt>Program</dt><dd>EvalRunner \(about.programVersion)</dd><dt>Instrumen</dt><dd>\(about.instrument)</dd>
      <dt>Periode</dt><dd>\(Words.date(about.periodStart)) – \(Words.date(about.periodEnd))</dd>
      <dt>Data per</dt><dd>\(Words.date(about.asOf))</dd><dt>Benih acak</dt><dd>\(String(about.seed))</dd></dl>
      \(settingsTable)
      """
  }

  private var settingsTable: HTML {
    Table(
      caption: "Pengaturan dan asalnya", columns: [.text("Kunci"), .text("Nilai"), .text("Asal")],
      rows: site.report.about.settings.map { ["<code>\($0.key)</code>", "\($0.value)", "\($0.origin)"] }, isWide: true
    ).html
  }
}
