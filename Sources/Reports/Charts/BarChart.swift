/// Horizontal bars, one row each: label above the bar, value at its right, an optional mark to compare with.
struct BarChart {
  struct Bar {
    var label: HTML
    /// Length; `nil` draws no bar.
    var length: Double?
    /// What stands at the right: the number, or why there is none.
    var value: HTML
    var mark: Double?
    /// Class of the colour.
    var tone: HTML = "tone"
  }

  var title: HTML
  var scale: Scale
  var ticks: [(value: Double, label: String)]
  var bars: [Bar]
  var key: HTML = ""

  private static let pitch = 42.0

  var chart: Chart {
    let end = Self.pitch * Double(bars.count) + 4
    var drawing = ticks.isEmpty ? HTML() : scale.axis(y: end, ticks: ticks)
    for (offset, bar) in bars.enumerated() { drawing += row(bar, top: Self.pitch * Double(offset)) }
    return Chart(
      title: title, height: end + (ticks.isEmpty ? 4 : 24), room: "room-right", drawing: drawing, key: key)
  }

  private func row(_ bar: Bar, top: Double) -> HTML {
    var html: HTML = "<text x=\"0\" y=\"\(at: top + 15)\">\(bar.label)</text>"
    html += "<rect class=\"track\" x=\"0\" y=\"\(at: top + 22)\" width=\"100%\" height=\"13\"/>"
    if let length = bar.length {
      html += """
        <rect class="bar \(bar.tone)" x="0" y="\(at: top + 22)" width="\(at: scale.percent(length))%" height="13"/>
        """
    }
    if let mark = bar.mark {
      let x = scale.percent(mark)
      html += """
        <line class="mark-halo" x1="\(at: x)%" x2="\(at: x)%" y1="\(at: top + 19)" y2="\(at: top + 38)"/>\
        <line class="mark" x1="\(at: x)%" x2="\(at: x)%" y1="\(at: top + 19)" y2="\(at: top + 38)"/>
        """
    }
    return html + "<text class=\"val\" x=\"100%\" dx=\"10\" y=\"\(at: top + 33)\">\(bar.value)</text>"
  }
}
