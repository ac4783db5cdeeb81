/// Rows of a sheet that belong to other tables than the one that is read, as far as headers tell (IN-4).
struct OtherTables: Hashable, Sendable {
  /// From the row of its header to the next header of the table that is read.
  private var ranges: [Range<Int>] = []

  init() {}

  /// `headers` are those met in the whole sheet: their rows, and whether they head another table.
  init(_ headers: [HeaderLog.Entry]) {
    var open: Range<Int>?
    var last = 0
    for header in headers.sorted(by: { $0.row < $1.row }) {
      if let table = open, !header.isOther || header.row > last + 1 {
        ranges.append(table.lowerBound..<header.row)
        open = nil
      }
      // The second row of a header belongs to its first.
      if header.isOther, open == nil { open = header.row..<Int.max }
      last = header.row
    }
    if let open { ranges.append(open) }
  }

  /// The row of the header under which a row stands; `nil` for one of the table that is read.
  func header(of row: Int) -> Int? { ranges.first { $0.contains(row) }?.lowerBound }

  /// Whether a part that begins with `row` begins inside another table.
  func header(before row: Int) -> Int? { ranges.first { $0.lowerBound < row && row < $0.upperBound }?.lowerBound }
}

/// Headers met among the rows of a file, and the rows of other tables; logs of parts add up in any order.
struct HeaderLog: Sendable {
  struct Entry: Hashable, Sendable {
    let row: Int
    let isOther: Bool
  }

  struct Table: Hashable, Sendable {
    var rows = 0
    var isData = false
  }

  private(set) var headers: [Entry] = []
  /// By the row of its header.
  private(set) var tables: [Int: Table] = [:]

  mutating func see(_ header: Entry) { headers.append(header) }

  mutating func count(_ table: Int, isData: Bool = false) {
    tables[table, default: Table()].rows += 1
    if isData { tables[table, default: Table()].isData = true }
  }

  mutating func merge(_ other: HeaderLog) {
    headers += other.headers
    tables.merge(other.tables) { Table(rows: $0.rows + $1.rows, isData: $0.isData || $1.isData) }
  }
}
