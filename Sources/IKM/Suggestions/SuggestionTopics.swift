import FoundationEssentials

/// Which unsur a suggestion speaks of, by the stems of its words; a count for a reader, never a score.
///
/// Only letters a to z are looked at, in either case; digits and everything else separate words. A stem of two or three letters must be the
/// whole word, a longer one may be its beginning, also behind a common prefix: `keramahan` speaks of `ramah`.
public struct SuggestionTopics: Sendable {
  /// The topics in the order of the bits that `topics(of:)` sets.
  public let unsur: [Unsur]

  private let stems: StemTable
  private let prefixes: [UInt64: Int]
  private let empty: Set<String>

  private struct File: Decodable {
    struct Topic: Decodable {
      var unsur: String
      var stems: [String]
    }

    var empty: [String]
    var prefixes: [String]
    var topics: [Topic]
  }

  /// What a text is about.
  public enum Reading: Hashable, Sendable {
    /// Blank, or words that say nothing: `-`, `tidak ada`.
    case nothing
    /// Bit i is set where the text speaks of `unsur[i]`; 0 where it speaks of none.
    case topics(UInt16)
  }

  /// The vocabulary of the package.
  ///
  /// - Throws: `DecodingError` when the data file is not as described in it.
  public init() throws {
    let file = try JSONDecoder().decode(File.self, from: Data(PackageResources.suggestions_json))
    unsur = file.topics.map { Unsur(key: $0.unsur) }
    var stems = StemTable()
    for (place, topic) in file.topics.enumerated() {
      for stem in topic.stems { stems.insert(Array(stem.utf8), bit: UInt16(1) << UInt16(place)) }
    }
    self.stems = stems
    prefixes = Dictionary(
      file.prefixes.map { (PackedWord(Array($0.utf8)).letters, $0.utf8.count) }, uniquingKeysWith: { first, _ in first }
    )
    empty = Set(file.empty)
  }

  /// Reads the text in a range of bytes; whatever is not UTF-8 only separates words.
  public func reading(of bytes: Span<UInt8>, _ range: Range<Int>) -> Reading {
    var found: UInt16 = 0
    var letters = 0
    var word = PackedWord()
    for index in range {
      if let letter = Self.letter(bytes[index]) {
        word.append(letter)
        letters += 1
      } else if !word.isEmpty {
        found |= topics(of: word)
        word = PackedWord()
      }
    }
    if !word.isEmpty { found |= topics(of: word) }
    if found == 0, letters <= Self.longestEmpty, letters < 2 || empty.contains(Self.words(of: bytes, range)) {
      return .nothing
    }
    return .topics(found)
  }

  public func reading(of text: String) -> Reading {
    let bytes = Array(text.utf8)
    return reading(of: bytes.span, 0..<bytes.count)
  }

  /// Letters of the longest text that may say nothing.
  private static let longestEmpty = 24

  @inline(__always)
  private static func letter(_ byte: UInt8) -> UInt8? {
    let lower = byte | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z") && byte >= 0x41 ? lower : nil
  }

  private func topics(of word: PackedWord) -> UInt16 {
    var found = stems.topics(of: word)
    // A prefix and a stem of at least four letters behind it.
    for length in 2...6 where found == 0 && word.count >= length + 4 {
      if prefixes[word.beginning(length)] == length { found |= stems.topics(of: word.dropping(length)) }
    }
    return found
  }

  private static func words(of bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    var copy: [UInt8] = []
    for index in range { copy.append(letter(bytes[index]) ?? UInt8(ascii: " ")) }
    return String(decoding: copy, as: UTF8.self).split(separator: " ").joined(separator: " ")
  }
}

/// The first twelve letters of a word, five bits each: longer words differ by then.
struct PackedWord {
  private(set) var letters: UInt64 = 0
  private(set) var count = 0

  static let capacity = 12

  init() {}

  init(_ letters: [UInt8]) {
    for letter in letters { append(letter) }
  }

  var isEmpty: Bool { count == 0 }

  @inline(__always)
  mutating func append(_ letter: UInt8) {
    guard count < Self.capacity else { return }
    letters |= UInt64(letter & 31) << UInt64(5 * count)
    count += 1
  }

  /// The first letters alone; letters count from 1, so that no word is the beginning of nothing.
  @inline(__always)
  func beginning(_ length: Int) -> UInt64 { letters & ((1 << UInt64(5 * length)) - 1) }

  func dropping(_ length: Int) -> PackedWord {
    var rest = PackedWord()
    rest.letters = letters >> UInt64(5 * length)
    rest.count = count - length
    return rest
  }
}

/// Stems with the topics they stand for.
private struct StemTable {
  /// A word of so many letters must be the stem itself.
  private static let wholeWord = 3

  private var topics: [UInt64: UInt16] = [:]
  private var longest = 0
  /// Bit of each letter that some stem begins with.
  private var initials: UInt32 = 0

  mutating func insert(_ stem: [UInt8], bit: UInt16) {
    let word = PackedWord(stem)
    topics[word.letters, default: 0] |= bit
    longest = max(longest, word.count)
    initials |= 1 << UInt32(word.letters & 31)
  }

  func topics(of word: PackedWord) -> UInt16 {
    guard initials & (1 << UInt32(word.letters & 31)) != 0 else { return 0 }
    if word.count <= Self.wholeWord { return topics[word.letters] ?? 0 }
    var found: UInt16 = 0
    for length in (Self.wholeWord + 1)...max(Self.wholeWord + 1, min(longest, word.count)) where length <= word.count {
      found |= topics[word.beginning(length)] ?? 0
    }
    return found
  }
}
