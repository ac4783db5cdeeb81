/// Turns finished Indonesian texts into the language of the reader.
///
/// ```swift
/// let english = Translator(try .english(), names: ["RSUD Sayang"])
/// english("1.204 dari 4.000 unit dapat diperingkat")  // "1,204 of 4,000 units can be ranked"
/// ```
public struct Translator: Sendable {
  public let language: Language
  private let catalogue: Catalogue?
  private let names: Set<String>
  private let gaps: Gaps?
  /// Names and texts without letters, which look like figures and are none.
  private let plainTexts: Set<String>

  /// Leaves every text as it is.
  public static let indonesian = Translator()

  private init() {
    language = .indonesian
    catalogue = nil
    names = []
    gaps = nil
    plainTexts = []
  }

  /// - Parameters:
  ///   - catalogue: English texts.
  ///   - names: Data that stand alone in a text and stay as they are, whatever they look like.
  ///   - gaps: Where to note texts without an entry, which are printed as they are.
  public init(_ catalogue: Catalogue, names: Set<String> = [], gaps: Gaps? = nil) {
    language = .english
    self.catalogue = catalogue
    self.names = names
    self.gaps = gaps
    plainTexts = Set((names.union(catalogue.texts.keys)).filter { !$0.utf8.contains(where: NumberForm.isLetter) })
  }

  /// A text that holds figures and marks alone, in the form of the reader's language: most cells of tables.
  ///
  /// - Returns: `nil` for every other text, which has to be looked up.
  public func figures(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    guard language == .english else { return nil }
    var previous = Template.blank
    for byte in text {
      if NumberForm.isLetter(byte) || byte < Template.blank || byte == UInt8(ascii: "&") { return nil }
      if byte == Template.blank, previous == Template.blank { return nil }
      previous = byte
    }
    guard previous != Template.blank else { return nil }
    if !plainTexts.isEmpty, plainTexts.contains(String(decoding: text, as: UTF8.self)) { return nil }
    return NumberForm.englishFigures(in: Array(text))
  }

  /// The text in the language of the reader; blanks at its ends stay, others become one.
  public func callAsFunction(_ text: String) -> String {
    guard let catalogue else { return text }
    let reading = Reading(catalogue: catalogue, names: names, gaps: gaps)
    let bytes = Array(text.utf8)
    guard let first = bytes.firstIndex(where: { $0 > Template.blank }),
      let last = bytes.lastIndex(where: { $0 > Template.blank })
    else { return text }
    let core = bytes[first...last]
    if core.count == bytes.count, !Self.isBroken(core) { return reading.translated(text) }
    let words = core.split { $0 <= Template.blank }.joined(separator: [Template.blank])
    return String(decoding: bytes[..<first], as: UTF8.self)
      + reading.translated(String(decoding: Array(words), as: UTF8.self))
      + String(decoding: bytes[(last + 1)...], as: UTF8.self)
  }

  /// Whether lines are broken or blanks stand side by side within a text.
  private static func isBroken(_ text: ArraySlice<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in text {
      if byte < Template.blank || byte == Template.blank && previous == Template.blank { return true }
      previous = byte
    }
    return false
  }
}

/// How one text is looked up: as a whole, in parts, or as the template that comes nearest.
private struct Reading {
  let catalogue: Catalogue
  let names: Set<String>
  let gaps: Gaps?
  private let memory = Memory()

  init(catalogue: Catalogue, names: Set<String>, gaps: Gaps?) {
    self.catalogue = catalogue
    self.names = names
    self.gaps = gaps
  }

  /// What was found out about parts of this text: templates and lists come back to the same parts many times.
  private final class Memory {
    var known: [String: String?] = [:]
    var lists: [String: [String]?] = [:]
  }

  /// The English text, as far as the catalogue knows it; the rest as it is, noted as a gap.
  func translated(_ text: String) -> String {
    if let known = known(text) { return known }
    let bytes = Array(text.utf8)
    let marks = Marks.leading(bytes)
    guard marks == 0 else {
      let rest = String(decoding: bytes[marks...], as: UTF8.self)
      return String(decoding: bytes[..<marks], as: UTF8.self) + (rest.isEmpty ? "" : translated(rest))
    }
    for separator in Separator.all {
      if let joined = joined(bytes, by: separator) { return joined }
    }
    gaps?.insert(text)
    return catalogue.matches(bytes).first.flatMap { filled($0, isStrict: false) } ?? text
  }

