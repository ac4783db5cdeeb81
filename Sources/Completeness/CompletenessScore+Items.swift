extension CompletenessScore {
  /// Whether a block is filled; `nil` where the source does not carry blocks or nothing was delivered.
  public func filling(of block: SIPPBlock) -> Bool? {
    items.first { $0.item == .block(block) }?.isFilled
  }

  /// Services with and without that component; `nil` where the source does not carry it or names no service.
  public func filling(of component: StandardComponent) -> (filled: Int, services: Int)? {
    var (filled, services) = (0, 0)
    for state in items {
      guard case .component(_, component) = state.item else { continue }
      services += 1
      if state.isFilled { filled += 1 }
    }
    return services > 0 ? (filled, services) : nil
  }
}
