/// The unsur of one survey, each with its bar, NRR, points and letter in one row.
struct UnsurBars {
  let lines: [IKMReport.UnsurLine]
  var caption: HTML = "Nilai rata-rata (NRR) setiap unsur, skala 1–4"

  var html: HTML {
    let scale = Scale(low: 1, high: 4)
    return Table(
      caption: caption,
      columns: [.text("Unsur"), .text("1 sampai 4"), .number("NRR"), .text("Mutu")],
      rows: lines.map { line in
        [
          "\(line.code) \(line.label)",
          RowChart.bar(line.nrr.figure?.double, on: scale, tone: Badge.mutuClass(line.mutu)), "\(line.nrr)",
          Badge.mutu(line.mutu),
        ]
      }
    ).html
  }
}
