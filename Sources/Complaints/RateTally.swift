import CivilTime
import Statistics

/// Counts the verdicts of cases on all rates at once, and what became of the cases.
struct RateTally {
  enum Verdict: Equatable {
    case yes, no
    case out(ExclusionReason)
  }

  private(set) var cases = 0
  private(set) var resolved = 0
  /// Not known to have left, a postponed one too.
  private(set) var open = 0
  private var elsewhereOrPostponed = 0
  /// Verdict by verdict for each rate, as `VerdictCodes` number them.
  private var counts = Array(repeating: Int32(0), count: VerdictCodes.count * VerdictCodes.kinds)

  init() {}

  init(_ cases: [JudgedCase]) {
    for judged in cases { count(judged) }
  }

  mutating func count(_ judged: JudgedCase) {
    cases += 1
    if judged.outcome.isResolution { resolved += 1 }
    if !judged.outcome.isExit { open += 1 }
    if judged.outcome.isElsewhere || judged.outcome == .ditunda { elsewhereOrPostponed += 1 }
    let codes = judged.codes
    for place in 0..<VerdictCodes.count { counts[place * VerdictCodes.kinds + codes[place]] += 1 }
  }

  /// Zero complaints, or only such as were never the unit's to solve (ADU-8).
  var nothing: NothingToRate? {
    guard cases > 0 else { return .noComplaints }
    return elsewhereOrPostponed == cases ? .onlyReturnedOrPostponed : nil
  }

  /// The finished rate; nothing to rate among all cases goes before every other reason.
  func rate(_ metric: ComplaintRate, assuming assumed: SupervisionClass? = nil, asOf: CivilDate) -> Rate {
    rate(metric, at: VerdictCodes.place(of: metric, assuming: assumed), asOf: asOf, nothing: nothing)
  }

  /// Of a metric that no case was judged by.
  static func none(_ metric: ComplaintRate, asOf: CivilDate) -> Rate {
    RateTally().rate(metric, at: VerdictCodes.place(of: metric), asOf: asOf, nothing: .noneInScope)
  }

  private func rate(_ metric: ComplaintRate, at place: Int, asOf: CivilDate, nothing: NothingToRate?) -> Rate {
    let start = place * VerdictCodes.kinds
    let numerator = Int(counts[start + VerdictCodes.yes])
    let denominator = numerator + Int(counts[start + VerdictCodes.no])
    var excluded: [Rate.Excluded] = []
    for (offset, reason) in ExclusionReason.allCases.enumerated() {
      let count = Int(counts[start + VerdictCodes.firstReason + offset])
      if count > 0 { excluded.append(Rate.Excluded(reason: reason, count: count)) }
    }
    return Rate(
      metric: metric, asOf: asOf, numerator: numerator, denominator: denominator, excluded: excluded,
      result: Self.result(numerator, denominator, excluded, field: metric.neededField, nothing: nothing))
  }

  private static func result(
    _ numerator: Int, _ denominator: Int, _ excluded: [Rate.Excluded], field: ComplaintField?, nothing: NothingToRate?
  ) -> MetricResult<Fraction> {
    if let nothing { return .tidakDapatDinilai(nothing) }
    if denominator > 0 { return .value(Fraction(numerator, denominator)) }
    // The commonest gap decides; of two equally common ones the first in the fixed order.
    let gaps = excluded.compactMap { entry in entry.reason.lack(of: field).map { (lack: $0, count: entry.count) } }
    if let most = gaps.map(\.count).max(), let gap = gaps.first(where: { $0.count == most }) {
      return .tidakDapatDihitung(gap.lack)
    }
    let reasons = Set(excluded.map(\.reason))
    if reasons.contains(.belumJatuhTempo) { return .tidakDapatDinilai(.noneMatured) }
    return .tidakDapatDinilai(reasons.contains(.belumDitutup) ? .noneClosed : .noneInScope)
  }
}

/// The verdicts of one case on every rate, a byte each: the rates in their order, then resolution at the shorter and at the longer limit.
struct VerdictCodes {
  /// Rates with their variants.
  static let count = 16
  /// Yes, no, and every reason to be left out.
  static let kinds = 20
  static let yes = 0
  static let no = 1
  static let firstReason = 2

  private static let shorter = count - 2
  private static let longer = count - 1

  private var codes = SIMD16<UInt8>()

  init(_ verdicts: RateVerdicts) {
    for metric in ComplaintRate.allCases {
      codes[Self.place(of: metric)] = Self.code(verdicts.verdict(metric))
    }
    codes[Self.shorter] = Self.code(verdicts.verdict(.resolvedInTime, assuming: .tidakBerkadar))
    codes[Self.longer] = Self.code(verdicts.verdict(.resolvedInTime, assuming: .berkadar))
  }

  subscript(place: Int) -> Int { Int(codes[place]) }

  subscript(metric: ComplaintRate) -> RateTally.Verdict {
    switch self[Self.place(of: metric)] {
    case Self.yes: .yes
    case Self.no: .no
    case let code: .out(ExclusionReason.allCases[code - Self.firstReason])
    }
  }

  /// Takes the assumed class for resolution in time, where a `pengaduan` has none.
  static func place(of metric: ComplaintRate, assuming assumed: SupervisionClass? = nil) -> Int {
    switch assumed {
    case .tidakBerkadar?: shorter
    case .berkadar?: longer
    case nil: ComplaintRate.allCases.firstIndex(of: metric) ?? 0
    }
  }

  private static func code(_ verdict: RateTally.Verdict) -> UInt8 {
    switch verdict {
    case .yes: UInt8(yes)
    case .no: UInt8(no)
    case .out(let reason): UInt8(firstReason + (ExclusionReason.allCases.firstIndex(of: reason) ?? 0))
    }
  }
}
