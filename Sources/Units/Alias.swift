public import CivilTime

/// Another name of a unit, declared for a time (IN-5).
public struct Alias: Hashable, Sendable {
  public var name: String
  public var unit: UnitID
  /// First day; `nil` for always.
  public var from: CivilDate?
  /// Last day, included; `nil` for no end.
  public var through: CivilDate?

  public init(name: String, unit: UnitID, from: CivilDate? = nil, through: CivilDate? = nil) {
    self.name = name
    self.unit = unit
    self.from = from
    self.through = through
  }

  /// Whether it holds on a day; without a day only an alias without dates holds.
  public func covers(_ date: CivilDate?) -> Bool {
    guard let date else { return from == nil && through == nil }
    return from.map { $0 <= date } ?? true && through.map { date <= $0 } ?? true
  }
}
