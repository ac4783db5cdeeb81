import Findings
import IndexModel
import Intake
import Reports

extension FindingLine {
  init(_ finding: Finding) {
    let place = finding.location
    self.init(
      severity: finding.severity.rawValue, rule: finding.rule, kind: finding.kind, file: place.file, sheet: place.sheet,
      row: place.row, column: place.column, header: place.header, unitID: finding.unit, found: finding.found,
      expected: finding.expected, action: finding.action)
  }
}

extension InputReport {
  static func all(of files: ReadFiles) -> [InputReport] {
    files.readings.map { reading in
      let facts = files.digests[reading.file.name]
      return InputReport(
        file: reading.file.name, role: reading.file.role.rawValue, sheet: reading.sheet, sha256: facts?.sha256 ?? "",
        byteCount: facts?.byteCount ?? 0, rowsRead: reading.ledger.read, rowsUsed: reading.ledger.used,
        excluded: reading.ledger.exclusions.map { Count(ExclusionWords.of($0.reason), $0.count) },
        droppedColumns: reading.droppedColumns.map { "\($0.header) (\($0.reason.rawValue))" }, notes: reading.notes)
    }
  }
}

extension RankLine {
  init(_ place: Ranking.Place) {
    self.init(scope: place.scope.rawValue, group: place.group, rank: place.rank, of: place.count)
  }
}

extension TierReport {
  init(_ decision: TierDecision, policy: TierPolicy) {
    self.init(
      key: decision.tier.rawValue, label: decision.tier.label, reason: decision.sentence,
      withoutLimiters: decision.isLimited ? decision.withoutLimiters.label : nil, policy: policy.name)
  }
}

extension TaskLine {
  init(_ weakness: Weakness) {
    let component = IndexReport.ComponentLine(weakness.component)
    self.init(
      weakness: component.label, evidence: "\(component.measured), atau \(component.score.indonesian) dari 5",
      effortNumber: weakness.remedy.effort.number, effort: weakness.remedy.effort.name,
      gain: Figure(weakness.gain, decimals: 2), action: weakness.remedy.action)
  }
}
