/// How cases ended, the rates with all that is needed to defend them, time, channels and months: of one unit, of an instansi, or of all
/// cases together.
struct ComplaintSection {
  let report: ComplaintReport
  /// Steps from the page up to the output folder.
  let base: Int

  var html: HTML {
    let head: HTML = """
      <p><b>Nilai pengaduan: \(report.score)</b>\(report.score.figure == nil ? "" : " dari 1") \(Parts.rule("ADU-11", from: base)). \
      Data per \(Words.date(report.asOf)); \(report.caseCount) kasus.</p>
      \(Parts.remarks(report.remarks))
      """
    guard report.caseCount > 0 else {
      return Parts.section("pengaduan", "Pengaduan", head + access + rates + emergencies)
    }
    return Parts.section(
      "pengaduan", "Pengaduan",
      head + outcomes + rates + times + monthsAndCategories + channels + voices + records)
  }

  private var outcomes: HTML {
    let counts = report.outcomes
    let signs: [HTML] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]
    let tones: [HTML] = ["o-1", "o-2", "o-3", "o-4", "o-5", "o-6", "o-7"]
    let most = Leaders(counts)
    let names = most.names({ "\($0.label)" }, several: "beberapa di antaranya")
    let bar = StackedBar(
      title: most.first.map { "Paling banyak: \(names) (\(most.each)\($0.count) dari \(report.caseCount))" }
        ?? "Akhir kasus",
      whole: Double(report.caseCount),
      parts: counts.enumerated().map { place, count in
        .init(sign: signs[place % signs.count], length: Double(count.count), tone: tones[place % tones.count])
      }, key: "Huruf pada batang menunjuk baris tabel. Ditutup belum berarti selesai bagi pelapor.")
    let doors = Dictionary(
      (report.details?.exits ?? []).map { ($0.label, $0) }, uniquingKeysWith: { first, _ in first })
    let table = Table(
      caption: "Akhir kasus", columns: [.text("Hasil"), .number("Kasus"), .number("% dari yang keluar")],
      rows: counts.enumerated().map { place, count in
        [
          "<span class=\"sw \(tones[place % tones.count])\">\(signs[place % signs.count])</span>\(count.label)",
          "\(count.count)", doors[count.label].map { "\($0.percent)" } ?? "–",
        ]
      }, total: ["Jumlah", "\(report.caseCount)", ""])
    return Parts.pair(bar.chart.html, table.html)
  }

  private var rates: HTML {
    let rates = report.rates
    guard !rates.isEmpty else { return "" }
    let table = Table(
      caption: "Angka dengan pembilang, penyebut, dan yang tidak ikut",
      columns: [
        .text("Ukuran"), .number("%"), .number("Kasus"), .number("Rentang 95 %"), .text("Tidak ikut"), .text("Aturan"),
      ],
      rows: rates.map { rate in
        [
          "\(rate.label)", "\(rate.percent)", fraction(rate.numerator, rate.denominator),
          rate.interval.map { "\($0.low)–\($0.high)" } ?? "–",
          rate.excluded.isEmpty ? "–" : Parts.counts(rate.excluded), Parts.rule(rate.rule, from: base),
        ]
      }, isWide: true
    ).html
    guard rates.contains(where: { $0.percent.figure != nil }) else { return table }
    let first = rates.first { $0.percent.figure != nil }
    let plot = IntervalPlot(
      title: first.map { "\($0.label): \($0.percent.indonesian) %, dan angka lain dengan rentangnya" }
        ?? "Angka pengaduan",
      scale: Scale(low: 0, high: 100), ticks: [(0, "0"), (50, "50"), (100, "100 %")],
      dots: rates.map { rate in
        .init(
          label: "\(rate.label)", position: rate.percent.figure?.double, low: rate.interval?.low.double,
          high: rate.interval?.high.double, value: rate.percent.figure.map { "\($0) %" } ?? "–")
      }, key: "Titik: angka; garis tebal: rentang 95 %. Makin sedikit kasus, makin lebar rentangnya.")
    return plot.chart.html + "<details><summary>Pembilang, penyebut, dan yang tidak ikut</summary>\(table)</details>"
  }

  func fraction(_ numerator: Int?, _ denominator: Int?) -> HTML {
    guard let numerator, let denominator else { return "–" }
    return "\(numerator) / \(denominator)"
  }

  /// A share as a cell: `66,7 (10 / 15)`, or why there is none.
  func cell(_ share: ComplaintDetails.Share) -> HTML {
    guard share.percent.figure != nil else { return "\(share.percent)" }
    return "\(share.percent)<span class=\"sub\">\(fraction(share.numerator, share.denominator))</span>"
  }

  private var monthsAndCategories: HTML {
    """
    <div class="pair"><div>\(months)</div><div>\(categories)</div></div>\(classes)\(receiptMonths)\(flow)
    """
  }

  private var months: HTML {
    let most = Leaders(report.months)
    let greatest = most.first?.count ?? 1
    guard report.months.count > 1 else { return "" }
    let high = Double(greatest)
    let line = MonthsLine(
      title: most.first.map { first in
        """
        Terbanyak masuk pada \(most.names({ "\(Words.date($0.label))" }, several: "beberapa bulan")): \
        \(most.each)\(first.count) kasus
        """
      } ?? "Tidak ada kasus yang masuk", scale: Scale(low: 0, high: high),
      ticks: [(0, "0"), (high, Figure(greatest).indonesian)],
      points: report.months.map { .init(month: $0.label, value: Figure($0.count)) })
    guard report.details == nil else { return line.chart.html }
    return line.chart.html
      + Table(
        caption: "Kasus masuk per bulan", columns: [.text("Bulan"), .number("Kasus")],
        rows: report.months.map { ["\(Words.date($0.label))", "\($0.count)"] }
      ).html
  }

  private var categories: HTML {
    guard let lines = report.details?.categories, !lines.isEmpty else {
      return countTable("Saluran", report.channels) + countTable("Bidang", report.categories)
    }
    return Table(
      caption: "Bidang",
      columns: [
        .text("Bidang"), .number("Kasus"), .number("Diselesaikan"), .number("Terbuka"), .number("Dalam batas (%)"),
      ],
      rows: lines.map { ["\($0.label)", "\($0.received)", "\($0.resolved)", "\($0.open)", cell($0.inTime)] },
      isWide: true
    ).html
  }

  func countTable(_ title: HTML, _ counts: [Count]) -> HTML {
    Table(
      caption: title, columns: [.text(title), .number("Kasus")], rows: counts.map { ["\($0.label)", "\($0.count)"] }
    ).html
  }
}
