/// One case followed from its start: how long, and how it left, if it did (MET-10).
public struct FollowUp: Hashable, Sendable {
  /// Time from the start to the exit, or to the as-of date.
  public let time: Double
  /// Which kind of exit; `nil` for a case still open at `time`.
  public let exit: Int?

  public init(time: Double, exit: Int?) {
    self.time = time
    self.exit = exit
  }
}

/// Kaplan and Meier's estimate of the share still open after a time (MET-10; JASA 53, 1958).
public struct SurvivalCurve: Hashable, Sendable {
  public struct Step: Hashable, Sendable {
    public let time: Double
    /// Cases followed up to this time, exits at this time included.
    public let atRisk: Int
    public let exits: Int
    public let survival: Double
    /// Greenwood's; 0 once nobody is left.
    public let standardError: Double
  }

  /// One for each time with an exit, ascending.
  public let steps: [Step]
  /// The longest time followed, open or not.
  public let lastObserved: Double

  /// Every exit counts, of whatever kind; a case that is open at the time of an exit is still at risk there. `nil` of no case.
  public init?(_ cases: [FollowUp]) {
    let sorted = cases.sorted { $0.time < $1.time }
    guard let last = sorted.last else { return nil }
    var steps: [Step] = []
    var survival = 1.0
    var greenwood = 0.0
    var start = 0
    while start < sorted.count {
      let end = sorted[start...].firstIndex { $0.time != sorted[start].time } ?? sorted.count
      let exits = sorted[start..<end].count { $0.exit != nil }
      let atRisk = sorted.count - start
      if exits > 0 {
        survival *= Double(atRisk - exits) / Double(atRisk)
        if exits < atRisk { greenwood += Double(exits) / (Double(atRisk) * Double(atRisk - exits)) }
        steps.append(
          Step(
            time: sorted[start].time, atRisk: atRisk, exits: exits, survival: survival,
            standardError: survival * greenwood.squareRoot()))
      }
      start = end
    }
    self.steps = steps
    lastObserved = last.time
  }

  /// The place among the steps of an exit at this time, which has one.
  fileprivate func place(of time: Double) -> Int {
    var places = 0..<steps.count
    while places.count > 1 {
      let middle = places.lowerBound + places.count / 2
      places = steps[middle].time <= time ? middle..<places.upperBound : places.lowerBound..<middle
    }
    return places.lowerBound
  }

  /// S(t), from 1 before the first exit.
  public func survival(at time: Double) -> Double { steps.last { $0.time <= time }?.survival ?? 1 }

  /// Greenwood's 95 % interval of S(t), kept inside 0...1; the point itself before the first exit.
  public func interval(at time: Double) -> Interval {
    let step = steps.last { $0.time <= time }
    let half = NormalDistribution.openQuantile(0.975) * (step?.standardError ?? 0)
    let middle = step?.survival ?? 1
    return Interval(low: max(0, middle - half), high: min(1, middle + half), confidence: 0.95)
  }

  /// The first time with S ≤ 0.5; `nil` where that is beyond the last observation.
  public var median: Double? {
    // A product of exact halves can miss 0.5 by the last bit.
    steps.first { $0.survival <= 0.5 + 1e-12 }?.time
  }

  /// The mean time within a limit: the area under the curve from 0; beyond the last exit the curve stays where it is.
  public func restrictedMean(to limit: Double) -> Double {
    var (area, last, height) = (0.0, 0.0, 1.0)
    for step in steps where step.time < limit {
      area += (step.time - last) * height
      (last, height) = (step.time, step.survival)
    }
    return area + (limit - last) * height
  }
}

/// Aalen and Johansen's cumulative incidence of one kind of exit among several (MET-10; SJS 5, 1978).
public struct CumulativeIncidence: Hashable, Sendable {
  public struct Step: Hashable, Sendable {
    public let time: Double
    public let incidence: Double
  }

  /// One for each time with an exit of this kind, ascending.
  public let steps: [Step]

  /// `nil` of no case. Other kinds of exit compete: they end the case without being censored.
  public init?(of exit: Int, in cases: [FollowUp]) {
    guard let all = SurvivalCurve(cases) else { return nil }
    self.init(of: exit, in: cases, leaving: all)
  }

  /// The same with the curve of all exits of these cases at hand, which several kinds share.
  public init(of exit: Int, in cases: [FollowUp], leaving all: SurvivalCurve) {
    var counts = Array(repeating: 0, count: all.steps.count)
    for one in cases where one.exit == exit { counts[all.place(of: one.time)] += 1 }
    var steps: [Step] = []
    var incidence = 0.0
    var before = 1.0
    for (step, count) in zip(all.steps, counts) {
      if count > 0 {
        incidence += before * Double(count) / Double(step.atRisk)
        steps.append(Step(time: step.time, incidence: incidence))
      }
      before = step.survival
    }
    self.steps = steps
  }

  /// F(t), from 0 before the first exit of this kind.
  public func incidence(at time: Double) -> Double { steps.last { $0.time <= time }?.incidence ?? 0 }
}
