/// Reads contents as bytes, each folded once, for files with hundreds of thousands of them (SIPP-3).
///
/// Says what `SIPPVocabulary.facts` says. A text that is longer than any tick and any placeholder, has no letter beyond ASCII
/// and no markup, and does not begin with the first word of a placeholder is content: one pass over its bytes settles it. Any
/// other text takes the way over `String`, and so does one with a word that marks are found by.
public struct ContentReader: Sendable {
  private let vocabulary: SIPPVocabulary
  private let doubtfulWords: Set<UInt64>
  private let longestPhrase: Int
  /// Words without which a text about that subject holds no mark.
  private let markWords: [ContentSubject: Set<UInt64>]

  public init(_ vocabulary: SIPPVocabulary) {
    self.vocabulary = vocabulary
    doubtfulWords = Set(vocabulary.phrasesWithoutContent.compactMap { $0.split(separator: " ").first }.map(Self.hash))
    markWords = Dictionary(
      uniqueKeysWithValues: ContentSubject.allCases.map { subject in
        (subject, Set(vocabulary.markWords.needed(for: subject).map { Self.hash($0[...]) }))
      })
    longestPhrase = vocabulary.phrasesWithoutContent.map(\.utf8.count).max() ?? 0
  }

  /// The facts about the text in `range` of `bytes`, which is UTF-8.
  public func facts(
    _ bytes: Span<UInt8>, _ range: Range<Int>, about topic: SIPPTopic
  ) -> ContentFacts {
    let subject = ContentSubject(topic)
    if let folded = Folding(bytes, range, words: subject.flatMap { markWords[$0] } ?? []),
      folded.length > longestPhrase,
      !folded.firstWordRepeatsOneLetter, !doubtfulWords.contains(folded.firstWordHash),
      !mayHoldMarks(folded, subject)
    {
      return ContentFacts(
        hasContent: true, tick: nil,
        hash: folded.length >= SIPPVocabulary.leastLettersToCompare ? folded.hash : nil,
        marks: .readable)
    }
    return vocabulary.facts(Self.text(bytes, range), about: topic)
  }

  /// Errs on the side of a second look.
  private func mayHoldMarks(_ folded: Folding, _ subject: ContentSubject?) -> Bool {
    switch subject {
    case nil: false
    case .duration: folded.hasWord && folded.digits > 0
    case .cost: folded.hasWord || folded.digits * 2 > folded.length
    case .decree: folded.hasWord && folded.digits > 4
    case .contact: folded.hasWord || folded.hasAt || folded.digits > 6
    case .performance: folded.hasWord
    }
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
  private(set) var digits = 0
  private(set) var hasAt = false
  /// Whether one of the words stands in it: a run of letters, whatever digits it touches.
  private(set) var hasWord = false

  /// `nil` for a text with letters beyond ASCII, or with signs that may be markup.
  init?(_ bytes: Span<UInt8>, _ range: Range<Int>, words: Set<UInt64>) {
    var gap = false
    var run = FNV.start
    var inFirstWord = true
    var firstLetter: UInt8 = 0
    for index in range {
      let byte = bytes[index]
      guard byte < 0x80, byte != UInt8(ascii: "<"), byte != UInt8(ascii: "&") else { return nil }
      let lower = byte | 0x20
      let isLetter = lower &- UInt8(ascii: "a") < 26
      if isLetter {
        run = FNV.next(run, lower)
      } else if run != FNV.start {
        hasWord = hasWord || words.contains(run)
        run = FNV.start
      }
      guard isLetter || byte &- UInt8(ascii: "0") < 10 else {
        if byte == UInt8(ascii: "@") { hasAt = true }
        gap = true
        continue
      }
      if !isLetter { digits &+= 1 }
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
    if run != FNV.start { hasWord = hasWord || words.contains(run) }
  }
}
