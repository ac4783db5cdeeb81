import Complaints
import Reports
import Statistics

extension ResolutionReport {
  /// Most points of a curve that is still a table; a longer one is read at equal distances.
  private static let mostPoints = 40

  init(_ metrics: ComplaintMetrics) {
    self.init()
    guard let times = metrics.timeToResolution.value else {
      reason = metrics.timeToResolution.why ?? ""
      absence = if case .tidakDapatDihitung = metrics.timeToResolution { .notComputable } else { .notRateable }
      return
    }
    followed = times.followed
    open = times.open
    hasCurve = times.followed >= TimeToResolution.leastForCurve
    median = Self.words(times.median, beyond: times.lastObserved)
    medianDays = times.median
    lastObserved = times.lastObserved
    limit = times.limit
    let grid = Self.grid(times)
    spacing = grid.spacing
    points = grid.days.compactMap { Point(times, at: $0) }
    runs = times.runs.map { Run($0, of: times) }
    limits = metrics.timesByLimit.compactMap { LimitLine($0) }
  }

  /// The days with an exit, or equal distances where these are too many.
  private static func grid(_ times: TimeToResolution) -> (days: [Int], spacing: Int?) {
    let exits = times.curve.steps.map { Int($0.time) }
    guard exits.count > mostPoints, let last = exits.last else { return (exits, nil) }
    let spacing = (last / mostPoints / 5 + 1) * 5
    return (Array(stride(from: 0, through: last + spacing - 1, by: spacing)), spacing)
  }

  static func words(_ median: Int?, beyond last: Int) -> String {
    median.map { "\($0) hari kerja" } ?? "lebih dari \(last) hari kerja"
  }
}

extension ResolutionReport.Point {
  fileprivate init?(_ times: TimeToResolution, at day: Int) {
    let interval = times.curve.interval(at: Double(day))
    guard let open = Figure(share: times.curve.survival(at: Double(day))), let low = Figure(share: interval.low),
      let high = Figure(share: interval.high),
      let resolved = Figure(share: times.run(.sebagaiSelesai)?.incidence(of: .selesai, at: day) ?? 0),
      let byPeople = Figure(share: times.run(.terpisah)?.incidence(of: .selesai, at: day) ?? 0)
    else { return nil }
    self.init(
      day: day, atRisk: times.atRisk(on: day), open: open, low: low, high: high, resolved: resolved,
      resolvedByPeople: byPeople)
  }
}

extension ResolutionReport.Run {
  fileprivate init(_ run: TimeToResolution.Run, of times: TimeToResolution) {
    self.init(
      label: run.automatic.rawValue,
      medianResolution: ResolutionReport.words(run.medianResolution, beyond: times.lastObserved),
      doors: run.doors.map { door in
        Door(
          label: door.door.label, cases: door.cases,
          byLimit: times.limit.flatMap { Figure(share: run.incidence(of: door.door, at: $0)) },
          byTwice: times.limit.flatMap { Figure(share: run.incidence(of: door.door, at: 2 * $0)) })
      })
  }
}

extension ResolutionReport.LimitLine {
  fileprivate init?(_ line: LimitTimes) {
    let (times, limit) = (line.times, line.limit)
    guard let together = times.run(.sebagaiSelesai), let apart = times.run(.terpisah),
      let byLimit = Figure(share: together.incidence(of: .selesai, at: limit)),
      let byTwice = Figure(share: together.incidence(of: .selesai, at: 2 * limit)),
      let peopleByLimit = Figure(share: apart.incidence(of: .selesai, at: limit)),
      let peopleByTwice = Figure(share: apart.incidence(of: .selesai, at: 2 * limit)),
      let mean = Figure(settled: times.restrictedMean(to: limit), decimals: 1),
      let meanTwice = Figure(settled: times.restrictedMean(to: 2 * limit), decimals: 1)
    else { return nil }
    self.init(
      label: line.isAssumed ? "\(limit) hari kerja, kelas kosong" : "\(limit) hari kerja",
      limit: limit, followed: times.followed, open: times.open,
      median: ResolutionReport.words(times.median, beyond: times.lastObserved), resolvedByLimit: byLimit,
      resolvedByTwice: byTwice, peopleByLimit: peopleByLimit, peopleByTwice: peopleByTwice, meanToLimit: mean,
      meanToTwice: meanTwice)
  }
}

extension Figure {
  /// A share of a curve in percent, one decimal.
  fileprivate init?(share: Double) { self.init(settled: share * 100, decimals: 1) }

  /// A sum or product of exact shares misses its value by the last bits; settled to nine decimals it rounds as the exact one does.
  init?(settled value: Double, decimals: Int) {
    guard value.isFinite else { return nil }
    self.init((value * 1e9).rounded() / 1e9, decimals: decimals)
  }
}
