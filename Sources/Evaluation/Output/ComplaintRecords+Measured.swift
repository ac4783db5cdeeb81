import Complaints
import Store

extension ComplaintRecords {
  /// Counts of one unit, from which its shares, its stock and its curve can be made again.
  init(_ complaints: MeasuredComplaints) {
    guard complaints.hasSource else {
      self.init()
      return
    }
    let metrics = complaints.metrics
    let counts = metrics.counts
    func records(_ kind: String, _ pairs: [(String, Int)]) -> [CountRecord] {
      pairs.filter { $0.1 > 0 }.map { CountRecord(kind: kind, label: $0.0, count: $0.1) }
    }
    self.init(
      counts: records("hasil", counts.outcomes.map { ($0.key.rawValue, $0.count) })
        + records("kanal", counts.channels.map { ($0.key?.rawValue ?? "", $0.count) })
        + records("kategori", counts.categories.map { ($0.key ?? "", $0.count) })
        + records("penilaian", metrics.ratings.distribution.enumerated().map { (String($0.offset + 1), $0.element) })
        + records("kelas", metrics.classes.map { ("\($0.kind.rawValue) (\($0.limitSetID ?? "-"))", $0.received) })
        + records("akses", complaints.access.map { ($0.key.rawValue, $0.count) })
        + records("darurat", [("jumlah", metrics.emergencySummary?.calls ?? 0)]),
      flow: metrics.backlog.flow.value?.months.map { month in
        FlowRecord(
          month: month.month.description, opening: month.opening, received: month.received, exits: month.exits,
          closing: month.closing)
      } ?? [], times: Self.times(metrics.resolutionTimes))
  }

  private static func times(_ times: [ResolutionTime]) -> [TimeRecord] {
    struct Key: Hashable { let workdays: Int, exit: String }
    let tally = times.reduce(into: [Key: Int]()) {
      $0[Key(workdays: $1.time, exit: $1.exit?.rawValue ?? ""), default: 0] += 1
    }
    return tally.map { TimeRecord(workdays: $0.key.workdays, exit: $0.key.exit, cases: $0.value) }
      .sorted { ($0.workdays, $0.exit) < ($1.workdays, $1.exit) }
  }
}
