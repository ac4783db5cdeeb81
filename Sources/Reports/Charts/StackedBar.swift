/// One bar cut into its parts; every part bears the sign by which the table names it.
struct StackedBar {
  struct Part {
    /// `a`, `b`, … or another short sign that the table repeats.
    var sign: HTML
    var length: Double
    var tone: HTML
  }

  var title: HTML
  /// Length of the whole bar, at least the sum of the parts.
  var whole: Double
  var ticks: [(value: Double, label: String)] = []
  var parts: [Part]
  var key: HTML = ""

  /// Narrower parts have no room for their sign: in percent of the bar.
  private static let leastSigned = 4.0

  var chart: Chart {
    let scale = Scale(low: 0, high: whole)
    var drawing: HTML = "<rect class=\"track\" x=\"0\" y=\"2\" width=\"100%\" height=\"34\"/>"
    if !ticks.isEmpty { drawing += scale.axis(y: 42, ticks: ticks) }
    var start = 0.0
    for part in parts where part.length > 0 {
      let x = scale.percent(start)
      let width = scale.percent(start + part.length) - x
      drawing += """
        <rect class="bar part \(part.tone)" x="\(at: x)%" y="2" width="\(at: width)%" height="34"/>
        """
      if width >= Self.leastSigned {
        drawing += """
          <text class="sign \(part.tone)" x="\(at: x + width / 2)%" y="24" text-anchor="middle">\(part.sign)</text>
          """
      }
      start += part.length
    }
    return Chart(title: title, height: ticks.isEmpty ? 40 : 66, drawing: drawing, key: key)
  }
}
