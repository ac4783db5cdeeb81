/// Cuts a text file into parts at record borders, exactly, in one pass over its bytes.
///
/// It follows quotes as the reader does, so a part begins and ends outside quotes whatever the quotes in the file look like, and
/// it counts physical lines, so each part knows its first row.
struct PartPlanner {
  private let dialect: Dialect
  private let targetBytes: Int
  private let expectedFields: Int?
  private let chunkBytes: Int
  private let fromRow: Int

  private var chunks: TextChunks
  private var tracker: QuoteTracker
  private var buffer: [UInt8] = []
  /// 1-based row of the next byte.
  private var row: Int
  /// Start and row of the part being gathered; `nil` before `fromRow`.
  private var start: (offset: Int, row: Int)?
  private var ready: [TablePart] = []
  private var made = 0

  init(
    _ file: InputFile, content: DelimitedContent, fromRow: Int, targetBytes: Int, expectedFields: Int?,
    chunkBytes: Int = 64 << 10
  ) {
    dialect = content.dialect
    self.targetBytes = max(targetBytes, 1)
    self.expectedFields = expectedFields
    self.chunkBytes = chunkBytes
    self.fromRow = fromRow
    chunks = TextChunks(file, range: content.start..<file.size, encoding: dialect.encoding)
    tracker = QuoteTracker(delimiter: dialect.delimiter.rawValue)
    row = content.firstRow
    if fromRow <= row { start = (content.start, row) }
  }

  /// The next part, or `nil` at the end of the file.
  mutating func next() throws(TableError) -> TablePart? {
    while ready.isEmpty {
      guard !chunks.isAtEnd else { return lastPart() }
      try takeChunk()
    }
    return ready.removeFirst()
  }

  private mutating func takeChunk() throws(TableError) {
    let chunkStart = chunks.position
    var used = 0
    try chunks.read(chunkBytes, into: &buffer, used: &used)
    chunks.giveBackTrailingCR(buffer, used: &used)
    let text = buffer
    var index = 0
    while index < used {
      let length = min(ByteBlock.width, used - index)
      let block = tracker.take(text.span, at: index, length: length)
      if block.recordEnds != 0 { cut(block, at: index, chunkStart: chunkStart) }
      row += block.lineEnds.nonzeroBitCount
      index += ByteBlock.width
    }
  }

  /// Looks for part borders among the record ends of a block.
  private mutating func cut(_ block: BlockStructure, at index: Int, chunkStart: Int) {
    if let start {
      // Quick upper bound of the offset: a byte of UTF-8 stands for at most one unit of the file.
      let most = chunkStart + dialect.encoding.bytesPerUnit * (index + ByteBlock.width)
      guard most - start.offset >= targetBytes else { return }
    } else if row + block.lineEnds.nonzeroBitCount < fromRow {
      return
    }
    var ends = block.recordEnds
    while ends != 0 {
      let bit = UInt64(ends.trailingZeroBitCount)
      ends &= ends &- 1
      let border = index + Int(bit) + 1
      let offset = chunkStart + dialect.encoding.sourceLength(of: buffer[..<border])
      let borderRow = row + (block.lineEnds & (~0 &>> (63 &- bit))).nonzeroBitCount
      if let start {
        guard offset - start.offset >= targetBytes else { continue }
        ready.append(part(start, until: offset))
        self.start = (offset, borderRow)
      } else if borderRow >= fromRow {
        start = (offset, borderRow)
      }
    }
  }

  private mutating func lastPart() -> TablePart? {
    guard let start, start.offset < chunks.end else { return nil }
    self.start = nil
    return part(start, until: chunks.end)
  }

  private mutating func part(_ start: (offset: Int, row: Int), until end: Int) -> TablePart {
    defer { made += 1 }
    return TablePart(
      sheet: 0, index: made, byteRange: start.offset..<end, firstRow: start.row, expectedFields: expectedFields)
  }
}
