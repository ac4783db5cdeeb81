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

  init(_ cases: [JudgedCase]) {
    let byOutcome = Self.tally(cases.map(\.outcome))
    outcomes = ComplaintOutcome.allCases.map { Counted(key: $0, count: byOutcome[$0] ?? 0) }
    let byStage = Self.tally(cases.map(\.entry.stage))
    stages = (ComplaintStage.allCases + [nil]).map { Counted(key: $0, count: byStage[$0] ?? 0) }
    let byChannel = Self.tally(cases.map { $0.entry.channelOrigin ?? $0.entry.channelEntry })
    channels = (Channel.allCases + [nil]).compactMap { key in byChannel[key].map { Counted(key: key, count: $0) } }
    categories = Self.sorted(cases.map(\.entry.category)) {
      $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars)
    }
    months = Self.sorted(cases.map { $0.entry.receivedAt.map { CivilMonth(of: $0.date) } }) { $0 < $1 }
  }

  /// The doors by which cases left, in the order of the outcomes, zeros too (ADU-7).
  public var exits: [Counted<ComplaintOutcome>] { outcomes.filter(\.key.isExit) }

  public func count(_ outcome: ComplaintOutcome) -> Int { outcomes.first { $0.key == outcome }?.count ?? 0 }

  private static func tally<Key: Hashable>(_ keys: [Key]) -> [Key: Int] {
    keys.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  private static func sorted<Key: Hashable & Sendable>(
    _ keys: [Key?], by precedes: (Key, Key) -> Bool
  ) -> [Counted<Key?>] {
    let counts = tally(keys)
    let known = counts.keys.compactMap(\.self).sorted(by: precedes)
    return (known.map { $0 } + [nil]).compactMap { key in counts[key].map { Counted(key: key, count: $0) } }
  }
}
