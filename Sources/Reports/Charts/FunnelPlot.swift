/// Values against how sure they are: few answers on the left, many on the right, with the limits of what chance gives (MET-6).
///
/// Points beyond the limits are triangles that point to their side, so that the colour only repeats the shape. Points that would be drawn
/// over each other are drawn once.
struct FunnelPlot {
  var title: HTML
  var funnel: FunnelReport
  /// Drawn larger than the others, with these words.
  var own: (unitID: String, words: HTML)?
  var key: HTML

  private static let top = 24.0
  private static let bottom = 250.0
  /// Smallest range of the vertical scale, in points of IKM.
  private static let leastRange = 10.0

  var chart: Chart {
    Chart(
      title: title, height: Self.bottom + 44, room: "room-left", drawing: grid + limits + points + ownPoint, key: key)
  }

  // MARK: - Scales

  /// From few answers to many.
  private func x(_ standardError: Figure) -> Double {
    guard let least = funnel.limits.first?.standardError.double, let most = funnel.limits.last?.standardError.double
    else { return 50 }
    return 100 - Scale(low: least, high: most).percent(standardError.double)
  }

  /// Whole points of IKM around all that is drawn.
  private var range: (low: Double, high: Double) {
    let values = funnel.points.map(\.ikm.double) + funnel.limits.flatMap { [$0.low.double, $0.high.double] }
    let low = ((values.min() ?? 25) / 5).rounded(.down) * 5
    let high = ((values.max() ?? 100) / 5).rounded(.up) * 5
    return (max(25, min(low, high - Self.leastRange)), min(100, max(high, low + Self.leastRange)))
  }

  private func y(_ value: Double) -> Double {
    let range = range
    return Self.bottom - Scale(low: range.low, high: range.high).percent(value) / 100 * (Self.bottom - Self.top)
  }

  private func y(_ value: Figure) -> Double { y(value.double) }

  // MARK: - Drawing

  private var grid: HTML {
    let range = range
    let step = range.high - range.low > 30 ? 10.0 : 5.0
    let marks = stride(from: range.low, through: range.high, by: step)
    let lines = HTML.each(Array(marks)) { mark in
      let y = y(mark)
      return """
        <line class="tick" x1="0" x2="100%" y1="\(at: y)" y2="\(at: y)"/>\
        <text class="ax" x="0" dx="-6" y="\(at: y + 4)" text-anchor="end">\(Int(mark))</text>
        """
    }
    return lines + """
      <line class="axis" x1="0" x2="100%" y1="\(at: Self.bottom)" y2="\(at: Self.bottom)"/>\
      <text class="ax" x="0" y="\(at: Self.top - 12)">IKM</text>\
      <text class="ax" x="0" y="\(at: Self.bottom + 18)">jawaban sedikit</text>\
      <text class="ax" x="100%" y="\(at: Self.bottom + 18)" text-anchor="end">jawaban banyak</text>
      """
  }

  /// Drawn in a system of its own, stretched to the width of the picture.
  private var limits: HTML {
    """
    <svg x="0" y="0" width="100%" height="\(at: Self.bottom)" viewBox="0 0 100 \(at: Self.bottom)" preserveAspectRatio="none" overflow="hidden">\
    <polygon class="within" points="\(edge(\.high))\(HTML.each(funnel.limits.reversed()) { point($0, $0.low) })"/>\
    <polyline class="limit" points="\(edge(\.farHigh))"/><polyline class="limit" points="\(edge(\.farLow))"/>\
    <line class="middle" x1="0" x2="100" y1="\(at: y(funnel.mean))" y2="\(at: y(funnel.mean))"/></svg>
    """
  }

  private func edge(_ side: KeyPath<FunnelReport.Limit, Figure>) -> HTML {
    HTML.each(funnel.limits) { point($0, $0[keyPath: side]) }
  }

  private func point(_ limit: FunnelReport.Limit, _ value: Figure) -> HTML {
    "\(at: x(limit.standardError)),\(at: y(value)) "
  }

  private struct Place: Hashable {
    var x: Int
    var y: Int
    var band: ExpectationBand
  }

  private var points: HTML {
    var drawn: Set<Place> = []
    return HTML.each(funnel.points.filter { $0.unitID != own?.unitID }) { point in
      let (x, y) = (x(point.standardError), y(point.ikm))
      let place = Place(x: Int(x * 4), y: Int(y / 2), band: point.band)
      return drawn.insert(place).inserted ? sign(point.band, x: x, y: y) : ""
    }
  }

  private func sign(_ band: ExpectationBand, x: Double, y: Double) -> HTML {
    switch band {
    case .expected: "<circle class=\"within-dot\" cx=\"\(at: x)%\" cy=\"\(at: y)\" r=\"4\"/>"
    case .above: triangle("▲", "b-above", x: x, y: y)
    case .farAbove: triangle("▲", "b-far-above", x: x, y: y)
    case .below: triangle("▼", "b-below", x: x, y: y)
    case .farBelow: triangle("▼", "b-far-below", x: x, y: y)
    }
  }

  private func triangle(_ sign: HTML, _ tone: HTML, x: Double, y: Double) -> HTML {
    "<text class=\"beyond \(tone)\" x=\"\(at: x)%\" y=\"\(at: y + 5)\" text-anchor=\"middle\">\(sign)</text>"
  }

  private var ownPoint: HTML {
    guard let own, let point = funnel.points.first(where: { $0.unitID == own.unitID }) else { return "" }
    let (x, y) = (x(point.standardError), y(point.ikm))
    let anchor: HTML = x < 20 ? "start" : x > 80 ? "end" : "middle"
    return """
      <circle class="dot" cx="\(at: x)%" cy="\(at: y)" r="7"/>\
      <text class="pin-text" x="\(at: x)%" y="\(at: y - 13)" text-anchor="\(anchor)">\(own.words)</text>
      """
  }
}
