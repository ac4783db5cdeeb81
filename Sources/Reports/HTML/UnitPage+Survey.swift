extension UnitPage {
  /// The nine unsur with their peers, how sure the score is, and what the other rule says.
  var survey: HTML {
    let ikm = unit.ikm
    guard ikm.score.figure != nil else {
      return Parts.section(
        "survei", "Survei kepuasan masyarakat",
        """
        <p>\(ikm.score): \(ikm.received) kuesioner diterima, \(ikm.n) dihitung.</p>
        <p>\(ikm.adequacy.text)</p>
        """)
    }
    return Parts.section(
      "survei", "Survei kepuasan masyarakat",
      """
      \(Parts.pair(unsurChart, unsurTable))
      <h3>Seberapa kuat angka ini</h3>
      <dl class="facts">
      <dt>Kuesioner</dt><dd>\(ikm.n) dihitung dari \(ikm.received) diterima (aturan \(ikm.blankRule)) \(rule("IKM-4"))</dd>
      \(ikm.interval.map { "<dt>Rentang</dt><dd>\($0.low)–\($0.high). \($0.text) \(rule("MET-1"))</dd>" } ?? "")
      <dt>Kecukupan sampel</dt><dd>\(ikm.adequacy.text)\(population) \(rule("IKM-7"))</dd>
      \(ikm.reliability.map { "<dt>Keandalan</dt><dd>Alpha Cronbach \($0.alpha). \($0.text)</dd>" } ?? "")
      <dt>Aturan kosong lain</dt><dd>\(otherRule)</dd>
      \(unit.expectation.map { "<dt>Dibanding sejenis</dt><dd>\($0.text) \(rule("MET-6"))</dd>" } ?? "")
      </dl>
      \(funnel)
      \(variants)
      """)
  }

  private var population: HTML {
    guard let population = unit.ikm.adequacy.population else { return "" }
    return " Pengguna dalam periode: \(population)."
  }

  private var otherRule: HTML {
    guard let other = unit.ikm.otherRule else { return "tidak ada perbedaan." }
    let line: HTML = "Dengan aturan “\(other.name)”: \(other.score) \(Badge.mutu(other.mutu))"
    return other.changesMutu
      ? "\(line) <strong class=\"badge m-c\">huruf berbeda: periksa kuesioner yang tidak lengkap</strong>"
      : "\(line), huruf sama."
  }

  private var hasPeers: Bool { unit.ikm.unsur.contains { $0.peerNRR.figure != nil } }

  private var unsurChart: HTML {
    let lines = unit.ikm.unsur
    return BarChart(
      title: extremes, scale: Scale(low: 1, high: 4), ticks: [(1, "1"), (2, "2"), (3, "3"), (4, "4")],
      bars: lines.map { line in
        .init(
          label: "\(line.code) \(line.label)", length: line.nrr.figure?.double,
          value: line.nrr.figure.map { "\($0) \(line.mutu ?? "")" } ?? "–", mark: line.peerNRR.figure?.double,
          tone: Badge.mutuClass(line.mutu))
      },
      key: hasPeers
        ? "NRR pada skala 1–4. Garis tegak: nilai tengah unit sejenis."
        : "NRR pada skala 1–4. Unit sejenis kurang dari lima, jadi tanpa pembanding."
    ).chart.html
  }

  private var extremes: HTML {
    let worst = Leaders(unit.ikm.unsur) { line in line.nrr.figure.map { -$0.scaled } }
    let best = Leaders(unit.ikm.unsur) { $0.nrr.figure?.scaled }
    guard let low = worst.first?.nrr, let high = best.first?.nrr else { return "Nilai per unsur" }
    if low == high { return "Semua unsur bernilai \(low.indonesian)" }
    return """
      Terlemah: \(worst.names({ "\($0.label)" }, several: "beberapa unsur")) (\(low.indonesian)); \
      terkuat: \(best.names({ "\($0.label)" }, several: "beberapa unsur")) (\(high.indonesian))
      """
  }

  private var unsurTable: HTML {
    var columns: [Table.Column] = [
      .text("Unsur"), .number("NRR"), .number("× 25"), .text("Mutu"), .number("Jawaban"),
    ]
    if hasPeers { columns.append(.number("Sejenis")) }
    return Table(
      caption: "Sembilan unsur", columns: columns,
      rows: unit.ikm.unsur.map { line in
        var cells: [HTML] = [
          "\(line.code) \(line.label)", "\(line.nrr)", "\(line.score)", Badge.mutu(line.mutu), "\(line.n)",
        ]
        if hasPeers { cells.append(line.peerNRR.figure.map { "\($0)" } ?? "–") }
        return cells
      }, isWide: true
    ).html
  }

  /// Among units of the same type; nothing is said of any of them.
  private var funnel: HTML {
    guard let expectation = unit.expectation,
      let ground = site.lookup.funnels[expectation.group]
    else { return "" }
    return FunnelPlot(
      title: "\(Words.capitalised("IKM \(expectation.band.rawValue)")) di antara \(expectation.unitCount) unit sejenis",
      ground: ground, own: (unit.id, "Anda di sini"), key: FunnelSection.key
    ).chart.html
  }

  /// Named variants, for reconciliation only (IKM-6).
  private var variants: HTML {
    guard !unit.ikm.variants.isEmpty else { return "" }
    return """
      <details><summary>Angka lain yang mungkin Anda lihat di tempat lain</summary>
      <p>Hanya untuk mencocokkan; bukan hasil evaluasi. \(rule("IKM-6"))</p>
      \(Table(
        caption: "Varian bernama", columns: [.text("Cara hitung"), .number("IKM"), .text("Mutu")],
        rows: unit.ikm.variants.map { ["\($0.name)", "\($0.score)", Badge.mutu($0.mutu)] }
      ).html)
      </details>
      """
  }

  /// Services, groups of respondents, months; cells under five are said to be hidden (IKM-9).
  var breakdowns: HTML {
    guard !unit.ikm.breakdowns.isEmpty else { return "" }
    let monthly = unit.ikm.breakdowns.filter { isMonthly($0) }
    let others = unit.ikm.breakdowns.filter { !isMonthly($0) }
    return Parts.section(
      "rincian", "Survei menurut layanan, responden, dan bulan",
      """
      <p>Kelompok dengan kurang dari lima responden disembunyikan. \(rule("IKM-9"))</p>
      \(behindWeakUnsur)
      <div class="pair">\(HTML.each(others) { "<div>\(breakdown($0))</div>" })</div>
      \(HTML.each(monthly) { Parts.pair(months($0), breakdown($0)) })
      """)
  }

  /// Which service, month or kind of respondent pulls the weakest unsur down.
  private var behindWeakUnsur: HTML {
    guard !unit.ikm.weakest.isEmpty else { return "" }
    return """
      \(Table(
        caption: "Di balik unsur terlemah",
        columns: [
          .text("Unsur"), .text("Kelompok"), .text("Rincian"), .number("n"), .number("NRR"), .number("NRR lainnya"),
        ],
        rows: unit.ikm.weakest.flatMap { unsur in
          unsur.sources.map { source in
            [
              "\(unsur.code) \(unsur.label)", "\(Words.date(source.label))", "\(source.breakdown)", "\(source.n)",
              "\(source.nrr)", "\(source.othersNRR)",
            ]
          }
        }, isWide: true
      ).html)
      <p class="quiet">Kelompok yang paling menarik turun tiga unsur terlemah: selisih NRR-nya dari semua responden dikalikan banyaknya responden paling besar. Tidak berarti bahwa kelompok itu penyebabnya.</p>
      """
  }

  private func breakdown(_ breakdown: IKMReport.Breakdown) -> HTML {
    Table(
      caption: "\(breakdown.title)",
      columns: [.text("Kelompok"), .number("n"), .number("%"), .number("IKM"), .text("Mutu")],
      rows: breakdown.lines.map { line in
        [
          "\(Words.date(line.label))", Parts.hidden(line.n), Parts.hidden(line.share), Parts.hidden(line.score),
          Badge.mutu(line.mutu),
        ]
      }
    ).html
  }

  /// Two or more months stand in a line and not only in a table.
  private func isMonthly(_ breakdown: IKMReport.Breakdown) -> Bool {
    breakdown.title.hasPrefix("Bulan") && breakdown.lines.count > 1
  }

  private func months(_ breakdown: IKMReport.Breakdown) -> HTML {
    let points = breakdown.lines.map { MonthsLine.Point(month: $0.label, value: $0.score.figure) }
    let bands = site.report.about.mutuBands
    let ticks =
      [(25.0, "25"), (100.0, "100")] + bands.dropLast().map { ($0.lowerBound.double, $0.label) }
    let lowest = Leaders(breakdown.lines) { line in line.score.figure.map { -$0.scaled } }
    let names = lowest.names({ "\(Words.date($0.label))" }, several: "beberapa bulan")
    return MonthsLine(
      title: lowest.first.map { "IKM terendah pada \(names): \($0.score.indonesian)" } ?? "IKM per bulan",
      scale: Scale(low: 25, high: 100), ticks: ticks, points: points
    ).chart.html
  }
}
