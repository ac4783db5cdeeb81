/// Markup as UTF-8 bytes. What stands in the source is trusted, what is interpolated is text and gets escaped.
///
/// Literals are `StaticString`, so a `String` that came from a file cannot become markup by any initialiser:
///
/// ```swift
/// let cell: HTML = "<td>\(unit.name)</td>"
/// ```
///
/// For whoever changes this file: a page of a unit is made of some ten thousand pieces, and most of them are a literal of the source, one
/// short text or one figure. Those are kept as they are; memory is taken only where pieces are put together.
struct HTML: Sendable {
  fileprivate enum Content: Sendable {
    case literal(StaticString)
    /// Text that needs no escape.
    case text(String)
    /// A figure for readers.
    case figure(Figure)
    case bytes(OutputBytes)
  }

  fileprivate var content: Content

  init() { content = .literal("") }

  init(_ bytes: OutputBytes) { content = .bytes(bytes) }

  fileprivate init(_ content: Content) { self.content = content }

  var bytes: [UInt8] { Self.bytes(of: [self]) }

  /// Bytes.
  var count: Int {
    switch content {
    case .literal(let literal): literal.utf8CodeUnitCount
    case .text(let text): text.utf8.count
    case .figure(let figure): figure.length(.indonesian)
    case .bytes(let bytes): bytes.count
    }
  }

  var isEmpty: Bool { count == 0 }

  static func += (a: inout HTML, b: HTML) {
    if a.isEmpty {
      a = b
    } else {
      var bytes = a.takeBytes()
      bytes.append(b)
      a = HTML(bytes)
    }
  }

  /// Goes on in the memory of the first, so that a chain of sums copies each part once.
  static func + (a: consuming HTML, b: HTML) -> HTML {
    a += b
    return a
  }

  /// Every item in its form, one after the other.
  static func each<Items: Sequence>(_ items: Items, _ form: (Items.Element) -> HTML) -> HTML {
    var all = OutputBytes()
    for item in items { all.append(form(item)) }
    return HTML(all)
  }

  /// The parts one after the other.
  static func joined(_ parts: [HTML]) -> HTML {
    var all = OutputBytes(capacity: parts.reduce(0) { $0 + $1.count })
    for part in parts { all.append(part) }
    return HTML(all)
  }

  /// The parts with a separator between them; empty parts are left out.
  static func joined(_ parts: [HTML], by separator: HTML) -> HTML {
    var all = OutputBytes()
    for part in parts where !part.isEmpty {
      if !all.isEmpty { all.append(separator) }
      all.append(part)
    }
    return HTML(all)
  }

  /// The bytes of the parts one after the other.
  static func bytes(of parts: [HTML]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts {
      var own = part
      unsafe own.takeBytes().withBytes { unsafe bytes.append(contentsOf: $0) }
    }
    return bytes
  }

  /// What is put together so far; nobody else holds it afterwards, so that it grows in place.
  private mutating func takeBytes() -> OutputBytes {
    var taken = HTML()
    swap(&taken, &self)
    if case .bytes(let bytes) = taken.content { return bytes }
    var bytes = OutputBytes()
    bytes.append(taken)
    return bytes
  }
}

extension OutputBytes {
  /// Markup behind markup. Disfavoured, so that a literal is taken as it is.
  @_disfavoredOverload
  mutating func append(_ html: HTML) {
    switch html.content {
    case .literal(let literal): append(literal)
    case .text(let text): append(unescaped: text)
    case .figure(let figure): appendIndonesian(figure)
    case .bytes(let bytes): append(bytes)
    }
  }
}

extension HTML: Hashable {
  static func == (a: HTML, b: HTML) -> Bool { a.bytes == b.bytes }

  func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}

extension HTML: ExpressibleByStringInterpolation {
  init(stringLiteral literal: StaticString) { content = .literal(literal) }

  init(stringInterpolation: consuming StringInterpolation) { self = stringInterpolation.finished() }

  struct StringInterpolation: StringInterpolationProtocol {
    /// One value without any literal, as in most cells of a table, is kept as it is.
    private let isOneValue: Bool
    private var value = Content.literal("")
    private var bytes: OutputBytes

    init(literalCapacity: Int, interpolationCount: Int) {
      isOneValue = literalCapacity == 0 && interpolationCount == 1
      bytes = OutputBytes(capacity: literalCapacity + 32 * interpolationCount)
    }

    fileprivate consuming func finished() -> HTML { bytes.isEmpty ? HTML(value) : HTML(bytes) }

    mutating func appendLiteral(_ literal: StaticString) { bytes.append(literal) }

    /// Text of a person or a file: escaped. Disfavoured, so that a literal inside an interpolation is markup as well.
    @_disfavoredOverload
    mutating func appendInterpolation(_ text: String) {
      if isOneValue, !Escape.isNeeded(text) { value = .text(text) } else { bytes.append(escaping: text) }
    }

    mutating func appendInterpolation(_ part: HTML) {
      if isOneValue { value = part.content } else { bytes.append(part) }
    }

    mutating func appendInterpolation(_ part: HTML?) {
      if let part { appendInterpolation(part) }
    }

    /// A count for readers: `1.234`.
    mutating func appendInterpolation(_ count: Int) { appendInterpolation(Figure(count)) }

    /// A figure for readers: `1.234,56`.
    mutating func appendInterpolation(_ figure: Figure) {
      if isOneValue { value = .figure(figure) } else { bytes.appendIndonesian(figure) }
    }

    /// A figure, or in words why there is none.
    mutating func appendInterpolation(_ measure: Measure) {
      switch measure {
      case .value(let figure): appendInterpolation(figure)
      case .absent(let absence):
        bytes.append("<span class=\"absent\">")
        bytes.append(escaping: absence.rawValue)
        bytes.append("</span>")
      }
    }

    /// A coordinate or length in a drawing: at most two decimals and a point.
    mutating func appendInterpolation(at position: Double) { bytes.appendPlain(Coordinate.rounded(position)) }

    mutating func appendInterpolation(_ link: RelativeURL) { bytes.append(link.bytes) }

    mutating func appendInterpolation(_ json: ScriptJSON) { bytes.append(json.bytes) }
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
