public import CivilTime

/// Years of the stamps of cases for which the package has no calendar, or no limits: what is then not computable says so by name
/// and is never counted without them (ADU-3, ADU-4, ADU-8).
public struct MissingTables: Hashable, Sendable {
  /// Years of a receipt, a disposition or a closing outside of the working-day calendar, and of the as-of date; ascending.
  public let calendarYears: [Int]
  /// Years of receipt before the first known set of limits, ascending.
  public let limitYears: [Int]

  public init(_ cases: [ComplaintCase], asOf: CivilDate, rules: ComplaintRules) {
    let stamps = cases.flatMap { [$0.receivedAt, $0.disposedAt, $0.closedAt].compactMap { $0?.date } }
    // Without a stamp nothing is counted in working days, so the as-of date matters to nobody.
    let days = stamps.isEmpty ? [] : stamps + [asOf]
    calendarYears = Set(days.filter { !rules.calendar.covers($0) }.map(\.year)).sorted()
    let received = cases.compactMap { $0.receivedAt?.date }
    limitYears = Set(received.filter { rules.limits.set(receivedOn: $0) == nil }.map(\.year)).sorted()
  }

  /// What that means, a sentence for each kind of table that is missing.
  public var sentences: [String] {
    var sentences: [String] = []
    if !calendarYears.isEmpty {
      sentences.append(
        "Kalender hari kerja tahun \(Self.list(calendarYears)) belum ada: ukuran hari kerja yang memerlukannya tidak dapat dihitung."
      )
    }
    if !limitYears.isEmpty {
      sentences.append(
        "Batas waktu laporan yang diterima tahun \(Self.list(limitYears)) tidak diketahui: ketepatan waktunya tidak dapat dihitung."
      )
    }
    return sentences
  }

  static func list(_ years: [Int]) -> String { years.map(String.init).joined(separator: ", ") }
}
