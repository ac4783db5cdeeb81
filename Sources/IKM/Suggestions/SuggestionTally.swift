/// What the suggestions of one unit speak of, and a few of them; tallies merge in any order with the same result.
///
/// Texts are kept only for the few quotes; they are masked before they are shown (IN-7) and never stored.
public struct SuggestionTally: Hashable, Sendable {
  /// Texts that say something.
  public private(set) var count = 0
  /// By topic, in the order of `SuggestionTopics.unsur`; one text may count in several.
  public private(set) var byTopic: [Int]
  /// Texts that speak of no unsur.
  public private(set) var other = 0
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

  public init(topics: Int) { byTopic = Array(repeating: 0, count: topics) }

  /// Counts a text; `hash` is of its bytes, the same for the same text.
  public mutating func add(_ topics: UInt16, hash: UInt64, text: @autoclosure () -> String, bytes: Int) {
    count(topics, by: 1)
    guard Self.quotable.contains(bytes) else { return }
    guard quotes.count < Self.quoteLimit || hash < quotes[quotes.count - 1].hash else { return }
    insert(Quote(hash: hash, topics: topics, text: text()))
  }

  /// Takes back a text that was counted; its quote stays, since the same words stand where they were read first.
  public mutating func remove(_ topics: UInt16) { count(topics, by: -1) }

  private mutating func count(_ topics: UInt16, by step: Int) {
    count += step
    if topics == 0 { other += step }
    for topic in byTopic.indices where topics & (1 << UInt16(topic)) != 0 { byTopic[topic] += step }
  }

  private mutating func insert(_ quote: Quote) {
    let place = quotes.firstIndex { $0.hash >= quote.hash } ?? quotes.count
    if place < quotes.count, quotes[place].hash == quote.hash { return }
    quotes.insert(quote, at: place)
    if quotes.count > Self.quoteLimit { quotes.removeLast() }
  }

  public mutating func merge(_ part: SuggestionTally) {
    count += part.count
    other += part.other
    for topic in byTopic.indices { byTopic[topic] += part.byTopic[topic] }
    for quote in part.quotes { insert(quote) }
  }
}
