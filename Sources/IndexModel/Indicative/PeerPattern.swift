public import Statistics
public import Units

/// What the peers of a unit reach in each component (IPP-3).
///
/// The peers of a unit are the units of its type when at least five of them have the component, else all units. A component that
/// no unit has belongs to no pattern.
public struct PeerPattern: Sendable {
  /// Units of a type that are needed before they count as peers.
  public static let minimumPeers = 5

  /// One unit that takes part.
  public struct Member: Sendable {
    public let unit: UnitID
    /// Type of unit in its short form; empty if not known.
    public let type: String
    public let score: IndexScore

    public init(unit: UnitID, type: String, score: IndexScore) {
      self.unit = unit
      self.type = type
      self.score = score
    }
  }

  /// The group whose values stand for the peers.
  public enum Group: Hashable, Sendable {
    case type(String)
    case national
  }

  /// A component in a group of peers, on 0…5.
  public struct Level: Hashable, Sendable {
    public let group: Group
    /// Units of the group that have the component.
    public let count: Int
    /// Mean of the two middle values for an even count.
    public let median: Fraction
    /// The value that a quarter of the peers reach or pass, by order statistic.
    public let bestQuarter: Fraction
  }

  private let levels: [Group: [ComponentID: Level]]

  public init(_ members: [Member]) {
    var points: [Group: [ComponentID: [Fraction]]] = [:]
    for member in members {
      for component in member.score.components {
        guard let value = component.points else { continue }
        points[.national, default: [:]][component.component.id, default: []].append(value)
        guard !member.type.isEmpty else { continue }
        points[.type(member.type), default: [:]][component.component.id, default: []].append(value)
      }
    }
    var levels: [Group: [ComponentID: Level]] = [:]
    for (group, components) in points {
      for (component, values) in components where group == .national || values.count >= Self.minimumPeers {
        levels[group, default: [:]][component] = Level(of: values, in: group)
      }
    }
    self.levels = levels
  }

  /// The peers of a unit of that type in a component; `nil` when no unit has it.
  public func level(of component: ComponentID, type: String) -> Level? {
    levels[.type(type)]?[component] ?? levels[.national]?[component]
  }
}

extension PeerPattern.Level {
  /// - Precondition: there are values.
  fileprivate init(of values: [Fraction], in group: PeerPattern.Group) {
    let sorted = values.sorted()
    let count = sorted.count
    self.group = group
    self.count = count
    median = (sorted[(count - 1) / 2] + sorted[count / 2]) / Fraction(2)
    bestQuarter = sorted[(3 * count + 3) / 4 - 1]
  }
}
