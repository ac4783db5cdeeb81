import Tabular

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
