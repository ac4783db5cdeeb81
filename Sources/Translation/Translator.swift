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

  /// Leaves every text as it is.
  public static let indonesian = Translator()

  private init() {
    language = .indonesian
    catalogue = nil
    names = []
    gaps = nil
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
  }

  /// The text in the language of the reader; blanks at its ends stay, others become one.
  public func callAsFunction(_ text: String) -> String {
    guard let catalogue else { return text }
    let core = text.split { $0 == " " || $0 == "\n" || $0 == "\t" }.joined(separator: " ")
    guard !core.isEmpty else { return text }
    let before = text.prefix { $0.isWhitespace }
    let after = String(text.reversed().prefix { $0.isWhitespace }.reversed())
    return before + translated(core, catalogue) + after
  }

  private func translated(_ text: String, _ catalogue: Catalogue) -> String {
    if let known = known(text, catalogue) { return known }
    for separator in Separator.all {
      let parts = separator.parts(of: text)
      guard parts.count > 1 else { continue }
      let known = parts.map { self.known($0, catalogue) }
      let unknown = zip(parts, known).filter { $0.1 == nil }.map(\.0)
      guard unknown.isEmpty || separator.mayBePartial && unknown.count < parts.count else { continue }
      for text in unknown { gaps?.insert(text) }
      return zip(parts, known).map { $1 ?? $0 }.joined(separator: separator.english)
    }
    gaps?.insert(text)
    return text
  }

  /// `nil` where the catalogue has nothing for the text as a whole.
  private func known(_ text: String, _ catalogue: Catalogue) -> String? {
    if let english = catalogue.texts[text] { return english }
    if names.contains(text) { return text }
    let bytes = Array(text.utf8)
    if !bytes.contains(where: Self.isLetter) {
      return String(decoding: NumberForm.englishFigures(in: bytes), as: UTF8.self)
    }
    return DateForm.english(text) ?? filled(bytes, catalogue) ?? uncapitalised(text, catalogue)
  }

  /// A note that opens a line: `Sampel kurang` where the catalogue has `sampel kurang`.
  private func uncapitalised(_ text: String, _ catalogue: Catalogue) -> String? {
    guard let first = text.first, first.isUppercase else { return nil }
    let lower = first.lowercased() + text.dropFirst()
    guard let english = catalogue.texts[lower] ?? filled(Array(lower.utf8), catalogue) else { return nil }
    return english.prefix(1).uppercased() + english.dropFirst()
  }

  // MARK: - Templates

  /// The template that says most of the text among those whose phrases are all known, else among all.
  private func filled(_ text: [UInt8], _ catalogue: Catalogue) -> String? {
    let matches = catalogue.matches(text)
    for match in matches {
      if let english = filled(match.entry, match.found, catalogue, isStrict: true) { return english }
    }
    return matches.first.flatMap { filled($0.entry, $0.found, catalogue, isStrict: false) }
  }

  private func filled(
    _ entry: Catalogue.Entry, _ found: [Slot: ArraySlice<UInt8>], _ catalogue: Catalogue, isStrict: Bool
  ) -> String? {
    var values: [Slot: String] = [:]
    for (slot, bytes) in found {
      let text = String(decoding: bytes, as: UTF8.self)
      guard let value = value(of: text, slot.kind, catalogue, isStrict: isStrict) else { return nil }
      values[slot] = value
    }
    return entry.english.filled { values[$0] ?? "" }
  }

  private func value(of text: String, _ kind: Slot.Kind, _ catalogue: Catalogue, isStrict: Bool) -> String? {
    switch kind {
    case .number: String(decoding: NumberForm.english(Array(text.utf8)[...]), as: UTF8.self)
    case .date: DateForm.english(text)
    case .data: text
    case .phrase: isStrict ? known(text, catalogue) : translated(text, catalogue)
    case .list: isStrict ? list(text, catalogue) : translated(text, catalogue)
    }
  }

  private func list(_ text: String, _ catalogue: Catalogue) -> String? {
    if let known = known(text, catalogue) { return known }
    for separator in Separator.lists {
      let parts = separator.parts(of: text)
      guard parts.count > 1 else { continue }
      let known = parts.compactMap { list($0, catalogue) }
      if known.count == parts.count { return known.joined(separator: separator.english) }
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte >= 0xC3 && byte < 0xE2
  }
}
