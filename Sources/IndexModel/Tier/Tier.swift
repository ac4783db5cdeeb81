/// How urgently a unit needs coaching, most urgent first; "perlu data" stands apart (TIER-1, TIER-3).
public enum Tier: String, CaseIterable, Hashable, Sendable, Codable {
  case p1, p2, p3, rutin, percontohan
  case perluData = "perlu-data"

  public var label: String {
    switch self {
    case .p1: "Prioritas 1"
    case .p2: "Prioritas 2"
    case .p3: "Prioritas 3"
    case .rutin: "Pembinaan rutin"
    case .percontohan: "Percontohan"
    case .perluData: "Perlu data"
    }
  }

  /// Whether this tier asks for coaching sooner than the other; "perlu data" is neither more nor less urgent.
  public func isMoreUrgent(than other: Tier) -> Bool {
    guard let mine = urgency, let theirs = other.urgency else { return false }
    return mine < theirs
  }

  /// 1 is most urgent; `nil` for "perlu data".
  private var urgency: Int? {
    switch self {
    case .p1: 1
    case .p2: 2
    case .p3: 3
    case .rutin: 4
    case .percontohan: 5
    case .perluData: nil
    }
  }
}
