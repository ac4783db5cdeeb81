import GRDB

/// The tables, described in `docs/store.md`; a change of them is a new migration, never an edit of an old one.
enum Schema {
  /// "EVAL" in the header of the file: tells a store of ours from any other SQLite file.
  static let applicationID: Int32 = 0x4556_414C

  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in
      try database.execute(sql: runTables + unitTables + views)
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
    }
    migrator.registerMigration("2") { database in
      try database.execute(sql: complaintTables)
    }
    migrator.registerMigration("3") { database in
      try database.execute(sql: "ALTER TABLE unit ADD COLUMN locus_kind TEXT")
    }
    return migrator
  }()

  private static let runTables = """
    CREATE TABLE run (
      run_no INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      title TEXT NOT NULL,
      year INTEGER NOT NULL,
      period_start TEXT NOT NULL,
      period_end TEXT NOT NULL,
      as_of TEXT NOT NULL,
      instrument TEXT NOT NULL,
      index_name TEXT NOT NULL,
      program_version TEXT NOT NULL,
      seed TEXT NOT NULL,
      response_count INTEGER NOT NULL CHECK (response_count >= 0),
      mean_ikm TEXT,
      mean_index TEXT
    ) STRICT;

    CREATE TABLE setting (
      run_no INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
      key TEXT NOT NULL,
      value TEXT NOT NULL,
      origin TEXT NOT NULL,
      PRIMARY KEY (run_no, key)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE input (
      run_no INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
      input_no INTEGER NOT NULL,
      file TEXT NOT NULL,
      sheet TEXT,
      role TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      byte_count INTEGER NOT NULL CHECK (byte_count >= 0),
      rows_read INTEGER NOT NULL CHECK (rows_read >= rows_used),
      rows_used INTEGER NOT NULL CHECK (rows_used >= 0),
      PRIMARY KEY (run_no, input_no)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE exclusion (
      run_no INTEGER NOT NULL,
      input_no INTEGER NOT NULL,
      reason TEXT NOT NULL,
      count INTEGER NOT NULL CHECK (count > 0),
      PRIMARY KEY (run_no, input_no, reason),
      FOREIGN KEY (run_no, input_no) REFERENCES input ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE finding (
      run_no INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
      finding_no INTEGER NOT NULL,
      severity TEXT NOT NULL CHECK (severity IN ('tolak', 'peringatan', 'info')),
      rule TEXT NOT NULL,
      kind TEXT NOT NULL,
      file TEXT NOT NULL,
      sheet TEXT,
      row INTEGER,
      "column" INTEGER,
      header TEXT,
      unit_id TEXT,
      found TEXT NOT NULL,
      expected TEXT NOT NULL,
      action TEXT NOT NULL,
      PRIMARY KEY (run_no, finding_no)
    ) STRICT, WITHOUT ROWID;

    """

  private static let unitTables = """
    CREATE TABLE unit (
      run_no INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
      unit_no INTEGER NOT NULL,
      id TEXT NOT NULL,
      name TEXT NOT NULL,
      instansi_id TEXT NOT NULL,
      instansi TEXT NOT NULL,
      instansi_kind TEXT,
      type TEXT NOT NULL,
      province_code TEXT,
      regency_code TEXT,
      zone TEXT NOT NULL,
      population INTEGER,
      decreed_services INTEGER,
      is_locus INTEGER CHECK (is_locus IN (0, 1)),
      PRIMARY KEY (run_no, unit_no),
      UNIQUE (id, run_no)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE tally (
      run_no INTEGER NOT NULL,
      unit_no INTEGER NOT NULL,
      unsur TEXT NOT NULL,
      n INTEGER NOT NULL,
      sum INTEGER NOT NULL,
      count_1 INTEGER NOT NULL,
      count_2 INTEGER NOT NULL,
      count_3 INTEGER NOT NULL,
      count_4 INTEGER NOT NULL,
      PRIMARY KEY (run_no, unit_no, unsur),
      FOREIGN KEY (run_no, unit_no) REFERENCES unit ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE tally_blob (
      run_no INTEGER NOT NULL,
      unit_no INTEGER NOT NULL,
      form TEXT NOT NULL,
      bytes BLOB NOT NULL,
      PRIMARY KEY (run_no, unit_no),
      FOREIGN KEY (run_no, unit_no) REFERENCES unit ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE score (
      run_no INTEGER NOT NULL,
      unit_no INTEGER NOT NULL,
      metric TEXT NOT NULL,
      numerator TEXT,
      denominator TEXT,
      rounded TEXT,
      letter TEXT,
      absence TEXT,
      PRIMARY KEY (run_no, unit_no, metric),
      FOREIGN KEY (run_no, unit_no) REFERENCES unit ON DELETE CASCADE,
      CHECK ((rounded IS NULL) <> (absence IS NULL)),
      CHECK ((rounded IS NULL) = (numerator IS NULL) AND (rounded IS NULL) = (denominator IS NULL))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE rank (
      run_no INTEGER NOT NULL,
      unit_no INTEGER NOT NULL,
      scope TEXT NOT NULL,
      "group" TEXT NOT NULL,
      rank INTEGER NOT NULL CHECK (rank BETWEEN 1 AND "of"),
      "of" INTEGER NOT NULL,
      PRIMARY KEY (run_no, unit_no, scope, "group"),
      FOREIGN KEY (run_no, unit_no) REFERENCES unit ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE tier (
      run_no INTEGER NOT NULL,
      unit_no INTEGER NOT NULL,
      key TEXT NOT NULL,
      reason TEXT NOT NULL,
      without_limiters TEXT,
      PRIMARY KEY (run_no, unit_no),
      FOREIGN KEY (run_no, unit_no) REFERENCES unit ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    """

  /// Complaints as integers, from which every share, stock and curve of a unit can be made again.
  private static let complaintTables = """
    CREATE TABLE complaint_count (
      run_no INTEGER NOT NULL,
      unit_no INTEGER NOT NULL,
      kind TEXT NOT NULL,
      label TEXT NOT NULL,
      count INTEGER NOT NULL CHECK (count > 0),
      PRIMARY KEY (run_no, unit_no, kind, label),
      FOREIGN KEY (run_no, unit_no) REFERENCES unit ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE complaint_flow (
      run_no INTEGER NOT NULL,
      unit_no INTEGER NOT NULL,
      month TEXT NOT NULL,
      opening INTEGER NOT NULL,
      received INTEGER NOT NULL,
      exits INTEGER NOT NULL,
      closing INTEGER NOT NULL CHECK (closing = opening + received - exits),
      PRIMARY KEY (run_no, unit_no, month),
      FOREIGN KEY (run_no, unit_no) REFERENCES unit ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE complaint_time (
      run_no INTEGER NOT NULL,
      unit_no INTEGER NOT NULL,
      workdays INTEGER NOT NULL CHECK (workdays >= 0),
      exit TEXT NOT NULL,
      cases INTEGER NOT NULL CHECK (cases > 0),
      PRIMARY KEY (run_no, unit_no, workdays, exit),
      FOREIGN KEY (run_no, unit_no) REFERENCES unit ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    """

  /// For people with a SQLite shell: the numbers of the keys replaced by what they stand for.
  private static let views = """
    CREATE VIEW unit_score AS
      SELECT run.id AS run_id, run.year, run.as_of, run.instrument, unit.id AS unit_id, unit.name, unit.type,
        unit.province_code, score.metric, score.rounded, score.letter, score.absence, score.numerator, score.denominator
      FROM score JOIN unit USING (run_no, unit_no) JOIN run USING (run_no);

    CREATE VIEW unit_tier AS
      SELECT run.id AS run_id, run.year, unit.id AS unit_id, unit.name, tier.key, tier.reason, tier.without_limiters
      FROM tier JOIN unit USING (run_no, unit_no) JOIN run USING (run_no);

    """
}
