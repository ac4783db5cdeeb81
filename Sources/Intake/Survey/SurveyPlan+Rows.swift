import Tabular

extension SurveyPlan {
  /// Whether a row's first text marks it as a sum of others.
  func isFooter(_ text: String) -> Bool { vocabulary.isFooter(text) }

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
