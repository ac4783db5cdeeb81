/// One file of a sample evaluation, as chunks that can be made in any order and on any thread.
///
/// The file is its chunks 0..<chunkCount one after the other. A chunk is some megabytes at most and ends with a whole record.
public struct SampleFile: Sendable {
  /// Relative to the evaluation folder, with `/` between its parts.
  public let path: String
  public let chunkCount: Int
  private let makeChunk: @Sendable (Int) -> [UInt8]

  init(path: String, chunkCount: Int, makeChunk: @escaping @Sendable (Int) -> [UInt8]) {
    self.path = path
    self.chunkCount = chunkCount
    self.makeChunk = makeChunk
  }

  /// A file of records: the first chunk opens with the header, and each holds so many rows.
  init(
    path: String, header: String, rowCount: Int, rowsPerChunk: Int, bytesPerRow: Int,
    appendRow: @escaping @Sendable (Int, inout CSVBytes) -> Void
  ) {
    self.init(path: path, chunkCount: max(1, (rowCount + rowsPerChunk - 1) / rowsPerChunk)) { index in
      let start = index * rowsPerChunk
      let end = min(rowCount, start + rowsPerChunk)
      var output = CSVBytes(capacity: (end - start) * bytesPerRow + header.utf8.count + 1)
      if index == 0 { output.raw(header + "\n") }
      for row in start..<end { appendRow(row, &output) }
      return output.bytes
    }
  }

  /// The bytes of one chunk: the same whenever it is called.
  ///
  /// - Precondition: `index` is in `0..<chunkCount`.
  public func chunk(_ index: Int) -> [UInt8] {
    precondition((0..<chunkCount).contains(index), "a file has the chunks 0..<chunkCount")
    return makeChunk(index)
  }
}
