/// Where the records of a text file begin and how they are written.
struct DelimitedContent: Hashable, Sendable {
  var dialect: Dialect
  /// Offset of the first record, behind a byte order mark and a `sep=` line.
  var start: Int
  /// 1-based line at `start`.
  var firstRow: Int
}
