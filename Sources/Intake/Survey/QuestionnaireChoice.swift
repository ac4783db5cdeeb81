import IKM

/// The one questionnaire that a folder's index is about; files that ask another are not mixed with it (IKM-11).
struct QuestionnaireChoice {
  private enum Kind: Hashable {
    case builtIn(Int)
    /// Unsur that no built-in instrument has together; files of this kind ask all of theirs together.
    case own
  }

  /// `nil` where the unsur asked are those of no built-in instrument.
  let instrument: Instrument?
  /// What became of the files, those of other questionnaires refused.
  let outcomes: [SurveyScout.Outcome]

  /// The declared questionnaire, else the one that most files ask, else the first in the order of the instruments.
  init(_ opened: [SurveyScout.Outcome], rules: IKMRules, settings: IntakeSettings) {
    let declared = settings.questionnaire.flatMap { questionnaire in
      rules.instruments.firstIndex { $0.id == questionnaire.name }
    }
    if settings.questionnaire != nil, declared == nil {
      instrument = nil
      outcomes = opened
      return
    }
    let kinds = opened.map { outcome -> Kind? in
      if case .found(let scout) = outcome { Self.kind(scout, rules, settings, declared) } else { nil }
    }
    var files: [Kind: Int] = [:]
    for kind in kinds { if let kind { files[kind, default: 0] += 1 } }
    let common = files.max { a, b in
      if a.value != b.value { return a.value < b.value }
      return Self.place(a.key) > Self.place(b.key)
    }
    let main = declared.map(Kind.builtIn) ?? common?.key ?? .builtIn(0)
    func name(_ kind: Kind) -> String {
      switch kind {
      case .builtIn(let index): rules.instruments[index].id
      case .own: "kuesioner sendiri"
      }
    }
    instrument = if case .builtIn(let index) = main { rules.instruments[index] } else { nil }
    outcomes = zip(opened, kinds).map { outcome, kind in
      guard case .found(let scout) = outcome, let kind, kind != main else { return outcome }
      return .failed(Wording.otherQuestionnaire(scout.file, name(kind), main: name(main)))
    }
  }

  private static func place(_ kind: Kind) -> Int {
    switch kind {
    case .builtIn(let index): index
    case .own: .max
    }
  }

  private static func kind(
    _ scout: SurveyScout, _ rules: IKMRules, _ settings: IntakeSettings, _ declared: Int?
  ) -> Kind {
    let meanings = scout.layout.columns.map(\.meaning)
    var asked = Set(meanings.compactMap { if case .unsur(let unsur) = $0 { unsur } else { nil } })
    let positions = Set(meanings.compactMap { if case .position(let position) = $0 { position } else { nil } })
    let last = positions.max() ?? 0
    if let order = settings.unsurOrder {
      guard last <= order.count else { return .own }
      asked.formUnion(positions.map { order[$0 - 1] })
    }
    func fits(_ index: Int) -> Bool {
      let unsur = rules.instruments[index].elements.map(\.unsur)
      return asked.isSubset(of: unsur) && (settings.unsurOrder != nil || last <= unsur.count)
    }
    if let instrument = scout.instrument, let index = rules.instruments.firstIndex(where: { $0.id == instrument.id }) {
      return fits(index) ? .builtIn(index) : .own
    }
    if let declared, fits(declared) { return .builtIn(declared) }
    // Bare places are those of the nine, or of all fourteen; ten of them are a questionnaire of their own (M17).
    let fitting = rules.instruments.indices.first { index in
      let count = rules.instruments[index].elements.count
      return fits(index) && (last <= 9 || settings.unsurOrder != nil || positions == Set(1...count))
    }
    return fitting.map(Kind.builtIn) ?? .own
  }
}
