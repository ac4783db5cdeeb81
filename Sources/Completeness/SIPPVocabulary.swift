import FoundationEssentials

/// The words of SIPP files: blocks, components, ticks, and what counts as content (SIPP-1 to SIPP-3).
///
/// Compared by letters and digits alone, so case, blanks and punctuation do not matter; an unknown word gives `nil`.
public struct SIPPVocabulary: Sendable {
  private let blocks: [String: SIPPBlock]
  private let components: [String: StandardComponent]
  private let ticks: [String: Bool]
  private let placeholders: Set<String>
  private let placeholderPrefixes: [String]
  private let contentAnyway: [StandardComponent: Set<String>]
  private let emptyAnyway: [StandardComponent: Set<String>]
  let markWords: MarkWords

  /// A shorter text is alike everywhere ("gratis") and says nothing about copying [house].
  public static let leastLettersToCompare = 40

  /// Reads the words of the package.
  ///
  /// - Throws: an error only if the data file of the package is broken.
  public static func builtIn() throws -> SIPPVocabulary {
    try SIPPVocabulary(JSONDecoder().decode(WordTable.self, from: Data(PackageResources.sipp_words_json)))
  }

  private init(_ table: WordTable) throws {
    blocks = try Self.byWord(table.blocks.map { ($0.block, $0.words) }) { SIPPBlock(rawValue: $0) }
    components = try Self.byWord(table.components.map { ($0.component, $0.words) }) { StandardComponent(rawValue: $0) }
    ticks = try Self.byWord([("yes", table.ticks.yes), ("no", table.ticks.no)], key: Self.tickKey) { $0 == "yes" }
    placeholders = Set(table.placeholders)
    placeholderPrefixes = table.placeholderPrefixes
    contentAnyway = try Self.byComponent(table.contentAnyway)
    emptyAnyway = try Self.byComponent(table.emptyAnyway)
    markWords = MarkWords(table.marks)
  }

  public func block(_ name: some StringProtocol) -> SIPPBlock? { blocks[PlainText(name).folded] }

  public func component(_ name: some StringProtocol) -> StandardComponent? { components[PlainText(name).folded] }

  /// What a column is about; `pengelolaan pengaduan` names a block and a component, so that the table has to say which.
  public func topic(_ name: some StringProtocol, ofServices: Bool) -> SIPPTopic? {
    let component = component(name).map { SIPPTopic.component($0) }
    let block = block(name).map { SIPPTopic.block($0) }
    return ofServices ? component ?? block : block ?? component
  }

  /// What the name of a block alone says of its content: one called `IKM` publishes the IKM.
  public func marks(ofName name: some StringProtocol, about topic: SIPPTopic) -> ContentMarks {
    topic == .block(.penilaianKinerja) ? markWords.performance(PlainText(name).folded) : []
  }

  /// `true` for ya, 1, ✓ …, `false` for tidak, 0, belum …, `nil` for anything else, an empty cell too.
  public func tick(_ word: some StringProtocol) -> Bool? { ticks[Self.tickKey(word)] }

  /// Whether something that counts as content stands there (SIPP-3).
  ///
  /// Markup, signs, and the usual ways to say "nothing yet" do not. A few words are content in one component only: "0" and
  /// "tidak ada" say something about a fee; a few are none in one alone: "Menit" says nothing about a time.
  public func isContent(_ text: some StringProtocol, for component: StandardComponent? = nil) -> Bool {
    isContent(folded: PlainText(text).folded, for: component)
  }

  private func isContent(folded: String, for component: StandardComponent?) -> Bool {
    guard !folded.isEmpty else { return false }
    if let component, contentAnyway[component]?.contains(folded) == true { return true }
    if let component, emptyAnyway[component]?.contains(folded) == true { return false }
    if placeholders.contains(folded) || placeholderPrefixes.contains(where: { folded.hasPrefix($0) }) { return false }
    return !folded.split(separator: " ").allSatisfy { placeholders.contains(String($0)) || Self.isFiller($0) }
  }

  /// A hash of the content for "identical text in different units"; `nil` for no content and for a short one (SIPP-3).
  ///
  /// The same on every machine (FNV-1a over the folded text).
  public func contentHash(_ text: some StringProtocol, for component: StandardComponent? = nil) -> UInt64? {
    let folded = PlainText(text).folded
    guard folded.utf8.count >= Self.leastLettersToCompare, isContent(folded: folded, for: component) else { return nil }
    return folded.utf8.reduce(FNV.start) { FNV.next($0, $1) }
  }

  /// Every folded text that is a tick or may say that nothing stands there, whatever the component.
  var phrasesWithoutContent: [String] {
    Array(placeholders) + placeholderPrefixes + ticks.keys + contentAnyway.values.joined()
      + emptyAnyway.values.joined()
  }

  /// A lone letter, or one letter over and over; two may be a Roman number.
  private static func isFiller(_ word: Substring) -> Bool {
    guard let first = word.unicodeScalars.first, first.properties.isAlphabetic else { return false }
    return word.unicodeScalars.count != 2 && word.unicodeScalars.allSatisfy { $0 == first }
  }

  /// Ticks may be signs, which folding by letters would lose.
  private static func tickKey(_ word: some StringProtocol) -> String {
    let folded = PlainText(word).folded
    return folded.isEmpty ? String(word.filter { !$0.isWhitespace }) : folded
  }

  private static func byComponent(_ entries: [WordTable.Anyway]) throws -> [StandardComponent: Set<String>] {
    try entries.reduce(into: [:]) { known, entry in
      guard let component = StandardComponent(rawValue: entry.component) else {
        throw SIPPDataError(entry: entry.component)
      }
      known[component] = Set(entry.texts)
    }
  }

  private static func byWord<Value>(
    _ entries: [(name: String, words: [String])], key: (String) -> String = { PlainText($0).folded },
    _ make: (String) -> Value?
  ) throws -> [String: Value] {
    var table: [String: Value] = [:]
    for entry in entries {
      guard let value = make(entry.name) else { throw SIPPDataError(entry: entry.name) }
      for word in entry.words {
        guard table.updateValue(value, forKey: key(word)) == nil else { throw SIPPDataError(entry: word) }
      }
    }
    return table
  }
}

/// An entry of the data file of this package that does not say what it should; a mistake of the package, not of an input.
public struct SIPPDataError: Error, Hashable, Sendable {
  public let entry: String
}

private struct WordTable: Decodable {
  struct Ticks: Decodable { let yes, no: [String] }
  struct Block: Decodable {
    let block: String
    let words: [String]
  }
  struct Component: Decodable {
    let component: String
    let words: [String]
  }
  struct Anyway: Decodable {
    let component: String
    let texts: [String]
  }

  let placeholders, placeholderPrefixes: [String]
  let contentAnyway: [Anyway]
  let emptyAnyway: [Anyway]
  let marks: MarkWordLists
  let ticks: Ticks
  let blocks: [Block]
  let components: [Component]
}
