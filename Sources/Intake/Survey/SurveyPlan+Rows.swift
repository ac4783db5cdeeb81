import Tabular

extension SurveyPlan {
  /// Whether a row's first text marks it as a sum of others.
  func isFooter(_ text: String) -> Bool { vocabulary.isFooter(text) }

  /// Rows of the file that a record stands for: more than one where respondents were put together from single answers.
  @inline(__always)
  func rows(_ record: Int, _ batch: borrowing RecordBatch, _ bytes: Span<UInt8>) -> Int {
    guard let tallyColumn else { return 1 }
    return Int(String(copying: bytes, batch.cell(record, tallyColumn))) ?? 1
  }

  /// Why rows that were put together into no respondent are not used.
  func refusal(_ record: Int, _ batch: borrowing RecordBatch, _ bytes: Span<UInt8>) -> SurveyExclusion? {
    guard let tallyColumn else { return nil }
    return SurveyExclusion(rawValue: String(copying: bytes, batch.cell(record, tallyColumn + 1)))
  }

  /// Whether the row is the example of our templates.
  @inline(__always)
  func isExample(_ record: Int, _ batch: borrowing RecordBatch, _ bytes: Span<UInt8>) -> Bool {
    if let unitColumn, ExampleRow.begins(bytes, batch.cell(record, unitColumn)) { return true }
    if let idColumn, ExampleRow.begins(bytes, batch.cell(record, idColumn)) { return true }
    return false
  }

  /// Whether the row itself, and not only its file, says which unit is meant.
  func namesUnit(_ record: Int, _ batch: borrowing RecordBatch, _ bytes: Span<UInt8>) -> Bool {
    unitColumn.map { !EmptyWords.isEmpty(bytes, bytes.trimmed(batch.cell(record, $0))) } ?? false
  }

  /// Whether a row without answers is no response at all: nothing stands in the columns that are read, or a lone text that is no
  /// code, such as a footnote or a signature under the table.
  func isRemark(_ record: Int, _ batch: borrowing RecordBatch, _ bytes: Span<UInt8>) -> Bool {
    let filled = readColumns.map { bytes.trimmed(batch.cell(record, $0)) }.filter { !EmptyWords.isEmpty(bytes, $0) }
    guard let only = filled.first else { return true }
    guard filled.count == 1 else { return false }
    return !String(copying: bytes, only).allSatisfy { $0.isLetter || $0.isNumber || "-_./".contains($0) }
  }

  /// Whether a row says the header again: at least half of its question cells, and two, are the headers' own texts.
  func repeatsHeader(_ record: Int, _ batch: borrowing RecordBatch) -> Bool {
    var same = 0
    for question in questions where !question.header.isEmpty {
      let text = Folded.words(batch.text(record, question.column))
      if text.contains(where: \.isLetter), Folded.words(question.header).endsWithWords(text) { same += 1 }
    }
    return same >= 2 && same * 2 >= questions.count
  }
}

extension WorkerFile.IDFacts {
  /// Takes one id of the column into account.
  @inline(__always)
  mutating func see(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    count &+= 1
    guard areNumbers else { return }
    guard range.count <= 9 else {
      areNumbers = false
      return
    }
    var value = 0
    for index in range {
      let digit = bytes[index] &- 48
      guard digit <= 9 else {
        areNumbers = false
        return
      }
      value = value &* 10 &+ Int(digit)
    }
    greatest = max(greatest, value)
  }
}
