public import CivilTime

/// A case that a rate leaves out, with its place and the reason: for explanations, not kept for every rate of every unit (ADU-5).
public struct LeftOutCase: Hashable, Sendable {
  /// `ComplaintCase.source`.
  public let source: Int
  public let reason: ExclusionReason

  /// In the order of their sources; of cases received in the period, the same that the rate counts as excluded.
  public static func all(
    of metric: ComplaintRate, _ cases: [JudgedCase], period: DatePeriod?, asOf: CivilDate
  ) -> [LeftOutCase] {
    let received = cases.filter { !$0.entry.isEmergency && $0.entry.isReceived(in: period, asOf: asOf) }
    return received.sorted { $0.entry.source < $1.entry.source }.compactMap { judged in
      guard case .out(let reason) = judged[metric] else { return nil }
      return LeftOutCase(source: judged.entry.source, reason: reason)
    }
  }
}
