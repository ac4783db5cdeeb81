import IKM

/// A row of a batch that may be plain, as far as its columns have been read.
struct PlainRow: Sendable {
  let record: Int32
  /// Index of its first field.
  let first: Int32
  /// Slot of the unit; negative for a row that is not plain.
  private(set) var slot: Int32
  /// A bit for each slot without an answer.
  private(set) var blanks: UInt16 = 0
  /// Whether its id is hashed already.
  var hasPlainID = false
  private(set) var date = FastDate(day: 0, second: -1)
  /// What is counted, blanks apart; its service by its number with the worker.
  var response = PackedResponse(answers: 0, month: nil)

  /// Room for a row.
  init() { self.init(record: 0, first: 0, slot: -1) }

  @inline(__always)
  init(record: Int, first: Int, slot: Int32) {
    self.record = Int32(truncatingIfNeeded: record)
    self.first = Int32(truncatingIfNeeded: first)
    self.slot = slot
  }

  var isPlain: Bool { slot >= 0 }

  @inline(__always)
  mutating func take(_ date: FastDate, _ response: PackedResponse, blanks: UInt16) {
    self.date = date
    self.response = response
    self.blanks = blanks
  }

  /// Leaves the row to the full reading.
  mutating func leave() { slot = -1 }
}

/// Responses of plain rows, one after the other, with the slots of their units and what they left blank.
struct PlainResponses: Sendable {
  private(set) var count = 0
  // Each has room for every row of a batch.
  private var allResponses: [PackedResponse] = []
  private var allSlots: [UInt32] = []
  private var allBlanks: [UInt16] = []

  var responses: ArraySlice<PackedResponse> { allResponses[..<count] }
  var slots: ArraySlice<UInt32> { allSlots[..<count] }
  /// A bit for each slot of the questionnaire.
  var blanks: ArraySlice<UInt16> { allBlanks[..<count] }

  /// Takes the plain rows that are complete, or those that are not, in place of what was there.
  mutating func take(_ rows: borrowing MutableSpan<PlainRow>, complete: Bool) {
    makeRoom(rows.count)
    count = Self.take(rows, complete: complete, &allResponses, &allSlots, &allBlanks)
  }

  private static func take(
    _ rows: borrowing MutableSpan<PlainRow>, complete: Bool, _ allResponses: inout [PackedResponse],
    _ allSlots: inout [UInt32], _ allBlanks: inout [UInt16]
  ) -> Int {
    var responses = allResponses.mutableSpan
    var slots = allSlots.mutableSpan
    var blanks = allBlanks.mutableSpan
    var taken = 0
    // Each row is written, and overwritten by the next one if it is not wanted: which ones are cannot be foreseen.
    for index in rows.indices {
      let row = rows[index]
      responses[taken] = row.response
      slots[taken] = UInt32(truncatingIfNeeded: row.slot)
      blanks[taken] = row.blanks
      taken &+= row.isPlain && (row.blanks == 0) == complete ? 1 : 0
    }
    return taken
  }

  private mutating func makeRoom(_ count: Int) {
    let missing = count - allResponses.count
    guard missing > 0 else { return }
    allResponses.append(contentsOf: repeatElement(PackedResponse(answers: 0, month: nil), count: missing))
    allSlots.append(contentsOf: repeatElement(0, count: missing))
    allBlanks.append(contentsOf: repeatElement(0, count: missing))
  }
}

/// What is kept from batch to batch so that it need not be made again.
struct PlainBuffers: Sendable {
  var rows: [PlainRow] = []
  /// By row, where it has a plain id; at least as many as rows.
  var idHashes: [UInt64] = []
  var complete = PlainResponses()
  var withBlanks = PlainResponses()

  /// Gives `rows` exactly so many places, and the hashes at least as many.
  mutating func makeRoom(_ count: Int) {
    rows.removeLast(max(0, rows.count - count))
    rows.append(contentsOf: repeatElement(PlainRow(), count: count - rows.count))
    idHashes.append(contentsOf: repeatElement(0, count: max(0, count - idHashes.count)))
  }
}
