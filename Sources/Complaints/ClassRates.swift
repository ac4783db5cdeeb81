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
  /// The set of limits by date of receipt; `nil` for cases without a receipt date or before the first set.
  public let limitSet: LimitSet?
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

  /// By date of the limits, then by class; the received sum to the cases given.
  static func all(of cases: [JudgedCase], asOf: CivilDate) -> [ClassRates] {
    let groups = Dictionary(grouping: cases) { judged in
      let set = judged.set
      let day = judged.entry.receivedAt?.date
      let isSpecial = day.map { day in set?.special.contains { $0.applies(to: judged.entry.category, on: day) } ?? false
      }
      return Key(kind: isSpecial == true ? .khusus : LimitClass(judged.entry), start: set?.validFrom)
    }
    let order = Dictionary(uniqueKeysWithValues: LimitClass.allCases.enumerated().map { ($1, $0) })
    return groups.sorted { a, b in
      if a.key.start != b.key.start {
        guard let first = a.key.start else { return false }
        return b.key.start.map { first < $0 } ?? true
      }
      return (order[a.key.kind] ?? 0) < (order[b.key.kind] ?? 0)
    }.map { key, members in ClassRates(key.kind, members, asOf: asOf) }
  }

  private init(_ kind: LimitClass, _ members: [JudgedCase], asOf: CivilDate) {
    self.kind = kind
    limitSet = members.first?.set
    limits =
      members.first.map { first in
        guard let set = first.set, let day = first.entry.receivedAt?.date else { return [] }
        return set.resolution(
          type: first.entry.type, supervision: first.entry.supervision, category: first.entry.category, receivedOn: day
        ).days
      } ?? []
    received = members.count
    let nothing = ComplaintMetrics.nothingToRate(members)
    rates = Self.metrics.map { metric in
      let isShorter = metric == .resolvedInTime && kind == .kelasTidakDisebut
      return Rate(metric, over: members, asOf: asOf, nothing: nothing) { isShorter ? $0.resolvedAtShorter : $0[metric] }
    }
    resolvedAtLonger =
      kind == .kelasTidakDisebut
      ? Rate(.resolvedInTime, over: members, asOf: asOf, nothing: nothing) { $0.resolvedAtLonger } : nil
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
