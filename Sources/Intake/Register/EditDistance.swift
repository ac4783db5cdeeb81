/// Levenshtein's distance: insertions, deletions and replacements that turn one text into the other.
public enum EditDistance {
  /// - Returns: The distance in bytes of UTF-8, or `nil` beyond `limit`.
  public static func between(_ a: String, _ b: String, atMost limit: Int = .max) -> Int? {
    guard abs(a.utf8.count - b.utf8.count) <= limit else { return nil }
    let left = Array(a.utf8)
    let right = Array(b.utf8)
    var row = Array(0...right.count)
    for (i, byte) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let replaced = diagonal + (byte == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
      }
      if row.min() ?? 0 > limit { return nil }
    }
    return row[right.count] <= limit ? row[right.count] : nil
  }

  /// The word with the least distance, of several the first in order; `nil` among none.
  public static func nearest(to word: String, among known: [String]) -> String? {
    known.map { (between(word, $0) ?? .max, $0) }.min { $0 < $1 }?.1
  }
}
