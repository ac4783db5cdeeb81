import Glibc
import Translation

/// A finished page in the language of its reader: its bytes are walked once, texts and spoken attributes go through the translator.
///
/// Only what the writers of this module make is understood: every attribute in double quotes, every element closed. Scripts and styles stay
/// as they are, and so does what stands in an element with `translate="no"`.
struct TranslatedPage {
  private let translator: Translator
  private let memory: PageMemory
  private let page: [UInt8]
  private var result: [UInt8] = []
  /// What lies before this place stands in `result`; what stays as it is is copied in long runs.
  private var copied = 0
  /// Name of an element that holds data, and how many of that name are open within it.
  private var untouched: (name: Range<Int>, depth: Int)?

  /// The page as its reader gets it; an Indonesian one as it is.
  ///
  /// - Parameters:
  ///   - page: As a writer of this module made it.
  ///   - translator: Of the reader's language.
  ///   - memory: Shared by all pages of this translator.
  /// - Returns: UTF-8 bytes.
  static func bytes(of page: [UInt8], by translator: Translator, memory: PageMemory) -> [UInt8] {
    guard translator.language != .indonesian else { return page }
    var walk = TranslatedPage(translator: translator, memory: memory, page: page)
    walk.run()
    return walk.result
  }

  private init(translator: Translator, memory: PageMemory, page: [UInt8]) {
    self.translator = translator
    self.memory = memory
    self.page = page
    result.reserveCapacity(page.count)
  }

  private mutating func run() {
    var at = 0
    while at < page.count {
      if page[at] == UInt8(ascii: "<") {
        at = tag(from: at)
      } else {
        let end = place(of: UInt8(ascii: "<"), in: at..<page.count)
        translate(at..<end)
        at = end
      }
    }
    result.append(contentsOf: page[copied...])
  }

  private mutating func translate(_ range: Range<Int>) {
    guard untouched == nil, range.contains(where: { page[$0] > UInt8(ascii: " ") }) else { return }
    let text = page[range]
    replace(
      range,
      by: translator.figures(text)
        ?? memory.translation(of: text) { text in
          var bytes: [UInt8] = []
          Escape.append(translator(Escape.undone(text)), to: &bytes)
          return bytes
        })
  }

  private mutating func replace(_ range: Range<Int>, by bytes: [UInt8]) {
    result.append(contentsOf: page[copied..<range.lowerBound])
    result.append(contentsOf: bytes)
    copied = range.upperBound
  }

  /// Where a byte stands first, or the end of the range: every byte of a page is passed over here, many at once.
  private func place(of byte: UInt8, in range: Range<Int>) -> Int {
    unsafe page[range].withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, let found = unsafe memchr(start, Int32(byte), bytes.count) else {
        return range.upperBound
      }
      return unsafe range.lowerBound + (UnsafeRawPointer(found) - start)
    }
  }
}

// MARK: - Tags

extension TranslatedPage {
  /// - Returns: Where the tag ends, with the content of a script or style.
  private mutating func tag(from start: Int) -> Int {
    let end = min(place(of: UInt8(ascii: ">"), in: start..<page.count) + 1, page.count)
    let isClosing = start + 1 < end && page[start + 1] == UInt8(ascii: "/")
    let name = name(from: start + (isClosing ? 2 : 1), before: end)
    if let data = untouched, page[data.name] == page[name] {
      let depth = data.depth + (isClosing ? -1 : 1)
      untouched = depth == 0 ? nil : (data.name, depth)
    }
    guard !isClosing, untouched == nil else { return end }
    attributes(name.upperBound..<end, of: name)
    return isRaw(name) ? raw(name, from: end) : end
  }

  private func name(from start: Int, before end: Int) -> Range<Int> {
    var at = start
    while at < end, !Self.endsName(page[at]) { at += 1 }
    return min(start, end)..<at
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\n")
  }

  private func isRaw(_ name: Range<Int>) -> Bool {
    page[name.lowerBound] == UInt8(ascii: "s") && (holds(name, "script") || holds(name, "style"))
  }

  private func holds(_ range: Range<Int>, _ word: StaticString) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { unsafe page[range].elementsEqual($0) }
  }

  /// Passes over the content of a script, which has been given its words, or of a style.
  private mutating func raw(_ name: Range<Int>, from start: Int) -> Int {
    let close = Array("</".utf8) + page[name]
    var end = place(of: close[0], in: start..<page.count)
    while end < page.count, !page[end...].starts(with: close) { end = place(of: close[0], in: (end + 1)..<page.count) }
    if holds(name, "style") { style(start..<end) }
    return end
  }

  /// What a style prints itself, such as the number of the page: `content:"Halaman " counter(page)`.
  private mutating func style(_ range: Range<Int>) {
    let property = Array("content:".utf8)
    var at = place(of: property[0], in: range)
    while at < range.upperBound {
      var end = at + 1
      if page[at..<range.upperBound].starts(with: property) {
        while end < range.upperBound, page[end] != UInt8(ascii: ";"), page[end] != UInt8(ascii: "}") { end += 1 }
        replace(
          at..<end,
          by: memory.translation(of: page[at..<end]) { formula in
            Array(FormulaText.translated(String(decoding: formula, as: UTF8.self), by: translator).utf8)
          })
      }
      at = place(of: property[0], in: end..<range.upperBound)
    }
  }

  /// Of the attributes of a tag, those that are spoken or shown are translated.
  private mutating func attributes(_ tag: Range<Int>, of element: Range<Int>) {
    var rest = tag
    while true {
      let quote = place(of: UInt8(ascii: "\""), in: rest)
      guard quote < rest.upperBound else { return }
      let end = place(of: UInt8(ascii: "\""), in: (quote + 1)..<rest.upperBound)
      guard end < rest.upperBound else { return }
      var start = quote - 1
      while start > rest.lowerBound, page[start - 1] > UInt8(ascii: " ") { start -= 1 }
      attribute(start..<(quote - 1), (quote + 1)..<end, of: element)
      rest = (end + 1)..<rest.upperBound
    }
  }

  private mutating func attribute(_ name: Range<Int>, _ value: Range<Int>, of element: Range<Int>) {
    // By length first: most attributes are those of drawings, and there are many of them.
    switch name.count {
    case 3 where holds(name, "alt"), 5 where holds(name, "title"), 10 where holds(name, "aria-label"),
      10 where holds(name, "data-label"), 11 where holds(name, "placeholder"), 16 where holds(name, "aria-description"),
      20 where holds(name, "aria-roledescription"):
      translate(value)
    case 4 where holds(name, "lang") && holds(element, "html"):
      replace(value, by: Array(translator.language.rawValue.utf8))
    case 9 where holds(name, "translate") && holds(value, "no"):
      untouched = (element, 1)
    default: break
    }
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
