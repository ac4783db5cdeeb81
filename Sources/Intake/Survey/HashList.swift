/// Very many hashes in shares by their first bits, each in pieces that never move: neither growing nor merging copies them, so that ten
/// million take eighty megabytes and not twice as much, and shares can be searched apart.
struct HashList: Sendable {
  static let shareBits: UInt64 = 5
  /// The first pieces are small, since there may be thousands of files.
  private static let smallestChunk = 8
  private static let largestChunk = 1 << 12

  /// Hashes that are brought to their shares together, since opening a share costs more than putting a hash into it.
  private static let together = 1 << 13

  private var shares: [[[UInt64]]] = []
  /// In no share yet.
  private var waiting: [UInt64] = []

  @inline(__always)
  mutating func append(_ hash: UInt64) {
    waiting.append(hash)
    if waiting.count >= Self.together { makeRoom() }
  }

  mutating func append(contentsOf hashes: ArraySlice<UInt64>) {
    waiting.append(contentsOf: hashes)
    if waiting.count >= Self.together { makeRoom() }
  }

  private mutating func makeRoom() {
    settle()
    waiting.reserveCapacity(Self.together * 9 / 8)
  }

  /// Brings all hashes to their shares, which is needed before the list is looked at.
  mutating func settle() {
    guard !waiting.isEmpty else { return }
    if shares.isEmpty { shares = Array(repeating: [], count: 1 << Int(Self.shareBits)) }
    let hashes = exchange(&waiting, with: [])
    // A counting sort: each share is opened once and not for each of its hashes.
    var ends = Array(repeating: 0, count: shares.count + 1)
    for hash in hashes { ends[Self.share(hash) &+ 1] &+= 1 }
    for share in 0..<shares.count { ends[share &+ 1] &+= ends[share] }
    var sorted = Array(repeating: UInt64(0), count: hashes.count)
    for hash in hashes {
      let share = Self.share(hash)
      sorted[ends[share]] = hash
      ends[share] &+= 1
    }
    for share in shares.indices {
      let start = share == 0 ? 0 : ends[share - 1]
      if start < ends[share] { Self.append(sorted[start..<ends[share]], to: &shares[share]) }
    }
  }

  private static func append(_ hashes: ArraySlice<UInt64>, to chunks: inout [[UInt64]]) {
    var rest = hashes
    while let first = rest.first {
      let last = chunks.count - 1
      let room = last < 0 ? 0 : chunks[last].capacity - chunks[last].count
      if room == 0 {
        addChunk(first, to: &chunks)
        rest = rest.dropFirst()
      } else {
        chunks[last].append(contentsOf: rest.prefix(room))
        rest = rest.dropFirst(room)
      }
    }
  }

  @inline(__always)
  private static func share(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> (64 &- shareBits)) }

  private static func addChunk(_ hash: UInt64, to chunks: inout [[UInt64]]) {
    var chunk: [UInt64] = []
    chunk.reserveCapacity(min(largestChunk, max(smallestChunk, (chunks.last?.count ?? 0) * 2)))
    chunk.append(hash)
    chunks.append(chunk)
  }

  /// - Precondition: Both are settled.
  mutating func merge(_ other: HashList) {
    precondition(waiting.isEmpty && other.waiting.isEmpty, "hashes are in their shares")
    guard !shares.isEmpty, !other.shares.isEmpty else {
      if shares.isEmpty { self = other }
      return
    }
    for share in shares.indices { shares[share] += other.shares[share] }
  }

  /// The pieces of a share.
  ///
  /// - Precondition: The list is settled.
  func chunks(_ share: Int) -> [[UInt64]] {
    precondition(waiting.isEmpty, "hashes are in their shares")
    return shares.isEmpty ? [] : shares[share]
  }

  /// Whether a hash of a settled list is wanted.
  func contains(where isWanted: (UInt64) -> Bool) -> Bool {
    precondition(waiting.isEmpty, "hashes are in their shares")
    return shares.contains { $0.contains { $0.contains(where: isWanted) } }
  }
}
