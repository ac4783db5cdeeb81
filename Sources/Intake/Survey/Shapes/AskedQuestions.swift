import IKM

/// What the questions of a file with a row for each answer, or for each unsur, mean.
struct AskedQuestions {
  struct Question {
    let text: String
    let folded: String
    let meaning: ColumnMeaning
  }

  /// Those that are read, each folded text once, by text.
  let read: [Question]
  let unread: [Question]

  /// Bare numbers are places of unsur only if they count 1, 2, 3, … without a gap: the ids of a database do not (IKM-1).
  init(_ texts: [String], _ vocabulary: HeaderVocabulary) {
    var questions: [String: Question] = [:]
    for text in texts {
      let folded = Folded.words(text)
      if folded.isEmpty || questions[folded] != nil { continue }
      questions[folded] = Question(text: text, folded: folded, meaning: vocabulary.meaning(of: text))
    }
    let bare = questions.values.filter { Int($0.folded) != nil && !vocabulary.isDeclared($0.text) }
    let numbers = Set(bare.compactMap { Int($0.folded) })
    if !numbers.isEmpty, numbers != Set(1...numbers.count) {
      for question in bare {
        questions[question.folded] = Question(text: question.text, folded: question.folded, meaning: .unknown)
      }
    }
    let sorted = questions.values.sorted { ($0.text, $0.folded) < ($1.text, $1.folded) }
    read = sorted.filter(\.isRead)
    unread = sorted.filter { !$0.isRead }
  }

  var hasAnswers: Bool { read.contains { $0.meaning.isAnswer } }

  func places(from start: Int) -> [String: Int] {
    Dictionary(read.enumerated().map { ($1.folded, start + $0) }, uniquingKeysWith: { first, _ in first })
  }

  func columns(from start: Int, answer: Int) -> [TableLayout.Column] {
    read.enumerated().map { .init(index: start + $0, header: $1.text, meaning: $1.meaning, fileColumn: answer) }
  }
}

extension AskedQuestions.Question {
  fileprivate var isRead: Bool {
    switch meaning {
    case .field(let field): field != .question && field != .answer && !Field.counts.contains(field)
    case .unsur, .position, .timeOrUnsur: true
    case .ambiguous, .personal, .unknown, .blank: false
    }
  }
}
