import GRDB

extension EvaluationStore {
  /// Stores a run whole or not at all, in place of an earlier one with the same id (M31).
  ///
  /// A replaced run keeps its number, so that the content of the file after a rerun is the same as before it.
  ///
  /// - Throws: `inconsistent` when a unit, metric, unsur, setting or reason is named twice; `diskFull`, `readOnly`, `busy`.
  public func replace(run stored: StoredRun) throws(StoreError) {
    try replace(run: stored, units: stored.units.sorted { $0.unit.id < $1.unit.id })
  }

  /// The same with units that are made while they are written, by their ids; those of the run itself are not looked at.
  public func replace(run stored: StoredRun, units: some Sequence<StoredUnit>) throws(StoreError) {
    try StoreError.mapping(path: path) {
      try queue.write { database in
        let old = try Int.fetchOne(database, sql: "SELECT run_no FROM run WHERE id = ?", arguments: [stored.run.id])
        if let old { try Self.delete(old, in: database) }
        let next = try Int.fetchOne(database, sql: "SELECT coalesce(max(run_no), 0) + 1 FROM run") ?? 1
        try RunWriter(database: database, runNumber: old ?? next).write(stored, units: units)
      }
    }
  }

  /// Takes a run out of the store; nothing happens when it is not there.
  public func remove(run id: String) throws(StoreError) {
    try StoreError.mapping(path: path) {
      try queue.write { database in
        let number = try Int.fetchOne(database, sql: "SELECT run_no FROM run WHERE id = ?", arguments: [id])
        if let number { try Self.delete(number, in: database) }
      }
    }
  }

  /// Every run, by year, as-of date and id.
  public func history() throws(StoreError) -> [RunSummary] {
    try StoreError.mapping(path: path) {
      try queue.read { database in
        let sql = """
          SELECT run.*, (SELECT count(*) FROM unit WHERE unit.run_no = run.run_no) AS unit_count
          FROM run ORDER BY year, as_of, id
          """
        return try Row.fetchAll(database, sql: sql).map { row in
          RunSummary(run: try RunRecord(row), unitCount: row["unit_count"])
        }
      }
    }
  }

  /// A run as it was stored, its lists in the order of their keys; `nil` when there is none with that id.
  public func run(_ id: String) throws(StoreError) -> StoredRun? {
    try StoreError.mapping(path: path) {
      try queue.read { database in
        let sql = "SELECT * FROM run WHERE id = ?"
        guard let row = try Row.fetchOne(database, sql: sql, arguments: [id]) else { return nil }
        let reader = RunReader(database: database, runNumber: row["run_no"])
        return StoredRun(
          run: try RunRecord(row), settings: try reader.settings(), inputs: try reader.inputs(),
          units: try reader.units(), findings: try reader.findings())
      }
    }
  }

  /// Children before parents: a cascade would look every child up by itself.
  private static func delete(_ runNumber: Int, in database: Database) throws {
    for table in [
      "tier", "rank", "score", "tally_blob", "tally", "unit", "finding", "exclusion", "input", "setting", "run",
    ] {
      try database.execute(sql: "DELETE FROM \(table) WHERE run_no = ?", arguments: [runNumber])
    }
  }
}
