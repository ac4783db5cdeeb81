import GRDB

/// The file `evaluasi.sqlite`: whole runs of any number of years, each replaced by its own rerun.
///
/// The file is opened with its rollback journal in memory and without WAL, so that nothing ever stands beside it, not even
/// after a kill. The price: a crash in the middle of a write leaves *this* file unusable. Writers therefore give the path of a
/// private copy and rename it over the published one when `close` has returned; readers open the published file.
public final class EvaluationStore: Sendable {
  public enum Access: Hashable, Sendable {
    /// Made when absent, migrated to the present schema.
    case write
    /// Never changed; must exist and have the present schema.
    case read
  }

  public let path: String
  let queue: DatabaseQueue

  /// Opens a store.
  ///
  /// - Throws: `notADatabase`, `notAStore`, `newerSchema`, `cannotOpen`, `readOnly`, `diskFull`.
  public static func open(path: String, access: Access = .write) throws(StoreError) -> EvaluationStore {
    try StoreError.mapping(path: path) {
      let store = EvaluationStore(
        path: path, queue: try DatabaseQueue(path: path, configuration: configuration(access)))
      try store.checkHeader()
      if access == .write { try Schema.migrator.migrate(store.queue) }
      try store.checkSchema()
      return store
    }
  }

  private init(path: String, queue: DatabaseQueue) {
    self.path = path
    self.queue = queue
  }

  /// Ends every use of the file; the store must not be used after it.
  ///
  /// Needed before the file is renamed: an error of the last write would otherwise go unseen.
  public func close() throws(StoreError) {
    try StoreError.mapping(path: path) { try queue.close() }
  }

  private static func configuration(_ access: Access) -> Configuration {
    var configuration = Configuration()
    configuration.label = "evaluasi"
    configuration.readonly = access == .read
    // What refers to a unit or an input is written and deleted with it (`RunWriter`, `delete`), which tests hold against the foreign
    // keys; asking them at each of some hundred thousand rows took more than a third of the time of SQLite.
    configuration.foreignKeysEnabled = false
    if access == .write {
      configuration.prepareDatabase { database in
        try database.execute(sql: "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = NORMAL")
      }
    }
    return configuration
  }

  /// An empty file is a new store; a file with tables must bear our mark.
  private func checkHeader() throws {
    let (mark, tables) = try queue.read { database in
      (
        try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
        try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
      )
    }
    guard tables == 0 || mark == Schema.applicationID else { throw StoreError(kind: .notAStore, path: path) }
  }

  private func checkSchema() throws {
    try queue.read { database in
      guard try !Schema.migrator.hasBeenSuperseded(database) else {
        throw StoreError(kind: .newerSchema, path: path)
      }
      guard try Schema.migrator.hasCompletedMigrations(database) else {
        throw StoreError(kind: .notAStore, path: path)
      }
    }
  }
}
