import CByteSigns

/// One pass over the text of a buffer that fills the field borders of a batch.
///
/// To whoever changes this: it is the hot loop of the whole program. Runs of plain blocks with regular records are left to one function
/// of C; it looks at 64 other bytes at a time, touches single bytes only at record ends, and leaves everything rare (quotes to
/// unescape, ragged records, odd bytes) to lists that are worked off later.
struct RecordScan {
  /// Offset behind the last complete record, and the line there, relative to the start of the text.
  private(set) var next = 0
  private(set) var nextLine = 0
  /// Line at the end of the text, relative to its start.
  private(set) var endLine = 0
  /// State at the end of the text.
  private(set) var tracker: QuoteTracker
  /// Where the last record began, complete or not.
  private(set) var lastStart = 0
  private(set) var lastLine = 0
  /// Records that hold a quote sign, or may.
  private(set) var quoted: [Int] = []
  /// Records with another number of fields than expected.
  private(set) var ragged: [Int] = []
  /// Lines of records that are too big, which are not in the batch.
  private(set) var tooBig: [(line: Int, kind: RecordIssue.Kind)] = []
  private(set) var hasOddBytes = false

  private let delimiter: UInt8
  private let limits: ReadLimits
  private let expectedFields: Int?
  /// Fields of a regular record, which is neither blank nor too big; 0 where that has to be looked at for each.
  private var regularFields = 0
  private var firstField = 0
  /// Fields so far, where the next one begins, and whether its record has a quote sign.
  private var fieldCount = 0
  private var fieldStart = 0
  private var sawQuote = false

  /// Fields for which room is made at a time.
  private static let room = 1 << 14

  init(delimiter: UInt8, expectedFields: Int?, limits: ReadLimits) {
    tracker = QuoteTracker(delimiter: delimiter)
    self.delimiter = delimiter
    self.expectedFields = expectedFields
    self.limits = limits
  }

  /// Fills `batch` from `batch.bytes[..<count]`, which starts at a record.
  ///
  /// - Parameters:
  ///   - batch: its `bytes` are read; everything else is written.
  ///   - count: bytes of text; zeroed padding follows them.
  ///   - endsRecord: whether the end of the text ends the last record.
  mutating func run(_ batch: inout RecordBatch, count: Int, endsRecord: Bool) {
    batch.recordStarts.removeAll(keepingCapacity: true)
    batch.recordStarts.append(0)
    batch.relativeRows.removeAll(keepingCapacity: true)
    // Taken out of the batch for a while, so that each can be borrowed on its own.
    var fieldStarts = exchange(&batch.fieldStarts, with: [])
    var fieldEnds = exchange(&batch.fieldEnds, with: [])
    let text = batch.bytes
    if let expectedFields, 2...limits.cellsPerRow ~= expectedFields, count <= min(limits.fieldBytes, limits.lineBytes) {
      regularFields = expectedFields
    }
    var block = 0
    while block < count || (endsRecord && next < count) {
      // At most every byte is a delimiter, and one record ends without a sign.
      let blocks = (min(fieldStarts.count, fieldEnds.count) - fieldCount - 1) / ByteBlock.width
      if blocks < 1 {
        fieldStarts.append(contentsOf: repeatElement(0, count: Self.room))
        fieldEnds.append(contentsOf: repeatElement(0, count: Self.room))
      } else if block < count {
        let end = min(count, block + blocks * ByteBlock.width)
        scan(
          text.span, from: block, to: end, fieldStarts.mutableSpan, fieldEnds.mutableSpan, &batch.recordStarts,
          &batch.relativeRows)
        block = end
      } else {
        fieldStarts[fieldCount] = UInt32(truncatingIfNeeded: fieldStart)
        fieldEnds[fieldCount] = UInt32(truncatingIfNeeded: count)
        fieldCount += 1
        endRecord(fieldStarts.span, fieldEnds.span, &batch.recordStarts, &batch.relativeRows)
        next = count
        nextLine = endLine
      }
    }
    batch.fieldStarts = fieldStarts
    batch.fieldEnds = fieldEnds
  }

