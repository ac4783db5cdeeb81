public import CivilTime

/// All units of an evaluation, in the order of their ids, and the declared ways to find one.
public struct UnitRegister: Sendable {
  /// In the order of their ids; each id once.
  public let units: [Unit]
  /// Ids that were delivered more than once; the first delivery counts.
  public let duplicates: [UnitID]
  private let positions: [UnitID: Int]
  private let aliases: [FoldedName: [Alias]]

  /// What a name leads to.
  public enum Match: Hashable, Sendable {
    case unit(UnitID)
    /// Several units bear the name on that day, by id; none is chosen.
    case ambiguous([UnitID])
    case unknown
  }

  /// - Parameters:
  ///   - units: In any order.
  ///   - aliases: Declared other names; those of unknown units lead nowhere.
  ///   - joinsByName: Whether the register's own names are declared as keys too.
  public init(_ units: [Unit], aliases: [Alias] = [], joinsByName: Bool = false) {
    var positions: [UnitID: Int] = [:]
    var kept: [Unit] = []
    var duplicates: Set<UnitID> = []
    var seen: Set<UnitID> = []
    for unit in units {
      if seen.insert(unit.id).inserted { kept.append(unit) } else { duplicates.insert(unit.id) }
    }
    kept.sort { $0.id < $1.id }
    for (position, unit) in kept.enumerated() { positions[unit.id] = position }
    let ownNames = joinsByName ? kept.map { Alias(name: $0.name, unit: $0.id) } : []
    var byName: [FoldedName: [Alias]] = [:]
    for alias in aliases + ownNames where positions[alias.unit] != nil {
      guard let name = FoldedName(alias.name) else { continue }
      byName[name, default: []].append(alias)
    }
    self.units = kept
    self.duplicates = duplicates.sorted()
    self.positions = positions
    self.aliases = byName
  }

  public subscript(id: UnitID) -> Unit? { positions[id].map { units[$0] } }

  /// Position in `units`, for dense tables.
  public func position(of id: UnitID) -> Int? { positions[id] }

  /// The unit that a key of a file means on a day: its id first, then a declared name; never by likeness (IN-5).
  ///
  /// The day is that of the row; without one only aliases without dates hold.
  public func match(_ key: some StringProtocol, on date: CivilDate? = nil) -> Match {
    if let id = UnitID(key), positions[id] != nil { return .unit(id) }
    guard let name = FoldedName(key) else { return .unknown }
    let found = Set((aliases[name] ?? []).filter { $0.covers(date) }.map(\.unit)).sorted()
    guard let first = found.first else { return .unknown }
    return found.count == 1 ? .unit(first) : .ambiguous(found)
  }
}
