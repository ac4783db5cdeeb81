/// Markup as UTF-8 bytes. What stands in the source is trusted, what is interpolated is text and gets escaped.
///
/// Literals are `StaticString`, so a `String` that came from a file cannot become markup by any initialiser:
///
/// ```swift
/// let cell: HTML = "<td>\(unit.name)</td>"
/// ```
struct HTML: Hashable, Sendable {
  private(set) var bytes: [UInt8]

  init() { bytes = [] }

  var isEmpty: Bool { bytes.isEmpty }

  static func += (a: inout HTML, b: HTML) { a.bytes.append(contentsOf: b.bytes) }

  static func + (a: HTML, b: HTML) -> HTML {
    var sum = a
    sum += b
    return sum
  }

  /// Every item in its form, one after the other.
  static func each<Items: Sequence>(_ items: Items, _ form: (Items.Element) -> HTML) -> HTML {
    var all = HTML()
    for item in items { all += form(item) }
    return all
  }

  /// The parts with a separator between them; empty parts are left out.
  static func joined(_ parts: [HTML], by separator: HTML) -> HTML {
    var all = HTML()
    for part in parts where !part.isEmpty {
      if !all.isEmpty { all += separator }
      all += part
    }
    return all
  }
}

extension HTML: ExpressibleByStringInterpolation {
  init(stringLiteral literal: StaticString) {
    bytes = []
    append(literal)
  }

  init(stringInterpolation: StringInterpolation) { self = stringInterpolation.html }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate(set) var html = HTML()

    init(literalCapacity: Int, interpolationCount: Int) {
      html.bytes.reserveCapacity(literalCapacity + 24 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: StaticString) { html.append(literal) }

    /// Text of a person or a file: escaped. Disfavoured, so that a literal inside an interpolation is markup as well.
    @_disfavoredOverload
    mutating func appendInterpolation(_ text: String) { html.append(text) }

    mutating func appendInterpolation(_ part: HTML) { html += part }

    mutating func appendInterpolation(_ part: HTML?) {
      if let part { html += part }
    }

    /// A count for readers: `1.234`.
    mutating func appendInterpolation(_ count: Int) { Figure(count).appendIndonesian(to: &html.bytes) }

    /// A figure for readers: `1.234,56`.
    mutating func appendInterpolation(_ figure: Figure) { figure.appendIndonesian(to: &html.bytes) }

    /// A figure, or in words why there is none.
    mutating func appendInterpolation(_ measure: Measure) {
      switch measure {
      case .value(let figure): figure.appendIndonesian(to: &html.bytes)
      case .absent(let absence):
        html += "<span class=\"absent\">"
        html.append(absence.rawValue)
        html += "</span>"
      }
    }

    /// A coordinate or length in a drawing: at most two decimals and a point.
    mutating func appendInterpolation(at position: Double) {
      Coordinate.rounded(position).appendPlain(to: &html.bytes)
    }

    mutating func appendInterpolation(_ link: RelativeURL) { html.bytes.append(contentsOf: link.bytes) }

    mutating func appendInterpolation(_ json: ScriptJSON) { html.bytes.append(contentsOf: json.bytes) }
  }
}

extension HTML {
  private mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Appends text so that it stays text in an element and in a quoted attribute.
  mutating func append(_ text: String) {
    guard Escape.isNeeded(text) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    Escape.append(text, to: &bytes)
  }
}

/// Positions in a drawing.
enum Coordinate {
  /// `33.33`, `12`, `0`; nothing that is not finite is ever drawn.
  static func rounded(_ position: Double) -> Figure {
    guard position.isFinite else { return Figure(0) }
    let hundredths = Int((position * 100).rounded())
    if hundredths.isMultiple(of: 100) { return Figure(hundredths / 100) }
    return hundredths.isMultiple(of: 10)
      ? Figure(scaled: hundredths / 10, decimals: 1) : Figure(scaled: hundredths, decimals: 2)
  }
}
