import Tabular

/// Finds the year that a folder's data speak of, for folders that do not declare one.
public enum YearScout {
  private static let rowsLookedAt = 200

  /// The year that most dates in the first rows of the files bear, of several the latest; `nil` where no cell looks like a date.
  public static func year(of files: [InputFile]) -> Int? {
    var counts: [Int: Int] = [:]
    for file in files {
      guard let source = try? TableSource(path: file.path) else { continue }
      for sheet in source.sheets.indices {
        guard let head = try? source.head(sheet: sheet, rows: rowsLookedAt) else { continue }
        for record in 0..<head.count {
          for column in 0..<head.fieldCount(record) {
            if let year = year(in: head.field(record, column)) { counts[year, default: 0] += 1 }
          }
        }
      }
    }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }

  /// Four digits 2000…2100 standing alone in a short cell with other digits beside them.
  private static func year(in cell: ArraySlice<UInt8>) -> Int? {
    guard (8...30).contains(cell.count) else { return nil }
    let groups = cell.split { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard groups.count >= 2 else { return nil }
    let years = groups.filter { $0.count == 4 }.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    return years.first { (2000...2100).contains($0) }
  }
}
