import GRDB

extension RunRecord {
  /// - Throws: `DatabaseError` of code SQLITE_CORRUPT when the seed is no number: somebody edited the file by hand.
  init(_ row: Row) throws {
    let id: String = row["id"]
    let seedText: String = row["seed"]
    guard let seed = UInt64(seedText) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "seed of run \(id)")
    }
    self.init(
      id: id, title: row["title"], year: row["year"], periodStart: row["period_start"], periodEnd: row["period_end"],
      asOf: row["as_of"], instrument: row["instrument"], indexName: row["index_name"],
      programVersion: row["program_version"], seed: seed, responseCount: row["response_count"],
      meanIKM: row["mean_ikm"], meanIndex: row["mean_index"])
  }
}

extension UnitRecord {
  init(_ row: Row) {
    self.init(
      id: row["id"], name: row["name"], instansiID: row["instansi_id"], instansi: row["instansi"],
      instansiKind: row["instansi_kind"], type: row["type"], provinceCode: row["province_code"],
      regencyCode: row["regency_code"], zone: row["zone"], population: row["population"],
      decreedServices: row["decreed_services"], isLocus: row["is_locus"],
      locusKind: row["locus_kind"])
  }
}

extension ScoreResult {
  /// The table allows either all of a value or a reason, so a row is one of the two.
  init(_ row: Row) {
    if let reason: String = row["absence"] {
      self = .absent(reason: reason)
    } else {
      self = .value(
        ExactScore(
          numerator: row["numerator"], denominator: row["denominator"], rounded: row["rounded"],
          letter: row["letter"]))
    }
  }
}
