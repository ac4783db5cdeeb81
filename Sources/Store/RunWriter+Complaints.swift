import GRDB

extension RunWriter {
  func writeComplaints(_ units: [StoredUnit], after written: Int) throws {
    var count = try RowInserter(
      database, table: "complaint_count", columns: ["run_no", "unit_no", "kind", "label", "count"],
      rows: units.reduce(0) { $0 + $1.complaints.counts.count })
    var flow = try RowInserter(
      database, table: "complaint_flow",
      columns: ["run_no", "unit_no", "month", "opening", "received", "exits", "closing"],
      rows: units.reduce(0) { $0 + $1.complaints.flow.count })
    var time = try RowInserter(
      database, table: "complaint_time", columns: ["run_no", "unit_no", "workdays", "exit", "cases"],
      rows: units.reduce(0) { $0 + $1.complaints.times.count })
    for (index, unit) in units.enumerated() {
      let number = written + index + 1
      for record in unit.complaints.counts {
        count.bind(runNumber)
        count.bind(number)
        count.bind(record.kind)
        count.bind(record.label)
        count.bind(record.count)
        try count.endRow()
      }
      for record in unit.complaints.flow { try insert(record, of: number, into: &flow) }
      for record in unit.complaints.times {
        time.bind(runNumber)
        time.bind(number)
        time.bind(record.workdays)
        time.bind(record.exit)
        time.bind(record.cases)
        try time.endRow()
      }
    }
  }

  private func insert(_ record: ComplaintRecords.FlowRecord, of unit: Int, into row: inout RowInserter) throws {
    row.bind(runNumber)
    row.bind(unit)
    row.bind(record.month)
    row.bind(record.opening)
    row.bind(record.received)
    row.bind(record.exits)
    row.bind(record.closing)
    try row.endRow()
  }
}
