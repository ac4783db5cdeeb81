import Tabular

extension PlainTable {
  /// Hands every data record of a part to `body` as bytes; for files so long that a `String` for each cell would be what they cost.
  ///
  /// What is no data (blank rows, examples of templates, repeated headers) is treated as in `read`. Parts of one file can be read on
  /// several threads; their accounts, merged in order, are the account of the file.
  func read(
    _ part: TablePart, _ account: inout FileAccount,
    _ body: (borrowing RecordBatch, Int, Span<UInt8>, inout FileAccount) -> Void
  ) {
    let keys = [Field.unit, .id].compactMap { layout.column($0)?.index }
    let header = RepeatedHeader(layout, headerWords)
    var walk = TableWalk(headerSigns)
    walk.begin(part, otherTables)
    do {
      let issues = try source.read(part) { batch in
        let bytes = batch.bytes.span
        for record in 0..<batch.count where batch.leadingCell(record, bytes) != nil {
          if let reason = walk.exclusion(record, of: batch, bytes, &account.headers) {
            account.exclude(reason)
          } else if keys.contains(where: { ExampleRow.begins(bytes, batch.cell(record, $0)) }) {
            account.excludeExample(at: location(batch.row(record)))
          } else if header.isRepeated(by: record, of: batch, bytes) {
            account.exclude(.repeatedHeader)
          } else {
            body(batch, record, bytes, &account)
          }
        }
      }
      for issue in issues { account.take(issue, self) }
    } catch let error as TableError {
      account.fail(Wording.unreadable(file, error))
    } catch {
      preconditionFailure("reading rows throws nothing else: \(error)")
    }
  }
}
