/// Markup as UTF-8 bytes. What stands in the source is trusted, what is interpolated is text and gets escaped.
///
/// Literals are `StaticString`, so a `String` that came from a file cannot become markup by any initialiser:
///
/// ```swift
/// let cell: HTML = "<td>\(unit.name)</td>"
/// ```
///
/// For whoever changes this file: a page of a unit is made of some ten thousand pieces, and most of them are a literal of the source
/// or one short text. Those are kept as they are; memory is taken only where pieces are put together.
struct HTML: Sendable {
  fileprivate enum Content: Sendable {
    case literal(StaticString)
    /// Text that needs no escape.
    case text(String)
    case bytes([UInt8])
  }

  fileprivate var content: Content

  init() { content = .literal("") }

  fileprivate init(_ content: Content) { self.content = content }

  var bytes: [UInt8] {
    switch content {
    case .literal(let literal): literal.withUTF8Buffer { unsafe Array($0) }
    case .text(let text): Array(text.utf8)
    case .bytes(let bytes): bytes
    }
  }

  /// Bytes.
  var count: Int {
    switch content {
    case .literal(let literal): literal.utf8CodeUnitCount
    case .text(let text): text.utf8.count
    case .bytes(let bytes): bytes.count
    }
  }

  var isEmpty: Bool { count == 0 }

  static func += (a: inout HTML, b: HTML) {
    switch a.content {
    case .literal where a.isEmpty, .text where a.isEmpty: a = b
    case .literal, .text, .bytes: if !b.isEmpty { a.modifyBytes { $0.append(b) } }
    }
  }

  /// Goes on in the memory of the first, so that a chain of sums copies each part once.
  static func + (a: consuming HTML, b: HTML) -> HTML {
    a += b
    return a
  }

  /// Every item in its form, one after the other.
  static func each<Items: Sequence>(_ items: Items, _ form: (Items.Element) -> HTML) -> HTML {
    var all = HTML()
    for item in items { all += form(item) }
    return all
  }

  /// The parts one after the other.
  static func joined(_ parts: [HTML]) -> HTML {
    var all = HTML()
    all.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts { all += part }
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

  /// Makes room for so many bytes, for what is put together piece by piece.
  mutating func reserveCapacity(_ count: Int) { modifyBytes { $0.reserveCapacity(count) } }

  /// What is put together, in place.
  private mutating func modifyBytes(_ change: (inout [UInt8]) -> Void) {
    var bytes: [UInt8]
    switch content {
    case .bytes(let own): bytes = own
    case .literal, .text:
      bytes = []
      bytes.append(self)
    }
    // Held once only, so that the change needs no copy.
    content = .literal("")
    change(&bytes)
    content = .bytes(bytes)
  }
}

extension HTML: Hashable {
  static func == (a: HTML, b: HTML) -> Bool { a.bytes == b.bytes }

  func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}

extension [UInt8] {
  /// Markup behind markup.
  mutating func append(_ html: HTML) {
    switch html.content {
    case .literal(let literal): append(literal)
    case .text(let text): append(contentsOf: text.utf8)
    case .bytes(let bytes): append(contentsOf: bytes)
    }
  }

  /// Text so that it stays text in an element and in a quoted attribute.
  fileprivate mutating func append(escaping text: String) {
    if Escape.isNeeded(text) { Escape.append(text, to: &self) } else { append(contentsOf: text.utf8) }
  }
}

extension HTML: ExpressibleByStringInterpolation {
  init(stringLiteral literal: StaticString) { content = .literal(literal) }

  init(stringInterpolation: StringInterpolation) { self = stringInterpolation.html }

  /// The first piece is kept as it is; from the second on they are copied together.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var first = HTML()
    private var bytes: [UInt8] = []
    private let capacity: Int

    init(literalCapacity: Int, interpolationCount: Int) { capacity = literalCapacity + 24 * interpolationCount }

    fileprivate var html: HTML { bytes.isEmpty ? first : HTML(.bytes(bytes)) }

    private var isEmpty: Bool { bytes.isEmpty && first.isEmpty }

    /// Where further pieces go.
    private mutating func joined(_ more: (inout [UInt8]) -> Void) {
      if bytes.isEmpty {
        bytes.reserveCapacity(first.count + capacity)
        bytes.append(first)
        first = HTML()
      }
      more(&bytes)
    }

    private mutating func append(_ content: Content) {
      let piece = HTML(content)
      guard !isEmpty else {
        first = piece
        return
      }
      let count = piece.count
      guard count > 0 else { return }
      let behind = capacity
      joined { bytes in
        // Room for a long piece leaves room for what comes behind it.
        if bytes.capacity - bytes.count < count {
          bytes.reserveCapacity(max(2 * bytes.count, bytes.count + count + behind))
        }
        bytes.append(piece)
      }
    }

    mutating func appendLiteral(_ literal: StaticString) { append(.literal(literal)) }

    /// Text of a person or a file: escaped. Disfavoured, so that a literal inside an interpolation is markup as well.
    @_disfavoredOverload
    mutating func appendInterpolation(_ text: String) {
      if isEmpty, !Escape.isNeeded(text) {
        first = HTML(.text(text))
      } else {
        joined { $0.append(escaping: text) }
      }
    }

    mutating func appendInterpolation(_ part: HTML) { append(part.content) }

    mutating func appendInterpolation(_ part: HTML?) {
      if let part { append(part.content) }
    }

    /// A count for readers: `1.234`.
    mutating func appendInterpolation(_ count: Int) { appendInterpolation(Figure(count)) }

    /// A figure for readers: `1.234,56`.
    mutating func appendInterpolation(_ figure: Figure) {
      if isEmpty {
        first = HTML(.text(figure.indonesian))
      } else {
        joined { figure.appendIndonesian(to: &$0) }
      }
    }

    /// A figure, or in words why there is none.
    mutating func appendInterpolation(_ measure: Measure) {
      switch measure {
      case .value(let figure): appendInterpolation(figure)
      case .absent(let absence):
        joined { bytes in
          bytes.append("<span class=\"absent\">" as StaticString)
          bytes.append(escaping: absence.rawValue)
          bytes.append("</span>" as StaticString)
        }
      }
    }

    /// A coordinate or length in a drawing: at most two decimals and a point.
    mutating func appendInterpolation(at position: Double) {
      joined { Coordinate.rounded(position).appendPlain(to: &$0) }
    }

    mutating func appendInterpolation(_ link: RelativeURL) { joined { $0.append(contentsOf: link.bytes) } }

    mutating func appendInterpolation(_ json: ScriptJSON) { joined { $0.append(contentsOf: json.bytes) } }
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
