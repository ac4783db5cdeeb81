/// Which units may be coached, and under which limits (MET-16).
public struct CoachRequest: Sendable {
  public var input: InputRequest
  /// `I`, `II` or `III`; `nil` for the whole nation.
  public var wilayah: String?
  public var days: Int
  public var perDay: Int
  /// Codes or names of provinces that must be visited at least once.
  public var provinces: [String]
  /// Units that must, and must not, be visited: ids or exact names.
  public var must: [String]
  public var never: [String]
  public var measure: Measure

  /// What a visit is worth.
  public enum Measure: Hashable, Sendable {
    /// P(Prioritas 1); by tier where no candidate has any.
    case probability
    /// Declared values by tier.
    case tier
  }

  public init(
    input: InputRequest, wilayah: String? = nil, days: Int, perDay: Int, provinces: [String] = [], must: [String] = [],
    never: [String] = [], measure: Measure = .probability
  ) {
    self.input = input
    self.wilayah = wilayah
    self.days = days
    self.perDay = perDay
    self.provinces = provinces
    self.must = must
    self.never = never
    self.measure = measure
  }
}
