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
    var tallies: [CivilMonth: RateTally] = [:]
    for judged in cases {
      if let month = judged.receiptMonth { tallies[month, default: RateTally()].count(judged) }
    }
    return tallies.map { month, tally in
      ReceiptMonth(
        month: month, received: tally.cases, rates: metrics.map { tally.rate($0, asOf: asOf) })
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
    var tallies: [String?: RateTally] = [:]
    for judged in cases { tallies[judged.entry.category, default: RateTally()].count(judged) }
    return tallies.sorted { a, b in
      guard let first = a.key else { return false }
      guard let second = b.key else { return true }
      return first.unicodeScalars.lexicographicallyPrecedes(second.unicodeScalars)
    }.map { category, tally in
      CategoryState(
        category: category, received: tally.cases, resolved: tally.resolved, open: tally.open,
        inTime: tally.rate(.resolvedInTime, asOf: asOf))
    }
  }
}
