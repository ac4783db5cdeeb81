/// Rows that were parsed by themselves, and are right if rows stand before and behind their text.
struct SheetPiece: Sendable {
  /// Bytes of fields in its records, which shared strings can make many; a piece with more is none.
  private static let mostRecordBytes = 8 << 20
  /// Bytes that are parsed before that is looked at.
  private static let stepBytes = 16 << 10
  /// The elements in which rows stand, as every sheet writes them whose rows are written `<row`.
  private static let elements = ["worksheet", "sheetData"]
  private static let startTags = Array(elements.map { "<\($0)>" }.joined().utf8)
  private static let endTags = Array(elements.reversed().map { "</\($0)>" }.joined().utf8)

  let rows: SheetRows
  /// Number of the first row; `nil` without one.
  let firstRow: Int?
  /// Number of the last row; 0 without one.
  let lastRow: Int

  /// Rows from one to another or, in the last piece, to the end of the sheet; `nil` where the text is not that, or rows go back.
  ///
  /// A first row that says no number has number 1, so that it is right only where no row stands before it.
  init?(_ text: SheetText.Piece, _ frame: SheetFrame) {
    // Of a tag of at most half its bound, one parser never waits for more than the bound, whatever it is given at a time.
    guard text.bytes.count <= frame.book.limits.xmlTokenBytes / 2 else { return nil }
    let handler = SheetHandler(frame)
    do throws(TableError) {
      var start = try handler.takePlainRows(text.bytes.span, mostBytes: Self.mostRecordBytes)
      if start < text.bytes.count || text.isLast {
        let stream = try frame.stream(handler)
        try stream.feed(Self.startTags.span)
        while start < text.bytes.count {
          let end = min(start + Self.stepBytes, text.bytes.count)
          try stream.feed(text.bytes.span.extracting(start..<end))
          guard handler.rows.batch.bytes.count <= Self.mostRecordBytes else { return nil }
          start = end
        }
        try stream.feed(text.isLast ? Span() : Self.endTags.span, isLast: true)
      }
    } catch {
      return nil
    }
    guard handler.isBetweenRows else { return nil }
    self.init(handler)
  }

  /// What stands before the first row; `nil` unless pieces that follow can be parsed by themselves.
  init?(opening text: [UInt8], _ frame: SheetFrame) {
    // In UTF-16 tags have zeros.
    guard text.count <= frame.book.limits.xmlTokenBytes / 2, !text.contains(0) else { return nil }
    let handler = SheetHandler(frame)
    do throws(TableError) {
      let stream = try frame.stream(handler)
      try stream.feed(text.span)
      guard stream.openElements == Self.elements, stream.openCount == Self.elements.count,
        stream.declaredEncoding.map({ $0.uppercased() == "UTF-8" }) ?? true
      else { return nil }
      try stream.feed(Self.endTags.span, isLast: true)
    } catch {
      return nil
    }
    guard handler.isBetweenRows else { return nil }
    self.init(handler)
  }

  private init(_ handler: SheetHandler) {
    rows = handler.rows
    firstRow = handler.firstRow
    lastRow = handler.lastRow
  }
}
