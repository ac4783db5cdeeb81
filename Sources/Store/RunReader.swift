import FoundationEssentials
import GRDB

/// Reads the parts of one run, each list in the order of its keys.
struct RunReader {
  let database: Database
  let runNumber: Int

  func settings() throws -> [SettingRecord] {
    try rows("SELECT key, value, origin FROM setting WHERE run_no = ? ORDER BY key") { row in
      SettingRecord(key: row["key"], value: row["value"], origin: row["origin"])
    }
  }

  func inputs() throws -> [InputRecord] {
    let exclusions = try grouped(
      "SELECT input_no, reason, count FROM exclusion WHERE run_no = ? ORDER BY input_no, reason"
    ) { row in ExclusionRecord(reason: row["reason"], count: row["count"]) }
    return try rows("SELECT * FROM input WHERE run_no = ? ORDER BY input_no") { row in
      InputRecord(
        file: row["file"], role: row["role"], sheet: row["sheet"], sha256: row["sha256"],
        byteCount: row["byte_count"], rowsRead: row["rows_read"], rowsUsed: row["rows_used"],
        exclusions: exclusions[row["input_no"]] ?? [])
    }
  }

  func findings() throws -> [FindingRecord] {
    try rows("SELECT * FROM finding WHERE run_no = ? ORDER BY finding_no") { row in
      FindingRecord(
        severity: row["severity"], rule: row["rule"], kind: row["kind"], file: row["file"], sheet: row["sheet"],
        row: row["row"], column: row["column"], header: row["header"], unit: row["unit_id"], found: row["found"],
        expected: row["expected"], action: row["action"])
    }
  }

  func units() throws -> [StoredUnit] {
    let tallies = try grouped("SELECT * FROM tally WHERE run_no = ? ORDER BY unit_no, unsur", record: Self.tally)
    let blobs = try grouped("SELECT unit_no, form, bytes FROM tally_blob WHERE run_no = ?") { row in
      TallyBlob(form: row["form"], bytes: [UInt8](row["bytes"] as Data))
    }
    let scores = try grouped("SELECT * FROM score WHERE run_no = ? ORDER BY unit_no, metric") { row in
      ScoreRecord(metric: row["metric"], result: ScoreResult(row))
    }
    let ranks = try grouped(
      "SELECT * FROM rank WHERE run_no = ? ORDER BY unit_no, scope, \"group\""
    ) { row in RankRecord(scope: row["scope"], group: row["group"], rank: row["rank"], of: row["of"]) }
    let tiers = try grouped("SELECT * FROM tier WHERE run_no = ?") { row in
      TierRecord(key: row["key"], reason: row["reason"], withoutLimiters: row["without_limiters"])
    }
    let complaints = try complaints()
    return try rows("SELECT * FROM unit WHERE run_no = ? ORDER BY unit_no") { row in
      let number: Int = row["unit_no"]
      return StoredUnit(
        unit: UnitRecord(row), tallies: tallies[number] ?? [], tallyBlob: blobs[number]?.first,
        scores: scores[number] ?? [], ranks: ranks[number] ?? [], tier: tiers[number]?.first,
        complaints: complaints[number] ?? ComplaintRecords())
    }
  }

  private func complaints() throws -> [Int: ComplaintRecords] {
    let counts = try grouped("SELECT * FROM complaint_count WHERE run_no = ? ORDER BY unit_no, kind, label") { row in
      ComplaintRecords.CountRecord(kind: row["kind"], label: row["label"], count: row["count"])
    }
    let flow = try grouped("SELECT * FROM complaint_flow WHERE run_no = ? ORDER BY unit_no, month") { row in
      ComplaintRecords.FlowRecord(
        month: row["month"], opening: row["opening"], received: row["received"], exits: row["exits"],
        closing: row["closing"])
    }
    let times = try grouped("SELECT * FROM complaint_time WHERE run_no = ? ORDER BY unit_no, workdays, exit") { row in
      ComplaintRecords.TimeRecord(workdays: row["workdays"], exit: row["exit"], cases: row["cases"])
    }
    var records: [Int: ComplaintRecords] = [:]
    for unit in Set(counts.keys).union(flow.keys).union(times.keys) {
      records[unit] = ComplaintRecords(
        counts: counts[unit] ?? [], flow: flow[unit] ?? [], times: times[unit] ?? [])
    }
    return records
  }

  private static func tally(_ row: Row) -> UnsurTallyRecord {
    UnsurTallyRecord(
      unsur: row["unsur"], n: row["n"], sum: row["sum"],
      counts: ScoreCounts(row["count_1"], row["count_2"], row["count_3"], row["count_4"]))
  }

  private func rows<T>(_ sql: String, record: (Row) throws -> T) throws -> [T] {
    let cursor = try Row.fetchCursor(database, sql: sql, arguments: [runNumber])
    var result: [T] = []
    while let row = try cursor.next() { result.append(try record(row)) }
    return result
  }

  /// Records by the number that stands in `unit_no` or, for exclusions, in `input_no`: the table's second key.
  private func grouped<T>(_ sql: String, record: (Row) throws -> T) throws -> [Int: [T]] {
    let cursor = try Row.fetchCursor(database, sql: sql, arguments: [runNumber])
    var result: [Int: [T]] = [:]
    while let row = try cursor.next() {
      let number: Int = row["unit_no"] ?? row["input_no"]
      result[number, default: []].append(try record(row))
    }
    return result
  }
}
