public import Statistics

/// How long cases take to leave, open ones counted as far as they have been seen (MET-10).
///
/// An average over closed cases would be too short, the newer the data the more: 7.6 days where half are still open after 10
/// (the worked example of the tests).
public struct TimeToResolution: Hashable, Sendable {
  /// Fewest cases for which a curve is drawn [house].
  public static let leastForCurve = 10

  /// Cases followed, and those of them still open at the as-of date.
  public let followed: Int
  public let open: Int
  /// Share still open after a time, whatever the exit (Kaplan and Meier).
  public let curve: SurvivalCurve
  /// The incidence of each exit, with closings by the system as resolutions and apart.
  public let runs: [Run]
  /// The commonest limit of the cases in working days, the shorter of two equally common ones; `nil` where none is known.
  public let limit: Int?
  /// How long each case was followed, ascending.
  private let observed: [Int]

  /// One way to count closings by the system.
  public struct Run: Hashable, Sendable {
    public let automatic: AutomaticClosing
    /// Doors that some case took, in their order.
    public let doors: [Door]

    public struct Door: Hashable, Sendable {
      public let door: ExitDoor
      public let cases: Int
      public let incidence: CumulativeIncidence
    }

    public subscript(door: ExitDoor) -> Door? { doors.first { $0.door == door } }

    /// The share that has left by this door after so many working days; 0 by a door that nobody took.
    public func incidence(of door: ExitDoor, at time: Int) -> Double {
      self[door]?.incidence.incidence(at: Double(time)) ?? 0
    }

    /// The first time by which half of all cases are resolved; `nil` where that was not seen.
    public var medianResolution: Int? {
      // A sum of exact halves can miss 0.5 by the last bit.
      self[.selesai]?.incidence.steps.first { $0.incidence >= 0.5 - 1e-12 }.map { Int($0.time) }
    }

    /// Mean working days within a limit during which a case is not resolved: the limit less the area under the incidence.
    public func restrictedMeanUnresolved(to limit: Int) -> Double {
      var (area, last, height) = (0.0, 0.0, 0.0)
      for step in self[.selesai]?.incidence.steps ?? [] where step.time < Double(limit) {
        area += (step.time - last) * height
        (last, height) = (step.time, step.incidence)
      }
      return Double(limit) - area - (Double(limit) - last) * height
    }
  }

  /// `nil` of no case.
  init?(_ times: [ResolutionTime]) {
    guard let curve = SurvivalCurve(times.map { FollowUp(time: Double($0.time), exit: $0.exit.map { _ in 0 }) }) else {
      return nil
    }
    observed = times.map(\.time).sorted()
    followed = times.count
    open = times.count { $0.exit == nil }
    self.curve = curve
    runs = AutomaticClosing.allCases.map { Run(times, $0, curve) }
    limit = Self.commonestLimit(times)
  }

  /// The first working day after which at most half are still open; `nil` beyond the last observation.
  public var median: Int? { curve.median.map { Int($0) } }

  /// The longest time that some case was followed.
  public var lastObserved: Int { Int(curve.lastObserved) }

  /// Cases followed to this day, those that leave on it included.
  public func atRisk(on day: Int) -> Int { observed.count { $0 >= day } }

  public func run(_ automatic: AutomaticClosing) -> Run? { runs.first { $0.automatic == automatic } }

  /// Mean working days within a limit that a case stays open: the area under the curve.
  public func restrictedMean(to limit: Int) -> Double { curve.restrictedMean(to: Double(limit)) }

  private static func commonestLimit(_ times: [ResolutionTime]) -> Int? {
    var counts: [Int: Int] = [:]
    for time in times where time.limits.count == 1 { counts[time.limits[0], default: 0] += 1 }
    return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
  }
}

extension TimeToResolution.Run {
  fileprivate init(_ times: [ResolutionTime], _ automatic: AutomaticClosing, _ curve: SurvivalCurve) {
    let doors = times.map { ExitDoor($0.exit, automatic) }
    let cases = zip(times, doors).map { FollowUp(time: Double($0.time), exit: $1?.rawValue) }
    self.automatic = automatic
    self.doors = ExitDoor.allCases.compactMap { door in
      let count = doors.count { $0 == door }
      guard count > 0 else { return nil }
      return Door(
        door: door, cases: count, incidence: CumulativeIncidence(of: door.rawValue, in: cases, leaving: curve))
    }
  }
}

/// The cases that share one limit: what D and 2D mean for them (MET-10, ADU-3).
public struct LimitTimes: Hashable, Sendable {
  /// Working days.
  public let limit: Int
  /// Whether these are the cases without a class, taken at one of both limits.
  public let isAssumed: Bool
  public let times: TimeToResolution

  /// By limit; cases without a class apart, once at each limit.
  static func all(of times: [ResolutionTime]) -> [LimitTimes] {
    let known = Dictionary(grouping: times.filter { $0.limits.count == 1 }) { $0.limits[0] }
    let classed = known.sorted { $0.key < $1.key }.compactMap { limit, members in
      TimeToResolution(members).map { LimitTimes(limit: limit, isAssumed: false, times: $0) }
    }
    let unclassed = times.filter { $0.limits.count == 2 }
    let assumed = Set(unclassed.flatMap(\.limits)).sorted().compactMap { limit in
      TimeToResolution(unclassed.filter { $0.limits.contains(limit) }).map {
        LimitTimes(limit: limit, isAssumed: true, times: $0)
      }
    }
    return classed + assumed
  }
}
