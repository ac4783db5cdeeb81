/// Very many hashes in pieces that never move: neither growing nor merging copies them, so that ten million take eighty megabytes
/// and not twice as much.
struct HashList: Sendable {
  private(set) var chunks: [[UInt64]] = []

  /// The first pieces are small, since there may be thousands of files.
  private static let largestChunk = 1 << 16

  @inline(__always)
  mutating func append(_ hash: UInt64) {
    if chunks.isEmpty || chunks[chunks.count &- 1].count == chunks[chunks.count &- 1].capacity { addChunk() }
    chunks[chunks.count &- 1].append(hash)
  }

  mutating func merge(_ other: HashList) { chunks += other.chunks }

  private mutating func addChunk() {
    var chunk: [UInt64] = []
    chunk.reserveCapacity(min(Self.largestChunk, max(64, (chunks.last?.count ?? 0) * 2)))
    chunks.append(chunk)
  }
}
