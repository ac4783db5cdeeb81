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
    var html = HTML()
    html.reserveCapacity(256 + 48 * columns.count * (rows.count + 1))
    if isWide {
      html += "<div class=\"scroll\" role=\"region\" aria-label=\"Tabel: \(caption)\" tabindex=\"0\">"
    }
    html += "<table><caption>"
    html += caption
    html += "</caption>\n<thead><tr>"
    for column in columns {
      html += column.isNumeric ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">"
      html += column.title
      html += "</th>"
    }
    html += "</tr></thead>\n<tbody>"
    for cells in rows { add(cells, to: &html) }
    html += "</tbody>"
    if let total {
      html += "<tfoot>"
      add(total, to: &html)
      html += "</tfoot>"
    }
    html += isWide ? "</table></div>" : "</table>"
    return html
  }

  /// A row, the first cell as its head.
  private func add(_ cells: [HTML], to html: inout HTML) {
    html += "<tr>"
    for place in 0..<min(cells.count, columns.count) {
      let isHead = place == 0
      html += isHead ? "<th scope=\"row\"" : "<td"
      html += columns[place].isNumeric ? " class=\"n\">" : ">"
      html += cells[place]
      html += isHead ? "</th>" : "</td>"
    }
    html += "</tr>"
  }
}
