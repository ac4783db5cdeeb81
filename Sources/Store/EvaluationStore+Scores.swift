import GRDB

/// A score with the unit that it belongs to.
public struct UnitScore: Hashable, Sendable {
  public var unit: String
  public var score: ScoreRecord

  public init(unit: String, score: ScoreRecord) {
    self.unit = unit
    self.score = score
  }
}

/// One metric of one unit in one run.
public struct ScorePoint: Hashable, Sendable {
  public var runID: String
  public var year: Int
  public var asOf: String
  /// Years with different instruments are not compared without saying so (IKM-11, IPP-6).
  public var instrument: String
  public var result: ScoreResult

  public init(runID: String, year: Int, asOf: String, instrument: String, result: ScoreResult) {
    self.runID = runID
    self.year = year
    self.asOf = asOf
    self.instrument = instrument
    self.result = result
  }
}

/// One metric of one unit in two runs; `nil` where that run does not have the unit or the metric.
public struct ScorePair: Hashable, Sendable {
  public var unit: String
  public var metric: String
  public var before: ScoreResult?
  public var after: ScoreResult?

  public init(unit: String, metric: String, before: ScoreResult?, after: ScoreResult?) {
    self.unit = unit
    self.metric = metric
    self.before = before
    self.after = after
  }
}

extension EvaluationStore {
  /// Scores of a run by unit and metric; with a metric, only that one. Empty when there is no such run.
  public func scores(run id: String, metric: String? = nil) throws(StoreError) -> [UnitScore] {
    try StoreError.mapping(path: path) {
      try queue.read { database in
        let sql = """
          SELECT unit.id AS unit_id, score.* FROM score JOIN unit USING (run_no, unit_no) JOIN run USING (run_no)
          WHERE run.id = :run AND (:metric IS NULL OR score.metric = :metric) ORDER BY unit_no, metric
          """
        let cursor = try Row.fetchCursor(database, sql: sql, arguments: ["run": id, "metric": metric])
        var result: [UnitScore] = []
        while let row = try cursor.next() {
          let score = ScoreRecord(metric: row["metric"], result: ScoreResult(row))
          result.append(UnitScore(unit: row["unit_id"], score: score))
        }
        return result
      }
    }
  }

  /// One metric of one unit over all runs that have it, by year, as-of date and run id.
  public func scores(ofUnit unit: String, metric: String) throws(StoreError) -> [ScorePoint] {
    try StoreError.mapping(path: path) {
      try queue.read { database in
        let sql = """
          SELECT run.id AS run_id, run.year, run.as_of, run.instrument, score.*
          FROM unit JOIN run USING (run_no) JOIN score USING (run_no, unit_no)
          WHERE unit.id = ? AND score.metric = ? ORDER BY run.year, run.as_of, run.id
          """
        return try Row.fetchAll(database, sql: sql, arguments: [unit, metric]).map { row in
          ScorePoint(
            runID: row["run_id"], year: row["year"], asOf: row["as_of"], instrument: row["instrument"],
            result: ScoreResult(row))
        }
      }
    }
  }

  /// Two runs side by side, by unit and metric; a unit or metric that only one of them has is there too.
  public func compare(
    before: String, after: String, metric: String? = nil
  ) throws(StoreError) -> [ScorePair] {
    let old = Self.byKey(try scores(run: before, metric: metric))
    let new = Self.byKey(try scores(run: after, metric: metric))
    return Set(old.keys).union(new.keys).sorted().map { key in
      ScorePair(unit: key.unit, metric: key.metric, before: old[key], after: new[key])
    }
  }

  private struct Key: Hashable, Comparable {
    var unit: String
    var metric: String

    static func < (a: Self, b: Self) -> Bool { (a.unit, a.metric) < (b.unit, b.metric) }
  }

  private static func byKey(_ scores: [UnitScore]) -> [Key: ScoreResult] {
    Dictionary(
      scores.map { (Key(unit: $0.unit, metric: $0.score.metric), $0.score.result) },
      uniquingKeysWith: { first, _ in first })
  }
}
