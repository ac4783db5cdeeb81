/// What is known of a workbook before its sheets are read: names, places of the parts, styles.
struct Workbook: Sendable {
  struct SheetEntry: Sendable {
    var name: String
    var isHidden: Bool
    /// Name of the part in the container.
    var part: String
  }

  let path: String
  let limits: ReadLimits
  let sheets: [SheetEntry]
  let styles: CellStyles
  let epoch: SerialDate.Epoch
  private let sharedStrings: String?
  /// Shared strings among which those of the first rows are looked for first: programs number them by their first use.
  private static let headStrings = 2_000
  /// Size of the pieces in which sheets are read, in bytes of their text; `nil` reads them in one parser. What is read does not
  /// depend on it.
  var pieceBytes: Int? = 256 << 10

  init(path: String, limits: ReadLimits) throws(TableError) {
    self.path = path
    self.limits = limits
    let archive = try ZipArchive.open(path, limits: limits)
    func parse(_ part: String, _ handler: some XMLHandler) throws(TableError) {
      try XMLStream.parse(part, of: archive, path: path, limits: limits, handler: handler)
    }
    let roots = RelationshipsHandler(base: "")
    if archive.contains("_rels/.rels") { try parse("_rels/.rels", roots) }
    let main = roots.first(ofType: "/officeDocument") ?? "xl/workbook.xml"
    guard archive.contains(main), !main.hasSuffix(".bin") else { throw TableError(.notAWorkbook, path: path) }

    let relationships = RelationshipsHandler(base: PartName.folder(of: main))
    let relationshipsPart = PartName.relationships(of: main)
    if archive.contains(relationshipsPart) { try parse(relationshipsPart, relationships) }
    let book = WorkbookHandler(path: path, limits: limits)
    try parse(main, book)
    guard book.isWorkbook else { throw TableError(.notAWorkbook, path: path) }
    sheets = book.sheets.compactMap { sheet in
      relationships.target(ofID: sheet.relationship, type: "/worksheet")
        .map { SheetEntry(name: sheet.name, isHidden: sheet.isHidden, part: $0) }
    }
    guard !sheets.isEmpty else { throw TableError(.notAWorkbook, path: path) }
    epoch = book.epoch
    sharedStrings = relationships.first(ofType: "/sharedStrings")
    let styles = StylesHandler()
    if let part = relationships.first(ofType: "/styles"), archive.contains(part) { try parse(part, styles) }
    self.styles = styles.styles
  }

  func head(sheet: Int, rows: Int) throws(TableError) -> RecordBatch {
    let archive = try ZipArchive.open(path, limits: limits)
    let strings = try strings(archive, most: Self.headStrings)
    do throws(TableError) {
      return try head(archive, sheet: sheet, rows: rows, strings)
    } catch {
      // The first rows may refer to any text.
      guard !strings.isWhole else { throw error }
      return try head(archive, sheet: sheet, rows: rows, self.strings(archive))
    }
  }

  private func head(
    _ archive: ZipArchive, sheet: Int, rows: Int, _ strings: SharedStrings
  ) throws(TableError) -> RecordBatch {
    let frame = SheetFrame(book: self, strings: strings, sheet: sheet, firstRow: 1, expectedFields: nil)
    let reader = SheetHandler(frame)
    try frame.parse(archive, reader) { reader.rows.batch.count >= rows }
    var head = reader.rows.batch
    head.truncate(to: rows)
    return head
  }

  func read(_ part: TablePart, _ body: (borrowing RecordBatch) throws -> Void) throws -> [RecordIssue] {
    let archive = try ZipArchive.open(path, limits: limits)
    let frame = SheetFrame(
      book: self, strings: try strings(archive), sheet: part.sheet, firstRow: part.firstRow,
      expectedFields: part.expectedFields)
    var reading = SheetReading(frame, of: archive)
    return try reading.read(body)
  }

  func mergedRanges(sheet: Int) throws(TableError) -> [CellRange] {
    let archive = try ZipArchive.open(path, limits: limits)
    let handler = MergedRangesHandler(path: path, part: sheets[sheet].part, limits: limits)
    try XMLStream.parse(sheets[sheet].part, of: archive, path: path, limits: limits, handler: handler)
    return handler.sortedRanges
  }

  /// The shared strings, or the first of them, `most` or some more.
  private func strings(_ archive: ZipArchive, most: Int = .max) throws(TableError) -> SharedStrings {
    guard let sharedStrings, archive.contains(sharedStrings) else { return SharedStrings() }
    let reader = SharedStringsHandler(path: path, limits: limits)
    var isCut = false
    try XMLStream.parse(sharedStrings, of: archive, path: path, limits: limits, handler: reader) {
      isCut = reader.strings.count >= most
      return isCut
    }
    var strings = reader.strings
    strings.isWhole = !isCut
    return strings
  }
}
