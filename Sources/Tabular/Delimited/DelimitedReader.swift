/// Reads the records of one part of a text file, batch by batch.
///
/// It holds one buffer: the text of a chunk behind the unfinished record of the chunk before. A record that does not fit makes
/// the buffer grow, up to `ReadLimits.lineBytes`.
struct DelimitedReader {
  private let path: String
  private let delimiter: UInt8
  private let limits: ReadLimits
  private let expectedFields: Int?
  private let chunkBytes: Int
  private let endsFile: Bool

  private var chunks: TextChunks
  /// The unfinished record is `bytes[pending..<used]` of the last batch.
  private var pending = 0
  private var used = 0
  /// 1-based row of the next record.
  private var row: Int
  private var log: IssueLog

  init(
    _ file: InputFile, dialect: Dialect, range: Range<Int>, firstRow: Int, expectedFields: Int?, limits: ReadLimits,
    chunkBytes: Int = 32 << 10, text: PartText = PartText()
  ) {
    path = file.path
    delimiter = dialect.delimiter.rawValue
    self.limits = limits
    self.expectedFields = expectedFields
    self.chunkBytes = chunkBytes
    endsFile = range.upperBound >= file.size
    chunks = TextChunks(file, range: range, encoding: dialect.encoding, text: text)
    row = firstRow
    log = IssueLog(limit: limits.issuesPerPart)
  }

  /// What was odd so far.
  var issues: [RecordIssue] { log.issues }

  /// Fills `batch` with the next records; `false` at the end of the part.
  ///
  /// - Throws: a read error, or `changedWhileReading` where the part no longer ends at a record border.
  mutating func next(into batch: inout RecordBatch) throws(TableError) -> Bool {
    while !chunks.isAtEnd || pending < used {
      try fill(&batch)
      let isLast = chunks.isAtEnd
      var scan = RecordScan(delimiter: delimiter, expectedFields: expectedFields, limits: limits)
      scan.run(&batch, count: used, endsRecord: isLast && endsFile)
      if isLast, scan.next < used { throw TableError(.changedWhileReading, path: path) }
      if isLast, scan.tracker.isInside {
        log.add(
          .openQuote, row: row + scan.lastLine + Self.openQuoteLine(batch.bytes[scan.lastStart..<used], delimiter))
      }
      batch.firstRow = row
      BatchFinisher(scan: scan, limits: limits, expectedFields: expectedFields).finish(&batch, log: &log)
      pending = scan.next
      row += scan.nextLine
      if used - pending > limits.lineBytes { try skipOverlong(&batch, scan) }
      if batch.count > 0 { return true }
    }
    return false
  }

  /// Moves the unfinished record to the front and reads a chunk, or as much again as is unfinished, behind it.
  private mutating func fill(_ batch: inout RecordBatch) throws(TableError) {
    let rest = used - pending
    for index in 0..<rest { batch.bytes[index] = batch.bytes[pending + index] }
    used = rest
    pending = 0
    try chunks.read(max(chunkBytes, rest), into: &batch.bytes, used: &used)
    chunks.giveBackTrailingCR(batch.bytes, used: &used)
  }

  /// Passes over the rest of a record that is too long, whose first bytes `scan` has seen.
  ///
  /// The records before it stay in the batch, so the bytes that follow go behind them.
  private mutating func skipOverlong(_ batch: inout RecordBatch, _ scan: RecordScan) throws(TableError) {
    log.add(.overlongRecord(allowed: limits.lineBytes), row: row)
    let openingRow = row
    var tracker = scan.tracker
    row += scan.endLine - scan.nextLine
    while !chunks.isAtEnd {
      used = pending
      try chunks.read(chunkBytes, into: &batch.bytes, used: &used)
      chunks.giveBackTrailingCR(batch.bytes, used: &used)
      for index in stride(from: pending, to: used, by: ByteBlock.width) {
        let block = tracker.take(batch.bytes.span, at: index, length: min(ByteBlock.width, used - index))
        if block.recordEnds != 0 {
          let bit = block.recordEnds.trailingZeroBitCount
          row += (block.lineEnds & (~0 &>> UInt64(63 - bit))).nonzeroBitCount
          pending = index + bit + 1
          return
        }
        row += block.lineEnds.nonzeroBitCount
      }
    }
    if tracker.isInside { log.add(.openQuote, row: openingRow) }
    pending = used
  }

  /// Line, relative to the start of the record, of the quote that is never closed.
  private static func openQuoteLine(_ record: ArraySlice<UInt8>, _ delimiter: UInt8) -> Int {
    var tracker = PlainQuoteTracker(delimiter: delimiter)
    var line = 0
    var openLine = 0
    var previous: UInt8 = 0
    for byte in record {
      let wasInside = tracker.isInside
      tracker.take(byte)
      if tracker.isInside, !wasInside, previous != QuoteTracker.quote { openLine = line }
      if byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n") && previous != UInt8(ascii: "\r") { line += 1 }
      previous = byte
    }
    return openLine
  }
}
