import IKM

/// The rows of a header, of which offices use up to three: groups of columns, unsur, questions (IN-4).
///
/// Cells that are merged downwards stand in their upper row; a cell that is merged to the right stands over its first column.
struct HeaderBlock {
  /// Rows above the one that has most known words, at most.
  private static let mostAbove = 2

  /// From top to bottom, blanks squeezed.
  private let rows: [[String]]
  /// The row with most known words.
  private let main: Int
  /// Its place among the rows of the sheet, and that of the first row below the header.
  let first: Int
  let end: Int

  /// `numbers` are the numbers of `rows` in the sheet: a header has no gap.
  init(_ rows: [[String]], numbers: [Int], main: Int, _ vocabulary: HeaderVocabulary) {
    var first = main
    while first > 0, main - first < Self.mostAbove, numbers[first - 1] == numbers[first] - 1,
      rows[first - 1].contains(where: { vocabulary.meaning(of: $0).isRecognised })
    {
      first -= 1
    }
    var end = main + 1
    while end < rows.count, numbers[end] == numbers[end - 1] + 1, Self.isLower(rows[end], below: rows[main], vocabulary)
    {
      end += 1
    }
    self.rows = Array(rows[first..<end])
    self.main = main - first
    self.first = first
    self.end = end
  }

  /// Every column that any row of the header names.
  func columns(_ vocabulary: HeaderVocabulary) -> [TableLayout.Column] {
    (0..<(rows.map(\.count).max() ?? 0)).compactMap { index in
      let texts = searchOrder.map { text($0, index) }.filter { !$0.isEmpty }
      guard let plain = texts.first else { return nil }
      func column(_ header: String, _ meaning: ColumnMeaning) -> TableLayout.Column {
        TableLayout.Column(index: index, header: header, meaning: meaning)
      }
      if let named = texts.first(where: { vocabulary.isDeclared($0) || vocabulary.meaning(of: $0).isSpecific }) {
        return column(named, vocabulary.meaning(of: named))
      }
      if let group = group(over: index, vocabulary) {
        return column("\(group.header) \(plain)", group.meaning)
      }
      let known = texts.first { vocabulary.meaning(of: $0).isRecognised } ?? plain
      return column(known, vocabulary.meaning(of: known))
    }
  }

  /// Folded texts of each column, in whatever row.
  var words: [Int: Set<String>] {
    var words: [Int: Set<String>] = [:]
    for row in rows {
      for (index, text) in row.enumerated() where !text.isEmpty { words[index, default: []].insert(Folded.words(text)) }
    }
    return words
  }

  /// The row with most known words before those below it, and those before the ones above it.
  private var searchOrder: [Int] { [main] + (main + 1..<rows.count) + (0..<main).reversed() }

  private func text(_ row: Int, _ column: Int) -> String { column < rows[row].count ? rows[row][column] : "" }

  /// The unsur whose cell reaches over a numbered question (`Q2`, `Butir 1b`) from further left, ended by any other cell above.
  private func group(over column: Int, _ vocabulary: HeaderVocabulary) -> (header: String, meaning: ColumnMeaning)? {
    guard let lowest = rows.indices.last(where: { !text($0, column).isEmpty }), lowest > 0,
      text(lowest, column).contains(where: \.isNumber)
    else { return nil }
    for left in stride(from: column, through: 0, by: -1) {
      // A column without a question ends every group.
      guard !text(lowest, left).isEmpty else { return nil }
      guard let row = (0..<lowest).last(where: { !text($0, left).isEmpty }) else { continue }
      let meaning = vocabulary.meaning(of: text(row, left))
      guard case .unsur = meaning else { return nil }
      return (text(row, left), meaning)
    }
    return nil
  }

  /// Rows below the main one that belong to the header: numbers of columns, known words again, or names of what it leaves blank.
  private static func isLower(_ cells: [String], below main: [String], _ vocabulary: HeaderVocabulary) -> Bool {
    numbersColumns(cells) || isSubheader(cells, vocabulary) || namesGaps(cells, in: main, vocabulary)
  }

  /// `P1 P2` under a group over two columns.
  private static func namesGaps(_ cells: [String], in main: [String], _ vocabulary: HeaderVocabulary) -> Bool {
    let texts = cells.filter { !$0.isEmpty }
    let known = texts.count { vocabulary.meaning(of: $0).isRecognised }
    let fillsGap = zip(cells, main).contains { !$0.isEmpty && $1.isEmpty }
    return fillsGap && known >= 2 && texts.allSatisfy { $0.first?.isLetter ?? false }
  }

  /// `(1) (2) (3) …` under a printed header; without brackets six are needed, since answers go no further than 4.
  private static func numbersColumns(_ cells: [String]) -> Bool {
    let texts = cells.filter { !$0.isEmpty }
    let least = texts.allSatisfy { $0.hasPrefix("(") } ? 3 : 6
    let numbers = texts.map { Int($0.filter { $0 != "(" && $0 != ")" }) }
    return numbers.count >= least && numbers.enumerated().allSatisfy { $1 == $0 + 1 }
  }

  /// `U1 U2 …` under the names of the unsur.
  private static func isSubheader(_ cells: [String], _ vocabulary: HeaderVocabulary) -> Bool {
    let texts = cells.filter { !$0.isEmpty }
    let known = texts.filter { text in
      text.contains(where: \.isLetter) && vocabulary.meaning(of: text).isRecognised
    }
    return known.count >= 3 && known.count * 2 > texts.count
  }
}

extension ColumnMeaning {
  /// Whether it says what the column is, and not only which place it has.
  fileprivate var isSpecific: Bool {
    switch self {
    case .field, .unsur, .timeOrUnsur, .personal: true
    case .position, .ambiguous, .unknown, .blank: false
    }
  }
}
