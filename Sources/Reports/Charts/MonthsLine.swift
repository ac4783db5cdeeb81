/// A value per month as dots joined by lines; a month without a value leaves a gap.
struct MonthsLine {
  struct Point {
    var month: String
    var value: Figure?
  }

  var title: HTML
  var scale: Scale
  var ticks: [(value: Double, label: String)]
  var points: [Point]

  private static let top = 26.0
  private static let bottom = 150.0

  var chart: Chart {
    var drawing = HTML.each(ticks) { tick in
      let y = y(tick.value)
      return """
        <line class="tick" x1="0" x2="100%" y1="\(at: y)" y2="\(at: y)"/>\
        <text class="ax" x="0" dx="-6" y="\(at: y + 4)" text-anchor="end">\(tick.label)</text>
        """
    }
    drawing += "<line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"\(at: Self.bottom)\" y2=\"\(at: Self.bottom)\"/>"
    for offset in points.indices.dropLast() {
      guard let a = points[offset].value, let b = points[offset + 1].value else { continue }
      drawing += """
        <line class="line" x1="\(at: x(offset))%" y1="\(at: y(a.double))" x2="\(at: x(offset + 1))%" y2="\(at: y(b.double))"/>
        """
    }
    let step = (points.count + 11) / 12
    for (offset, point) in points.enumerated() {
      let x = x(offset)
      if offset % step == 0 {
        drawing += """
          <text class="ax\(offset / step % 2 == 1 ? " thin" : "")" x="\(at: x)%" y="\(at: Self.bottom + 18)" text-anchor="middle">\(Words.shortMonth(point.month))</text>
          """
      }
      guard let value = point.value else { continue }
      let y = y(value.double)
      drawing += "<circle class=\"dot\" cx=\"\(at: x)%\" cy=\"\(at: y)\" r=\"4\"/>"
      if points.count <= 12, offset == points.count - 1 || offset == 0 || isExtreme(value) {
        drawing +=
          "<text class=\"point\" x=\"\(at: x)%\" y=\"\(at: y - 10)\" text-anchor=\"\(anchor(offset))\">\(value)</text>"
      }
    }
    return Chart(title: title, height: Self.bottom + 26, room: "room-left", drawing: drawing)
  }

  /// The first and the last value stay beside the axis and within the picture.
  private func anchor(_ offset: Int) -> HTML {
    offset == 0 ? "start" : offset == points.count - 1 ? "end" : "middle"
  }

  private func isExtreme(_ value: Figure) -> Bool {
    let all = points.compactMap(\.value?.scaled)
    return value.scaled == all.max() || value.scaled == all.min()
  }

  /// Months stand in the middle of equal columns.
  private func x(_ offset: Int) -> Double { (Double(offset) + 0.5) / Double(max(points.count, 1)) * 100 }

  private func y(_ value: Double) -> Double {
    Self.bottom - scale.percent(value) / 100 * (Self.bottom - Self.top)
  }
}
