import CivilTime
import Findings
import Tabular

/// A file whose rows are read one by one into values: register, aliases, complaints, SIPP.
struct PlainTable: Sendable {
  let file: InputFile
  let layout: TableLayout
  let vocabulary: HeaderVocabulary
  let source: TableSource
  let parts: [TablePart]
  private let surplus: Set<Int>
  let keyColumns: [Int]
  /// The header of each column of the layout, folded once and not once a row.
  let headerWords: [String]
  /// Files with the same headers are alike: what one proves about its columns holds for all (IN-2).
  let family: String
  /// Below the header, as far as an earlier reading found them.
  var otherTables = OtherTables()

  private init(
    file: InputFile, layout: TableLayout, vocabulary: HeaderVocabulary, source: TableSource, parts: [TablePart],
    surplus: Set<Int>, keyColumns: [Int]
  ) {
    self.file = file
    self.layout = layout
    self.vocabulary = vocabulary
    self.source = source
    self.parts = parts
    self.surplus = surplus
    self.keyColumns = keyColumns
    headerWords = layout.columns.map { Folded.words($0.header) }
    family = headerWords.sorted().joined(separator: "\u{1F}")
  }

  enum Outcome: Sendable {
    case found(PlainTable)
    case failed(Finding)
  }

  /// Opens a file and finds its table, which has to have one field of each list of `needs`.
  static func open(_ file: InputFile, _ vocabulary: HeaderVocabulary, _ settings: IntakeSettings, needs: [[Field]])
    -> Outcome
  {
    let expected = "kolom " + needs.map { $0.map(\.rawValue).joined(separator: " atau ") }.joined(separator: ", ")
    do throws(TableError) {
      let source = try TableSource(path: file.path, limits: settings.limits)
      guard var layout = try TableLayout.find(in: source, vocabulary),
        needs.allSatisfy({ $0.contains { layout.column($0) != nil } })
      else { return .failed(Wording.noTable(file, expected: expected)) }
      let surplus = layout.settleMeanings(vocabulary)
      let width = source.format == .workbook ? nil : layout.columns.last.map { $0.index + 1 }
      let parts = try source.parts(
        sheet: layout.sheet, fromRow: layout.firstDataRow, targetBytes: settings.partBytes, expectedFields: width)
      return .found(
        PlainTable(
          file: file, layout: layout, vocabulary: vocabulary, source: source, parts: parts, surplus: surplus,
          keyColumns: needs.joined().compactMap { layout.column($0)?.index }))
    } catch {
      return .failed(Wording.unreadable(file, error))
    }
  }

  /// Hands every data row to `body` in order; blank rows are none, footers and repeated headers are excluded.
  func read(_ account: inout FileAccount, _ body: (Row, inout FileAccount) -> Void) {
    let places = Dictionary(
      layout.columns.compactMap { column -> (Field, Int)? in
        guard case .field(let field) = column.meaning else { return nil }
        return (field, column.index)
      }, uniquingKeysWith: { first, _ in first })
    for finding in layout.findings(file) { account.note(finding) }
    let header = RepeatedHeader(layout, headerWords)
    let footers = FooterStarts(vocabulary.footers)
    var walk = TableWalk(headerSigns)
    do {
      for part in parts {
        let issues = try source.read(part) { batch in
          let bytes = batch.bytes.span
          for record in 0..<batch.count {
            guard let lead = batch.leadingCell(record, bytes) else { continue }
            let row = Row(
              number: batch.row(record), places: places,
              cells: (0..<batch.fieldCount(record)).map { column in
                String(copying: bytes, bytes.trimmed(batch.cell(record, column)))
              })
            if let reason = walk.exclusion(record, of: batch, bytes, &account.headers) {
              account.exclude(reason)
            } else if row.isExample {
              account.excludeExample(at: location(row.number))
            } else if header.isRepeated(by: record, of: batch, bytes) {
              account.exclude(.repeatedHeader)
            } else if footers.mayBegin(bytes, lead), isFooter(String(copying: bytes, lead), row) {
              account.exclude(.footer)
            } else {
              body(row, &account)
            }
          }
        }
        for issue in issues { account.take(issue, self) }
      }
      noteOtherTables(&account)
    } catch let error as TableError {
      account.fail(Wording.unreadable(file, error))
    } catch {
      preconditionFailure("reading rows throws nothing else: \(error)")
    }
  }

