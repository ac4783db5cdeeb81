/// Dots with the range in which the true value lies, one row each.
struct IntervalPlot {
  struct Dot {
    var label: HTML
    /// `nil` draws nothing; the value then says why.
    var position: Double?
    var low: Double?
    var high: Double?
    var value: HTML
  }

  struct Band {
    var low: Double
    var high: Double
    var sign: HTML
    var tone: HTML
  }

  var title: HTML
  var scale: Scale
  var ticks: [(value: Double, label: String)]
  var dots: [Dot]
  /// Steps of the scale, drawn as a strip under the dots.
  var bands: [Band] = []
  var key: HTML = ""

  private static let pitch = 42.0
  private static let bandHeight = 22.0

  var chart: Chart {
    let end = Self.pitch * Double(dots.count) + 4
    var drawing = HTML.each(bands) { band($0, y: end) }
    let floor = bands.isEmpty ? end : end + Self.bandHeight
    drawing += scale.axis(y: floor, ticks: ticks)
    for (offset, dot) in dots.enumerated() { drawing += row(dot, top: Self.pitch * Double(offset)) }
    return Chart(
      title: title, height: floor + 24, room: dots.contains { !$0.value.isEmpty } ? "room-right" : "", drawing: drawing,
      key: key)
  }

  private func band(_ band: Band, y: Double) -> HTML {
    let x = scale.percent(band.low)
    let width = scale.percent(band.high) - x
    return """
      <rect class="bar part \(band.tone)" x="\(at: x)%" y="\(at: y)" width="\(at: width)%" height="\(at: Self.bandHeight)"/>\
      <text class="sign \(band.tone)" x="\(at: x + width / 2)%" y="\(at: y + 16)" text-anchor="middle">\(band.sign)</text>
      """
  }

  private func row(_ dot: Dot, top: Double) -> HTML {
    let y = top + 29
    var html: HTML = "<text x=\"0\" y=\"\(at: top + 15)\">\(dot.label)</text>"
    if let low = dot.low, let high = dot.high {
      html += """
        <line class="span" x1="\(at: scale.percent(low))%" x2="\(at: scale.percent(high))%" y1="\(at: y)" y2="\(at: y)"/>
        """
    }
    if let position = dot.position {
      html += "<circle class=\"dot\" cx=\"\(at: scale.percent(position))%\" cy=\"\(at: y)\" r=\"6\"/>"
    }
    return html + "<text class=\"val\" x=\"100%\" dx=\"10\" y=\"\(at: y + 5)\">\(dot.value)</text>"
  }
}
