/// The few texts of a column that come again and again, each with its code: a look at one place before a table is asked.
struct CellMemo: Sendable {
  private struct Entry {
    var head: UInt64 = 0
    /// Bytes behind the first eight, with the count of all in the highest byte; 0 for an entry that is not in use.
    var tail: UInt64 = 0
    var code: Int32 = 0
  }

  private static let longest = 15
  private var entries: [Entry] = []

  /// The code of a cell that is not empty: remembered, or from `find`, whose `nil` is not remembered.
  @inline(__always)
  mutating func code(_ bytes: Span<UInt8>, _ cell: Range<Int>, _ find: () -> Int32?) -> Int32? {
    let count = cell.count
    guard count <= Self.longest else { return find() }
    let head = bytes.word(at: cell.lowerBound, count: count)
    let rest = count > 8 ? bytes.word(at: cell.lowerBound &+ 8, count: count &- 8) : 0
    let tail = rest | UInt64(truncatingIfNeeded: count) &<< 56
    let place = Int(truncatingIfNeeded: ((head ^ rest) &* 0x9E37_79B9_7F4A_7C15) &>> 58)
    if place < entries.count {
      let entry = entries[place]
      if entry.head == head, entry.tail == tail { return entry.code }
    }
    guard let code = find() else { return nil }
    if entries.isEmpty { entries = Array(repeating: Entry(), count: 64) }
    entries[place] = Entry(head: head, tail: tail, code: code)
    return code
  }
}
