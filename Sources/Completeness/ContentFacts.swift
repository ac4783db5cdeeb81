/// What one text of SIPP data says, found in one look (SIPP-3).
public struct ContentFacts: Hashable, Sendable {
  /// Whether something that counts as content stands there.
  public var hasContent: Bool
  /// The text as a tick: `true` for ya, `false` for tidak, `nil` for anything else.
  public var tick: Bool?
  /// For "identical text in different units"; `nil` for no content and for a short one.
  public var hash: UInt64?

  public init(hasContent: Bool, tick: Bool?, hash: UInt64?) {
    self.hasContent = hasContent
    self.tick = tick
    self.hash = hash
  }
}

extension SIPPVocabulary {
  /// The facts about a text, read slowly and obviously: what `ContentReader` gives for its bytes.
  public func facts(_ text: some StringProtocol, for component: StandardComponent? = nil) -> ContentFacts {
    ContentFacts(
      hasContent: isContent(text, for: component), tick: tick(text), hash: contentHash(text, for: component))
  }
}
