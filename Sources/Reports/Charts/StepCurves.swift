/// Shares that change in steps as days pass: lines with a letter at their end, one of them with its band of uncertainty.
struct StepCurves {
  struct Curve {
    /// Letter at the right end, which the key explains.
    var sign: HTML
    /// Class of the line: its colour and its dashes.
    var tone: HTML
    /// Percent before the first step.
    var start: Double
    /// Day and percent from that day on, ascending.
    var steps: [(day: Int, percent: Double)]
    /// Least and greatest percent from each day on; empty draws no band.
    var band: [(day: Int, low: Double, high: Double)] = []
  }

  var title: HTML
  var lastDay: Int
  /// Days that mean something, such as a limit.
  var marks: [(day: Int, words: HTML)]
  var curves: [Curve]
  var key: HTML

  private static let top = 30.0
  private static let bottom = 220.0
  /// Least distance between two letters.
  private static let pitch = 17.0

  var chart: Chart {
    Chart(
      title: title, height: Self.bottom + 44, room: "room-left room-sign", drawing: grid + lines + signs, key: key)
  }

  private func x(_ day: Int) -> Double { Scale(low: 0, high: Double(max(lastDay, 1))).percent(Double(day)) }

  private func y(_ percent: Double) -> Double {
    Self.bottom - Scale(low: 0, high: 100).percent(percent) / 100 * (Self.bottom - Self.top)
  }

  private var grid: HTML {
    let shares = HTML.each([0, 50, 100]) { share in
      """
      <line class="tick" x1="0" x2="100%" y1="\(at: y(Double(share)))" y2="\(at: y(Double(share)))"/>\
      <text class="ax" x="0" dx="-6" y="\(at: y(Double(share)) + 4)" text-anchor="end">\(share)</text>
      """
    }
    let days = HTML.each(dayMarks) { day in
      "<text class=\"ax\" x=\"\(at: x(day))%\" y=\"\(at: Self.bottom + 18)\" text-anchor=\"middle\">\(day)</text>"
    }
    let limits = HTML.each(marks.filter { $0.day <= lastDay }) { mark in
      """
      <line class="limit" x1="\(at: x(mark.day))%" x2="\(at: x(mark.day))%" y1="\(at: Self.top)" y2="\(at: Self.bottom)"/>\
      <text class="ax" x="\(at: x(mark.day))%" dx="4" y="\(at: Self.top - 6)">\(mark.words)</text>
      """
    }
    return shares + limits + days + """
      <line class="axis" x1="0" x2="100%" y1="\(at: Self.bottom)" y2="\(at: Self.bottom)"/>\
      <text class="ax" x="0" dx="-34" y="14">% kasus</text>\
      <text class="ax" x="100%" y="\(at: Self.bottom + 36)" text-anchor="end">hari kerja sejak disposisi</text>
      """
  }

  /// Days under the axis: at most seven, at round distances.
  private var dayMarks: [Int] {
    let step = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500].first { lastDay / $0 <= 6 } ?? lastDay
    return Array(stride(from: 0, through: lastDay, by: max(step, 1)))
  }

  /// Drawn in a system of its own, stretched to the width of the picture.
  private var lines: HTML {
    """
    <svg x="0" y="0" width="100%" height="\(at: Self.bottom)" viewBox="0 0 100 \(at: Self.bottom)" preserveAspectRatio="none" overflow="visible">\
    \(HTML.each(curves) { band($0) })\(HTML.each(curves) { "<polyline class=\"step \($0.tone)\" points=\"\(line($0))\"/>" })</svg>
    """
  }

  private func line(_ curve: Curve) -> HTML {
    outline(from: curve.start, curve.steps.map { ($0.day, $0.percent) })
  }

  private func band(_ curve: Curve) -> HTML {
    guard !curve.band.isEmpty else { return "" }
    let low = corners(from: curve.start, curve.band.map { ($0.day, $0.low) }).reversed()
    return """
      <polygon class="within" points="\(outline(from: curve.start, curve.band.map { ($0.day, $0.high) }))\
      \(HTML.each(Array(low)) { "\(at: $0.x),\(at: $0.y) " })"/>
      """
  }

  private func outline(from start: Double, _ steps: [(Int, Double)]) -> HTML {
    HTML.each(corners(from: start, steps)) { "\(at: $0.x),\(at: $0.y) " }
  }

  /// Level until the day of a step, then straight to its new height.
  private func corners(from start: Double, _ steps: [(Int, Double)]) -> [(x: Double, y: Double)] {
    var corners = [(x: 0.0, y: y(start))]
    var height = y(start)
    for (day, percent) in steps where day <= lastDay {
      corners.append((x(day), height))
      height = y(percent)
      corners.append((x(day), height))
    }
    corners.append((100, height))
    return corners
  }

  /// Letters at the ends, pushed apart where they would collide.
  private var signs: HTML {
    let ends = curves.map { curve in (curve, y(curve.steps.last { $0.day <= lastDay }?.percent ?? curve.start)) }
      .sorted { $0.1 < $1.1 }
    var place = -Double.infinity
    return HTML.each(ends) { curve, end in
      place = max(end + 5, place + Self.pitch)
      return "<text class=\"val\" x=\"100%\" dx=\"7\" y=\"\(at: place)\">\(curve.sign)</text>"
    }
  }
}
