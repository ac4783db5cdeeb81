import Tabular

/// Where the table of a file is and what its columns mean: found by meaning, never by position or the first data row (M16).
struct TableLayout: Sendable {
  struct Column: Hashable, Sendable {
    /// 0-based.
    let index: Int
    /// As it stands in the file, blanks squeezed, the upper part of a two-row header before the lower.
    let header: String
    var meaning: ColumnMeaning
  }

  let sheet: Int
  let sheetName: String?
  /// Every column with a header, from left to right.
  var columns: [Column]
  let headerRow: Int
  let firstDataRow: Int
  let preamble: [PreambleFact]
  let score: Int

  func column(_ field: Field) -> Column? { columns.first { $0.meaning == .field(field) } }
}

extension TableLayout {
  /// The best table of a workbook or text file; `nil` where no row of any sheet looks like a header.
  ///
  /// Each of the first rows is scored by the different meanings its cells have; the sheet with the best row is read, hidden sheets
  /// only where no other fits.
  static func find(in source: TableSource, _ vocabulary: HeaderVocabulary) throws(TableError) -> TableLayout? {
    var best: TableLayout?
    for pass in [false, true] where best == nil {
      for index in source.sheets.indices where source.sheets[index].isHidden == pass {
        let head: RecordBatch
        do throws(TableError) {
          head = try source.head(sheet: index, rows: IntakeLimits.standard.headerRows)
        } catch {
          if source.sheets.count == 1 { throw error }
          continue
        }
        let found = TableLayout(head, sheet: index, name: source.sheets[index].name, vocabulary)
        if let found, found.score > best?.score ?? 0 { best = found }
      }
    }
    return best
  }

  init?(_ head: RecordBatch, sheet: Int, name: String?, _ vocabulary: HeaderVocabulary) {
    let rows = (0..<head.count).map { record in
      (0..<head.fieldCount(record)).map { Folded.quoted(head.text(record, $0), limit: 400) }
    }
    let scores = rows.map { Self.score($0, vocabulary) }
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
