public import CivilTime

/// A case that a rate leaves out, with its place and the reason: for explanations, not kept for every rate of every unit (ADU-5).
public struct LeftOutCase: Hashable, Sendable {
  /// `ComplaintCase.source`.
  public let source: Int
  public let reason: ExclusionReason

  /// In the order of their sources; the same cases that the rate counts as excluded.
  public static func all(
    of metric: ComplaintRate, cases: [ComplaintCase], asOf: CivilDate, period: DatePeriod?, sources: SourceProfiles,
    rules: ComplaintRules
  ) -> [LeftOutCase] {
    let received = cases.filter { !$0.isEmergency && $0.isReceived(in: period, asOf: asOf) }
    return received.sorted { $0.source < $1.source }.compactMap { entry in
      let verdicts = RateVerdicts(
        entry: entry, profile: sources[entry.sourceSystem], hasTimeIssue: !entry.timeIssues(asOf: asOf).isEmpty,
        asOf: asOf, rules: rules)
      guard case .out(let reason) = verdicts.verdict(metric) else { return nil }
      return LeftOutCase(source: entry.source, reason: reason)
    }
  }
}
