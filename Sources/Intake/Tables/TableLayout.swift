import Tabular

/// Where the table of a file is and what its columns mean: found by meaning, never by position or the first data row (M16).
struct TableLayout: Sendable {
  struct Column: Hashable, Sendable {
    /// 0-based.
    let index: Int
    /// As it stands in the file, blanks squeezed, the upper part of a two-row header before the lower.
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
  /// Rows of the sheet that head another table, which is not read.
  private(set) var otherTables: [Int] = []

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
    var headers = rows[record]
    if record > 0 { Self.complete(&headers, from: rows[record - 1], vocabulary) }
    self.sheet = sheet
    sheetName = name
    score = top
    columns = headers.enumerated().compactMap { index, header in
      header.isEmpty ? nil : Column(index: index, header: header, meaning: vocabulary.meaning(of: header))
    }
    headerRow = head.firstRow + Int(head.relativeRows[record])
    var first = record + 1
    while first < rows.count,
      Self.numbersColumns(rows[first]) || Self.isSubheader(rows[first], under: headers, vocabulary)
    {
      first += 1
    }
    firstDataRow =
      first < rows.count
      ? head.firstRow + Int(head.relativeRows[first])
      : head.firstRow + Int(head.relativeRows[first - 1]) + 1
    preamble = rows[..<record].enumerated().compactMap { index, cells in
      PreambleFact(cells, row: head.firstRow + Int(head.relativeRows[index]))
    }
    leaveSideTable()
    takeMisspellings(vocabulary)
    let repeated = Set(headers.map(Folded.words))
    otherTables = rows.indices.compactMap { index in
      guard abs(index - record) > 1, scores[index] >= 3, !Set(rows[index].map(Folded.words)).isSubset(of: repeated)
      else { return nil }
      return head.firstRow + Int(head.relativeRows[index])
    }
  }

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

  /// How many different meanings the cells of a row have.
  private static func score(_ cells: [String], _ vocabulary: HeaderVocabulary) -> Int {
    Set(cells.map { vocabulary.meaning(of: $0) }.filter(\.isRecognised)).count
  }

  /// A two-row header: cells merged downwards stand in the upper row, so a blank below takes what is above.
  private static func complete(_ headers: inout [String], from upper: [String], _ vocabulary: HeaderVocabulary) {
    guard upper.contains(where: { vocabulary.meaning(of: $0).isRecognised }) else { return }
    for index in headers.indices where headers[index].isEmpty && index < upper.count {
      headers[index] = upper[index]
    }
    if upper.count > headers.count { headers += upper[headers.count...] }
  }

  /// `(1) (2) (3) …` under a printed header; without brackets six are needed, since answers go no further than 4.
  private static func numbersColumns(_ cells: [String]) -> Bool {
    let texts = cells.filter { !$0.isEmpty }
    let least = texts.allSatisfy { $0.hasPrefix("(") } ? 3 : 6
    let numbers = texts.map { Int($0.filter { $0 != "(" && $0 != ")" }) }
    return numbers.count >= least && numbers.enumerated().allSatisfy { $1 == $0 + 1 }
  }

  /// The lower row of a header whose upper row won: `U1 U2 …` under the names of the unsur.
  private static func isSubheader(_ cells: [String], under headers: [String], _ vocabulary: HeaderVocabulary) -> Bool {
    let texts = cells.filter { !$0.isEmpty }
    let known = texts.filter { text in
      text.contains(where: \.isLetter) && vocabulary.meaning(of: text).isRecognised
    }
    return known.count >= 3 && known.count * 2 > texts.count
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
