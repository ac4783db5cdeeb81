/// Scales, limits and points of one group's funnel, drawn once for the pages of all its units (MET-6).
///
/// Points beyond the limits are triangles that point to their side, so that the colour only repeats the shape. Points that would be drawn
/// over each other are drawn once.
struct FunnelGround: Sendable {
  let funnel: FunnelReport
  private(set) var drawing = HTML()

  static let top = 24.0
  static let bottom = 250.0
  /// Smallest range of the vertical scale, in points of IKM.
  private static let leastRange = 10.0

  private let range: (low: Double, high: Double)

  init(_ funnel: FunnelReport) {
    self.funnel = funnel
    range = Self.range(of: funnel)
    drawing = grid + limits + points
  }

  // MARK: - Scales

  /// From few answers to many.
  func x(_ standardError: Figure) -> Double {
    guard let least = funnel.limits.first?.standardError.double, let most = funnel.limits.last?.standardError.double
    else { return 50 }
    return 100 - Scale(low: least, high: most).percent(standardError.double)
  }

  /// Whole points of IKM around all that is drawn.
  private static func range(of funnel: FunnelReport) -> (low: Double, high: Double) {
    let values = funnel.points.map(\.ikm.double) + funnel.limits.flatMap { [$0.low.double, $0.high.double] }
    let low = ((values.min() ?? 25) / 5).rounded(.down) * 5
    let high = ((values.max() ?? 100) / 5).rounded(.up) * 5
    return (max(25, min(low, high - leastRange)), min(100, max(high, low + leastRange)))
  }

  private func y(_ value: Double) -> Double {
    Self.bottom - Scale(low: range.low, high: range.high).percent(value) / 100 * (Self.bottom - Self.top)
  }

  func y(_ value: Figure) -> Double { y(value.double) }

  // MARK: - Drawing

  private var grid: HTML {
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
    return HTML.each(funnel.points) { point in
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
}
