import CByteSigns

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
  private let file: InputFile
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
    self.file = file
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

  /// The next part, or `nil` at the end of the file; `text` holds its bytes afterwards, if they were read for this and are UTF-8.
  mutating func next(into text: inout PartText) throws(TableError) -> TablePart? {
    text.forget()
    guard ready.isEmpty else { return ready.removeFirst() }
    var used = try startOfPart(into: &text.bytes)
    let base = start?.offset ?? -1
    while ready.isEmpty, !chunks.isAtEnd {
      // A record that is much longer than a part is not kept, nor what has to be decoded.
      if dialect.encoding != .utf8 || used > Self.keptParts * targetBytes + chunkBytes { used = 0 }
      try takeChunk(&text.bytes, used: &used)
    }
    let part = ready.isEmpty ? lastPart() : ready.removeFirst()
    if dialect.encoding == .utf8, base >= 0, used == chunks.position - base { text.hold(base..<chunks.position) }
    return part
  }

  private static let keptParts = 2

  /// Reads once more what was looked at for the part before and belongs to the next one.
  ///
  /// - Returns: how many bytes that are.
  private func startOfPart(into bytes: inout [UInt8]) throws(TableError) -> Int {
    guard dialect.encoding == .utf8, let start, start.offset < chunks.position else { return 0 }
    let count = chunks.position - start.offset
    if bytes.count < count { bytes.append(contentsOf: repeatElement(0, count: count - bytes.count)) }
    try file.read(count, at: start.offset, into: &bytes, from: 0)
    return count
  }

  /// Looks through a chunk, which is read behind `bytes[..<used]`.
  private mutating func takeChunk(_ bytes: inout [UInt8], used: inout Int) throws(TableError) {
    let (first, position) = (used, chunks.position)
    try chunks.read(chunkBytes, into: &bytes, used: &used)
    chunks.giveBackTrailingCR(bytes, used: &used)
    let text = bytes.span
    var index = first
    while index < used {
      let passed = passOver(text, at: index, count: used - index, offset: position + (index - first) * unit)
      index += passed
      guard passed == 0 else { continue }
      let block = tracker.take(text, at: index, length: min(ByteBlock.width, used - index))
      if block.recordEnds != 0 { cut(block, at: index, of: text, chunk: (first, position)) }
      row += block.lineEnds.nonzeroBitCount
      index += ByteBlock.width
    }
  }

  /// Counts the lines of blocks in which no part can end and no quote stands.
  ///
  /// - Returns: the bytes passed over.
  private mutating func passOver(_ text: Span<UInt8>, at index: Int, count: Int, offset: Int) -> Int {
    guard let start, !tracker.isInside else { return 0 }
    let needed = (start.offset + targetBytes - offset - 1) / (ByteBlock.width * unit)
    let blocks = min(needed, count / ByteBlock.width)
    guard blocks > 0 else { return 0 }
    let run = ByteBlock.lineRun(text, at: index, blocks: blocks)
    let passed = Int(run.blocks) * ByteBlock.width
    guard passed > 0 else { return 0 }
    row += Int(run.records)
    tracker.passOver(last: text[index + passed - 1])
    return passed
  }

  /// Bytes of the file for which a byte of UTF-8 stands at most.
  private var unit: Int { dialect.encoding.bytesPerUnit }

  /// Looks for part borders among the record ends of a block of a chunk, which begins at that place of the text and of the file.
  private mutating func cut(
    _ block: BlockStructure, at index: Int, of text: Span<UInt8>, chunk: (index: Int, offset: Int)
  ) {
    if let start {
      // Quick upper bound of the offset.
      let most = chunk.offset + unit * (index - chunk.index + ByteBlock.width)
      guard most - start.offset >= targetBytes else { return }
    } else if row + block.lineEnds.nonzeroBitCount < fromRow {
      return
    }
    var ends = block.recordEnds
    while ends != 0 {
      let bit = UInt64(ends.trailingZeroBitCount)
      ends &= ends &- 1
      let border = index + Int(bit) + 1
      let offset = chunk.offset + dialect.encoding.sourceLength(of: text.extracting(chunk.index..<border))
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
