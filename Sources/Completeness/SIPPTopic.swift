/// What an item is about, whatever the service.
public enum SIPPTopic: Hashable, Sendable {
  case block(SIPPBlock)
  case component(StandardComponent)

  public init(_ item: SIPPEntry.Item) {
    self =
      switch item {
      case .block(let block): .block(block)
      case .component(_, let component): .component(component)
      }
  }

  var component: StandardComponent? {
    if case .component(let component) = self { component } else { nil }
  }
}

extension ContentSubject {
  /// `nil` for a topic whose text is read for nothing but whether it is there.
  public init?(_ topic: SIPPTopic) {
    switch topic {
    case .block(let block): self.init(block)
    case .component(let component): self.init(component)
    }
  }
}
