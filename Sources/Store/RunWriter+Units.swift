import GRDB

extension RunWriter {
  /// Units get the numbers after so many in the order given; every table of results refers to them by number.
  func write(_ units: [StoredUnit], after written: Int) throws {
    try writeRegister(units, after: written)
    var tally = try RowInserter(
      database, table: "tally",
      columns: ["run_no", "unit_no", "unsur", "n", "sum", "count_1", "count_2", "count_3", "count_4"],
      rows: units.reduce(0) { $0 + $1.tallies.count })
    var blob = try RowInserter(
      database, table: "tally_blob", columns: ["run_no", "unit_no", "form", "bytes"],
      rows: units.count { $0.tallyBlob != nil })
    var score = try RowInserter(
      database, table: "score",
      columns: ["run_no", "unit_no", "metric", "numerator", "denominator", "rounded", "letter", "absence"],
      rows: units.reduce(0) { $0 + $1.scores.count })
    var rank = try RowInserter(
      database, table: "rank", columns: ["run_no", "unit_no", "scope", "group", "rank", "of"],
      rows: units.reduce(0) { $0 + $1.ranks.count })
    var tier = try RowInserter(
      database, table: "tier", columns: ["run_no", "unit_no", "key", "reason", "without_limiters"],
      rows: units.count { $0.tier != nil })
    for (index, unit) in units.enumerated() {
      let number = written + index + 1
      for record in unit.tallies { try insert(record, of: number, into: &tally) }
      if let record = unit.tallyBlob { try insert(record, of: number, into: &blob) }
      for record in unit.scores { try insert(record, of: number, into: &score) }
      for record in unit.ranks { try insert(record, of: number, into: &rank) }
      if let record = unit.tier { try insert(record, of: number, into: &tier) }
    }
    try writeComplaints(units, after: written)
  }

  private func writeRegister(_ units: [StoredUnit], after written: Int) throws {
    var row = try RowInserter(
      database, table: "unit",
      columns: [
        "run_no", "unit_no", "id", "name", "instansi_id", "instansi", "instansi_kind", "type", "province_code",
        "regency_code", "zone", "population", "decreed_services", "is_locus", "locus_kind",
      ], rows: units.count)
    for (index, stored) in units.enumerated() {
      let unit = stored.unit
      row.bind(runNumber)
      row.bind(written + index + 1)
      row.bind(unit.id)
      row.bind(unit.name)
      row.bind(unit.instansiID)
      row.bind(unit.instansi)
      row.bind(unit.instansiKind)
      row.bind(unit.type)
      row.bind(unit.provinceCode)
      row.bind(unit.regencyCode)
      row.bind(unit.zone)
      row.bind(unit.population)
      row.bind(unit.decreedServices)
      row.bind(unit.isLocus.map { $0 ? 1 : 0 })
      row.bind(unit.locusKind)
      try row.endRow()
    }
  }

  private func insert(_ record: UnsurTallyRecord, of unit: Int, into row: inout RowInserter) throws {
    row.bind(runNumber)
    row.bind(unit)
    row.bind(record.unsur)
    row.bind(record.n)
    row.bind(record.sum)
    row.bind(record.counts.ones)
    row.bind(record.counts.twos)
    row.bind(record.counts.threes)
    row.bind(record.counts.fours)
    try row.endRow()
  }

  private func insert(_ record: TallyBlob, of unit: Int, into row: inout RowInserter) throws {
    row.bind(runNumber)
    row.bind(unit)
    row.bind(record.form)
    row.bind(record.bytes)
    try row.endRow()
  }

  private func insert(_ record: ScoreRecord, of unit: Int, into row: inout RowInserter) throws {
    row.bind(runNumber)
    row.bind(unit)
    row.bind(record.metric)
    switch record.result {
    case .value(let value):
      row.bind(value.numerator)
      row.bind(value.denominator)
      row.bind(value.rounded)
      row.bind(value.letter)
      row.bindNull()
    case .absent(let reason):
      for _ in 0..<4 { row.bindNull() }
      row.bind(reason)
    }
    try row.endRow()
  }

  private func insert(_ record: RankRecord, of unit: Int, into row: inout RowInserter) throws {
    row.bind(runNumber)
    row.bind(unit)
    row.bind(record.scope)
    row.bind(record.group)
    row.bind(record.rank)
    row.bind(record.of)
    try row.endRow()
  }

  private func insert(_ record: TierRecord, of unit: Int, into row: inout RowInserter) throws {
    row.bind(runNumber)
    row.bind(unit)
    row.bind(record.key)
    row.bind(record.reason)
    row.bind(record.withoutLimiters)
    try row.endRow()
  }
}
