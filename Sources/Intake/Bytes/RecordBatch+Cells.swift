import Tabular

extension RecordBatch {
  /// The bytes of a cell as a range; empty beyond the last field of a short record.
  @inline(__always)
  func cell(_ record: Int, _ column: Int) -> Range<Int> {
    let index = Int(recordStarts[record]) &+ column
    guard index < Int(recordStarts[record &+ 1]) else { return 0..<0 }
    return Int(fieldStarts[index])..<Int(fieldEnds[index])
  }

  /// The first cell with anything but blanks, without the blanks around it; `nil` for a blank row.
  @inline(__always)
  func leadingCell(_ record: Int, _ bytes: Span<UInt8>) -> Range<Int>? {
    for column in 0..<fieldCount(record) {
      let range = bytes.trimmed(cell(record, column))
      if !range.isEmpty { return range }
    }
    return nil
  }

  /// 1-based line or row of a record.
  func row(_ record: Int) -> Int { firstRow + Int(relativeRows[record]) }
}

extension Span<UInt8> {
  /// Without blanks, NBSP (C2 A0) and byte order marks (EF BB BF) at the ends.
  @inline(__always)
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      if self[low] <= 32 {
        low &+= 1
      } else if self[low] == 0xC2, low &+ 1 < high, self[low &+ 1] == 0xA0 {
        low &+= 2
      } else {
        break
      }
    }
    while low < high {
      if self[high &- 1] <= 32 {
        high &-= 1
      } else if self[high &- 1] == 0xA0, high &- 2 >= low, self[high &- 2] == 0xC2 {
        high &-= 2
      } else {
        break
      }
    }
    return low..<high
  }
}
