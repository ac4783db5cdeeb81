import IKM
import Tabular

/// Tells rows that head a table from rows of data (IN-4).
///
/// What a row is follows from its own cells and never from its neighbours, so that parts of a file can be read in any order. A header
/// has words in all its cells, none that begins with a digit, and more than half of them known to the vocabularies.
struct HeaderSigns: Sendable {
  enum Sign: Hashable, Sendable {
    /// The header of the table that is read, once more.
    case again
    /// The header of another one; `isData` where its columns would do for a table of this kind.
    case other(isData: Bool)
  }

  /// What a cell says as a header.
  private enum Word {
    case meaning(ColumnMeaning)
    /// `NRR`, `Mutu`, `Jumlah`: heads a column of sums.
    case sum
    /// Headers and cells about people look alike.
    case personal
    case unknown
  }

  /// Beyond so many bytes a cell is a text and no header.
  private static let longest = 200

  private let vocabulary: HeaderVocabulary
  private let layout: TableLayout
  /// By column of the file.
  private let columns: [Int: ColumnMeaning]
  private let keys: [ColumnMeaning]
  private var words = CellMemory<Word>()

  /// `keys` are what another table of the kind has to have; empty for surveys, which need questions.
  init(_ layout: TableLayout, _ vocabulary: HeaderVocabulary, keys: [ColumnMeaning] = []) {
    self.layout = layout
    self.vocabulary = vocabulary
    self.keys = keys
    columns = Dictionary(
      layout.columns.filter(\.meaning.isRecognised).map { ($0.place, $0.meaning) },
      uniquingKeysWith: { first, _ in first })
  }

  /// `nil` for a row of data, whose first digit mostly settles it.
  mutating func sign(_ record: Int, of batch: borrowing RecordBatch, _ bytes: Span<UInt8>) -> Sign? {
    // No text is understood before every cell has been seen to begin as a header does: ids of rows of data are all different.
    for column in 0..<batch.fieldCount(record) {
      let cell = bytes.trimmed(batch.cell(record, column))
      if !cell.isEmpty, !Self.mayBeHeader(bytes, cell) { return nil }
    }
    var row = Row()
    for column in 0..<batch.fieldCount(record) {
      let cell = bytes.trimmed(batch.cell(record, column))
      if cell.isEmpty { continue }
      row.filled += 1
      switch word(bytes, cell) {
      case .unknown:
        row.unknown += 1
        // What is still to come cannot outweigh so many.
        if row.unknown * 2 > batch.fieldCount(record) { return nil }
      case .personal: row.personal += 1
      case .sum: row.sums += 1
      case .meaning(let meaning): take(meaning, column, bytes, cell, into: &row)
      }
    }
    guard row.isHeader else { return nil }
    return row.isAgain(of: columns.count) ? .again : .other(isData: isData(row.meanings))
  }

  private func take(
    _ meaning: ColumnMeaning, _ column: Int, _ bytes: Span<UInt8>, _ cell: Range<Int>, into row: inout Row
  ) {
    row.known += 1
    if !row.meanings.contains(meaning) { row.meanings.append(meaning) }
    if columns[column] == meaning || layout.says(Folded.words(String(copying: bytes, cell)), at: column) {
      row.agreeing += 1
    } else if columns[column] != nil || columns.values.contains(meaning) {
      row.contradicts = true
    }
  }

  private func isData(_ meanings: [ColumnMeaning]) -> Bool {
    keys.isEmpty ? meanings.count(where: \.isAnswer) >= 3 : keys.allSatisfy(meanings.contains)
  }

  private mutating func word(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> Word {
    guard cell.count <= Self.longest else { return .unknown }
    return words.value(bytes, cell) { [vocabulary] text in
      switch vocabulary.meaning(of: Folded.quoted(text, limit: 400)) {
      case .personal: .personal
      case .blank, .unknown: vocabulary.isFooter(text) ? .sum : .unknown
      case let meaning: .meaning(meaning)
      }
    }
  }

  /// Whether a cell begins with a letter, a bracket apart: `(1)` numbers columns.
  @inline(__always)
  private static func mayBeHeader(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> Bool {
    let first = bytes[cell.lowerBound]
    return first | 0x20 &- UInt8(ascii: "a") < 26 || first >= 0x80 || first == UInt8(ascii: "*")
  }

  /// What the cells of a row say together.
  private struct Row {
    var filled = 0
    var unknown = 0
    var personal = 0
    /// Cells with a meaning.
    var known = 0
    var sums = 0
    /// Cells that say what the header of the table says in their column.
    var agreeing = 0
    /// Whether a cell names a column otherwise, or a column of the table in another place.
    var contradicts = false
    /// Different ones.
    var meanings: [ColumnMeaning] = []

    /// The same header names no column otherwise: it says what the table's says, or most of it and something beside.
    func isAgain(of columns: Int) -> Bool {
      !contradicts && agreeing >= 2 && (agreeing == known || agreeing * 2 > columns)
    }

    /// Three known words and more than half; or two of two that are no legend (`U1 | Persyaratan`).
    var isHeader: Bool {
      let known = meanings.count + sums
      if filled == 2 { return known == 2 && !meanings.isEmpty && !meanings.contains(where: \.isAnswer) }
      return known >= 3 && !meanings.isEmpty && known * 2 > filled - personal
    }
  }
}
