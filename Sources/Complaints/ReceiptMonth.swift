import CivilTime

/// The cases received in one month and what became of them: newer months have fewer matured cases (ADU-6).
public struct ReceiptMonth: Hashable, Sendable {
  public static let metrics: [ComplaintRate] = [.verifiedInTime, .answeredInTime, .resolvedInTime, .completed]

  public let month: CivilMonth
  public let received: Int
  /// Of `metrics`, in their order.
  public let rates: [Rate]

  /// In order of the months; cases without a receipt date are in none.
  static func all(of cases: [JudgedCase], asOf: CivilDate) -> [ReceiptMonth] {
    let dated = cases.filter { $0.entry.receivedAt != nil }
    let groups = Dictionary(grouping: dated) { $0.entry.receivedAt.map { CivilMonth(of: $0.date) } }
    return groups.compactMap { key, members in
      key.map { month in
        let nothing = ComplaintMetrics.nothingToRate(members)
        return ReceiptMonth(
          month: month, received: members.count,
          rates: metrics.map { metric in Rate(metric, over: members, asOf: asOf, nothing: nothing) { $0[metric] } })
      }
    }.sorted { $0.month < $1.month }
  }

  public subscript(metric: ComplaintRate) -> Rate? { rates.first { $0.metric == metric } }
}

/// The cases of one category and what became of them.
public struct CategoryState: Hashable, Sendable {
  /// `nil` where none is given.
  public let category: String?
  public let received: Int
  public let resolved: Int
  /// Still open, a postponed or unknown one too.
  public let open: Int
  /// Matured cases by their limit, and those of them resolved in time.
  public let inTime: Rate

  /// By name; the nameless last.
  static func all(of cases: [JudgedCase], asOf: CivilDate) -> [CategoryState] {
    Dictionary(grouping: cases, by: \.entry.category).sorted { a, b in
      guard let first = a.key else { return false }
      guard let second = b.key else { return true }
      return first.unicodeScalars.lexicographicallyPrecedes(second.unicodeScalars)
    }.map { category, members in
      CategoryState(
        category: category, received: members.count, resolved: members.count { $0.outcome.isResolution },
        open: members.count { !$0.outcome.isExit },
        inTime: Rate(
          .resolvedInTime, over: members, asOf: asOf, nothing: ComplaintMetrics.nothingToRate(members)
        ) { $0[.resolvedInTime] })
    }
  }
}
