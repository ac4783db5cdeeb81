public import Statistics

/// A component that holds the index down, with what mending it would bring.
public struct Weakness: Hashable, Sendable {
  public let component: ComponentScore
  public let remedy: NineEfforts.Remedy
  /// Exact gain in the index if the component were mended to 5 of 5 and nothing else changed.
  public let gain: Fraction
  /// Exact gain if it reached the best quarter of its peers; `nil` without peers or when it is already there.
  public let peerGain: Fraction?
}

extension IndexScore {
  /// Components below 5 in order of their gain, largest first; ties in the order of `ComponentID` (TIER-4).
  ///
  /// Components without a value are not weaknesses: nobody knows (TIER-3). Empty when there is no index.
  public func weaknesses(efforts: NineEfforts, peers: PeerPattern? = nil, type: String = "") -> [Weakness] {
    guard exact != nil else { return [] }
    let found = aspects.flatMap { aspect in
      aspect.components.compactMap { component -> Weakness? in
        guard let points = component.points, points < Fraction(5), component.effectiveWeight > .zero,
          let remedy = efforts.remedy(of: component.component.id)
        else { return nil }
        let share = component.effectiveWeight / Fraction(100)
        let goal = peers?.level(of: component.component.id, type: type)?.bestQuarter
        return Weakness(
          component: component, remedy: remedy, gain: share * (Fraction(5) - points),
          peerGain: goal.flatMap { $0 > points ? share * ($0 - points) : nil })
      }
    }
    return found.sortedByPlace { a, b in
      a.gain != b.gain ? a.gain > b.gain : a.component.component.id < b.component.component.id
    }
  }

  /// The best components, highest first; ties in the order of `ComponentID`. Empty when there is no index.
  public func strengths(_ count: Int = 3) -> [ComponentScore] {
    guard exact != nil else { return [] }
    let known = components.compactMap { component in component.points.map { (component, $0) } }
    let ordered = known.sortedByPlace { a, b in a.1 != b.1 ? a.1 > b.1 : a.0.component.id < b.0.component.id }
    return ordered.prefix(count).map(\.0)
  }
}

extension Array {
  /// Sorted with each element moved once: sorting moves its elements often, and these are large.
  fileprivate func sortedByPlace(_ precedes: (Element, Element) -> Bool) -> [Element] {
    indices.sorted { precedes(self[$0], self[$1]) }.map { self[$0] }
  }
}
