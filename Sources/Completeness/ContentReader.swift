/// Reads contents as bytes, each folded once, for files with hundreds of thousands of them (SIPP-3).
///
/// Says what `SIPPVocabulary.facts` says. A text that is longer than any tick and any placeholder, has no letter beyond ASCII
/// and no markup, and does not begin with the first word of a placeholder is content: one pass over its bytes settles it. Any
/// other text takes the way over `String`.
public struct ContentReader: Sendable {
  private let vocabulary: SIPPVocabulary
  private let doubtfulWords: Set<UInt64>
  private let longestPhrase: Int

  public init(_ vocabulary: SIPPVocabulary) {
    self.vocabulary = vocabulary
    doubtfulWords = Set(vocabulary.phrasesWithoutContent.compactMap { $0.split(separator: " ").first }.map(Self.hash))
    longestPhrase = vocabulary.phrasesWithoutContent.map(\.utf8.count).max() ?? 0
  }

  /// The facts about the text in `range` of `bytes`, which is UTF-8.
  public func facts(
    _ bytes: Span<UInt8>, _ range: Range<Int>, for component: StandardComponent? = nil
  ) -> ContentFacts {
    if let folded = Folding(bytes, range), folded.length > longestPhrase,
      !folded.firstWordRepeatsOneLetter, !doubtfulWords.contains(folded.firstWordHash)
    {
      return ContentFacts(
        hasContent: true, tick: nil,
        hash: folded.length >= SIPPVocabulary.leastLettersToCompare ? folded.hash : nil)
    }
    return vocabulary.facts(Self.text(bytes, range), for: component)
  }

  private static func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    var copy: [UInt8] = []
    copy.reserveCapacity(range.count)
    for index in range { copy.append(bytes[index]) }
    return String(decoding: copy, as: UTF8.self)
  }

  private static func hash(_ word: Substring) -> UInt64 { word.utf8.reduce(FNV.start) { FNV.next($0, $1) } }
}

/// FNV-1a with 64 bits (Fowler, Noll, Vo): the same on every machine.
enum FNV {
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  static func next(_ state: UInt64, _ byte: UInt8) -> UInt64 { (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
}

/// What folding a text by letters and digits gives, without making the folded text.
private struct Folding {
  private(set) var length = 0
  private(set) var hash = FNV.start
  private(set) var firstWordHash = FNV.start
  private(set) var firstWordRepeatsOneLetter = true

  /// `nil` for a text with letters beyond ASCII, or with signs that may be markup.
  init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var gap = false
    var inFirstWord = true
    var firstLetter: UInt8 = 0
    for index in range {
      let byte = bytes[index]
      guard byte < 0x80, byte != UInt8(ascii: "<"), byte != UInt8(ascii: "&") else { return nil }
      let lower = byte | 0x20
      let isLetter = lower &- UInt8(ascii: "a") < 26
      guard isLetter || byte &- UInt8(ascii: "0") < 10 else {
        gap = true
        continue
      }
      if gap && length > 0 {
        inFirstWord = false
        hash = FNV.next(hash, UInt8(ascii: " "))
        length &+= 1
      }
      gap = false
      let folded = isLetter ? lower : byte
      hash = FNV.next(hash, folded)
      length &+= 1
      guard inFirstWord else { continue }
      if length == 1 { firstLetter = folded }
      if !isLetter || folded != firstLetter { firstWordRepeatsOneLetter = false }
      firstWordHash = FNV.next(firstWordHash, folded)
    }
  }
}
