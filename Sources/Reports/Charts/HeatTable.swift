/// Units by unsur as a table whose cells bear number, letter and the colour of the letter.
struct HeatTable {
  struct Row {
    /// Name of the unit, as a link where there is one.
    var name: HTML
    var lines: [IKMReport.UnsurLine]
  }

  var caption: HTML
  var rows: [Row]

  /// Nothing when no unit has a measured unsur.
  var html: HTML {
    let columns = rows.first { $0.lines.contains { $0.nrr.figure != nil } }?.lines ?? []
    guard !columns.isEmpty else { return "" }
    let table = Table(
      caption: caption,
      columns: [.text("Unit")] + columns.map { .text("\($0.code)") },
      rows: rows.map { row in [row.name] + columns.map { cell($0.key, of: row) } }, isWide: true)
    let names = HTML.joined(columns.map { "\($0.code) \($0.label)" }, by: " · ")
    return
      "<div class=\"heat\">\(table.html)</div><p class=\"key\">NRR pada skala 1–4 dengan huruf mutunya. \(names).</p>"
  }

  /// By key and not by place: two questionnaires may number the same unsur differently.
  private func cell(_ key: String, of row: Row) -> HTML {
    guard let line = row.lines.first(where: { $0.key == key }), let nrr = line.nrr.figure else { return "–" }
    return "<span class=\"badge \(Badge.mutuClass(line.mutu))\">\(nrr)\(line.mutu.map { " <b>\($0)</b>" } ?? "")</span>"
  }
}
