/// Chapters of the yearly report on the survey (PermenPANRB 14/2017), ready to print, with a plan of follow-up to fill in by hand.
struct SurveyReportPage {
  let site: HTMLSite
  let unit: UnitReport

  private let base = 1
  /// Unsur to be mended in the plan.
  private static let planned = 3

  func render() -> [UInt8] {
    let about = site.report.about
    let body: HTML = """
      <h1>Laporan survei kepuasan masyarakat: \(unit.name)</h1>
      <p class="lede">\(unit.instansi.isEmpty ? "" : "\(unit.instansi) · ")periode \(Words.date(about.periodStart)) – \(Words.date(about.periodEnd))</p>
      <p class="screen"><a href="\(RelativeURL([unit.fileName + ".html"], from: 0))">Kembali ke halaman unit</a>. Halaman ini dapat dicetak pada A4.</p>
      <p>\(summary)</p>
      \(Parts.section("profil", "1. Profil responden", "<p>\(unit.ikm.n) kuesioner dihitung dari \(unit.ikm.received) yang diterima.</p>\(RespondentTables(ikm: unit.ikm).html)"))
      \(Parts.section("hasil", "2. Hasil setiap unsur", UnsurBars(lines: unit.ikm.unsur).html + services))
      \(Parts.section("terendah", "3. Tiga unsur terendah", lowest))
      \(Parts.section("rencana", "4. Rencana tindak lanjut", plan))
      \(Parts.section("tren", "5. Tren", trend))
      \(Parts.section("metode", "6. Metode", method))
      """
    return Page(
      title: "Laporan SKM \(unit.name)", about: about, body: [body], kind: "laporan-skm", style: Stylesheet.paper
    ).render()
  }

  private var summary: HTML {
    let ikm = unit.ikm
    return """
      IKM <b>\(ikm.score)</b> \(Badge.mutu(ikm.mutu, word: ikm.mutuLabel))\
      \(ikm.interval.map { ", rentang 95 % \($0.low)–\($0.high)" } ?? ""). \(ikm.nextLetter?.text ?? "")
      """
  }

  private var services: HTML {
    guard let breakdown = unit.ikm.breakdowns.first(where: { $0.title.hasPrefix("Jenis layanan") }) else { return "" }
    return Table(
      caption: "IKM menurut \(breakdown.title.prefix(1).lowercased() + breakdown.title.dropFirst())",
      columns: [.text("Layanan"), .number("Orang"), .number("%"), .number("IKM"), .text("Mutu")],
      rows: breakdown.lines.map { line in
        [
          "\(line.label)", Parts.hidden(line.n), Parts.hidden(line.share), Parts.hidden(line.score),
          Badge.mutu(line.mutu),
        ]
      }
    ).html
  }

  private var weakest: [IKMReport.UnsurLine] { unit.ikm.lowest.prefix(Self.planned).map { unit.ikm.unsur[$0] } }

  private var lowest: HTML {
    let weaknesses = unit.tasks.map { $0.weakness.lowercased() }
    return Table(
      caption: "Unsur dengan NRR terendah, terendah dahulu",
      columns: [.text("Unsur"), .number("NRR"), .number("× 25"), .text("Mutu"), .number("Sejenis"), .text("Saran")],
      rows: weakest.map { line in
        [
          "\(line.code) \(line.label)", "\(line.nrr)", "\(line.score)", Badge.mutu(line.mutu),
          line.peerNRR.figure.map { "\($0)" } ?? "–",
          task(for: line, among: weaknesses).map { "\($0.action)" } ?? "–",
        ]
      }, isWide: true
    ).html + "<p class=\"quiet\">Sejenis: nilai tengah unit sejenis; “–” bila kurang dari lima unit.</p>"
  }

  /// The task about this unsur, if the index has a component for it: components bear the name or the key of their unsur.
  private func task(for line: IKMReport.UnsurLine, among weaknesses: [String]) -> TaskLine? {
    let names = [String(line.label.prefix { $0 != "," && $0 != "/" }), line.key].map { $0.lowercased() }
    return weaknesses.firstIndex { weakness in names.contains { !$0.isEmpty && weakness.hasPrefix($0) } }
      .map { unit.tasks[$0] }
  }

  private var plan: HTML {
    Table(
      caption: "Diisi oleh unit: apa yang dikerjakan, kapan, dan oleh siapa",
      columns: [.text("Unsur"), .text("Kegiatan"), .text("Waktu"), .text("Penanggung jawab")],
      rows: weakest.map { ["\($0.code) \($0.label)", Self.blank, Self.blank, Self.blank] }, isWide: true
    ).html
  }

  private static let blank: HTML = "<span class=\"absent screen\">belum diisi</span>"

  private var trend: HTML {
    guard let trend = unit.trend else {
      return
        "<p>Belum ada tahun sebelumnya untuk dibandingkan: halaman ini hanya memuat hasil periode \(String(site.report.about.year)).</p>"
    }
    return TrendTables(unit: unit, trend: trend, about: site.report.about, base: base).html
  }

  private var method: HTML {
    let ikm = unit.ikm
    return """
      <dl class="facts">
      <dt>Kuesioner</dt><dd>\(ikm.questionnaire), \(ikm.unsur.count) unsur, jawaban 1 sampai 4</dd>
      <dt>Perhitungan</dt><dd>NRR adalah rata-rata jawaban setiap unsur; setiap unsur berbobot sama; IKM = rata-rata NRR × 25, dibulatkan sekali \(rule("IKM-3"))</dd>
      <dt>Jawaban kosong</dt><dd>aturan “\(ikm.blankRule)” \(rule("IKM-4"))</dd>
      <dt>Kecukupan sampel</dt><dd>\(ikm.adequacy.text) \(rule("IKM-7"))</dd>
      \(ikm.interval.map { "<dt>Rentang</dt><dd>\($0.text) \(rule("MET-1"))</dd>" } ?? "")
      \(ikm.reliability.map { "<dt>Keandalan</dt><dd>Alpha Cronbach \($0.alpha). \($0.text)</dd>" } ?? "")
      <dt>Kelompok kecil</dt><dd>kurang dari lima responden disembunyikan \(rule("IKM-9"))</dd>
      </dl>
      """
  }

  private func rule(_ id: String) -> HTML { Parts.rule(id, from: base) }
}