  /// What a header of another table is told by.
  var headerSigns: HeaderSigns {
    let keys = layout.columns.filter { keyColumns.contains($0.index) }.map(\.meaning)
    return HeaderSigns(layout, vocabulary, keys: keys.isEmpty ? [.field(.unit)] : keys)
  }

  /// To be called once all rows have been read.
  func noteOtherTables(_ account: inout FileAccount) {
    for (row, table) in account.headers.tables.sorted(by: { $0.key < $1.key }) {
      account.note(Wording.otherTable(file, layout, row: row, table))
    }
  }

  /// Whether a part begins inside another table and was read as if it did not; then `otherTables` are better known, and the file has
  /// to be read again.
  mutating func learnOtherTables(_ account: FileAccount) -> Bool {
    let found = OtherTables(account.headers.headers)
    let isMisread = parts.contains { found.header(before: $0.firstRow) != otherTables.header(before: $0.firstRow) }
    otherTables = found
    return isMisread
  }

  /// A footer has a word such as `Jumlah` in front and nothing under at least one of the columns that every row needs.
  private func isFooter(_ lead: String, _ row: Row) -> Bool {
    vocabulary.isFooter(lead) && keyColumns.contains { row.cell($0).isEmpty || row.cell($0) == lead }
  }

  func location(_ row: Int? = nil, _ field: Field? = nil) -> Location {
    let column = field.flatMap { layout.column($0) }
    return Location(
      file: file.name, sheet: layout.sheetName, row: row, column: column.map { $0.index + 1 }, header: column?.header)
  }

  /// What the table says about the file before its rows are counted.
  var reading: FileReading {
    var reading = FileReading(file)
    reading.sheet = layout.sheetName
    reading.preamble = layout.preamble
    reading.droppedColumns = layout.dropped(surplus: surplus)
    reading.notes = layout.notes
    for field in Field.allCases {
      if let column = layout.column(field) { reading.notes.append("Kolom \(field.rawValue): \(column.header).") }
    }
    return reading
  }

  /// One row with its cells trimmed.
  struct Row: Sendable {
    /// 1-based line of the file or row of the sheet.
    let number: Int
    fileprivate let places: [Field: Int]
    fileprivate let cells: [String]

    /// The text of a field; empty where there is no such column or cell.
    subscript(field: Field) -> String { places[field].map(cell) ?? "" }

    func cell(_ column: Int) -> String { column < cells.count ? cells[column] : "" }

    /// The text of a field, or `nil` where it is blank.
    func text(_ field: Field) -> String? {
      let text = self[field]
      return EmptyWords.isEmpty(text) ? nil : text
    }

    /// Whether it is the example that our own templates carry: its unit or id begins with `CONTOH`.
    fileprivate var isExample: Bool { [Field.unit, .id].contains { self[$0].hasPrefix(ExampleRow.mark) } }

    /// Everything in it, for the question whether two rows are the same.
    var content: String { cells.joined(separator: "\u{1F}") }
  }
}

/// The account of one file that is read row by row: its ledger, its findings, and what its dates prove.
struct FileAccount: Sendable {
  private(set) var ledger = Ledger()
  private(set) var book = FindingBook()
  private(set) var error: Finding?
  var headers = HeaderLog()
  var dates: [Field: DateOrderEvidence] = [:]

  mutating func use() { ledger.use() }
  mutating func exclude(_ reason: String) { ledger.exclude(reason) }
  mutating func withdraw(_ reason: String) { ledger.withdraw(reason) }
  mutating func note(_ finding: Finding) { book.note(finding) }

  /// Adds the account of a later part of the same file.
  mutating func merge(_ other: FileAccount) {
    ledger.merge(other.ledger)
    book.merge(other.book)
    error = error ?? other.error
    headers.merge(other.headers)
    for (field, evidence) in other.dates { dates[field, default: DateOrderEvidence()].merge(evidence) }
  }

