import Tabular

/// Where the table of a file is and what its columns mean: found by meaning, never by position or the first data row (M16).
struct TableLayout: Sendable {
  struct Column: Hashable, Sendable {
    /// 0-based.
    let index: Int
    /// As it stands in the file, blanks squeezed; the name of a group before that of a question which says nothing by itself.
    let header: String
    var meaning: ColumnMeaning
    /// 0-based column of the file, where cells were moved to put a respondent together.
    var fileColumn: Int?

    /// 0-based column in which a person looks for it.
    var place: Int { fileColumn ?? index }
  }

  /// A header that is a known one but for a slip of the pen, whose meaning no other column has.
  struct Misspelling: Hashable, Sendable {
    let column: Column
    let known: String
    /// Whether the column is read: one letter apart.
    let isUsed: Bool
  }

  /// A table that ends before the header.
  struct TableAbove: Hashable, Sendable {
    /// Of its header.
    let row: Int
    /// With its header.
    var rows: Int
  }

  let sheet: Int
  let sheetName: String?
  /// Every column with a header, from left to right.
  var columns: [Column]
  let headerRow: Int
  let firstDataRow: Int
  let preamble: [PreambleFact]
  let score: Int
  private(set) var misspellings: [Misspelling] = []
  /// Names of the sheets that were not read, and of those among them that are hidden.
  private(set) var otherSheets: [String] = []
  private(set) var hiddenSheets: [String] = []
  /// Tables above the one that is read, among the first rows of the sheet.
  private(set) var tablesAbove: [TableAbove] = []
  /// Folded texts of the header by column of the file, from each of its rows.
  private let headerWords: [Int: Set<String>]

  func column(_ field: Field) -> Column? { columns.first { $0.meaning == .field(field) } }
}

extension TableLayout {
  /// The best table of a workbook or text file; `nil` where no row of any sheet looks like a header.
  ///
  /// Each of the first rows is scored by the different meanings its cells have; the sheet with the best row is read, hidden sheets
  /// only where no other fits.
  static func find(in source: TableSource, _ vocabulary: HeaderVocabulary) throws(TableError) -> TableLayout? {
    find(in: try TableHeads(source), vocabulary)
  }

  static func find(in heads: TableHeads, _ vocabulary: HeaderVocabulary) -> TableLayout? {
    var best: TableLayout?
    for pass in [false, true] where best == nil {
      for head in heads.heads where head.isHidden == pass {
        let found = TableLayout(head.rows, sheet: head.sheet, name: head.name, vocabulary)
        if let found, found.score > best?.score ?? 0 { best = found }
      }
    }
    guard var found = best else { return nil }
    let others = heads.heads.filter { $0.sheet != found.sheet }
    found.otherSheets = others.compactMap(\.name)
    found.hiddenSheets = others.filter(\.isHidden).compactMap(\.name)
    return found
  }

  init?(_ head: RecordBatch, sheet: Int, name: String?, _ vocabulary: HeaderVocabulary) {
    let rows = (0..<head.count).map { record in
      (0..<head.fieldCount(record)).map { Folded.quoted(head.text(record, $0), limit: 400) }
    }
    let scores = rows.map { Self.score($0, vocabulary) + vocabulary.weight(ofDeclaredIn: $0) }
    guard let top = scores.max(), top >= 2, let record = scores.firstIndex(of: top) else { return nil }
    let numbers = head.relativeRows[..<head.count].map { head.firstRow + Int($0) }
    let header = HeaderBlock(rows, numbers: numbers, main: record, vocabulary)
    self.sheet = sheet
    sheetName = name
    score = top
    columns = header.columns(vocabulary)
    headerWords = header.words
    headerRow = numbers[record]
    firstDataRow = header.end < rows.count ? numbers[header.end] : numbers[header.end - 1] + 1
    preamble = zip(rows, numbers).prefix(header.first).compactMap { PreambleFact($0, row: $1) }
    leaveSideTable()
    takeMisspellings(vocabulary)
    findTablesAbove(head, until: header.first, numbers, vocabulary)
  }

  private mutating func findTablesAbove(
    _ head: RecordBatch, until end: Int, _ numbers: [Int], _ vocabulary: HeaderVocabulary
  ) {
    var signs = HeaderSigns(self, vocabulary)
    let bytes = head.bytes.span
    for record in 0..<end where head.leadingCell(record, bytes) != nil {
      let isHeader = signs.sign(record, of: head, bytes) != nil
      let goesOn = tablesAbove.last.map { $0.rows == 1 && $0.row == numbers[record] - 1 } ?? false
      if isHeader, !goesOn {
        tablesAbove.append(TableAbove(row: numbers[record], rows: 1))
      } else if !tablesAbove.isEmpty {
        tablesAbove[tablesAbove.count - 1].rows += 1
      }
    }
  }

  /// Whether the header says this in a column, in any of its rows; `words` are folded.
  func says(_ words: String, at column: Int) -> Bool { headerWords[column]?.contains(words) ?? false }

  /// A second table beside the first, behind a column without header, that says again what the first says, is not read.
  private mutating func leaveSideTable() {
    var seen: Set<ColumnMeaning> = []
    var start = 0
    for place in columns.indices {
      if place > 0, columns[place].index > columns[place - 1].index + 1 {
        let right = columns[place...].map(\.meaning).filter(\.isRecognised)
        if right.count(where: seen.contains) >= 2 { start = place }
      }
      if start > 0 { break }
      seen.insert(columns[place].meaning)
    }
    guard start > 0 else { return }
    for place in start..<columns.count { columns[place].meaning = .unknown }
  }

  private mutating func takeMisspellings(_ vocabulary: HeaderVocabulary) {
    for place in columns.indices where columns[place].meaning == .unknown {
      guard let near = vocabulary.lookalike(of: columns[place].header),
        !columns.contains(where: { $0.meaning == near.meaning })
      else { continue }
      let isUsed = near.distance == 1
      if isUsed { columns[place].meaning = near.meaning }
      misspellings.append(Misspelling(column: columns[place], known: near.known, isUsed: isUsed))
    }
  }

  /// How many different meanings the cells of a row have; bare numbers are places of questions only where they rise.
  private static func score(_ cells: [String], _ vocabulary: HeaderVocabulary) -> Int {
    let numbers = cells.compactMap { Int($0) }
    let words = zip(numbers, numbers.dropFirst()).allSatisfy(<) ? cells : cells.filter { Int($0) == nil }
    return Set(words.map { vocabulary.meaning(of: $0) }.filter(\.isRecognised)).count
  }
}

extension PreambleFact {
  /// The first two texts of a row, as `Tanggal Generate` and `2025-06-03`.
  fileprivate init?(_ cells: [String], row: Int) {
    let texts = cells.filter { !$0.isEmpty }
    guard texts.count >= 2 else { return nil }
    self.init(label: texts[0], value: texts[1], row: row)
  }
}
