import Foundation
import GRDB
import Store

/// A path in a fresh folder of its own, removed at the end of the body.
func withFolder<T>(_ body: (URL) throws -> T) throws -> T {
  let folder = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}

func withStore<T>(_ body: (EvaluationStore) throws -> T) throws -> T {
  try withFolder { folder in
    let store = try EvaluationStore.open(path: folder.appending(path: "evaluasi.sqlite").path)
    let result = try body(store)
    try store.close()
    return result
  }
}

/// Every row of every table, read by another connection: what a person would see in a dump.
func dump(_ path: String) throws -> String {
  let queue = try DatabaseQueue(path: path)
  defer { try? queue.close() }
  return try queue.read { database in
    let tables = try String.fetchAll(
      database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    return try tables.map { table in
      let rows = try Row.fetchAll(database, sql: "SELECT * FROM \"\(table)\"").map(\.description)
      return ([table] + rows).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }
}

/// Rows that break a foreign key of the schema.
func orphans(_ path: String) throws -> [String] {
  let queue = try DatabaseQueue(path: path)
  defer { try? queue.close() }
  return try queue.read { database in
    try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map(\.description)
  }
}

/// A run of two units: one scored, one without data.
func sampleRun(id: String = "a1", year: Int = 2025, ikm: String = "81.24") -> StoredRun {
  StoredRun(
    run: RunRecord(
      id: id, title: "Evaluasi \(year)", year: year, periodStart: "\(year)-01-01", periodEnd: "\(year)-12-31",
      asOf: "\(year + 1)-01-31", instrument: "ipp-indikatif", indexName: "IPP indikatif", programVersion: "1.0",
      seed: .max, responseCount: 40, meanIKM: ikm, meanIndex: nil),
    settings: [
      SettingRecord(key: "aturan_kosong", value: "lengkap", origin: "bawaan"),
      SettingRecord(key: "benih", value: "1", origin: "evaluasi.yaml"),
    ],
    inputs: [
      InputRecord(
        file: "skm/a.csv", role: "skm", sha256: "00ff", byteCount: 1200, rowsRead: 43, rowsUsed: 40,
        exclusions: [
          ExclusionRecord(reason: "di-luar-periode", count: 2), ExclusionRecord(reason: "id-ganda", count: 1),
        ]),
      InputRecord(
        file: "unit.xlsx", role: "register", sheet: "Unit", sha256: "aa", byteCount: 10, rowsRead: 2, rowsUsed: 2),
    ],
    units: [
      StoredUnit(
        unit: UnitRecord(
          id: "U1", name: "RSUD Contoh", instansiID: "I1", instansi: "Kabupaten Contoh", instansiKind: "kabupaten",
          type: "RSUD", provinceCode: "33", zone: "WIB", population: 9000, decreedServices: 4, isLocus: true,
          locusKind: "jasa"),
        tallies: [
          UnsurTallyRecord(unsur: "biaya", n: 40, sum: 150, counts: ScoreCounts(0, 0, 10, 30)),
          UnsurTallyRecord(unsur: "waktu", n: 40, sum: 110, counts: ScoreCounts(5, 5, 25, 5)),
        ],
        tallyBlob: TallyBlob(form: "ikm-tally-1", bytes: [0, 255, 7]),
        scores: [
          ScoreRecord(
            metric: "ikm",
            result: .value(ExactScore(numerator: "6500", denominator: "80", rounded: ikm, letter: "B"))),
          ScoreRecord(metric: "indeks", result: .absent(reason: "belum lengkap")),
        ],
        ranks: [RankRecord(scope: "nasional", group: "Nasional", rank: 1, of: 1)],
        tier: TierRecord(key: "p3", reason: "aduan lewat batas 6 dari 10", withoutLimiters: "rutin")),
      StoredUnit(
        unit: UnitRecord(id: "U2", name: "", zone: "WIT", isLocus: false),
        tallyBlob: TallyBlob(form: "ikm-tally-1", bytes: []),
        scores: [ScoreRecord(metric: "ikm", result: .absent(reason: "belum ada data"))]),
    ],
    findings: [
      FindingRecord(
        severity: "tolak", rule: "IKM-2", kind: "jawaban-di-luar-skala", file: "skm/a.csv", row: 12, column: 4,
        header: "U3", unit: "U1", found: "5", expected: "1 sampai 4", action: "perbaiki sel itu"),
      FindingRecord(
        severity: "info", rule: "IN-1", kind: "baris-kaki", file: "unit.xlsx", sheet: "Unit", unit: "U9",
        found: "", expected: "", action: ""),
    ])
}
