import CivilTime

/// Calls for help: minutes count here, so they are in no day-scale metric (ADU-1).
public struct EmergencySummary: Hashable, Sendable {
  public let calls: Int
  /// Left by whatever door.
  public let handled: Int
  /// Calls with both clocks and no impossible stamp, and the middle of their minutes from receipt to the first answer.
  public let answerTimed: Int
  public let medianMinutesToAnswer: Int?
  /// The same from receipt to the closing.
  public let closingTimed: Int
  public let medianMinutesToClosing: Int?
  /// Months of receipt in order; `nil` last.
  public let months: [Counted<CivilMonth?>]

  init(_ cases: [JudgedCase], asOf: CivilDate) {
    let valid = cases.map(\.entry).filter { $0.timeIssues(asOf: asOf).isEmpty }
    let minutes = { (stamp: KeyPath<ComplaintCase, CivilDateTime?>) in
      valid.compactMap { entry in
        entry.receivedAt.flatMap { received in entry[keyPath: stamp].flatMap { received.minutes(until: $0) } }
      }
    }
    let (answers, closings) = (minutes(\.firstAnswerAt), minutes(\.closedAt))
    calls = cases.count
    handled = cases.count { $0.outcome.isExit }
    answerTimed = answers.count
    medianMinutesToAnswer = answers.lowerMedian
    closingTimed = closings.count
    medianMinutesToClosing = closings.lowerMedian
    months = ComplaintCounts.months(of: cases)
  }
}
