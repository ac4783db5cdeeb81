public import CivilTime
public import Statistics

/// One line of "Isi ini dulu" (SIPP-5).
public struct CompletenessAdvice: Hashable, Sendable {
  public enum Act: Hashable, Sendable {
    /// Fill what is empty.
    case fill(SIPPEntry.Item)
    /// Renew what was last updated on that day.
    case renew(SIPPEntry.Item, lastUpdated: CivilDate)
    /// Publish one of the services that the decree names and the page lacks.
    case publishService(missing: Int)
  }

  public let act: Act
  /// Score after this act alone minus the score now; exact, and never negative for a filled item.
  public let gain: Fraction
}

extension CompletenessScore {
  /// Everything empty or stale, the greatest gain first; equal gains in the fixed order of acts and items (SIPP-5).
  ///
  /// A gain is the score if that one thing were mended on the as-of date, minus the score. Empty for a unit without data.
  public var advice: [CompletenessAdvice] {
    guard let score else { return [] }
    var gains: [CompletenessTally.Mending: Fraction] = [:]
    let gain = { (mending: CompletenessTally.Mending) in
      if let known = gains[mending] { return known }
      let after = self.score(of: tally.after(mending, components: source.components.count))
      let gain = (after ?? score) - score
      gains[mending] = gain
      return gain
    }
    let published = Set(items.filter(\.isFilled).compactMap(\.service))
    let fills = items.filter { !$0.isFilled }.map { state in
      CompletenessAdvice(act: .fill(state.item), gain: gain(state.mending(published: published)))
    }
    let renewals = items.compactMap { state in
      state.isFresh(at: asOf)
        ? nil
        : state.updatedOn.map { CompletenessAdvice(act: .renew(state.item, lastUpdated: $0), gain: gain(.stale)) }
    }
    let missing = source.components.isEmpty ? 0 : (decreedServices ?? 0) - tally.services
    let publish =
      missing > 0 ? [CompletenessAdvice(act: .publishService(missing: missing), gain: gain(.service))] : []
    // Stable by hand: items are in their fixed order already.
    return (publish + fills + renewals).enumerated()
      .sorted { ($1.element.gain, $0.offset) < ($0.element.gain, $1.offset) }
      .map(\.element)
  }
}

extension SIPPItemState {
  fileprivate var service: String? {
    if case .component(let service, _) = item { service } else { nil }
  }

  fileprivate func mending(published: Set<String>) -> CompletenessTally.Mending {
    service.map { .component(isPublished: published.contains($0)) } ?? .block
  }
}
