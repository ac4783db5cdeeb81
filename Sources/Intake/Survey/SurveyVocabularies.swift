import IKM

/// Header vocabularies of survey files: the common one, and one for each questionnaire whose words mean other unsur (IKM-11).
struct SurveyVocabularies: Sendable {
  struct Entry: Sendable {
    /// `nil` for the common one, of the nine unsur and maklumat.
    let instrument: Instrument?
    let headers: HeaderVocabulary
  }

  let common: HeaderVocabulary
  /// The declared one, for counts of answers (IN-3).
  let numberForm: NumberForm?
  /// The common one first.
  private let entries: [Entry]
  private let declared: Instrument?

  init(_ rules: IKMRules, _ settings: IntakeSettings) {
    let columns = settings.columns[.survey] ?? [:]
    common = HeaderVocabulary(role: .survey, declared: columns, unsur: rules.headers)
    entries =
      [Entry(instrument: nil, headers: common)]
      + rules.instrumentsWithOwnHeaders.map { instrument in
        Entry(
          instrument: instrument,
          headers: HeaderVocabulary(role: .survey, declared: columns, unsur: rules.headers(of: instrument)))
      }
    numberForm = settings.numberForm
    declared = settings.questionnaire.flatMap { rules.instrument($0.name) }
  }

  /// The table of a file, in the vocabulary that knows most of its unsur; of several the declared, then the common one.
  func table(in heads: TableHeads) -> (layout: TableLayout, entry: Entry)? {
    let found = entries.compactMap { entry in
      TableLayout.find(in: heads, entry.headers).map { (layout: $0, entry: entry) }
    }
    return best(found) {
      Self.unsur($0.layout.columns.map(\.meaning))
    } entry: {
      $0.entry
    }
  }

  /// The vocabulary that knows most unsur among the questions of a file.
  func entry(for questions: [String]) -> Entry {
    best(entries) { entry in
      Self.unsur(questions.map(entry.headers.meaning))
    } entry: {
      $0
    } ?? entries[0]
  }

  private static func unsur(_ meanings: [ColumnMeaning]) -> Int {
    Set(meanings).count { if case .unsur = $0 { true } else { false } }
  }

  private func best<Item>(_ items: [Item], count: (Item) -> Int, entry: (Item) -> Entry) -> Item? {
    let counts = items.map(count)
    guard let most = counts.max() else { return nil }
    let fitting = zip(items, counts).filter { $0.1 == most }.map(\.0)
    return fitting.first { declared != nil && entry($0).instrument?.id == declared?.id } ?? fitting.first
  }
}
