/// A table with caption, column heads and row heads.
struct Table {
  struct Column {
    var title: HTML
    var isNumeric: Bool

    static func text(_ title: HTML) -> Column { Column(title: title, isNumeric: false) }
    static func number(_ title: HTML) -> Column { Column(title: title, isNumeric: true) }
  }

  var caption: HTML
  var columns: [Column]
  /// As many cells as columns; the first one heads its row.
  var rows: [[HTML]]
  /// Last row of sums, set apart.
  var total: [HTML]? = nil
  /// Wider than a phone: scrolls sideways in a box of its own.
  var isWide = false

  /// Nothing when there are no rows.
  var html: HTML {
    guard !rows.isEmpty else { return "" }
    let table: HTML = """
      <table><caption>\(caption)</caption>
      <thead><tr>\(HTML.each(columns) { "<th scope=\"col\"\($0.isNumeric ? " class=\"n\"" : "")>\($0.title)</th>" })</tr></thead>
      <tbody>\(HTML.each(rows) { row($0) })</tbody>\(total.map { "<tfoot>\(row($0))</tfoot>" } ?? "")</table>
      """
    guard isWide else { return table }
    return "<div class=\"scroll\" role=\"region\" aria-label=\"Tabel: \(caption)\" tabindex=\"0\">\(table)</div>"
  }

  private func row(_ cells: [HTML]) -> HTML {
    var html: HTML = "<tr>"
    for (offset, (cell, column)) in zip(cells, columns).enumerated() {
      let mark: HTML = column.isNumeric ? " class=\"n\"" : ""
      html += offset == 0 ? "<th scope=\"row\"\(mark)>\(cell)</th>" : "<td\(mark)>\(cell)</td>"
    }
    return html + "</tr>"
  }
}
