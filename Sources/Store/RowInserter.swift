import GRDB
import GRDBSQLite

/// Prepared INSERTs for a known number of rows, whose values are bound one after the other.
///
/// To whoever changes this file: it is the only one that calls SQLite's C functions. GRDB boxes every argument of a statement in an
/// existential, and SQLite opens and ends a program for every statement it steps; a run has some 200,000 rows, and
/// together the two doubled the time of the whole write. So values are bound directly, and most rows go in by `rowsPerLot`.
/// The handles belong to statements that this value keeps alive; SQLite copies every text and blob before the call returns
/// (SQLITE_TRANSIENT), so no pointer outlives its closure. Binding cannot fail for an index that the statement has;
/// `endRow` checks the count.
struct RowInserter {
  private static let rowsPerLot = 16

  private let database: Database
  private let columnCount: Int32
  private let oneRow: Statement
  private let lot: Statement
  /// The one that is being filled.
  private var statement: Statement
  private var rowsInStatement = 1
  private var rowsLeft: Int
  private var bound: Int32 = 0

  /// SQLITE_TRANSIENT, a macro that Swift does not import: SQLite makes its own copy before it returns.
  private static var transient: sqlite3_destructor_type? {
    unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }

  /// Prepares the statements for so many rows; the values of a row are bound in the order of the columns.
  init(_ database: Database, table: String, columns: [String], rows: Int) throws {
    let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
    let marks = "(" + columns.map { _ in "?" }.joined(separator: ", ") + ")"
    let insert = "INSERT INTO \"\(table)\" (\(names)) VALUES "
    self.database = database
    columnCount = Int32(columns.count)
    oneRow = try database.makeStatement(sql: insert + marks)
    lot = try database.makeStatement(
      sql: insert + Array(repeating: marks, count: Self.rowsPerLot).joined(separator: ", "))
    statement = oneRow
    rowsLeft = rows
    chooseStatement()
  }

  private mutating func chooseStatement() {
    rowsInStatement = rowsLeft >= Self.rowsPerLot ? Self.rowsPerLot : 1
    statement = rowsInStatement == 1 ? oneRow : lot
    bound = 0
  }

  /// Ends the row that was bound; it is written when its statement is full.
  mutating func endRow() throws {
    precondition(rowsLeft > 0 && bound % columnCount == 0, "as many rows as announced, each with all its columns")
    rowsLeft -= 1
    guard bound == columnCount * Int32(rowsInStatement) else { return }
    let code = unsafe sqlite3_step(statement.sqliteStatement)
    let message = code == SQLITE_DONE ? nil : database.lastErrorMessage
    _ = unsafe sqlite3_reset(statement.sqliteStatement)
    guard code == SQLITE_DONE else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
    chooseStatement()
  }
}

extension RowInserter {
  mutating func bind(_ value: Int) {
    bound += 1
    _ = unsafe sqlite3_bind_int64(statement.sqliteStatement, bound, Int64(value))
  }

  mutating func bind(_ value: String) {
    bound += 1
    var text = value
    text.withUTF8 { utf8 in
      _ = unsafe utf8.withMemoryRebound(to: CChar.self) { characters in
        // A nil pointer would bind NULL, and an empty text is not a missing one.
        guard let start = characters.baseAddress else {
          return unsafe sqlite3_bind_text(statement.sqliteStatement, bound, "", 0, Self.transient)
        }
        return unsafe sqlite3_bind_text(
          statement.sqliteStatement, bound, start, Int32(characters.count), Self.transient)
      }
    }
  }

  mutating func bind(_ value: [UInt8]) {
    bound += 1
    guard !value.isEmpty else {
      _ = unsafe sqlite3_bind_zeroblob(statement.sqliteStatement, bound, 0)
      return
    }
    _ = unsafe value.withUnsafeBytes { bytes in
      unsafe sqlite3_bind_blob(
        statement.sqliteStatement, bound, bytes.baseAddress, Int32(bytes.count), Self.transient)
    }
  }

  mutating func bindNull() {
    bound += 1
    _ = unsafe sqlite3_bind_null(statement.sqliteStatement, bound)
  }

  mutating func bind(_ value: Int?) {
    if let value { bind(value) } else { bindNull() }
  }

  mutating func bind(_ value: String?) {
    if let value { bind(value) } else { bindNull() }
  }
}
