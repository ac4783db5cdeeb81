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

  /// The lowest ones, worst first; equal ones in the order of the questionnaire.
  func lowest(_ count: Int) -> [IKMReport.UnsurLine] {
    let measured = lines.enumerated().filter { $0.element.nrr.figure != nil }
    let sorted = measured.sorted { a, b in
      (a.element.nrr.figure?.scaled ?? 0, a.offset) < (b.element.nrr.figure?.scaled ?? 0, b.offset)
    }
    return sorted.prefix(count).map(\.element)
  }
}
