/// What the suggestions of one unit speak of, and a few of them; tallies merge in any order with the same result.
///
/// Texts are kept only for the few quotes; they are masked before they are shown (IN-7) and never stored.
public struct SuggestionTally: Hashable, Sendable {
  /// How many texts speak of each topic in its lane, of none in `otherLane`, and say anything at all in `countLane`: so a text touches
  /// the memory of its unit in one place.
  private var counts = SIMD16<UInt32>.zero
  private let topics: Int

  /// At most `quoteLimit`, by the hash of their text: which ones are kept does not depend on the order of the rows.
  public private(set) var quotes: [Quote] = []

  public static let quoteLimit = 6
  /// Bytes of a text that can be a quote.
  public static let quotable = 12...240

  public struct Quote: Hashable, Sendable {
    public let hash: UInt64
    public let topics: UInt16
    public let text: String
  }

  private static let otherLane = 14
  private static let countLane = 15

  /// - Precondition: At most 14 topics.
  public init(topics: Int) {
    precondition(0...Self.otherLane ~= topics, "a lane for every topic")
    self.topics = topics
  }

  /// Texts that say something.
  public var count: Int { Int(counts[Self.countLane]) }
  /// By topic, in the order of `SuggestionTopics.unsur`; one text may count in several.
  public var byTopic: [Int] { (0..<topics).map { Int(counts[$0]) } }
  /// Texts that speak of no unsur.
  public var other: Int { Int(counts[Self.otherLane]) }

  /// Counts a text; `hash` is of its bytes, the same for the same text.
  public mutating func add(_ topics: UInt16, hash: UInt64, text: @autoclosure () -> String, bytes: Int) {
    counts &+= lanes(topics)
    guard Self.quotable.contains(bytes), let place = place(ofQuote: hash) else { return }
    insert(Quote(hash: hash, topics: topics, text: text()), at: place)
  }

  /// Takes back a text that was counted; its quote stays, since the same words stand where they were read first.
  public mutating func remove(_ topics: UInt16) { counts &-= lanes(topics) }

  /// 1 in the lanes in which a text counts.
  private func lanes(_ topics: UInt16) -> SIMD16<UInt32> {
    let known = topics & (1 &<< UInt16(self.topics) &- 1)
    let lanes = (topics == 0 ? 1 &<< UInt16(Self.otherLane) : known) | 1 &<< UInt16(Self.countLane)
    // Each lane shifts its bit to the highest place; Swift would take shifts by different widths apart.
    return (SIMD16(repeating: UInt32(lanes)) &* Self.highest) &>> 31
  }

  private static let highest = SIMD16<UInt32>((0..<16).map { 1 << (31 - $0) })

  /// Where a quote belongs; `nil` for one that is there already, and for one too many.
  private func place(ofQuote hash: UInt64) -> Int? {
    var place = 0
    while place < quotes.count, quotes[place].hash < hash { place += 1 }
    let isNew = place == quotes.count || quotes[place].hash != hash
    return isNew && place < Self.quoteLimit ? place : nil
  }

  private mutating func insert(_ quote: Quote, at place: Int) {
    quotes.insert(quote, at: place)
    if quotes.count > Self.quoteLimit { quotes.removeLast() }
  }

  public mutating func merge(_ part: SuggestionTally) {
    counts &+= part.counts
    for quote in part.quotes { place(ofQuote: quote.hash).map { insert(quote, at: $0) } }
  }
}
