/// Values of two years joined by lines, with their names at the right end; names that would collide are pushed apart.
struct SlopeChart {
  struct Line {
    var name: HTML
    var before: Figure
    var after: Figure
  }

  var title: HTML
  /// Words over the two ends.
  var before: HTML
  var after: HTML
  var lines: [Line]
  var key: HTML = ""

  private static let top = 44.0
  /// Least distance between two labels.
  private static let pitch = 19.0
  private static let leastHeight = 180.0

  private var bottom: Double { Self.top + max(Self.leastHeight, Self.pitch * Double(lines.count + 1)) }

  var chart: Chart {
    let left = labelPlaces(lines.map(\.before))
    let right = labelPlaces(lines.map(\.after))
    let drawing: HTML = """
      <text class="ax" x="0" y="18" text-anchor="start">\(before)</text><text class="ax" x="100%" y="18" text-anchor="start">\(after)</text>\
      <line class="axis" x1="0" x2="0" y1="\(at: Self.top - 14)" y2="\(at: bottom)"/>\
      <line class="axis" x1="100%" x2="100%" y1="\(at: Self.top - 14)" y2="\(at: bottom)"/>
      """
    return Chart(
      title: title, height: bottom + 10, room: "room-slope",
      drawing: drawing
        + HTML.each(Array(lines.indices)) { index in
          line(lines[index], leftLabel: left[index], rightLabel: right[index])
        }, key: key)
  }

  private func line(_ line: Line, leftLabel: Double, rightLabel: Double) -> HTML {
    let (a, b) = (y(line.before), y(line.after))
    let tone: HTML = line.after.scaled < line.before.scaled ? "fall" : "rise"
    return """
      <line class="line \(tone)" x1="0" x2="100%" y1="\(at: a)" y2="\(at: b)"/>\
      <circle class="dot \(tone)" cx="0" cy="\(at: a)" r="4"/><circle class="dot \(tone)" cx="100%" cy="\(at: b)" r="4"/>\
      <text class="point" x="0" dx="-9" y="\(at: leftLabel + 4)" text-anchor="end">\(line.before)</text>\
      <text class="point" x="100%" dx="9" y="\(at: rightLabel + 4)">\(line.after) \(line.name)</text>
      """
  }

  private func y(_ value: Figure) -> Double {
    let all = lines.flatMap { [$0.before.double, $0.after.double] }
    let (low, high) = (all.min() ?? 0, all.max() ?? 1)
    let room = max(high - low, 0.1)
    return bottom - 10 - (value.double - low) / room * (bottom - Self.top - 10)
  }

  /// Heights of the labels: at their values where there is room, else as near as their order allows.
  private func labelPlaces(_ values: [Figure]) -> [Double] {
    let order = values.indices.sorted { (values[$1].scaled, $0) < (values[$0].scaled, $1) }
    var places = values.map(y)
    var least = Self.top - 10
    for index in order {
      places[index] = max(places[index], least)
      least = places[index] + Self.pitch
    }
    // What was pushed over the lower end goes back up.
    var most = bottom
    for index in order.reversed() {
      places[index] = min(places[index], most)
      most = places[index] - Self.pitch
    }
    return places
  }
}
