/// A unit over the years: levels, the change since the last year, and the unsur behind it.
struct TrendTables {
  let unit: UnitReport
  let trend: TrendReport
  let about: About
  let base: Int

  var html: HTML {
    """
    <p>\(sentence) \(Parts.rule("MET-4", from: base))</p>
    \(Parts.remarks(trend.change.remarks))
    \(years)
    \(unsur)
    """
  }

  /// "IKM naik 1,20 poin sejak 2024: naik nyata."
  var sentence: HTML {
    let change = trend.change
    guard let points = change.ikm.figure else {
      return "Perubahan IKM sejak \(String(change.fromYear)) \(change.ikm)."
    }
    let size = Figure(scaled: abs(points.scaled), decimals: points.decimals)
    let year = String(change.fromYear)
    if points.scaled == 0 { return "IKM sama dengan tahun \(year) (\(change.verdict))." }
    return points.scaled > 0
      ? "IKM naik \(size) poin sejak \(year) (\(change.verdict))."
      : "IKM turun \(size) poin sejak \(year) (\(change.verdict))."
  }

  private var years: HTML {
    let now = TrendReport.YearLine(
      year: about.year, runID: "", ikm: unit.ikm.score, mutu: unit.ikm.mutu, indexName: unit.index.name,
      index: unit.index.score, category: unit.index.category)
    return Table(
      caption: "Tahun demi tahun, seperti dicetak pada tahunnya",
      columns: [
        .text("Tahun"), .number("IKM"), .text("Mutu"), .text("Indeks"), .number("Nilai"), .text("Kategori"),
      ],
      rows: (trend.years + [now]).map { line in
        [
          "\(String(line.year))", "\(line.ikm)", Badge.mutu(line.mutu), "\(line.indexName)", "\(line.index)",
          Badge.category(line.category),
        ]
      }, isWide: true
    ).html
  }

  private var unsur: HTML {
    guard !trend.unsur.isEmpty else { return "" }
    let fromYear = String(trend.change.fromYear)
    let chart = SlopeChart(
      title: move, before: "\(fromYear)", after: "\(String(about.year))",
      lines: trend.unsur.map { .init(name: "\($0.code) \(Self.short($0.label))", before: $0.before, after: $0.after) },
      key: "NRR setiap unsur. Garis putus-putus: turun.")
    let table = Table(
      caption: "NRR setiap unsur dan bagiannya dalam perubahan IKM",
      columns: [.text("Unsur"), .number("\(fromYear)"), .number("\(String(about.year))"), .number("Bagian (poin)")],
      rows: trend.unsur.map { ["\($0.code) \($0.label)", "\($0.before)", "\($0.after)", "\($0.part)"] })
    return Parts.pair(chart.chart.html, table.html)
  }

  /// The unsur with the largest part in the change, up or down.
  private var move: HTML {
    let most = Leaders(trend.unsur) { $0.part.scaled == 0 ? nil : abs($0.part.scaled) }
    guard let first = most.first else { return "Tidak ada unsur yang berubah" }
    let names = most.names({ "\($0.label)" }, several: "beberapa unsur")
    if most.items.allSatisfy({ $0.part.scaled > 0 }) {
      return "Paling naik: \(names) (\(most.each)+\(first.part) poin IKM)"
    }
    if most.items.allSatisfy({ $0.part.scaled < 0 }) {
      return "Paling turun: \(names) (\(most.each)\(first.part) poin IKM)"
    }
    let size = Figure(scaled: abs(first.part.scaled), decimals: first.part.decimals)
    return "Paling berubah, naik atau turun: \(names) (\(most.each)\(size) poin IKM)"
  }

  /// The first word of a label, for the end of a line; the table beside it has the whole.
  private static func short(_ label: String) -> String {
    String(label.prefix { $0 != "," && $0 != "/" && $0 != " " })
  }
}