  /// The parts between the separators, each translated; `nil` where too little of them is known.
  private func joined(_ text: [UInt8], by separator: Separator) -> String? {
    let parts = separator.parts(of: text)
    guard parts.count > 1 else { return nil }
    if separator.mayBePartial {
      guard parts.contains(where: { known($0) != nil }) else { return nil }
      return parts.map(translated).joined(separator: separator.english)
    }
    return list(parts[...], separator)?.joined(separator: separator.english)
  }

  /// The items of a list, of which some may hold the separator themselves: `Sistem, mekanisme, dan prosedur`.
  private func list(_ parts: ArraySlice<String>, _ separator: Separator) -> [String]? {
    if parts.isEmpty { return [] }
    let key = "\(separator.indonesian)\u{1F}" + parts.joined(separator: "\u{1F}")
    if let found = memory.lists[key] { return found }
    let found = newList(parts, separator)
    memory.lists[key] = .some(found)
    return found
  }

  private func newList(_ parts: ArraySlice<String>, _ separator: Separator) -> [String]? {
    for count in 1...min(parts.count, Self.longestItem) {
      let text = parts.prefix(count).joined(separator: separator.indonesian)
      // `a, b` within `a, b, dan c`.
      guard let item = known(text) ?? (separator.joinsLast && count == 1 ? joined(Array(text.utf8), by: .comma) : nil),
        let others = list(parts.dropFirst(count), separator)
      else { continue }
      return [item] + others
    }
    return nil
  }

  /// An item holds no more separators than this.
  private static let longestItem = 4

  /// `nil` where the catalogue has nothing for the text, with or without the marks behind it.
  private func known(_ text: String) -> String? {
    if let found = memory.known[text] { return found }
    let found = newlyKnown(text)
    memory.known[text] = .some(found)
    return found
  }

  private func newlyKnown(_ text: String) -> String? {
    if let whole = whole(text) { return whole }
    let bytes = Array(text.utf8)
    let end = Marks.trailing(bytes)
    guard end > 0, end < bytes.count else { return nil }
    return whole(String(decoding: bytes[..<end], as: UTF8.self)).map {
      $0 + String(decoding: bytes[end...], as: UTF8.self)
    }
  }

  private func whole(_ text: String) -> String? {
    if let english = catalogue.texts[text] { return english }
    if names.contains(text) || Self.isCode(text) { return text }
    let bytes = Array(text.utf8)
    if !bytes.contains(where: NumberForm.isLetter) {
      return String(decoding: NumberForm.englishFigures(in: bytes), as: UTF8.self)
    }
    return DateForm.english(text) ?? template(bytes) ?? uncapitalised(text)
  }

  /// A note that opens a line: `Sampel kurang` where the catalogue has `sampel kurang`.
  private func uncapitalised(_ text: String) -> String? {
    var bytes = Array(text.utf8)
    guard let first = bytes.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) else { return nil }
    bytes[0] = first | 0x20
    guard let english = catalogue.texts[String(decoding: bytes, as: UTF8.self)] ?? template(bytes) else { return nil }
    return english.prefix(1).uppercased() + english.dropFirst()
  }

  /// `U3`, `A-`, `NTB`, or a single letter: names, in whatever language.
  private static func isCode(_ text: String) -> Bool {
    text.utf8.count == 1
      || text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"): true
        default: NumberForm.isDigit(byte)
        }
      }
  }

  // MARK: - Templates

  /// The template that says most of the text among those whose phrases are all known.
  private func template(_ text: [UInt8]) -> String? {
    for match in catalogue.matches(text) {
      if let english = filled(match, isStrict: true) { return english }
    }
    return nil
  }

  private func filled(_ match: Catalogue.Match, isStrict: Bool) -> String? {
    var values: [(slot: Slot, text: String)] = []
    for place in match.found {
      let text = String(decoding: place.text, as: UTF8.self)
      guard let value = value(of: text, place.slot.kind) ?? (isStrict ? nil : text) else { return nil }
      values.append((place.slot, value))
    }
    return match.entry.english.filled { slot in values.first { $0.slot == slot }?.text ?? "" }
  }

  private func value(of text: String, _ kind: Slot.Kind) -> String? {
    switch kind {
    case .number: String(decoding: NumberForm.english(Array(text.utf8)[...]), as: UTF8.self)
    case .date: DateForm.english(text)
    case .data, .code: text
    case .phrase: known(text)
    case .list: known(text) ?? Separator.lists.lazy.compactMap { joined(Array(text.utf8), by: $0) }.first
    }
  }
}
