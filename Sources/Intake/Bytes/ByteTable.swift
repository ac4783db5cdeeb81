/// A map from byte strings to small numbers that makes no `String` to look one up.
///
/// Open addressing with linear probing over at most half-full slots; keys lie one after the other in one buffer. A key may be
/// parted further by a `scope`, such as the unit whose service it names.
struct ByteTable: Sendable {
  private struct Entry {
    let hash: UInt64
    let scope: Int32
    let start: Int32
    let end: Int32
    let value: Int32
  }

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
    let hash = ByteHash.hash(bytes, range, seed: UInt64(truncatingIfNeeded: scope))
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let index = slots[slot]
      if index < 0 { return nil }
      let entry = entries[Int(index)]
      if entry.hash == hash, entry.scope == scope, isKey(entry, bytes, range) { return entry.value }
      slot = (slot &+ 1) & mask
    }
  }

  /// Remembers a key that is not in the table yet.
  mutating func insert(_ value: Int32, for bytes: Span<UInt8>, _ range: Range<Int>, scope: Int32 = 0) {
    guard entries.count < capacity, keys.count &+ range.count < Int(Int32.max) else { return }
    if entries.count &* 2 >= slots.count { grow() }
    let start = Int32(truncatingIfNeeded: keys.count)
    for index in range { keys.append(bytes[index]) }
    let hash = ByteHash.hash(bytes, range, seed: UInt64(truncatingIfNeeded: scope))
    entries.append(
      Entry(hash: hash, scope: scope, start: start, end: Int32(truncatingIfNeeded: keys.count), value: value))
    place(entries.count - 1)
  }

  @inline(__always)
  private func isKey(_ entry: Entry, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard Int(entry.end &- entry.start) == range.count else { return false }
    var key = Int(entry.start)
    for index in range {
      if keys[key] != bytes[index] { return false }
      key &+= 1
    }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for index in entries.indices { place(index) }
  }

  private mutating func place(_ index: Int) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: entries[index].hash) & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = Int32(truncatingIfNeeded: index)
  }
}
