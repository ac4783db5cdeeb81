/// One A4 sheet for the counter and the web site: the result of the survey and who answered (PermenPANRB 14/2017).
struct PublicationPage {
  let site: HTMLSite
  let unit: UnitReport

  func render() -> [UInt8] {
    let about = site.report.about
    let body: HTML = """
      <p class="screen"><a href="\(RelativeURL([unit.fileName + ".html"], from: 0))">Kembali ke halaman unit</a>. Cetak pada satu lembar A4.</p>
      <article class="poster">
      <header><h1>Indeks Kepuasan Masyarakat</h1>
      <p class="who"><b>\(unit.name)</b>\(unit.instansi.isEmpty ? "" : "<br>\(unit.instansi)")</p>
      <p>Periode \(Words.date(about.periodStart)) – \(Words.date(about.periodEnd))</p></header>
      <div class="score"><div class="result">\(result)</div><div>\(respondents)</div></div>
      <section><h2>Nilai setiap unsur</h2>\(UnsurBars(lines: unit.ikm.unsur).html)</section>
      <section><h2>Responden</h2>\(RespondentTables(ikm: unit.ikm).html)</section>
      <p class="thanks">Terima kasih kepada semua yang telah menilai pelayanan kami. Jawaban Anda menjadi dasar kami memperbaiki pelayanan.</p>
      </article>
      """
    return Page(
      title: "Publikasi IKM \(unit.name)", about: about, body: [body], kind: "lembar-publikasi", style: Stylesheet.paper
    ).render()
  }

  private var result: HTML {
    let ikm = unit.ikm
    return """
      <p class="label">Nilai IKM</p><p class="huge">\(ikm.score)</p>
      <p>Mutu pelayanan \(Badge.mutu(ikm.mutu, word: ikm.mutuLabel))</p>
      """
  }

  private var respondents: HTML {
    """
    <dl class="facts"><dt>Responden</dt><dd><b>\(unit.ikm.n)</b> orang</dd>\
    \(unit.ikm.interval.map { "<dt>Rentang 95 %</dt><dd>\($0.low)–\($0.high)</dd>" } ?? "")\
    <dt>Kecukupan sampel</dt><dd>\(unit.ikm.adequacy.text)</dd>\
    <dt>Skala</dt><dd>25–100\(bands)</dd></dl>
    """
  }

  /// `; A mulai 88,31, B mulai 76,61, …`.
  private var bands: HTML {
    let bands = site.report.about.mutuBands
    guard !bands.isEmpty else { return "" }
    return "; \(HTML.joined(bands.map { "\($0.label) mulai \($0.lowerBound)" }, by: ", "))"
  }
}
