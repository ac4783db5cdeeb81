/// How far units, or the instansi that they belong to, have come with their public information (SIPP-1).
///
/// A step includes those before it. Counted as the monitoring of 2019 counted: connected, with entries, complete.
public struct Connectedness: Hashable, Sendable {
  /// How far one unit has come.
  public enum Step: Int, CaseIterable, Comparable, Hashable, Sendable {
    /// The source does not name it.
    case none
    /// The source names it.
    case connected
    /// At least one item is filled.
    case filled
    /// Every item that the source can carry is filled, and every service that the decree counts is there.
    case complete

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  public private(set) var registered = 0
  public private(set) var connected = 0
  public private(set) var filled = 0
  public private(set) var complete = 0

  public init(_ steps: some Sequence<Step>) {
    for step in steps { count(step) }
  }

  /// An instansi is connected and has entries with its first unit; it is complete with its last one.
  public static func step(ofInstansiWith units: some Collection<Step>) -> Step {
    guard let furthest = units.max(), let least = units.min() else { return .none }
    return furthest == .complete && least < .complete ? .filled : furthest
  }

  private mutating func count(_ step: Step) {
    registered += 1
    if step >= .connected { connected += 1 }
    if step >= .filled { filled += 1 }
    if step >= .complete { complete += 1 }
  }
}

extension CompletenessScore {
  /// How far the unit has come with its public information.
  public var connectedness: Connectedness.Step {
    guard isNamed else { return .none }
    guard items.contains(where: \.isFilled) else { return .connected }
    let lacksService = decreedServices.map { publishedServices < $0 } ?? false
    return items.allSatisfy(\.isFilled) && !lacksService ? .complete : .filled
  }
}