  /// Scans the blocks from `start`, a multiple of their width, to `end`.
  ///
  /// - Precondition: `starts` and `ends` have room for a field a byte behind those that are there.
  private mutating func scan(
    _ bytes: Span<UInt8>, from start: Int, to end: Int, _ starts: consuming MutableSpan<UInt32>,
    _ ends: consuming MutableSpan<UInt32>, _ recordStarts: inout [UInt32], _ relativeRows: inout [UInt32]
  ) {
    precondition(fieldCount + end - start < min(starts.count, ends.count), "room for a field a byte")
    // Local, so that it stays in registers.
    var tracker = self.tracker
    starts[fieldCount] = UInt32(truncatingIfNeeded: fieldStart)
    var block = start
    while block < end {
      // A CR before the block belongs to its first line end; there is none within a run.
      if regularFields > 0, !tracker.isInside, block == 0 || bytes[block &- 1] != UInt8(ascii: "\r") {
        let run = plainRun(bytes, at: block, to: end, &starts, &ends)
        if run.blocks > 0 {
          block &+= Int(run.blocks) &* ByteBlock.width
          tracker.passOver(last: bytes[block &- 1])
          takeRecords(run, starts.span, &recordStarts, &relativeRows)
          continue
        }
      }
      let structure = tracker.take(bytes, at: block, length: min(ByteBlock.width, end &- block))
      sawQuote = sawQuote || structure.quotes != 0
      hasOddBytes = hasOddBytes || structure.hasOddBytes
      let borders = structure.delimiters | structure.recordEnds
      var rest = borders
      var count = fieldCount
      while rest != 0 {
        let position = UInt32(truncatingIfNeeded: block &+ rest.trailingZeroBitCount)
        rest &= rest &- 1
        // In bounds: at most one field a byte of the blocks, for which there is room.
        unsafe ends[unchecked: count] = position
        count &+= 1
        unsafe starts[unchecked: count] = position &+ 1
      }
      if structure.recordEnds != 0 {
        endRecords(structure, borders, at: block, bytes, &starts, &ends, &count, &recordStarts, &relativeRows)
      }
      fieldCount = count
      endLine &+= structure.lineEnds.nonzeroBitCount
      block &+= ByteBlock.width
    }
    self.tracker = tracker
    fieldStart = Int(starts[fieldCount])
  }

  /// Enters the fields of plain blocks whose records are regular, as many as there are one after the other.
  @inline(__always)
  private func plainRun(
    _ bytes: Span<UInt8>, at block: Int, to end: Int, _ starts: inout MutableSpan<UInt32>,
    _ ends: inout MutableSpan<UInt32>
  ) -> plain_run {
    let open = fieldCount &- firstField
    guard open < regularFields else { return plain_run() }
    return ByteBlock.fieldRun(
      bytes, at: block, blocks: (end &- block) / ByteBlock.width, delimiter: delimiter, openFields: open,
      fieldCount: regularFields, &starts, &ends, at: fieldCount)
  }

  /// Takes the regular records of a run of plain blocks, whose fields are entered already.
  @inline(__always)
  private mutating func takeRecords(
    _ run: plain_run, _ starts: Span<UInt32>, _ recordStarts: inout [UInt32], _ relativeRows: inout [UInt32]
  ) {
    let records = Int(run.records)
    fieldCount &+= Int(run.fields)
    guard records > 0 else { return }
    if sawQuote { quoted.append(relativeRows.count) }
    sawQuote = false
    let (width, before, line) = (regularFields, firstField, endLine)
    let index = relativeRows.count
    recordStarts.append(contentsOf: repeatElement(0, count: records))
    relativeRows.append(contentsOf: repeatElement(UInt32(truncatingIfNeeded: lastLine), count: records))
    var fields = recordStarts.mutableSpan
    var rows = relativeRows.mutableSpan
    for record in 1...records {
      fields[index &+ record] = UInt32(truncatingIfNeeded: before &+ record &* width)
      if record < records { rows[index &+ record] = UInt32(truncatingIfNeeded: line &+ record) }
    }
    firstField = before &+ records &* width
    endLine &+= records
    next = Int(starts[firstField])
    nextLine = endLine
    lastStart = next
    lastLine = nextLine
  }

