import CivilTime

/// What chooses a limit: the type and class of a case (ADU-3).
public enum LimitClass: String, CaseIterable, Hashable, Sendable {
  case tidakBerkadar = "Pengaduan tidak berkadar pengawasan"
  case berkadar = "Pengaduan berkadar pengawasan"
  case kelasTidakDisebut = "Pengaduan, kelas tidak disebut"
  case permintaanInformasi = "Permintaan informasi"
  case aspirasi = "Aspirasi"
  /// Under a limit of its own for some category and time, such as Covid-19 in 2020.
  case khusus = "Batas khusus"
  case jenisTidakDisebut = "Jenis tidak disebut"

  /// Takes the set of limits in force on the day of receipt.
  init(_ entry: ComplaintCase, under set: LimitSet) {
    let isSpecial = entry.receivedAt.map { received in
      set.special.contains { $0.applies(to: entry.category, on: received.date) }
    }
    self = isSpecial == true ? .khusus : LimitClass(entry)
  }

  init(_ entry: ComplaintCase) {
    switch (entry.type, entry.supervision) {
    case (.permintaanInformasi, _): self = .permintaanInformasi
    case (.aspirasi, _): self = .aspirasi
    case (.pengaduan, .berkadar), (nil, .berkadar): self = .berkadar
    case (.pengaduan, .tidakBerkadar), (nil, .tidakBerkadar): self = .tidakBerkadar
    case (.pengaduan, nil): self = .kelasTidakDisebut
    case (.darurat, _), (nil, nil): self = .jenisTidakDisebut
    }
  }
}

/// On-time rates of one class under the limits in force when its cases were received (ADU-3, ADU-6).
public struct ClassRates: Hashable, Sendable {
  public static let metrics: [ComplaintRate] = [.verifiedInTime, .disposedInTime, .answeredInTime, .resolvedInTime]

  public let kind: LimitClass
  /// Id of the set of limits by date of receipt; `nil` for cases without a receipt date or before the first set.
  public let limitSetID: String?
  /// Limits to resolve: one, both where the class is missing, none where no limit is known.
  public let limits: [DayLimit]
  public let received: Int
  /// Of `metrics`, in their order; where the class is missing, resolution at the shorter limit.
  public let rates: [Rate]
  /// Resolution at the longer limit, where the class is missing.
  public let resolvedAtLonger: Rate?

  private struct Key: Hashable {
    let kind: LimitClass
    let start: CivilDate?
  }

  /// Cases of one class under one set of limits.
  private struct Group {
    let first: JudgedCase
    var tally = RateTally()
  }

  /// By date of the limits, then by class; the received sum to the cases given.
  static func all(of cases: [JudgedCase], asOf: CivilDate) -> [ClassRates] {
    var groups: [Key: Group] = [:]
    for judged in cases {
      groups[Key(kind: judged.limitClass, start: judged.limitStart), default: Group(first: judged)].tally.count(judged)
    }
    let order = LimitClass.allCases
    return groups.sorted { a, b in
      if a.key.start != b.key.start {
        guard let first = a.key.start else { return false }
        return b.key.start.map { first < $0 } ?? true
      }
      return (order.firstIndex(of: a.key.kind) ?? 0) < (order.firstIndex(of: b.key.kind) ?? 0)
    }.map { key, group in ClassRates(key.kind, group, asOf: asOf) }
  }

  private init(_ kind: LimitClass, _ group: Group, asOf: CivilDate) {
    let first = group.first
    self.kind = kind
    limitSetID = first.set?.id
    limits =
      first.entry.receivedAt.flatMap { received in
        first.set?.resolution(
          type: first.entry.type, supervision: first.entry.supervision, category: first.entry.category,
          receivedOn: received.date
        ).days
      } ?? []
    received = group.tally.cases
    let isUnclassed = kind == .kelasTidakDisebut
    rates = Self.metrics.map { metric in
      group.tally.rate(
        metric, assuming: metric == .resolvedInTime && isUnclassed ? .tidakBerkadar : nil, asOf: asOf)
    }
    resolvedAtLonger = isUnclassed ? group.tally.rate(.resolvedInTime, assuming: .berkadar, asOf: asOf) : nil
  }

  public subscript(metric: ComplaintRate) -> Rate? { rates.first { $0.metric == metric } }
}

extension ResolutionLimit {
  /// One limit, both, or none.
  var days: [DayLimit] {
    switch self {
    case .known(let limit): [limit]
    case .classMissing(let shorter, let longer): [shorter, longer]
    case .typeMissing: []
    }
  }
}