  mutating func exclude(_ reason: SurveyExclusion) { ledger.exclude(reason.rawValue) }

  mutating func excludeExample(at place: Location) {
    exclude(.example)
    note(
      Finding(
        rule: "IN-4", kind: SurveyExclusion.example.rawValue, severity: .info, location: place,
        found: "unit atau id yang berawalan \(ExampleRow.mark)", expected: "baris data",
        action: "Baris contoh dari templat tidak dipakai."))
  }

  mutating func fail(_ finding: Finding) { error = finding }

  mutating func take(_ issue: RecordIssue, _ table: PlainTable) {
    if issue.dropsRecord { ledger.exclude(issue.kind.name) }
    let column = issue.column.flatMap { index in table.layout.columns.first { $0.index == index - 1 } }
    book.note(
      issue.finding(
        at: Location(
          file: table.file.name, sheet: table.layout.sheetName, row: issue.row, column: issue.column,
          header: column?.header)))
  }
}

extension PlainTable {
  /// Reads a date cell; what cannot be read is a finding and `nil` (IN-2).
  func date(
    _ field: Field, _ row: Row, _ order: DateOrder, zone: ZoneOffset, _ account: inout FileAccount
  ) -> CivilDateTime? {
    guard let text = row.text(field) else { return nil }
    return date(field, text, row: row.number, order, zone: zone, &account)
  }

  /// The same for the text of a cell that is not blank.
  func date(
    _ field: Field, _ text: String, row: Int, _ order: DateOrder, zone: ZoneOffset, _ account: inout FileAccount
  ) -> CivilDateTime? {
    guard let column = layout.column(field) else { return nil }
    let form = DateForm(
      order: order, allowsSerials: vocabulary.isDeclared(column.header), countsFrom1904: source.countsDaysFrom1904)
    switch DateParser(form).read(text, evidence: &account.dates[field, default: DateOrderEvidence()]) {
    case .missing: return nil
    case .stamp(let stamp):
      if stamp.hasWrongWeekday {
        account.note(
          Finding(
            rule: "IN-2", kind: "hari-tidak-cocok", severity: .warning, location: location(row, field),
            found: Quote.date(text), expected: "nama hari yang sesuai dengan tanggalnya",
            action: "Tanggalnya yang dipakai; periksa sumbernya."))
      }
      return stamp.local(in: zone)
    case .unreadable:
      account.note(
        Finding(
          rule: "IN-2", kind: SurveyExclusion.unreadableDate.rawValue, severity: .warning,
          location: location(row, field), found: Quote.date(text),
          expected: "tanggal yang ada di kalender, dengan urutan \(order.rawValue)/tahun bila berupa angka",
          action: "Tanggal ini dianggap tidak ada; perbaiki, atau nyatakan urutan tanggal."))
      return nil
    }
  }
}

/// The order of day and month in each date column of files that are alike, taken for granted until their rows prove another (IN-2).
struct DateOrders: Sendable {
  private let declared: DateOrder?
  private var orders: [String: [Field: DateOrder]] = [:]

  init(declared: DateOrder?) { self.declared = declared }

  func order(_ family: String, _ field: Field) -> DateOrder { declared ?? orders[family]?[field] ?? .dayMonth }

  /// - Returns: Whether the files have to be read again.
  mutating func revise(_ evidence: [(family: String, dates: [Field: DateOrderEvidence])]) -> Bool {
    guard declared == nil else { return false }
    var merged: [String: [Field: DateOrderEvidence]] = [:]
    for (family, dates) in evidence {
      for (field, seen) in dates { merged[family, default: [:]][field, default: DateOrderEvidence()].merge(seen) }
    }
    let before = orders
    orders = merged.mapValues { $0.compactMapValues(\.proven) }
    return merged.contains { family, fields in
      fields.keys.contains { order(family, $0) != before[family]?[$0] ?? .dayMonth }
    }
  }
}
