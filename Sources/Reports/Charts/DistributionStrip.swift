/// All ranked units side by side, worst to best, in boxes by category, with a pin where one of them stands.
///
/// Box widths are counts, so the strip shows how many are behind and ahead and nothing of any other unit.
struct DistributionStrip {
  struct Box {
    var sign: HTML
    var count: Int
    var tone: HTML
  }

  var title: HTML
  /// Worst first.
  var boxes: [Box]
  /// How many stand behind the pin, in units; half a unit is added to hit the middle.
  var behind: Int
  /// What the pin says.
  var pin: HTML

  /// Narrower boxes have no room for their sign: in percent of the strip.
  private static let leastSigned = 6.0

  var chart: Chart {
    let whole = boxes.map(\.count).reduce(0, +)
    let scale = Scale(low: 0, high: Double(max(whole, 1)))
    var drawing = HTML()
    var start = 0
    for box in boxes where box.count > 0 {
      let x = scale.percent(Double(start))
      let width = scale.percent(Double(start + box.count)) - x
      drawing += "<rect class=\"bar part \(box.tone)\" x=\"\(at: x)%\" y=\"34\" width=\"\(at: width)%\" height=\"30\"/>"
      if width >= Self.leastSigned {
        drawing += """
          <text class="sign \(box.tone)" x="\(at: x + width / 2)%" y="54" text-anchor="middle">\(box.sign)</text>
          """
      }
      start += box.count
    }
    let x = scale.percent(Double(behind) + 0.5)
    let anchor: HTML = x < 20 ? "start" : x > 80 ? "end" : "middle"
    drawing += """
      <line class="pin" x1="\(at: x)%" x2="\(at: x)%" y1="20" y2="33"/>\
      <circle class="pin-head" cx="\(at: x)%" cy="22" r="5"/>\
      <text class="pin-text" x="\(at: x)%" y="13" text-anchor="\(anchor)">\(pin)</text>\
      <text class="ax" x="0" y="84">terendah</text><text class="ax" x="100%" y="84" text-anchor="end">tertinggi</text>
      """
    return Chart(title: title, height: 90, drawing: drawing)
  }
}
