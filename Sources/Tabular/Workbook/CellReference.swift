/// `B7` as numbers.
struct CellReference: Hashable {
  var row: Int
  var column: Int

  static let lastColumn = 16_384

  /// `nil` outside A1:XFD1048576 and for anything that is no reference; `$` is allowed nowhere.
  init?(_ text: some StringProtocol, limits: ReadLimits) { self.init(bytes: text.utf8, limits: limits) }

  /// The same from bytes.
  init?(bytes: some Sequence<UInt8>, limits: ReadLimits) {
    var row = 0
    var column = 0
    var digits = 0
    for byte in bytes {
      switch byte {
      case 0x41...0x5A where digits == 0:
        column = column * 26 + Int(byte - 0x40)
        guard column <= Self.lastColumn else { return nil }
      case 0x30...0x39 where column > 0:
        row = row * 10 + Int(byte - 0x30)
        digits += 1
        guard row > 0, row <= limits.sheetRows else { return nil }
      default:
        return nil
      }
    }
    guard row > 0, column > 0, column <= limits.cellsPerRow else { return nil }
    self.row = row
    self.column = column
  }
}

/// Reads the merged cells of a sheet, which stand behind its rows.
final class MergedRangesHandler: XMLHandler {
  private let path: String
  private let part: String
  private let limits: ReadLimits
  private var ranges: [CellRange] = []

  init(path: String, part: String, limits: ReadLimits) {
    self.path = path
    self.part = part
    self.limits = limits
  }

  var sortedRanges: [CellRange] {
    ranges.sorted {
      ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
    }
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(TableError) -> XMLFollow {
    guard name == "mergeCell", let reference = attributes["ref"] else { return .ignoreText }
    guard ranges.count < limits.mergedRanges else {
      throw TableError(.limitExceeded(limit: "mergedRanges", allowed: limits.mergedRanges), path: path)
    }
    let corners = reference.split(separator: ":").map { CellReference($0, limits: limits) }
    guard corners.count == 1 || corners.count == 2, let first = corners[0], let last = corners[corners.count - 1],
      first.row <= last.row, first.column <= last.column
    else {
      throw TableError(.badReference(part: part, found: String(reference.prefix(40))), path: path)
    }
    ranges.append(CellRange(rows: first.row...last.row, columns: first.column...last.column))
    return .ignoreText
  }

  func end(_ name: XMLName, text: Span<UInt8>) {}
}
