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

/// The header of a table, looked for among its rows: more than half of its cells say the same once more.
struct RepeatedHeader {
  private let columns: [(index: Int, words: [UInt8])]

  init(_ layout: TableLayout, _ headerWords: [String]) {
    columns = zip(layout.columns, headerWords).map { ($0.index, Array($1.utf8)) }
  }

  func isRepeated(by record: Int, of batch: borrowing RecordBatch, _ bytes: Span<UInt8>) -> Bool {
    var same = 0
    var left = columns.count
    for column in columns {
      if Self.folds(bytes, bytes.trimmed(batch.cell(record, column.index)), to: column.words) { same += 1 }
      left -= 1
      if (same + left) * 2 <= columns.count { return false }
    }
    return same >= 2 && same * 2 > columns.count
  }

  /// Whether `Folded.words` of the cell is `words`, told at the first letter that differs.
  private static func folds(_ bytes: Span<UInt8>, _ cell: Range<Int>, to words: [UInt8]) -> Bool {
    var place = 0
    var gap = false
    for index in cell {
      let byte = bytes[index]
      guard byte < 0x80 else { return Folded.words(String(copying: bytes, cell)).utf8.elementsEqual(words) }
      let isLetter = (byte | 0x20) &- UInt8(ascii: "a") < 26
      guard isLetter || byte &- UInt8(ascii: "0") < 10 else {
        gap = place > 0
        continue
      }
      if gap {
        guard place < words.count, words[place] == UInt8(ascii: " ") else { return false }
        place += 1
        gap = false
      }
      guard place < words.count, words[place] == (isLetter ? byte | 0x20 : byte) else { return false }
      place += 1
    }
    return place == words.count
  }
}
