public import Units

/// A choice of units for coaching under limits (MET-16).
public struct CoachingProblem: Sendable {
  /// One unit that may be visited.
  public struct Candidate: Hashable, Sendable {
    public let unit: UnitID
    /// What a visit is worth, such as P(Prioritas 1); not negative.
    public let value: Double
    /// Code of its province; `nil` if not known.
    public let province: String?

    /// - Precondition: the value is finite and not negative.
    public init(unit: UnitID, value: Double, province: String?) {
      precondition(value.isFinite && value >= 0, "the value of a visit is finite and not negative")
      self.unit = unit
      self.value = value
      self.province = province
    }
  }

  public var candidates: [Candidate]
  public var days: Int
  public var perDay: Int
  /// Provinces that must be visited at least once.
  public var provinces: [String]
  /// Units that must, and must not, be visited.
  public var must: [UnitID]
  public var never: [UnitID]
  /// Pairs of units of which at most one may be visited.
  public var conflicts: [Conflict]

  /// Two units that must not both be visited.
  public struct Conflict: Hashable, Sendable {
    public let first: UnitID
    public let second: UnitID

    public init(_ first: UnitID, _ second: UnitID) {
      self.first = first
      self.second = second
    }
  }

  public init(
    candidates: [Candidate], days: Int, perDay: Int, provinces: [String] = [], must: [UnitID] = [],
    never: [UnitID] = [], conflicts: [Conflict] = []
  ) {
    self.candidates = candidates
    self.days = days
    self.perDay = perDay
    self.provinces = provinces
    self.must = must
    self.never = never
    self.conflicts = conflicts
  }

  /// Visits that fit.
  public var capacity: Int { max(0, days) * max(0, perDay) }

  /// Why no choice keeps all limits.
  public enum Infeasibility: Error, Hashable, Sendable {
    /// A unit on the must list is no candidate, or also on the never list.
    case mustUnavailable(UnitID)
    case provinceWithoutCandidate(String)
    /// So many visits are needed for the must list and the provinces.
    case tooManyDemands(needed: Int, capacity: Int)
    /// The conflicts contradict the other demands, or are too many to search through.
    case conflicts
  }
}
