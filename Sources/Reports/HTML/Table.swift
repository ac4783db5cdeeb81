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
    var bytes = OutputBytes(capacity: 256 + 48 * columns.count * (rows.count + 1))
    if isWide {
      bytes.append("<div class=\"scroll\" role=\"region\" aria-label=\"Tabel: ")
      bytes.append(caption)
      bytes.append("\" tabindex=\"0\">")
    }
    bytes.append("<table><caption>")
    bytes.append(caption)
    bytes.append("</caption>\n<thead><tr>")
    for column in columns {
      bytes.append(column.isNumeric ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
      bytes.append(column.title)
      bytes.append("</th>")
    }
    bytes.append("</tr></thead>\n<tbody>")
    for cells in rows { add(cells, to: &bytes) }
    bytes.append("</tbody>")
    if let total {
      bytes.append("<tfoot>")
      add(total, to: &bytes)
      bytes.append("</tfoot>")
    }
    bytes.append(isWide ? "</table></div>" : "</table>")
    return HTML(bytes)
  }

  /// A row, the first cell as its head.
  private func add(_ cells: [HTML], to bytes: inout OutputBytes) {
    bytes.append("<tr>")
    for place in 0..<min(cells.count, columns.count) {
      let isNumeric = columns[place].isNumeric
      if place == 0 {
        bytes.append(isNumeric ? "<th scope=\"row\" class=\"n\">" : "<th scope=\"row\">")
        bytes.append(cells[place])
        bytes.append("</th>")
      } else {
        bytes.append(isNumeric ? "<td class=\"n\">" : "<td>")
        bytes.append(cells[place])
        bytes.append("</td>")
      }
    }
    bytes.append("</tr>")
  }
}
