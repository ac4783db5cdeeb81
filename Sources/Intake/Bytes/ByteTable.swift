/// A map from byte strings to small numbers that makes no `String` to look one up.
///
/// Open addressing with linear probing over at most half-full slots. Keys of up to 16 bytes stand in their entries as two words; longer
/// ones lie one after the other in one buffer. A key may be parted further by a `scope`, such as the unit whose service it names.
struct ByteTable: Sendable {
  private struct Key: Equatable {
    /// First eight bytes, and last eight of those behind the first: together all of a key of up to 16 bytes.
    let head: UInt64
    let tail: UInt64
    let count: Int32
    let scope: Int32

    @inline(__always)
    init(_ bytes: Span<UInt8>, _ range: Range<Int>, scope: Int32) {
      let count = range.count
      head = bytes.word(at: range.lowerBound, count: count)
      tail =
        count <= 8
        ? 0
        : count < 16
          ? bytes.word(at: range.lowerBound &+ 8, count: count &- 8) : bytes.word(at: range.upperBound &- 8, count: 8)
      self.count = Int32(truncatingIfNeeded: count)
      self.scope = scope
    }

    @inline(__always)
    var hash: UInt64 {
      let parts = UInt64(truncatingIfNeeded: count) &<< 32 ^ UInt64(truncatingIfNeeded: scope)
      let mixed = (head ^ parts) &* 0x9E37_79B9_7F4A_7C15 ^ (tail &+ parts) &* 0xD6E8_FEB8_6659_FD93
      return mixed ^ mixed &>> 32
    }
  }

  private struct Entry {
    let key: Key
    /// Where a key of more than 16 bytes stands in `keys`.
    let start: Int32
    let value: Int32
  }

  private static let shortest = 16

  private var slots: [Int32]
  private var entries: [Entry] = []
  private var keys: [UInt8] = []
  private let capacity: Int

  /// - Parameter capacity: entries beyond it are not remembered.
  init(capacity: Int = .max) {
    self.capacity = capacity
    slots = Array(repeating: -1, count: 64)
  }

  @inline(__always)
  func value(_ bytes: Span<UInt8>, _ range: Range<Int>, scope: Int32 = 0) -> Int32? {
    let key = Key(bytes, range, scope: scope)
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: key.hash) & mask
    while true {
      let index = slots[slot]
      if index < 0 { return nil }
      let entry = entries[Int(index)]
      if entry.key == key, range.count <= Self.shortest || isKey(entry, bytes, range) { return entry.value }
      slot = (slot &+ 1) & mask
    }
  }

  /// Remembers a key that is not in the table yet.
  mutating func insert(_ value: Int32, for bytes: Span<UInt8>, _ range: Range<Int>, scope: Int32 = 0) {
    guard entries.count < capacity, keys.count &+ range.count < Int(Int32.max) else { return }
    if entries.count &* 2 >= slots.count { grow() }
    let start = Int32(truncatingIfNeeded: keys.count)
    if range.count > Self.shortest {
      for index in range { keys.append(bytes[index]) }
    }
    entries.append(Entry(key: Key(bytes, range, scope: scope), start: start, value: value))
    place(entries.count - 1)
  }

  /// Whether what lies between head and tail is the same as well.
  private func isKey(_ entry: Entry, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let keys = keys.span
    let end = range.upperBound &- 8
    var (index, key) = (range.lowerBound &+ 8, Int(entry.start) &+ 8)
    while index < end {
      let count = min(8, end &- index)
      if bytes.word(at: index, count: count) != keys.word(at: key, count: count) { return false }
      index &+= 8
      key &+= 8
    }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for index in entries.indices { place(index) }
  }

  private mutating func place(_ index: Int) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: entries[index].key.hash) & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = Int32(truncatingIfNeeded: index)
  }
}
