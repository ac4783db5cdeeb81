import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct StoreErrorTests {
  @Test func `a file that is no database is refused and left as it is`() throws {
    try withFolder { folder in
      let file = folder.appending(path: "catatan.sqlite")
      let text = Data(repeating: UInt8(ascii: "x"), count: 4096)
      try text.write(to: file)
      let error = #expect(throws: StoreError.self) { try EvaluationStore.open(path: file.path) }
      #expect(error?.kind == .notADatabase)
      #expect(try Data(contentsOf: file) == text)
    }
  }

  @Test func `a database of another program is refused`() throws {
    try withFolder { folder in
      let path = folder.appending(path: "lain.sqlite").path
      let other = try DatabaseQueue(path: path)
      try other.write { try $0.execute(sql: "CREATE TABLE belanja (id INTEGER)") }
      try other.close()
      let error = #expect(throws: StoreError.self) { try EvaluationStore.open(path: path) }
      #expect(error?.kind == .notAStore)
    }
  }

  @Test(arguments: [EvaluationStore.Access.write, .read])
  func `a store of a later version is refused`(access: EvaluationStore.Access) throws {
    try withFolder { folder in
      let path = folder.appending(path: "evaluasi.sqlite").path
      let store = try EvaluationStore.open(path: path)
      try store.queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99')") }
      try store.close()
      let error = #expect(throws: StoreError.self) { try EvaluationStore.open(path: path, access: access) }
      #expect(error?.kind == .newerSchema)
    }
  }

  @Test func `a full disk stores nothing of the run and keeps the runs before it`() throws {
    try withStore { store in
      try store.replace(run: sampleRun())
      try store.queue.write { database in
        let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
        try database.execute(sql: "PRAGMA max_page_count = \(pages)")
      }
      var large = sampleRun(id: "b", year: 2026)
      large.settings.append(
        SettingRecord(key: "panjang", value: String(repeating: "x", count: 100_000), origin: "data"))
      let error = #expect(throws: StoreError.self) { try store.replace(run: large) }
      #expect(error?.kind == .diskFull)
      #expect(try store.history().map(\.run.id) == ["a1"])
    }
  }

  @Test func `a metric named twice is refused and the old run stays`() throws {
    try withStore { store in
      try store.replace(run: sampleRun())
      var broken = sampleRun()
      broken.units[0].scores.append(broken.units[0].scores[0])
      let error = #expect(throws: StoreError.self) { try store.replace(run: broken) }
      guard case .inconsistent = error?.kind else {
        Issue.record("unexpected \(String(describing: error))")
        return
      }
      #expect(try store.run("a1") == sampleRun())
    }
  }

  @Test func `reading needs a file and writes nothing`() throws {
    try withFolder { folder in
      let path = folder.appending(path: "evaluasi.sqlite").path
      let missing = #expect(throws: StoreError.self) { try EvaluationStore.open(path: path, access: .read) }
      #expect(missing?.kind == .cannotOpen)
      let store = try EvaluationStore.open(path: path)
      try store.close()
      let reader = try EvaluationStore.open(path: path, access: .read)
      let error = #expect(throws: StoreError.self) { try reader.replace(run: sampleRun()) }
      #expect(error?.kind == .readOnly)
    }
  }

  @Test(
    "every message names the file and says what to do",
    arguments: [
      (
        StoreError.Kind.diskFull,
        "x.sqlite: ruang penyimpanan penuh; kosongkan ruang lalu jalankan lagi, hasil lama tidak berubah"
      ),
      (
        .notADatabase,
        "x.sqlite: bukan basis data SQLite atau berkasnya rusak; pindahkan berkas itu atau pilih tempat lain dengan --store"
      ),
      (
        .newerSchema,
        "x.sqlite: ditulis oleh versi program yang lebih baru; perbarui evalrunner untuk membukanya"
      ),
    ])
  func messages(kind: StoreError.Kind, text: String) {
    #expect(StoreError(kind: kind, path: "x.sqlite").localizedDescription == text)
  }
}
