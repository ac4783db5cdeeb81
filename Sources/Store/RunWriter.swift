import GRDB

/// Writes one run, table by table, in the order of the keys.
struct RunWriter {
  let database: Database
  let runNumber: Int

  private static let unitsAtATime = 256

  /// Takes the units by their ids.
  func write(_ stored: StoredRun, units: some Sequence<StoredUnit>) throws {
    try write(stored.run)
    try write(stored.settings)
    try write(stored.inputs)
    var written = 0
    var waiting: [StoredUnit] = []
    for unit in units {
      waiting.append(unit)
      guard waiting.count == Self.unitsAtATime else { continue }
      try write(waiting, after: written)
      written += waiting.count
      waiting.removeAll(keepingCapacity: true)
    }
    try write(waiting, after: written)
    try write(stored.findings)
  }

  private func write(_ run: RunRecord) throws {
    var row = try RowInserter(
      database, table: "run",
      columns: [
        "run_no", "id", "title", "year", "period_start", "period_end", "as_of", "instrument", "index_name",
        "program_version", "seed", "response_count", "mean_ikm", "mean_index",
      ], rows: 1)
    row.bind(runNumber)
    row.bind(run.id)
    row.bind(run.title)
    row.bind(run.year)
    row.bind(run.periodStart)
    row.bind(run.periodEnd)
    row.bind(run.asOf)
    row.bind(run.instrument)
    row.bind(run.indexName)
    row.bind(run.programVersion)
    row.bind(String(run.seed))
    row.bind(run.responseCount)
    row.bind(run.meanIKM)
    row.bind(run.meanIndex)
    try row.endRow()
  }

  private func write(_ settings: [SettingRecord]) throws {
    var row = try RowInserter(
      database, table: "setting", columns: ["run_no", "key", "value", "origin"], rows: settings.count)
    for setting in settings {
      row.bind(runNumber)
      row.bind(setting.key)
      row.bind(setting.value)
      row.bind(setting.origin)
      try row.endRow()
    }
  }

  private func write(_ inputs: [InputRecord]) throws {
    var row = try RowInserter(
      database, table: "input",
      columns: [
        "run_no", "input_no", "file", "sheet", "role", "sha256", "byte_count", "rows_read", "rows_used",
      ], rows: inputs.count)
    let ordered = inputs.sorted { ($0.file, $0.sheet ?? "", $0.role) < ($1.file, $1.sheet ?? "", $1.role) }
    for (index, input) in ordered.enumerated() {
      row.bind(runNumber)
      row.bind(index + 1)
      row.bind(input.file)
      row.bind(input.sheet)
      row.bind(input.role)
      row.bind(input.sha256)
      row.bind(input.byteCount)
      row.bind(input.rowsRead)
      row.bind(input.rowsUsed)
      try row.endRow()
    }
    try writeExclusions(of: ordered)
  }

  /// After the last input: rows wait for a full lot, and an exclusion refers to an input that must be there.
  private func writeExclusions(of ordered: [InputRecord]) throws {
    var row = try RowInserter(
      database, table: "exclusion", columns: ["run_no", "input_no", "reason", "count"],
      rows: ordered.reduce(0) { $0 + $1.exclusions.count })
    for (index, input) in ordered.enumerated() {
      for excluded in input.exclusions {
        row.bind(runNumber)
        row.bind(index + 1)
        row.bind(excluded.reason)
        row.bind(excluded.count)
        try row.endRow()
      }
    }
  }

  private func write(_ findings: [FindingRecord]) throws {
    var row = try RowInserter(
      database, table: "finding",
      columns: [
        "run_no", "finding_no", "severity", "rule", "kind", "file", "sheet", "row", "column", "header", "unit_id",
        "found", "expected", "action",
      ], rows: findings.count)
    for (index, finding) in findings.enumerated() {
      row.bind(runNumber)
      row.bind(index + 1)
      row.bind(finding.severity)
      row.bind(finding.rule)
      row.bind(finding.kind)
      row.bind(finding.file)
      row.bind(finding.sheet)
      row.bind(finding.row)
      row.bind(finding.column)
      row.bind(finding.header)
      row.bind(finding.unit)
      row.bind(finding.found)
      row.bind(finding.expected)
      row.bind(finding.action)
      try row.endRow()
    }
  }
}
