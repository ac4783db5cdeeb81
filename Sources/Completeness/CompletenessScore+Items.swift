extension CompletenessScore {
  /// Whether a block is filled; `nil` where the source does not carry blocks or nothing was delivered.
  public func filling(of block: SIPPBlock) -> Bool? {
    items.first { $0.item == .block(block) }?.isFilled
  }

  /// Services with and without that component; `nil` where the source does not carry it or names no service.
  public func filling(of component: StandardComponent) -> (filled: Int, services: Int)? {
    let states = items.filter {
      if case .component(_, component) = $0.item { true } else { false }
    }
    return states.isEmpty ? nil : (states.count(where: \.isFilled), states.count)
  }
}
