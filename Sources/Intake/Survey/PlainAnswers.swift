/// The answers of a row where each is one digit or blank, and not all are blank.
struct PlainAnswers {
  /// Two bits an answer, by slot.
  var scores: UInt32 = 0
  /// A bit for each slot without an answer.
  var blanks: UInt16 = 0

  /// Reads the answers of a row; `nil` for any other row.
  ///
  /// The row's first field is `first`, and it has all columns; `column` is the first one where `questions` stand side by side in the
  /// order of their slots.
  @inline(__always)
  static func read(
    _ bytes: Span<UInt8>, _ starts: Span<UInt32>, _ ends: Span<UInt32>, _ first: Int,
    _ questions: Span<PlainColumns.Answer>, inRowFrom column: Int?
  ) -> PlainAnswers? {
    if let column {
      let start = Int(starts[first &+ column])
      if Int(ends[first &+ column &+ questions.count &- 1]) &- start == 2 &* questions.count &- 1,
        let scores = AnswersInRow.read(bytes, at: start, count: questions.count)
      {
        return PlainAnswers(scores: scores)
      }
    }
    return oneByOne(bytes, starts, ends, first, questions)
  }

  /// For rows with blanks and for questions in any order.
  private static func oneByOne(
    _ bytes: Span<UInt8>, _ starts: Span<UInt32>, _ ends: Span<UInt32>, _ first: Int,
    _ questions: Span<PlainColumns.Answer>
  ) -> PlainAnswers? {
    var answers = PlainAnswers()
    for question in questions.indices {
      let answer = questions[question]
      let cell = starts.cell(ends, first, answer.column)
      if cell.isEmpty {
        answers.blanks |= 1 &<< UInt16(truncatingIfNeeded: answer.slot)
      } else {
        let digit = cell.count == 1 ? bytes[cell.lowerBound] &- 49 : 4
        guard digit < 4 else { return nil }
        answers.scores |= UInt32(digit) &<< (answer.slot &* 2)
      }
    }
    return answers.blanks == 1 &<< UInt16(truncatingIfNeeded: questions.count) &- 1 ? nil : answers
  }
}

extension Span<UInt32> {
  /// With these as the starts of fields: the cell in a column of the record whose first field is `first`.
  @inline(__always)
  func cell(_ ends: Span<UInt32>, _ first: Int, _ column: Int) -> Range<Int> {
    let (start, end) = (Int(self[first &+ column]), Int(ends[first &+ column]))
    return start..<Swift.max(start, end)
  }
}
