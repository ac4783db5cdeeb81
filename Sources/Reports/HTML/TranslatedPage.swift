import Translation

/// A finished page in the language of its reader: its bytes are walked once, texts and spoken attributes go through the translator.
///
/// Only what the writers of this module make is understood: every attribute in double quotes, every element closed. Scripts and styles stay
/// as they are, and so does what stands in an element with `translate="no"`.
struct TranslatedPage {
  private let translator: Translator
  private let page: [UInt8]
  private var at = 0
  private var result: [UInt8] = []
  /// What has been translated on this page already: tables repeat themselves.
  private var known: [String: [UInt8]] = [:]
  /// Element that holds data, and how many of its name are open within it.
  private var untouched: (name: ArraySlice<UInt8>, depth: Int)?

  static func bytes(of page: [UInt8], by translator: Translator) -> [UInt8] {
    guard translator.language != .indonesian else { return page }
    var walk = TranslatedPage(translator: translator, page: page)
    walk.run()
    return walk.result
  }

  private init(translator: Translator, page: [UInt8]) {
    self.translator = translator
    self.page = page
    result.reserveCapacity(page.count)
  }

  private mutating func run() {
    while at < page.count {
      if page[at] == UInt8(ascii: "<") {
        tag()
      } else {
        let end = page[at...].firstIndex(of: UInt8(ascii: "<")) ?? page.count
        append(page[at..<end])
        at = end
      }
    }
  }

  private mutating func append(_ text: ArraySlice<UInt8>) {
    guard untouched == nil, text.contains(where: { $0 > UInt8(ascii: " ") }) else {
      result.append(contentsOf: text)
      return
    }
    let text = Escape.undone(text)
    if let ready = known[text] {
      result.append(contentsOf: ready)
      return
    }
    var ready: [UInt8] = []
    Escape.append(translator(text), to: &ready)
    known[text] = ready
    result.append(contentsOf: ready)
  }
}

// MARK: - Tags

extension TranslatedPage {
  private mutating func tag() {
    let end = (page[at...].firstIndex(of: UInt8(ascii: ">")) ?? page.count - 1) + 1
    let tag = page[at..<end]
    at = end
    let isClosing = tag.dropFirst().first == UInt8(ascii: "/")
    let name = tag.dropFirst(isClosing ? 2 : 1).prefix { !Self.endsName($0) }
    if untouched?.name == name { untouched?.depth += isClosing ? -1 : 1 }
    if untouched?.depth == 0 { untouched = nil }
    guard !isClosing, untouched == nil, tag.contains(UInt8(ascii: "=")) || Self.isRaw(name) else {
      result.append(contentsOf: tag)
      return
    }
    attributes(tag, of: name)
    if Self.isRaw(name) { raw(name) }
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\n")
  }

  private static func isRaw(_ name: ArraySlice<UInt8>) -> Bool {
    name.elementsEqual("script".utf8) || name.elementsEqual("style".utf8)
  }

  /// Copies the content of a script, which has been given its words, or of a style.
  private mutating func raw(_ name: ArraySlice<UInt8>) {
    let close = Array("</".utf8) + name
    let start = at
    while at < page.count, !(page[at] == close[0] && page[at...].starts(with: close)) { at += 1 }
    name.elementsEqual("style".utf8) ? style(page[start..<at]) : result.append(contentsOf: page[start..<at])
  }

  /// What a style prints itself, such as the number of the page: `content:"Halaman " counter(page)`.
  private mutating func style(_ text: ArraySlice<UInt8>) {
    let property = Array("content:".utf8)
    var rest = text
    while let start = rest.firstIndex(of: property[0]) {
      result.append(contentsOf: rest[..<start])
      rest = rest[start...]
      guard rest.starts(with: property) else {
        result.append(property[0])
        rest = rest.dropFirst()
        continue
      }
      let value = rest.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "}") }
      let formula = String(decoding: value, as: UTF8.self)
      result.append(contentsOf: FormulaText.translated(formula, by: translator).utf8)
      rest = rest[value.endIndex...]
    }
    result.append(contentsOf: rest)
  }

  /// Copies a tag; of its attributes, those that are spoken or shown are translated.
  private mutating func attributes(_ tag: ArraySlice<UInt8>, of element: ArraySlice<UInt8>) {
    var rest = tag
    while let quote = rest.firstIndex(of: UInt8(ascii: "\"")),
      let end = rest[(quote + 1)...].firstIndex(of: UInt8(ascii: "\""))
    {
      result.append(contentsOf: rest[...quote])
      let value = rest[(quote + 1)..<end]
      let name = rest[..<quote].dropLast().reversed().prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") }
      switch String(decoding: name.reversed(), as: UTF8.self) {
      case "lang" where element.elementsEqual("html".utf8): result.append(contentsOf: translator.language.rawValue.utf8)
      case "aria-label", "title", "alt", "placeholder", "data-label", "aria-description", "aria-roledescription":
        append(value)
      case "translate" where value.elementsEqual("no".utf8):
        untouched = (element, 1)
        result.append(contentsOf: value)
      default: result.append(contentsOf: value)
      }
      result.append(UInt8(ascii: "\""))
      rest = rest[(end + 1)...]
    }
    result.append(contentsOf: rest)
  }
}

extension Escape {
  private static let entities = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
  ].map { (Array($0.utf8), Array($1.utf8)) }

  /// The text behind what `append` wrote.
  static func undone(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var text: [UInt8] = []
    var rest = bytes
    while let byte = rest.first {
      if byte == UInt8(ascii: "&"), let entity = entities.first(where: { rest.starts(with: $0.0) }) {
        text.append(contentsOf: entity.1)
        rest = rest.dropFirst(entity.0.count)
      } else {
        text.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
