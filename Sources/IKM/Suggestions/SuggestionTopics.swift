import FoundationEssentials

/// Which unsur a suggestion speaks of, by the stems of its words; a count for a reader, never a score.
///
/// Only letters a to z are looked at, in either case; digits and everything else separate words. A stem of two or three letters must be the
/// whole word, a longer one may be its beginning, also behind a common prefix: `keramahan` speaks of `ramah`.
public struct SuggestionTopics: Sendable {
  /// The topics in the order of the bits that `topics(of:)` sets.
  public let unsur: [Unsur]

  private let stems: StemTable
  private let prefixes: StemTable
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
    var prefixes = StemTable()
    for prefix in file.prefixes { prefixes.insert(Array(prefix.utf8), bit: 1) }
    self.prefixes = prefixes
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
    guard found == 0, prefixes.mayBegin(word) else { return found }
    for length in 2...6 where found == 0 && word.count >= length + 4 {
      if prefixes[word.beginning(length)] != 0 { found |= stems.topics(of: word.dropping(length)) }
    }
    return found
  }

  private static func words(of bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    var copy: [UInt8] = []
    for index in range { copy.append(letter(bytes[index]) ?? UInt8(ascii: " ")) }
    return String(decoding: copy, as: UTF8.self).split(separator: " ").joined(separator: " ")
  }
}
