/// Gathers the cells of a sheet into a batch of records, with what was odd about them.
struct SheetRows {
  private(set) var batch = RecordBatch()
  private(set) var notes: SheetNotes

  private let lineBytes: Int
  private let expectedFields: Int?
  private var row = 0
  /// Where in the batch the fields of the row begin.
  private var rowStart = 0
  private var isOverlong = false
  private var isRowHidden = false
  private var hasContent = false

  init(limits: ReadLimits, expectedFields: Int?) {
    lineBytes = limits.lineBytes
    self.expectedFields = expectedFields
    notes = SheetNotes(limits: limits)
  }

  /// Enough to be handed on.
  var isFull: Bool { batch.bytes.count >= 256 << 10 || batch.fieldStarts.count >= 64 << 10 }

  /// Empties the batch; a row that has begun stays.
  mutating func clear() {
    let kept = Int(batch.recordStarts.last ?? 0)
    let open = (kept..<batch.fieldStarts.count).map {
      Array(batch.bytes[Int(batch.fieldStarts[$0])..<Int(batch.fieldEnds[$0])])
    }
    batch.bytes.removeAll(keepingCapacity: true)
    batch.fieldStarts.removeAll(keepingCapacity: true)
    batch.fieldEnds.removeAll(keepingCapacity: true)
    batch.recordStarts = [0]
    batch.relativeRows.removeAll(keepingCapacity: true)
    rowStart = 0
    for field in open { push(field.span) }
  }

  mutating func startRow(_ number: Int, isHidden: Bool) {
    row = number
    rowStart = batch.bytes.count
    isRowHidden = isHidden
    isOverlong = false
    hasContent = false
  }

  /// Adds a cell; the columns between the last one and this are empty.
  ///
  /// A few tags can mean long shared strings, so that a row is bounded here and not by its text.
  mutating func append(_ text: Span<UInt8>, column: Int) {
    guard !text.isEmpty, !isOverlong else { return }
    guard batch.bytes.count - rowStart + text.count <= lineBytes else { return dropRow() }
    hasContent = true
    let first = Int(batch.recordStarts.last ?? 0)
    while batch.fieldStarts.count - first < column - 1 { push(Span()) }
    push(text)
    if let expectedFields, column > expectedFields {
      notes.add(.tooManyFields(found: column, expected: expectedFields), row: row, column: column)
    }
  }

  /// Reports a cell that reads as empty.
  mutating func report(_ kind: RecordIssue.Kind, column: Int) {
    hasContent = true
    notes.add(kind, row: row, column: column)
  }

  /// Takes the cells as a record, unless all are empty.
  mutating func endRow() {
    if isOverlong { return notes.add(.overlongRecord(allowed: lineBytes), row: row) }
    guard hasContent else { return }
    if batch.fieldStarts.count == Int(batch.recordStarts.last ?? 0) { push(Span()) }
    if batch.count == 0 { batch.firstRow = row }
    batch.recordStarts.append(UInt32(batch.fieldStarts.count))
    batch.relativeRows.append(UInt32(row - batch.firstRow))
    if isRowHidden { notes.addHidden(row) }
  }

  private mutating func dropRow() {
    let fields = Int(batch.recordStarts.last ?? 0)
    batch.bytes.removeLast(batch.bytes.count - rowStart)
    batch.fieldStarts.removeLast(batch.fieldStarts.count - fields)
    batch.fieldEnds.removeLast(batch.fieldEnds.count - fields)
    isOverlong = true
  }

  private mutating func push(_ text: Span<UInt8>) {
    batch.fieldStarts.append(UInt32(batch.bytes.count))
    batch.bytes.append(copying: text)
    batch.fieldEnds.append(UInt32(batch.bytes.count))
  }
}

extension String {
  /// The text of bytes that are borrowed.
  init(copying bytes: Span<UInt8>) {
    self = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}

extension [UInt8] {
  /// Appends bytes that are borrowed.
  @inline(__always)
  mutating func append(copying bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}

extension RecordBatch {
  /// Drops the records behind the first `limit`.
  mutating func truncate(to limit: Int) {
    guard count > limit else { return }
    relativeRows.removeLast(count - limit)
    recordStarts.removeLast(recordStarts.count - limit - 1)
    let fields = Int(recordStarts[limit])
    fieldStarts.removeLast(fieldStarts.count - fields)
    fieldEnds.removeLast(fieldEnds.count - fields)
  }
}
