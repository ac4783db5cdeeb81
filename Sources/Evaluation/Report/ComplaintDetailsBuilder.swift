import CivilTime
import Complaints
import Reports
import Statistics

extension ComplaintDetails {
  /// Lays out the tables beside the rates (ADU-1 to ADU-9, MET-10).
  init(_ complaints: MeasuredComplaints) {
    let metrics = complaints.metrics
    self.init()
    let left = metrics.counts.exits.reduce(0) { $0 + $1.count }
    exits = metrics.counts.exits.map { Portion($0.key.rawValue, $0.count, of: left) }
    classes = metrics.classes.map { ClassLine($0) }
    receiptMonths = metrics.receiptMonths.map { MonthLine($0) }
    categories = metrics.categories.map { CategoryLine($0) }
    flow = Flow(metrics.backlog)
    reopening.cases = metrics.reopening.cases
    reopening.times = metrics.reopening.times
    reopening.repeats = complaints.repeats
    reopening.supporters = complaints.supporters
    ratings = Ratings(metrics.ratings)
    access = complaints.access.map { Count($0.key.rawValue, $0.count) }
    quality = metrics.quality.lines.map { Portion($0.item.rawValue, $0.filled, of: $0.of) }
    emergencies = metrics.emergencySummary.map { Emergencies($0) }
    merges = complaints.merges.map { Merge(ids: $0.ids, reasons: $0.reasons.map(\.rawValue)) }
    if metrics.received > 0 {
      channelUse =
        metrics.channels.lines.map { ChannelLine($0, label: $0.channel?.rawValue ?? "tidak disebut") }
        + [ChannelLine(metrics.channels.total, label: "Semua kanal")]
    }
    resolution = ResolutionReport(metrics)
  }
}

extension ComplaintDetails.Portion {
  fileprivate init(_ label: String, _ count: Int, of whole: Int) {
    self.init(
      label: label, count: count, whole: whole,
      percent: whole > 0 ? .value(Figure(Fraction(100 * count, whole), decimals: 1)) : .absent(.notRateable))
  }
}

extension ComplaintDetails.Share {
  fileprivate init(_ rate: Complaints.Rate?) {
    guard let rate else {
      self.init(percent: .absent(.notComputable), numerator: nil, denominator: nil)
      return
    }
    let hasValue = rate.result.value != nil
    self.init(
      percent: Measure(percent: rate.result), numerator: hasValue ? rate.numerator : nil,
      denominator: hasValue ? rate.denominator : nil)
  }
}

extension ComplaintDetails.ClassLine {
  fileprivate init(_ line: ClassRates) {
    self.init(
      label: line.kind.rawValue, limit: Self.words(line.limits), limitSet: line.limitSetID, received: line.received,
      verified: .init(line[.verifiedInTime]), disposed: .init(line[.disposedInTime]),
      answered: .init(line[.answeredInTime]), resolved: .init(line[.resolvedInTime]),
      resolvedAtLonger: line.resolvedAtLonger.map { .init($0) })
  }

  private static func words(_ limits: [DayLimit]) -> String {
    guard let last = limits.last else { return "tidak ada batas" }
    let unit = last.unit == .workdays ? "hari kerja" : "hari kalender"
    return limits.map { String($0.days) }.joined(separator: " atau ") + " " + unit
  }
}

extension ComplaintDetails.MonthLine {
  fileprivate init(_ line: ReceiptMonth) {
    self.init(
      month: line.month.description, received: line.received, verified: .init(line[.verifiedInTime]),
      answered: .init(line[.answeredInTime]), resolved: .init(line[.resolvedInTime]), completed: .init(line[.completed])
    )
  }
}

extension ComplaintDetails.CategoryLine {
  fileprivate init(_ line: CategoryState) {
    self.init(
      label: line.category ?? "tidak disebut", received: line.received, resolved: line.resolved, open: line.open,
      inTime: .init(line.inTime))
  }
}

extension ComplaintDetails.Flow {
  fileprivate init(_ backlog: Backlog) {
    self.init()
    open = backlog.open
    ninetiethAge = backlog.ninetiethAge
    switch backlog.flow {
    case .value(let flow):
      openInFlow = flow.open
      leftOut = flow.leftOut
      months = flow.months.map {
        Month(
          month: $0.month.description, opening: $0.opening, received: $0.received, exits: $0.exits, closing: $0.closing)
      }
    case .tidakDapatDihitung, .tidakDapatDinilai: reason = backlog.flow.why ?? ""
    }
  }
}

extension ComplaintDetails.Ratings {
  fileprivate init(_ ratings: Complaints.Ratings) {
    self.init()
    mean = Measure(ratings.mean, decimals: 2)
    distribution = ratings.distribution.enumerated().map { Count(String($0.offset + 1), $0.element) }
    automatic = ratings.automatic
    invalid = ratings.invalid
    reason = ratings.mean.why ?? ""
  }
}

extension ComplaintDetails.Emergencies {
  fileprivate init(_ summary: EmergencySummary) {
    self.init(
      calls: summary.calls, handled: summary.handled, answerTimed: summary.answerTimed,
      minutesToAnswer: summary.medianMinutesToAnswer, closingTimed: summary.closingTimed,
      minutesToClosing: summary.medianMinutesToClosing,
      months: summary.months.map { Count($0.key?.description ?? "tanpa tanggal", $0.count) })
  }
}

extension ComplaintDetails.ChannelLine {
  fileprivate init(_ line: ChannelUse.Line, label: String) {
    self.init(
      label: label, cases: line.cases, reached: .init("SP4N-LAPOR!", line.reached, of: line.known),
      timed: line.entry.cases, sameDay: line.entry.sameDay, workdays: line.entry.medianWorkdays,
      hours: line.entry.medianMinutes.map { Figure(Fraction($0, 60), decimals: 1) })
  }
}
