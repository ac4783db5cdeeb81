import IKM

/// Which questionnaire the survey files ask, all together (IKM-3, IKM-11).
struct SurveyQuestions: Sendable {
  let questionnaire: Questionnaire
  /// All unsur in the order of bare headers, also those that no file asks.
  let order: [Unsur]
  /// Unsur of the instrument that no file asks; the index is then over the others (IKM-3).
  let unasked: [Unsur]
  /// Whether no built-in instrument has all the unsur that the files ask.
  let isOwn: Bool

  /// - Returns: `nil` where more unsur are asked than a tally can hold.
  init?(_ scouts: [SurveyScout], _ fitting: Instrument?, rules: IKMRules, settings: IntakeSettings) {
    if let declared = settings.questionnaire, rules.instrument(declared.name) == nil {
      questionnaire = declared
      order = declared.unsur
      unasked = []
      isOwn = false
      return
    }
    let meanings = scouts.flatMap { $0.layout.columns.map(\.meaning) }
    let named = Set(meanings.compactMap { if case .unsur(let unsur) = $0 { unsur } else { nil } })
    let positions = Set(meanings.compactMap { if case .position(let position) = $0 { position } else { nil } })
    let known = fitting?.elements.map(\.unsur) ?? Self.own(named, positions, settings.unsurOrder)
    let order = settings.unsurOrder ?? known
    self.order = order
    let atPositions = positions.compactMap { order.indices.contains($0 - 1) ? order[$0 - 1] : nil }
    let asked = named.union(atPositions)
    let kept = asked.isEmpty ? known : known.filter { asked.contains($0) }
    let most = scouts.map { Self.mostQuestions($0, order) }.max() ?? 1
    let name =
      fitting.map { kept.count == known.count ? $0.id : "\($0.id) (\(kept.count) unsur)" }
      ?? "kuesioner sendiri (\(kept.count) unsur)"
    guard let made = Questionnaire(name: name, unsur: kept, mostQuestionsInOneUnsur: max(1, most)) else { return nil }
    questionnaire = made
    unasked = known.filter { !kept.contains($0) }
    isOwn = fitting == nil
  }

  /// The nine and whatever else the files ask; a bare place beyond them is an unsur of its own, `u10`.
  private static func own(_ named: Set<Unsur>, _ positions: Set<Int>, _ declared: [Unsur]?) -> [Unsur] {
    let base = declared ?? (positions.isEmpty ? [] : Unsur.official)
    let beyond = positions.filter { $0 > base.count }.sorted().map { Unsur(key: "u\($0)") }
    let official = Unsur.official.filter { named.contains($0) && !base.contains($0) }
    let others = named.subtracting(base).subtracting(official).sorted { $0.key < $1.key }
    return base + beyond + official + others
  }

  private static func mostQuestions(_ scout: SurveyScout, _ order: [Unsur]) -> Int {
    var counts: [Unsur: Int] = [:]
    for column in scout.layout.columns {
      switch column.meaning {
      case .unsur(let unsur): counts[unsur, default: 0] += 1
      case .position(let position) where order.indices.contains(position - 1):
        counts[order[position - 1], default: 0] += 1
      case .position, .field, .timeOrUnsur, .ambiguous, .personal, .unknown, .blank: break
      }
    }
    return counts.values.max() ?? 1
  }
}
