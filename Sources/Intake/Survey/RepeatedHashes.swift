/// Finds the hashes that occur more than once among very many, without sorting them (IN-6).
///
/// A bitmap of 16 bits for each hash sends one in about thirty to an exact count; the rest can not occur twice. The hashes are taken
/// in shares by their first bits, so that a bitmap stays in the cache and shares can be counted apart. Memory: 2 bits a hash and
/// thread beside the hashes themselves.
enum RepeatedHashes {
  private static let shareBits: UInt64 = 3

  static func find(in lists: [[UInt64]], threads: Int) -> Set<UInt64> {
    let total = lists.reduce(0) { $0 + $1.count }
    guard total > 1 else { return [] }
    guard total > 1 << 16 else { return find(in: lists, total: total) { _ in true } }
    let shares = Parallel.map(Array(0..<UInt64(1) << shareBits), threads: threads) { share in
      find(in: lists, total: total >> Int(shareBits)) { $0 >> (64 - shareBits) == share }
    }
    return shares.reduce(into: []) { $0.formUnion($1) }
  }

  // `total` is about the number of hashes that are wanted.
  @inline(__always)
  private static func find(in lists: [[UInt64]], total: Int, where isWanted: (UInt64) -> Bool) -> Set<UInt64> {
    var bits = Bitmap(atLeast: total * 16)
    var suspects: Set<UInt64> = []
    for list in lists {
      for hash in list where isWanted(hash) && bits.testAndSet(hash) { suspects.insert(hash) }
    }
    guard !suspects.isEmpty else { return [] }
    var filter = Bitmap(atLeast: suspects.count * 16)
    for hash in suspects { _ = filter.testAndSet(hash) }
    var seen: Set<UInt64> = []
    var repeated: Set<UInt64> = []
    for list in lists {
      for hash in list where isWanted(hash) && filter.test(hash) && suspects.contains(hash) {
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
