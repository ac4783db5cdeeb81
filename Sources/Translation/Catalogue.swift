public import FoundationEssentials

/// Indonesian texts with their English: whole texts, and templates with places to fill.
///
/// The Indonesian text is the key, as in gettext: whoever writes a page writes Indonesian and nothing else, and the catalogue is looked
/// up once, where the finished text leaves the program.
public struct Catalogue: Sendable {
  struct Entry: Sendable {
    var indonesian: Template
    var english: Template
    /// The Indonesian side as it stands in the file.
    var key: String
  }

  /// An entry that fits a text, with what stands in its places.
  struct Match {
    var entry: Entry
    var found: [Template.Place]
  }

  private(set) var texts: [String: String] = [:]
  private var byFirstWord: [String: [Entry]] = [:]
  private var byLastWord: [String: [Entry]] = [:]
  /// Templates that neither begin nor end with a whole word.
  private var others: [Entry] = []

  /// The English of this program.
  ///
  /// - Throws: `CatalogueError` when a file of the catalogue is faulty.
  public static func english() throws(CatalogueError) -> Catalogue {
    try Catalogue(files: EnglishTexts.files.map { Data($0) })
  }

  /// - Parameter files: JSON objects, Indonesian to English.
  /// - Throws: `CatalogueError` for the first faulty entry, in the order of the keys.
  public init(files: [Data]) throws(CatalogueError) {
    for file in files {
      let texts: [String: String]
      do {
        texts = try JSONDecoder().decode([String: String].self, from: file)
      } catch {
        throw CatalogueError(.unreadable("\(error)"), text: "")
      }
      for (key, value) in texts.sorted(by: { $0.key < $1.key }) { try add(key, value) }
    }
  }

  private mutating func add(_ key: String, _ value: String) throws(CatalogueError) {
    guard !key.isEmpty, !value.isEmpty else { throw CatalogueError(.empty, text: key) }
    let entry = Entry(indonesian: try Template(key), english: try Template(value), key: key)
    let slots = entry.indonesian.slots
    guard Set(slots) == Set(entry.english.slots), Set(slots).count == slots.count else {
      throw CatalogueError(.placeholdersDiffer, text: key)
    }
    guard !slots.isEmpty else {
      texts[key] = value
      return
    }
    if let word = entry.indonesian.firstWord {
      byFirstWord[word, default: []].append(entry)
    } else if let word = entry.indonesian.lastWord {
      byLastWord[word, default: []].append(entry)
    } else {
      others.append(entry)
    }
  }

  /// Entries, templates included.
  var count: Int {
    texts.count + templates.count
  }

  /// Indonesian sides with places.
  var templates: [Template] {
    (byFirstWord.values.flatMap(\.self) + byLastWord.values.flatMap(\.self) + others).map(\.indonesian)
  }

  /// The templates that fit a text with what stands in their places, those that say most of it first; what takes data as they are comes last.
  func matches(_ text: [UInt8]) -> [Match] {
    let first = String(decoding: text.prefix { $0 != Template.blank }, as: UTF8.self)
    let start = text.lastIndex(of: Template.blank).map { $0 + 1 } ?? 0
    let last = String(decoding: text[start...], as: UTF8.self)
    var bytes = ByteSet()
    bytes.insert(text)
    var matches: [Match] = []
    for entries in [byFirstWord[first] ?? [], byLastWord[last] ?? [], others] {
      for place in entries.indices {
        guard entries[place].indonesian.mayFit(text, holding: bytes),
          let found = entries[place].indonesian.match(text)
        else { continue }
        matches.append(Match(entry: entries[place], found: found))
      }
    }
    if matches.count > 1 {
      matches.sort { a, b in
        let (first, second) = (a.entry.indonesian, b.entry.indonesian)
        return (first.dataCount, second.literalCount, a.entry.key) < (second.dataCount, first.literalCount, b.entry.key)
      }
    }
    return matches
  }
}

extension Template {
  static let blank = UInt8(ascii: " ")

  /// The word with which every text of this template begins.
  var firstWord: String? {
    guard case .words(let words)? = parts.first, let end = words.firstIndex(of: Self.blank) else { return nil }
    return String(decoding: words[..<end], as: UTF8.self)
  }

  /// The word with which every text of this template ends.
  var lastWord: String? {
    guard case .words(let words)? = parts.last, let start = words.lastIndex(of: Self.blank) else { return nil }
    return String(decoding: words[(start + 1)...], as: UTF8.self)
  }
}
