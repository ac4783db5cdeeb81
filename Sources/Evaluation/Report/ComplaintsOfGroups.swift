import Complaints
import Reports
import Units

/// Complaints of the nation and of each instansi (ADU-11): made first, so that the cases are gone when the reports of units are made.
struct ComplaintsOfGroups: Sendable {
  let nation: ComplaintReport
  private let byInstansi: [String: ComplaintReport]

  init(_ cases: MeasuredCases, of units: [DecidedUnit], threads: Int) {
    let nation = Later(threads: threads) { Self.nation(cases, units) }
    let reports = units.byInstansi.parallelMap(threads: threads) { key, members in
      (key, ComplaintReport(cases.of(members.map(\.unit.id), access: Self.access(members))))
    }
    byInstansi = Dictionary(uniqueKeysWithValues: reports)
    self.nation = nation.value
  }

  /// `nil` for a key that no unit has.
  subscript(instansi key: String) -> ComplaintReport? { byInstansi[key] }

  private static func nation(_ cases: MeasuredCases, _ units: [DecidedUnit]) -> ComplaintReport {
    var report = ComplaintReport(cases.all(access: access(units)))
    if cases.undisposed > 0 {
      report.remarks.insert(
        "\(cases.undisposed) laporan tidak pernah didisposisi ke suatu unit; terhitung di sini saja.", at: 0)
    }
    return report
  }

  private static func access(_ units: [DecidedUnit]) -> [ComplaintAccess] {
    units.flatMap { $0.measured.complaints.access.map(\.key) }
  }
}
