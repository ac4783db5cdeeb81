import GRDB
import GRDBSQLite

/// One prepared INSERT whose values are bound one after the other.
///
/// To whoever changes this file: it is the only one that calls SQLite's C functions. GRDB boxes every argument of a statement in an
/// existential, which costs more than the insert itself (PLATFORM: 237,000 against 425,000 rows of 13 columns a second), and a
/// run has some 200,000 rows. The handle belongs to `statement`, which this value keeps alive; SQLite copies every text and
/// blob before the call returns (SQLITE_TRANSIENT), so no pointer outlives its closure. Binding cannot fail for an index that
/// the statement has; `insert` checks the count.
struct RowInserter {
  private let database: Database
  private let statement: Statement
  private let columnCount: Int32
  private var bound: Int32 = 0

  /// SQLITE_TRANSIENT, a macro that Swift does not import: SQLite makes its own copy before it returns.
  private static var transient: sqlite3_destructor_type? {
    unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }

  /// Prepares the statement; values are bound in the order of the columns.
  init(_ database: Database, table: String, columns: [String]) throws {
    let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    self.database = database
    statement = try database.makeStatement(sql: "INSERT INTO \"\(table)\" (\(names)) VALUES (\(marks))")
    columnCount = Int32(columns.count)
  }

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

  /// Inserts the row that was bound and is ready for the next.
  mutating func insert() throws {
    precondition(bound == columnCount, "a row has as many values as columns")
    bound = 0
    let code = unsafe sqlite3_step(statement.sqliteStatement)
    let message = code == SQLITE_DONE ? nil : database.lastErrorMessage
    _ = unsafe sqlite3_reset(statement.sqliteStatement)
    guard code == SQLITE_DONE else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
  }
}