  /// Ends the records of a block whose fields are entered already, up to `count`.
  @inline(__always)
  private mutating func endRecords(
    _ structure: BlockStructure, _ borders: UInt64, at block: Int, _ bytes: Span<UInt8>,
    _ starts: inout MutableSpan<UInt32>, _ ends: inout MutableSpan<UInt32>, _ count: inout Int,
    _ recordStarts: inout [UInt32], _ relativeRows: inout [UInt32]
  ) {
    var before = fieldCount
    var recordEnds = structure.recordEnds
    while recordEnds != 0 {
      let bit = UInt64(truncatingIfNeeded: recordEnds.trailingZeroBitCount)
      let upTo: UInt64 = ~0 &>> (63 &- bit)
      recordEnds &= recordEnds &- 1
      let position = block &+ Int(truncatingIfNeeded: bit)
      fieldCount = before &+ (borders & upTo).nonzeroBitCount
      let last = fieldCount &- 1
      if position > Int(starts[last]), bytes[position &- 1] == UInt8(ascii: "\r"), bytes[position] == UInt8(ascii: "\n")
      {
        ends[last] &-= 1
      }
      let fields = fieldCount
      endRecord(starts.span, ends.span, &recordStarts, &relativeRows)
      if fieldCount < fields {
        // The record was passed over: what follows takes the place of its fields.
        let gap = fields &- fieldCount
        for index in fields..<count {
          starts[index &- gap] = starts[index]
          ends[index &- gap] = ends[index]
        }
        starts[count &- gap] = starts[count]
        count &-= gap
        before &-= gap
      }
      next = position &+ 1
      nextLine = endLine &+ (structure.lineEnds & upTo).nonzeroBitCount
      lastStart = next
      lastLine = nextLine
      sawQuote = structure.quotes != 0
    }
  }

  /// Takes the fields since the last record as a record, unless they are a blank line or too big.
  @inline(__always)
  private mutating func endRecord(
    _ starts: Span<UInt32>, _ ends: Span<UInt32>, _ recordStarts: inout [UInt32], _ relativeRows: inout [UInt32]
  ) {
    let fields = fieldCount &- firstField
    let length = Int(ends[fieldCount &- 1] &- starts[firstField])
    guard length > 0 || fields > 1 else {
      fieldCount = firstField
      return
    }
    if length > limits.fieldBytes || length > limits.lineBytes || fields > limits.cellsPerRow {
      if let kind = excess(starts, ends, firstField..<fieldCount, length: length) {
        tooBig.append((lastLine, kind))
        fieldCount = firstField
        return
      }
    }
    if sawQuote { quoted.append(relativeRows.count) }
    if let expectedFields, fields != expectedFields { ragged.append(relativeRows.count) }
    firstField = fieldCount
    recordStarts.append(UInt32(truncatingIfNeeded: fieldCount))
    relativeRows.append(UInt32(truncatingIfNeeded: lastLine))
  }

  /// The limit that the record breaks, if any.
  private func excess(
    _ starts: Span<UInt32>, _ ends: Span<UInt32>, _ fields: Range<Int>, length: Int
  ) -> RecordIssue.Kind? {
    if length > limits.lineBytes { return .overlongRecord(allowed: limits.lineBytes) }
    if fields.count > limits.cellsPerRow { return .fieldLimit(allowed: limits.cellsPerRow) }
    for field in fields where Int(ends[field] - starts[field]) > limits.fieldBytes {
      return .overlongField(allowed: limits.fieldBytes)
    }
    return nil
  }
}
