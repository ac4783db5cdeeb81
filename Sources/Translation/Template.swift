/// A text with places to fill: `{n} dari {n} unit di {x}`.
struct Template: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case words([UInt8])
    case slot(Slot)
  }

  let parts: [Part]
  /// Bytes that are not filled: of two templates that fit a text, the one that says more of it wins.
  let literalCount: Int
  /// Which bytes they are.
  let literalBytes: ByteSet
  /// Places that take anything; a template without them is the surer one.
  let dataCount: Int

  var slots: [Slot] {
    parts.compactMap { part in
      if case .slot(let slot) = part { slot } else { nil }
    }
  }

  /// - Throws: `CatalogueError` for a brace that begins no placeholder and for placeholders side by side.
  init(_ text: String) throws(CatalogueError) {
    var parts: [Part] = []
    var words: [UInt8] = []
    var counts: [Slot.Kind: Int] = [:]
    var rest = text[...]
    while let character = rest.first {
      guard character == "{" else {
        words.append(contentsOf: character.utf8)
        rest = rest.dropFirst()
        continue
      }
      guard let end = rest.firstIndex(of: "}"), let kind = rest.dropFirst().first.flatMap(Slot.Kind.init) else {
        throw CatalogueError(.unknownPlaceholder, text: text)
      }
      let number = rest[..<end].dropFirst(2)
      guard number.isEmpty || Int(number) != nil else { throw CatalogueError(.unknownPlaceholder, text: text) }
      counts[kind, default: 0] += 1
      if !words.isEmpty { parts.append(.words(words)) }
      words = []
      if case .slot = parts.last { throw CatalogueError(.adjacentPlaceholders, text: text) }
      parts.append(.slot(Slot(kind: kind, ordinal: Int(number) ?? counts[kind] ?? 1)))
      rest = rest[end...].dropFirst()
    }
    if !words.isEmpty { parts.append(.words(words)) }
    self.parts = parts
    dataCount = counts[.data] ?? 0
    var literals = ByteSet()
    for case .words(let words) in parts { literals.insert(words) }
    literalBytes = literals
    literalCount = parts.reduce(0) { count, part in
      if case .words(let words) = part { count + words.count } else { count }
    }
  }

  /// The text with every place filled.
  func filled(_ value: (Slot) -> String) -> String {
    var bytes: [UInt8] = []
    for part in parts {
      switch part {
      case .words(let words): bytes.append(contentsOf: words)
      case .slot(let slot): bytes.append(contentsOf: value(slot).utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
