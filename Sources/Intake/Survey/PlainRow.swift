import IKM

/// A row of a batch that may be plain, as far as its columns have been read.
struct PlainRow: Sendable {
  let record: Int32
  /// Index of its first field.
  let first: Int32
  /// Slot of the unit; negative for a row that is not plain.
  private(set) var slot: Int32 = -1
  /// A bit for each slot without an answer.
  private(set) var blanks: UInt16 = 0
  /// Whether its id is hashed already.
  var hasPlainID = false
  private(set) var date = FastDate(day: 0, second: -1)
  /// What is counted, blanks apart; its service by its number with the worker.
  var response = PackedResponse(answers: 0, month: nil)

  /// Room for a row.
  init() { self.init(record: 0, first: 0) }

  /// A row that is not plain.
  @inline(__always)
  init(record: Int, first: Int) {
    self.record = Int32(truncatingIfNeeded: record)
    self.first = Int32(truncatingIfNeeded: first)
  }

  var isPlain: Bool { slot >= 0 }

  /// Makes the row a plain one.
  @inline(__always)
  mutating func begin(_ slot: Int32, _ date: FastDate, _ response: PackedResponse, blanks: UInt16) {
    self.slot = slot
    self.date = date
    self.response = response
    self.blanks = blanks
  }

  /// Leaves the row to the full reading.
  mutating func leave() { slot = -1 }
}

/// What is kept from batch to batch so that it need not be made again; each array has room for every row of a batch.
struct PlainBuffers: Sendable {
  var rows: [PlainRow] = []
  /// By row, where it has a plain id.
  var idHashes: [UInt64] = []
  /// Complete responses, one after the other, and the slots of their units.
  var responses: [PackedResponse] = []
  var slots: [UInt32] = []

  /// Gives `rows` exactly so many places, and the others at least as many.
  mutating func makeRoom(_ count: Int) {
    rows.removeLast(max(0, rows.count - count))
    rows.append(contentsOf: repeatElement(PlainRow(), count: count - rows.count))
    let missing = count - idHashes.count
    guard missing > 0 else { return }
    idHashes.append(contentsOf: repeatElement(0, count: missing))
    responses.append(contentsOf: repeatElement(PackedResponse(answers: 0, month: nil), count: missing))
    slots.append(contentsOf: repeatElement(0, count: missing))
  }
}
