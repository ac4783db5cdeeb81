@testable import Tabular

/// Everything that a source gives, copied out of its batches.
struct Reading: Equatable {
  var rows: [Int] = []
  var records: [[String]] = []
  var issues: [RecordIssue] = []

  init() {}

  /// Reads a sheet through parts of `targetBytes`.
  init(
    _ source: TableSource, sheet: Int = 0, fromRow: Int = 1, targetBytes: Int = 8 << 20, expectedFields: Int? = nil
  ) throws {
    for part in try source.parts(
      sheet: sheet, fromRow: fromRow, targetBytes: targetBytes, expectedFields: expectedFields)
    {
      issues += try source.read(part) { batch in append(batch) }
    }
  }

  mutating func append(_ batch: borrowing RecordBatch) {
    for record in 0..<batch.count {
      rows.append(batch.firstRow + Int(batch.relativeRows[record]))
      records.append((0..<batch.fieldCount(record)).map { batch.text(record, $0) })
    }
  }
}
