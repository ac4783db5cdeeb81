/// A small picture inside a cell of a table. The cells beside it say the same in numbers, so only eyes get it.
enum RowChart {
  private static let height = 22.0

  /// A bar from the start of the scale; a missing value draws the empty track.
  static func bar(_ value: Double?, on scale: Scale, tone: HTML) -> HTML {
    var drawing: HTML = "<rect class=\"track\" x=\"0\" y=\"5\" width=\"100%\" height=\"12\"/>"
    if let value {
      drawing += """
        <rect class="bar \(tone)" x="0" y="5" width="\(at: scale.percent(value))%" height="12"/>
        """
    }
    return frame(drawing)
  }

  /// A dot with the range in which the true value lies, over faint marks of the scale.
  static func dot(_ value: Double?, low: Double? = nil, high: Double? = nil, on scale: Scale, marks: [Double]) -> HTML {
    var drawing = HTML.each(marks) { mark in
      let x = scale.percent(mark)
      return "<line class=\"tick\" x1=\"\(at: x)%\" x2=\"\(at: x)%\" y1=\"0\" y2=\"\(at: height)\"/>"
    }
    let y = height / 2
    if let low, let high {
      drawing += """
        <line class="span" x1="\(at: scale.percent(low))%" x2="\(at: scale.percent(high))%" y1="\(at: y)" y2="\(at: y)"/>
        """
    }
    if let value { drawing += "<circle class=\"dot\" cx=\"\(at: scale.percent(value))%\" cy=\"\(at: y)\" r=\"6\"/>" }
    return frame(drawing)
  }

  private static func frame(_ drawing: HTML) -> HTML {
    "<svg class=\"row\" aria-hidden=\"true\" width=\"100%\" height=\"\(at: height)\">\(drawing)</svg>"
  }
}
