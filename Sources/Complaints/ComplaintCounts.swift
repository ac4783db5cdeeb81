public import CivilTime

/// How many cases share a key.
public struct Counted<Key: Hashable & Sendable>: Hashable, Sendable {
  public let key: Key
  public let count: Int
}

/// A month of receipt.
public struct CivilMonth: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let year: Int
  public let month: Int

  public init(of date: CivilDate) {
    let parts = date.components
    year = parts.year
    month = parts.month
  }

  private init(index: Int) {
    year = index / 12
    month = index % 12 + 1
  }

  /// Every month from this one to the other, both included; none if the other comes first.
  func through(_ last: CivilMonth) -> [CivilMonth] {
    let (start, end) = (year * 12 + month - 1, last.year * 12 + last.month - 1)
    return start <= end ? (start...end).map { CivilMonth(index: $0) } : []
  }

  public static func < (a: Self, b: Self) -> Bool { (a.year, a.month) < (b.year, b.month) }

  /// `2025-03`.
  public var description: String { "\(year)-" + (month < 10 ? "0" : "") + "\(month)" }
}

/// The make-up of the cases received; each table sums to their number.
public struct ComplaintCounts: Hashable, Sendable {
  /// Every outcome in its fixed order, zeros too (ADU-7).
  public let outcomes: [Counted<ComplaintOutcome>]
  /// Every stage in its fixed order, zeros too; `nil`, a stage that is not known, last.
  public let stages: [Counted<ComplaintStage?>]
  /// Channels of origin (else of entry) that occur, in the fixed order; `nil` last.
  public let channels: [Counted<Channel?>]
  /// By name; `nil` last.
  public let categories: [Counted<String?>]
  /// Months of receipt in order; `nil` last.
  public let months: [Counted<CivilMonth?>]

  /// Of cases whose channels, categories and months are counted already.
  init(_ cases: [JudgedCase], channels: ChannelUse, categories: [CategoryState], months: [ReceiptMonth]) {
    outcomes = Self.tally(cases.lazy.map(\.outcome), ComplaintOutcome.allCases)
    stages = Self.tally(cases.lazy.map(\.entry.stage), ComplaintStage.allCases + [nil])
    self.channels = channels.lines.map { Counted(key: $0.channel, count: $0.cases) }
    self.categories = categories.map { Counted(key: $0.category, count: $0.received) }
    self.months = Self.months(months.map { Counted(key: $0.month, count: $0.received) }, of: cases.count)
  }

  /// Months of receipt in order; `nil` last.
  static func months(of cases: [JudgedCase]) -> [Counted<CivilMonth?>] {
    let counts = cases.compactMap(\.receiptMonth).reduce(into: [CivilMonth: Int]()) { $0[$1, default: 0] += 1 }
    return months(counts.sorted { $0.key < $1.key }.map { Counted(key: $0.key, count: $0.value) }, of: cases.count)
  }

  private static func months(_ dated: [Counted<CivilMonth?>], of cases: Int) -> [Counted<CivilMonth?>] {
    let undated = cases - dated.reduce(0) { $0 + $1.count }
    return undated > 0 ? dated + [Counted(key: nil, count: undated)] : dated
  }

  /// The doors by which cases left, in the order of the outcomes, zeros too (ADU-7).
  public var exits: [Counted<ComplaintOutcome>] { outcomes.filter(\.key.isExit) }

  public func count(_ outcome: ComplaintOutcome) -> Int { outcomes.first { $0.key == outcome }?.count ?? 0 }

  /// Every key in its order, zeros too.
  private static func tally<Key: Hashable & Sendable>(
    _ keys: some Sequence<Key>, _ order: [Key]
  ) -> [Counted<Key>] {
    var counts = Array(repeating: 0, count: order.count)
    for key in keys {
      if let place = order.firstIndex(of: key) { counts[place] += 1 }
    }
    return zip(order, counts).map { Counted(key: $0, count: $1) }
  }
}
