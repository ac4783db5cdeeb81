import Completeness
import Reports
import Units

extension ConnectednessLine {
  init(_ label: String, _ counts: Connectedness) {
    self.init(
      label: label, registered: counts.registered, connected: counts.connected, filled: counts.filled,
      complete: counts.complete)
  }

  /// Instansi by kind, in the order in which results are published, with those of unknown kind and the whole last (SIPP-1).
  ///
  /// Units without an instansi count nowhere: nobody knows to whom they belong.
  static func byKind(_ units: [DecidedUnit]) -> [ConnectednessLine] {
    guard units.contains(where: \.measured.completeness.isNamed) else { return [] }
    let groups = units.byInstansi
    guard !groups.isEmpty else { return [] }
    let steps = groups.map { _, members in
      (
        kind: members.compactMap(\.unit.instansiKind).min { $0.rawValue < $1.rawValue },
        step: Connectedness.step(ofInstansiWith: members.map(\.measured.completeness.connectedness))
      )
    }
    let kinds: [(InstansiKind?, String)] =
      InstansiKind.allCases.map { ($0, $0.rawValue) } + [(nil, "jenis belum diketahui")]
    return kinds.compactMap { kind, label in
      let found = steps.filter { $0.kind == kind }.map(\.step)
      return found.isEmpty ? nil : ConnectednessLine(label, Connectedness(found))
    } + [ConnectednessLine("semua instansi", Connectedness(steps.map(\.step)))]
  }
}

extension GroupSIPPReport {
  /// `nil` without SIPP data about any unit of the run is decided by the caller.
  init(_ units: [DecidedUnit]) {
    let scores = units.map(\.measured.completeness)
    self.init(
      units: ConnectednessLine("unit", Connectedness(scores.map(\.connectedness))),
      checks: SIPPReport.Check.all(of: scores))
  }
}
