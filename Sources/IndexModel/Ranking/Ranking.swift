public import Statistics
public import Units

/// Ranks of units in the nation, in their kind of instansi, type of unit and wilayah (IPP-5).
///
/// Only units with a value take part: a unit that is not measured has no rank. A group of fewer than five has no ranks.
public struct Ranking: Sendable {
  /// Units that a group needs before it is ranked.
  public static let minimumGroup = 5

  /// The kinds of groups, in the order in which a unit's ranks are listed.
  public enum Scope: String, CaseIterable, Hashable, Sendable {
    case national = "nasional"
    case kind = "jenis instansi"
    case type = "jenis unit"
    case wilayah
  }

  /// The rank of one unit in one group.
  public struct Place: Hashable, Sendable {
    public let scope: Scope
    /// `Nasional`, `kabupaten`, `RSUD`, `Wilayah II`.
    public let group: String
    public let rank: Int
    /// Ranked units of the group.
    public let count: Int
  }

  /// A unit that takes part.
  public struct Entry: Sendable {
    public let unit: UnitID
    public let value: Fraction
    public let kind: InstansiKind?
    /// Short form; empty if not known.
    public let type: String
    public let wilayah: Wilayah?

    public init(unit: UnitID, value: Fraction, kind: InstansiKind?, type: String, wilayah: Wilayah?) {
      self.unit = unit
      self.value = value
      self.kind = kind
      self.type = type
      self.wilayah = wilayah
    }
  }

  /// All units from best to worst, also when they are too few for ranks.
  public let order: [UnitID]
  private let positions: [UnitID: Int]
  private let placesByUnit: [UnitID: [Place]]

  public init(_ entries: [Entry]) {
    let national = ranks(of: entries.map { ($0.unit, $0.value) })
    order = national.map(\.unit)
    positions = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    let entryByUnit = Dictionary(entries.map { ($0.unit, $0) }, uniquingKeysWith: { first, _ in first })
    let ordered = order.compactMap { entryByUnit[$0] }
    var places: [UnitID: [Place]] = [:]
    for scope in Scope.allCases {
      // Groups are cut out of the sorted list, so that each needs no sort of its own.
      for (group, members) in Dictionary(grouping: ordered, by: { scope.group(of: $0) }) {
        guard let group, members.count >= Self.minimumGroup else { continue }
        var rank = 1
        for (index, member) in members.enumerated() {
          if index > 0, members[index - 1].value != member.value { rank = index + 1 }
          places[member.unit, default: []].append(
            Place(scope: scope, group: group, rank: rank, count: members.count))
        }
      }
    }
    placesByUnit = places
  }

  /// Its place in `order`, from 0; `nil` when it takes no part.
  public func position(of unit: UnitID) -> Int? { positions[unit] }

  /// The ranks of a unit, national first; empty when it is not ranked.
  public func places(of unit: UnitID) -> [Place] { placesByUnit[unit] ?? [] }
}

extension Ranking.Scope {
  /// The group of a unit; `nil` when the register does not say.
  fileprivate func group(of entry: Ranking.Entry) -> String? {
    switch self {
    case .national: "Nasional"
    case .kind: entry.kind?.rawValue
    case .type: entry.type.isEmpty ? nil : entry.type
    case .wilayah: entry.wilayah.map { "Wilayah \($0.rawValue)" }
    }
  }
}
