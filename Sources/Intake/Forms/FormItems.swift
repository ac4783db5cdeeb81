import IndexModel

/// The questions of one form by their numbers, and how headers and cells name them: `24`, `24.d.T`, `Indikator 24`, `Butir 3`.
struct FormItems: Sendable {
  let kind: FormKind
  private let numbers: [String: Int]
  /// Codes that look like a number of another question: the form of 2017 calls its question 37 `6`.
  private let doubtful: [String: Int]
  private let codes: Set<String>
  /// Questions of F-01 whose levels count ticked items.
  let ticks: [Int: EvidenceTable.Entry]

  /// `declared` leads from a number or code to the text of a header, as `kolom` does.
  init(
    _ kind: FormKind, _ instrument: Instrument, _ rules: FormRules, declared: [String: String], evidence: EvidenceTable?
  ) {
    self.kind = kind
    let questions: [(number: Int, code: String)] =
      switch kind {
      case .own, .evaluator:
        (instrument.aspects.flatMap(\.indicators) + rules.informational).map { ($0.number, $0.code) }
      case .user: rules.userItems.map { ($0.number, $0.code) }
      }
    var numbers: [String: Int] = [:]
    for (number, _) in questions {
      for name in ["\(number)", "indikator \(number)", "butir \(number)", "no \(number)"] { numbers[name] = number }
    }
    var doubtful: [String: Int] = [:]
    var codes: Set<String> = []
    for (number, code) in questions {
      let code = Folded.words(code)
      guard let other = numbers[code] else {
        numbers[code] = number
        codes.insert(code)
        continue
      }
      if other != number { doubtful[code] = number }
    }
    for (name, header) in declared {
      if let number = numbers[Folded.words(name)] { numbers[Folded.words(header)] = number }
    }
    let known = kind == .own ? questions : []
    ticks = Dictionary(
      uniqueKeysWithValues: known.compactMap { question in
        evidence?.entry(question.number, of: instrument).flatMap { $0.ticks == nil ? nil : (question.number, $0) }
      })
    self.numbers = numbers
    self.doubtful = doubtful
    self.codes = codes
  }

  var isEmpty: Bool { numbers.isEmpty }
  /// By folded words, for the recognition of headers.
  var words: [String: Int] { numbers }

  /// The question that a cell names; a bare number is the number of the question.
  func number(_ text: String) -> Int? { numbers[Folded.words(text)] }

  /// The columns of a wide table; where headers are codes, one that looks like a number is a code too.
  func columns(of layout: TableLayout) -> [(column: TableLayout.Column, item: Int)] {
    let open = layout.columns.filter { if case .field = $0.meaning { false } else { true } }
    let usesCodes = open.contains { codes.contains(Folded.words($0.header)) }
    return open.compactMap { column in
      let words = Folded.words(column.header)
      return (usesCodes ? doubtful[words] : nil).map { (column, $0) } ?? numbers[words].map { (column, $0) }
    }
  }

  /// What a finding says instead of all names.
  var expected: String {
    let last = numbers.values.max() ?? 0
    return "nomor atau kode \(kind == .user ? "butir" : "indikator") \(kind.rawValue), 1 sampai \(last)"
  }
}

/// What a cell of a form says.
enum FormCell: Hashable {
  case blank
  case level(FormLevel)
  case invalid

  /// Whole numbers 0…5 as people and workbooks write them; everything else is no level and never clipped (IPP-3).
  init(_ text: String) {
    let label = Folded.label(text)
    guard !Self.blanks.contains(label) else {
      self = .blank
      return
    }
    let whole = label.hasSuffix(".0") || label.hasSuffix(",0") ? String(label.dropLast(2)) : label
    let isDigit = whole.count == 1 && whole.allSatisfy(\.isASCII)
    self = (isDigit ? Int(whole) : nil).flatMap { FormLevel($0) }.map(FormCell.level) ?? .invalid
  }

  private static let blanks: Set<String> = ["", "-", "–", "—", "null", "\\n", "n/a", "na", "belum dinilai"]
}
