/// Does to a scanned batch what only some of its records need: unescaping, and issues with their places.
struct BatchFinisher {
  let scan: RecordScan
  let limits: ReadLimits
  let expectedFields: Int?

  func finish(_ batch: inout RecordBatch, log: inout IssueLog) {
    unquote(&batch)
    for excess in scan.tooBig { log.add(excess.kind, row: batch.firstRow + excess.line) }
    if let expectedFields {
      for record in scan.ragged { reportRagged(batch, record, expectedFields, &log) }
    }
    guard scan.hasOddBytes else { return }
    for record in 0..<batch.count { reportOddBytes(batch, record, &log) }
  }

  /// Takes the outer quotes off the fields that have them and makes two quotes one, in place.
  private func unquote(_ batch: inout RecordBatch) {
    if scan.quoted.isEmpty { return }
    // Taken out of the batch for a while, so that each can be borrowed on its own.
    var text = exchange(&batch.bytes, with: [])
    var fieldStarts = exchange(&batch.fieldStarts, with: [])
    var fieldEnds = exchange(&batch.fieldEnds, with: [])
    unquote(batch.recordStarts.span, text.mutableSpan, fieldStarts.mutableSpan, fieldEnds.mutableSpan)
    batch.bytes = text
    batch.fieldStarts = fieldStarts
    batch.fieldEnds = fieldEnds
  }

  private func unquote(
    _ records: Span<UInt32>, _ bytes: consuming MutableSpan<UInt8>, _ starts: consuming MutableSpan<UInt32>,
    _ ends: consuming MutableSpan<UInt32>
  ) {
    for record in scan.quoted {
      for field in Int(records[record])..<Int(records[record + 1]) {
        let (start, end) = (Int(starts[field]), Int(ends[field]))
        guard start < end, bytes[start] == QuoteTracker.quote else { continue }
        starts[field] += 1
        ends[field] = UInt32(Self.unquote(&bytes, start + 1, end))
      }
    }
  }

  /// The new end of a field whose text behind the opening quote is `bytes[start..<end]`.
  ///
  /// What follows the closing quote, against RFC 4180, is kept as it stands.
  private static func unquote(_ bytes: inout MutableSpan<UInt8>, _ start: Int, _ end: Int) -> Int {
    var from = start
    while from < end, bytes[from] != QuoteTracker.quote { from += 1 }
    var to = from
    var isInside = true
    while from < end {
      if isInside, bytes[from] == QuoteTracker.quote {
        from += 1
        guard from < end, bytes[from] == QuoteTracker.quote else {
          isInside = false
          continue
        }
      }
      bytes[to] = bytes[from]
      to += 1
      from += 1
    }
    return to
  }

  /// A surplus of empty fields only, such as Excel's trailing delimiters, is no issue.
  private func reportRagged(_ batch: RecordBatch, _ record: Int, _ expected: Int, _ log: inout IssueLog) {
    let found = batch.fieldCount(record)
    let row = batch.firstRow + Int(batch.relativeRows[record])
    if found < expected {
      log.add(.tooFewFields(found: found, expected: expected), row: row)
    } else if let column = (expected..<found).first(where: { !batch.field(record, $0).isEmpty }) {
      log.add(.tooManyFields(found: found, expected: expected), row: row, column: column + 1)
    }
  }

  private func reportOddBytes(_ batch: RecordBatch, _ record: Int, _ log: inout IssueLog) {
    let row = batch.firstRow + Int(batch.relativeRows[record])
    for column in 0..<batch.fieldCount(record) {
      let field = batch.field(record, column)
      if !UTF8Check.isWellFormed(field) { log.add(.illFormedText, row: row, column: column + 1) }
      if field.contains(0) { log.add(.nulByte, row: row, column: column + 1) }
    }
  }
}
