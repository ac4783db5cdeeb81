/// One reading of the rows of a sheet: in pieces, and in one parser where they will not do.
///
/// In well-formed XML a `<` begins markup and nothing else, so that the text is cut where `<row` stands. Rows of the form in which
/// programs write them are told from their bytes; the rest of a piece is parsed as a document of its own, between the tags of the two
/// elements in which rows stand. That one piece is right and ends between two rows makes the next one right; a cut
/// inside a comment leaves a piece that is not well formed between those tags.
///
/// Whenever anything is odd about a piece (an error, a row that says no number or goes back), the sheet is read again in one parser
/// from its first byte, which passes over the rows handed on already. Records, issues and errors are therefore those of one parser,
/// and before an error all complete rows in front of it have been handed on. Text that is not UTF-8 is not cut.
///
/// Memory: the pieces ahead, twice as many as threads (at most eight, more than the one that inflates can feed). A piece is a text of
/// `Workbook.pieceBytes`, or seldom up to four times that, with its records.
struct SheetReading {
  typealias Taker = (borrowing RecordBatch) throws -> Void

  private static let mostThreads = 8

  private let frame: SheetFrame
  private let archive: ZipArchive
  private var notes: SheetNotes
  /// Number of the last row that was read.
  private var lastRow = 0

  init(_ frame: SheetFrame, of archive: ZipArchive) {
    self.frame = frame
    self.archive = archive
    notes = SheetNotes(limits: frame.book.limits)
  }

  /// Hands every record on and returns what was odd.
  ///
  /// - Throws: `TableError`, or what `take` throws.
  mutating func read(_ take: Taker) throws -> [RecordIssue] {
    if try !readPieces(take) { try readOn(take) }
    return notes.issues
  }

  /// Reads pieces as long as nothing is odd.
  ///
  /// - Returns: whether that was all.
  private mutating func readPieces(_ take: Taker) throws -> Bool {
    guard let pieceBytes = frame.book.pieceBytes, let entry = try? archive.entry(frame.part) else { return false }
    var text = SheetText(entry, pieceBytes: pieceBytes)
    guard let opening = text.opening().flatMap({ SheetPiece(opening: $0, frame) })
    else { return false }
    try handOn(opening, take)
    let threads = min(frame.book.limits.threads, Self.mostThreads)
    let work = OrderedWork(threads: threads) { [frame] text in SheetPiece(text, frame) }
    defer { work.cancel() }
    while true {
      while work.count < 2 * threads, let piece = text.piece() { work.add(piece) }
      guard let result = work.next() else { return text.isEmpty }
      guard let piece = result, let firstRow = piece.firstRow, firstRow > lastRow else { return false }
      try handOn(piece, take)
    }
  }

  private mutating func handOn(_ piece: SheetPiece, _ take: Taker) throws {
    lastRow = piece.lastRow
    notes.append(piece.rows.notes)
    if piece.rows.batch.count > 0 { try take(piece.rows.batch) }
  }

  /// Reads the rows behind the last one in one parser.
  private mutating func readOn(_ take: Taker) throws {
    var frame = frame
    frame.firstRow = max(frame.firstRow, lastRow + 1)
    let handler = SheetHandler(frame)
    var thrown: (any Error)?
    func handOn() {
      guard thrown == nil, handler.rows.batch.count > 0 else { return }
      do { try take(handler.rows.batch) } catch { thrown = error }
      handler.rows.clear()
    }
    var failure: TableError?
    do throws(TableError) {
      try frame.parse(archive, handler) {
        if handler.rows.isFull { handOn() }
        return thrown != nil
      }
    } catch {
      failure = error
    }
    handOn()
    if let thrown { throw thrown }
    if let failure { throw failure }
    notes.append(handler.rows.notes)
  }
}
