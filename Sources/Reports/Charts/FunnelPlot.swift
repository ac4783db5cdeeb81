/// Values against how sure they are: few answers on the left, many on the right, with the limits of what chance gives (MET-6).
struct FunnelPlot {
  var title: HTML
  var ground: FunnelGround
  /// Drawn larger over its own point, with these words.
  var own: (unitID: String, words: HTML)?
  var key: HTML

  var chart: Chart {
    Chart(
      title: title, height: FunnelGround.bottom + 44, room: "room-left", drawing: ground.drawing + ownPoint, key: key)
  }

  private var ownPoint: HTML {
    guard let own, let point = ground.funnel.points.first(where: { $0.unitID == own.unitID }) else { return "" }
    let (x, y) = (ground.x(point.standardError), ground.y(point.ikm))
    let anchor: HTML = x < 20 ? "start" : x > 80 ? "end" : "middle"
    return """
      <circle class="dot" cx="\(at: x)%" cy="\(at: y)" r="7"/>\
      <text class="pin-text" x="\(at: x)%" y="\(at: y - 13)" text-anchor="\(anchor)">\(own.words)</text>
      """
  }
}
