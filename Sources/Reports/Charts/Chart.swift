/// A picture with the sentence that it shows; its table stands next to it and says the same.
///
/// Lengths along the picture are percentages, so that bars follow the width of the page while texts keep their size.
struct Chart {
  /// The finding, as a sentence: heading of the picture and its spoken name.
  var title: HTML
  /// In CSS pixels.
  var height: Double
  /// Class that reserves room beside the drawing; see the stylesheet.
  var room: HTML = ""
  var drawing: HTML
  /// How to read signs of the drawing.
  var key: HTML = ""

  var html: HTML {
    """
    <figure class="chart"><figcaption>\(title)</figcaption>
    <svg role="img" aria-label="\(title)" class="\(room)" width="100%" height="\(at: height)">\(drawing)</svg>
    \(key.isEmpty ? "" : "<p class=\"key\">\(key)</p>")</figure>
    """
  }
}

/// An axis from one number to another; positions are percentages of the width.
struct Scale {
  var low: Double
  var high: Double

  /// 0...100, clamped at the ends.
  func percent(_ value: Double) -> Double {
    guard high > low else { return 0 }
    return min(100, max(0, (value - low) / (high - low) * 100))
  }

  /// Line with ticks and their labels below it.
  func axis(y: Double, ticks: [(value: Double, label: String)]) -> HTML {
    let line: HTML = "<line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"\(at: y)\" y2=\"\(at: y)\"/>"
    return HTML.each(ticks) { tick in
      let x = percent(tick.value)
      let anchor: HTML = x <= 0 ? "start" : x >= 100 ? "end" : "middle"
      return """
        <line class="tick" x1="\(at: x)%" x2="\(at: x)%" y1="0" y2="\(at: y + 4)"/>\
        <text class="ax" x="\(at: x)%" y="\(at: y + 18)" text-anchor="\(anchor)">\(tick.label)</text>
        """
    } + line
  }
}
