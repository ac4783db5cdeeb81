/// Finds the hashes that occur more than once among very many, without sorting them (IN-6).
///
/// A bitmap of 16 bits for each hash sends one in about thirty to an exact count; the rest can not occur twice. Each share of the lists
/// is searched apart, so that its bitmap stays in the cache. Memory: 2 bytes for each hash of a share and thread.
enum RepeatedHashes {
  static func find(in lists: [HashList], threads: Int) -> Set<UInt64> {
    let shares = Parallel.map(Array(0..<1 << Int(HashList.shareBits)), threads: threads) { share in
      find(in: lists.flatMap { $0.chunks(share) })
    }
    return shares.reduce(into: []) { $0.formUnion($1) }
  }

  private static func find(in lists: [[UInt64]]) -> Set<UInt64> {
    let total = lists.reduce(0) { $0 + $1.count }
    guard total > 1 else { return [] }
    var bits = Bitmap(atLeast: total * 16)
    var suspects: Set<UInt64> = []
    for list in lists {
      for hash in list where bits.testAndSet(hash) { suspects.insert(hash) }
    }
    guard !suspects.isEmpty else { return [] }
    var filter = Bitmap(atLeast: suspects.count * 16)
    for hash in suspects { _ = filter.testAndSet(hash) }
    var seen: Set<UInt64> = []
    var repeated: Set<UInt64> = []
    for list in lists {
      for hash in list where filter.test(hash) && suspects.contains(hash) {
        if !seen.insert(hash).inserted { repeated.insert(hash) }
      }
    }
    return repeated
  }

  private struct Bitmap {
    private var words: [UInt64]
    private let mask: UInt64

    init(atLeast bits: Int) {
      var size = 1024
      while size < bits { size *= 2 }
      words = Array(repeating: 0, count: size / 64)
      mask = UInt64(size - 1)
    }

    @inline(__always)
    func test(_ hash: UInt64) -> Bool {
      let bit = hash & mask
      return words[Int(truncatingIfNeeded: bit &>> 6)] & (1 &<< (bit & 63)) != 0
    }

    @inline(__always)
    mutating func testAndSet(_ hash: UInt64) -> Bool {
      let bit = hash & mask
      let index = Int(truncatingIfNeeded: bit &>> 6)
      let was = words[index] & (1 &<< (bit & 63)) != 0
      words[index] |= 1 &<< (bit & 63)
      return was
    }
  }
}
