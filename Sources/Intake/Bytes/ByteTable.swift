/// A map from byte strings to small numbers that makes no `String` to look one up.
///
/// Open addressing with linear probing over slots of which at most a quarter is in use, since a second look cannot be foreseen by the
/// processor and costs more than memory. Keys of up to 16 bytes stand in their slots as two words; longer
/// ones lie one after the other in one buffer. A key may be parted further by a `scope`, such as the unit whose service it names.
struct ByteTable: Sendable {
  private struct Key: Equatable {
    /// First eight bytes, and last eight of those behind the first: together all of a key of up to 16 bytes.
    let head: UInt64
    let tail: UInt64
    let count: Int32
    let scope: Int32

    /// Of no text.
    static let none = Key(head: 0, tail: 0, count: -1, scope: 0)

    private init(head: UInt64, tail: UInt64, count: Int32, scope: Int32) {
      (self.head, self.tail, self.count, self.scope) = (head, tail, count, scope)
    }

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

  private struct Slot {
    let key: Key
    /// Where a key of more than 16 bytes stands in `keys`.
    let start: Int32
    let value: Int32

    static let empty = Slot(key: .none, start: 0, value: 0)

    @inline(__always)
    var isEmpty: Bool { key.count < 0 }
  }

  private static let shortest = 16

  private var slots: [Slot]
  private var count = 0
  private var keys: [UInt8] = []
  private let capacity: Int

  /// - Parameter capacity: entries beyond it are not remembered.
  init(capacity: Int = .max) {
    self.capacity = capacity
    slots = Array(repeating: .empty, count: 64)
  }

  @inline(__always)
  func value(_ bytes: Span<UInt8>, _ range: Range<Int>, scope: Int32 = 0) -> Int32? {
    let key = Key(bytes, range, scope: scope)
    let slots = slots.span
    let mask = slots.count &- 1
    var place = Int(truncatingIfNeeded: key.hash) & mask
    while true {
      let slot = slots[place]
      if slot.isEmpty { return nil }
      if slot.key == key, range.count <= Self.shortest || isKey(slot, bytes, range) { return slot.value }
      place = (place &+ 1) & mask
    }
  }

  /// Remembers a key that is not in the table yet.
  mutating func insert(_ value: Int32, for bytes: Span<UInt8>, _ range: Range<Int>, scope: Int32 = 0) {
    guard count < capacity, keys.count &+ range.count < Int(Int32.max) else { return }
    if count &* 4 >= slots.count { grow() }
    let start = Int32(truncatingIfNeeded: keys.count)
    if range.count > Self.shortest {
      for index in range { keys.append(bytes[index]) }
    }
    place(Slot(key: Key(bytes, range, scope: scope), start: start, value: value))
    count += 1
  }

  /// Whether what lies between head and tail is the same as well.
  private func isKey(_ slot: Slot, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let keys = keys.span
    let end = range.upperBound &- 8
    var (index, key) = (range.lowerBound &+ 8, Int(slot.start) &+ 8)
    while index < end {
      let count = min(8, end &- index)
      if bytes.word(at: index, count: count) != keys.word(at: key, count: count) { return false }
      index &+= 8
      key &+= 8
    }
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: .empty, count: old.count * 2)
    for slot in old where !slot.isEmpty { place(slot) }
  }

  private mutating func place(_ slot: Slot) {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: slot.key.hash) & mask
    while !slots[place].isEmpty { place = (place + 1) & mask }
    slots[place] = slot
  }
}
