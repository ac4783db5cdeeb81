/// What one text of SIPP data says, found in one look (SIPP-3).
public struct ContentFacts: Hashable, Sendable {
  /// Whether something that counts as content stands there.
  public var hasContent: Bool
  /// The text as a tick: `true` for ya, `false` for tidak, `nil` for anything else.
  public var tick: Bool?
  /// For "identical text in different units"; `nil` for no content and for a short one.
  public var hash: UInt64?
  /// What the text holds; empty for no content.
  public var marks: ContentMarks

  /// A tick to one who ticks and content to one who writes, such as `0` or `1` for a fee: the column decides.
  public var isAmbiguous: Bool { hasContent && tick != nil }

  public init(hasContent: Bool, tick: Bool?, hash: UInt64?, marks: ContentMarks) {
    self.hasContent = hasContent
    self.tick = tick
    self.hash = hash
    self.marks = marks
  }
}

extension SIPPVocabulary {
  /// The facts about a text, read slowly and obviously: what `ContentReader` gives for its bytes.
  public func facts(_ text: some StringProtocol, about topic: SIPPTopic) -> ContentFacts {
    let hasContent = isContent(text, for: topic.component)
    let tick = tick(text)
    return ContentFacts(
      hasContent: hasContent, tick: tick, hash: contentHash(text, for: topic.component),
      marks: hasContent ? markWords.marks(text, about: ContentSubject(topic)) : [])
  }
}
