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
    let labels = labels
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
      if let side = labels[offset] {
        drawing +=
          "<text class=\"point\" x=\"\(at: x)%\" y=\"\(at: y + side.shift)\" text-anchor=\"\(anchor(offset))\">\(value)</text>"
      }
    }
    return Chart(title: title, height: Self.bottom + 26, room: "room-left", drawing: drawing)
  }

  /// The first and the last value stay beside the axis and within the picture.
  private func anchor(_ offset: Int) -> HTML {
    offset == 0 ? "start" : offset == points.count - 1 ? "end" : "middle"
  }

  /// Where the value of a point is written.
  private enum Side {
    case above, below

    var shift: Double { self == .above ? -10 : 19 }
  }

  /// The first and the last value, the highest and the lowest: the lowest below its point, and none beside another on its side.
  private var labels: [Int: Side] {
    let values = points.map { $0.value?.scaled }
    guard points.count <= 12, let lowest = values.compactMap(\.self).min(),
      let highest = values.compactMap(\.self).max()
    else { return [:] }
    var labels: [Int: Side] = [:]
    let extremes = values.indices.filter { values[$0] == lowest || values[$0] == highest }
    for offset in extremes + [0, points.count - 1] where labels[offset] == nil {
      guard let value = values[offset] else { continue }
      let side = value == lowest && lowest < highest ? Side.below : .above
      if labels[offset - 1] != side, labels[offset + 1] != side { labels[offset] = side }
    }
    return labels
  }

  /// Months stand in the middle of equal columns.
  private func x(_ offset: Int) -> Double { (Double(offset) + 0.5) / Double(max(points.count, 1)) * 100 }

  private func y(_ value: Double) -> Double {
    Self.bottom - scale.percent(value) / 100 * (Self.bottom - Self.top)
  }
}
