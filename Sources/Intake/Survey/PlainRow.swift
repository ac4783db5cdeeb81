import IKM

/// A row of a batch that may be plain, as far as its columns have been read.
struct PlainRow: Sendable {
  let record: Int32
  /// Index of its first field.
  let first: Int32
  /// Slot of the unit; negative once the row has proved not to be plain.
  private(set) var slot: Int32
  var date = FastDate(day: 0, second: -1)
  /// Two bits an answer, by slot.
  var answers: UInt32 = 0
  /// A bit for each slot without an answer.
  var blanks: UInt32 = 0
  var profile = PackedProfile(bits: 0)
  /// Place in the unit's list, negative for none.
  var service: Int32 = -1

  /// Room for a row.
  init() { self.init(record: 0, first: 0, slot: -1) }

  @inline(__always)
  init(record: Int, first: Int, slot: Int32) {
    self.record = Int32(truncatingIfNeeded: record)
    self.first = Int32(truncatingIfNeeded: first)
    self.slot = slot
  }

  var isPlain: Bool { slot >= 0 }

  /// Leaves the row to the full reading.
  mutating func leave() { slot = -1 }
}
