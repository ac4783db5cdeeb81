extension TableSource {
  func delimitedReader(
    _ content: DelimitedContent, _ part: TablePart, text: PartText = PartText()
  ) throws(TableError) -> DelimitedReader {
    let file = try InputFile(path: path)
    let range = part.byteRange ?? content.start..<file.size
    guard range.upperBound <= file.size else { throw TableError(.changedWhileReading, path: path) }
    return DelimitedReader(
      file, dialect: content.dialect, range: range, firstRow: part.firstRow, expectedFields: part.expectedFields,
      limits: limits, text: text)
  }

  func delimitedHead(_ content: DelimitedContent, rows: Int) throws(TableError) -> RecordBatch {
    let all = TablePart(sheet: 0, index: 0, byteRange: nil, firstRow: content.firstRow, expectedFields: nil)
    var reader = try delimitedReader(content, all)
    var head = RecordBatch()
    head.firstRow = content.firstRow
    var batch = RecordBatch()
    while head.count < rows, try reader.next(into: &batch) {
      for record in 0..<min(batch.count, rows - head.count) { head.append(record, of: batch) }
    }
    return head
  }
}

extension RecordBatch {
  /// Appends a copy of a record of another batch, whose rows are not before `firstRow`.
  mutating func append(_ record: Int, of other: RecordBatch) {
    for column in 0..<other.fieldCount(record) {
      fieldStarts.append(UInt32(bytes.count))
      bytes.append(contentsOf: other.field(record, column))
      fieldEnds.append(UInt32(bytes.count))
    }
    recordStarts.append(UInt32(fieldStarts.count))
    relativeRows.append(UInt32(other.firstRow + Int(other.relativeRows[record]) - firstRow))
  }
}
