public import CivilTime
public import Statistics

/// Scores units by an instrument of forms, such as `pekppp` (IPP-1): F02 = Σ W_a Σ w_ai·s_ai, IPP = 0.75·F02 + 0.25·F03.
public struct OfficialIndex: Sendable {
  public let instrument: Instrument
  public let categories: CategoryTable
  public let variant: FormVariant
  public let rules: FormRules

  /// - Throws: `wrongMethod` for an instrument of components, `refused` for one that cannot be scored (F-02 B).
  public init(
    instrument: Instrument, categories: CategoryTable, variant: FormVariant = .rule
  ) throws(InstrumentError) {
    switch instrument.method {
    case .components: throw .wrongMethod(instrument: instrument.key)
    case .refused(let reason): throw .refused(instrument: instrument.key, reason: reason)
    case .forms(let rules): self.rules = rules
    }
    self.instrument = instrument
    self.categories = categories
    self.variant = variant
  }

  /// The highest index that the printed weights allow: 5, or 4.99085 for the form of 2017.
  public var maximum: Fraction {
    let best = f02(at: { _ in Fraction(5) })
    return rules.evaluatorShare * best + rules.userShare * Fraction(5)
  }

  /// The index of one unit; the limits for flags are those in force on the day.
  public func score(_ forms: OfficialForms, on date: CivilDate) -> OfficialScore {
    let levels = meanLevels(forms.evaluators)
    let aspects = instrument.aspects.map { officialAspect($0, levels: levels) }
    let blanks = aspects.flatMap(\.indicators).filter { $0.level == nil }.map(\.indicator.number)
    let f02 = blanks.isEmpty ? self.f02 { levels[$0]?.mean ?? .zero } : nil
    let f03 = userMean(forms.users)
    return OfficialScore(
      instrument: instrument.key, variant: variant, aspects: aspects, f02: f02, f03: f03, users: forms.users.users,
      outcome: outcome(f02: f02, f03: f03, blanks: blanks, levels: levels),
      flags: flags(forms, f02: f02, f03: f03, limit: rules.limit(on: date)))
  }

  private func outcome(
    f02: Fraction?, f03: Fraction?, blanks: [Int], levels: [Int: MeanLevel]
  ) -> OfficialScore.Outcome {
    guard let f02 else {
      // IPP-3: with every blank at 0 and at 5, never with a blank as 0 alone.
      let low = self.f02 { levels[$0]?.mean ?? .zero }
      let high = self.f02 { levels[$0]?.mean ?? Fraction(5) }
      return .incomplete(blanks: blanks, low: combined(low, f03), high: combined(high, f03))
    }
    guard f03 != nil || rules.userShare == .zero else {
      return .provisional(f02: f02, rounded: RoundedScore(f02))
    }
    let exact = combined(f02, f03)
    let rounded = RoundedScore(exact)
    return .scored(exact: exact, rounded: rounded, category: categories.category(of: rounded))
  }

  /// F-02 with F-03 where there is one; F-02 alone otherwise.
  private func combined(_ f02: Fraction, _ f03: Fraction?) -> Fraction {
    guard let f03, rules.userShare > .zero else { return f02 }
    return rules.evaluatorShare * f02 + rules.userShare * f03
  }

  private func flags(
    _ forms: OfficialForms, f02: Fraction?, f03: Fraction?, limit: FormRules.Limit?
  ) -> [OfficialScore.Flag] {
    guard let limit else { return [] }
    var flags: [OfficialScore.Flag] = []
    if f03 != nil, forms.users.users < limit.minimumUsers {
      flags.append(.fewUsers(forms.users.users, minimum: limit.minimumUsers))
    }
    if let f02, let own = forms.own {
      let levels = meanLevels([own])
      let isComplete = instrument.aspects.flatMap(\.indicators).allSatisfy { levels[$0.number] != nil }
      let gap = self.f02 { levels[$0]?.mean ?? .zero } - f02
      if isComplete, max(gap, .zero - gap) >= limit.selfGap { flags.append(.selfGap(gap)) }
    }
    return flags
  }
}

extension OfficialIndex {
  fileprivate struct MeanLevel {
    var mean: Fraction
    var count: Int
  }

  /// The mean level of each indicator over the evaluators who filled it.
  private func meanLevels(_ forms: [FilledForm]) -> [Int: MeanLevel] {
    var tally = UserFormTally()
    for form in forms { tally.add(form) }
    return tally.items.mapValues { MeanLevel(mean: Fraction($0.sum, $0.count), count: $0.count) }
  }

  private func officialAspect(_ aspect: Aspect, levels: [Int: MeanLevel]) -> OfficialAspect {
    let indicators = aspect.indicators.map { indicator in
      IndicatorScore(
        indicator: indicator, level: levels[indicator.number]?.mean, count: levels[indicator.number]?.count ?? 0)
    }
    let isComplete = indicators.allSatisfy { $0.level != nil }
    let points = isComplete ? self.points(aspect) { levels[$0]?.mean ?? .zero } : nil
    return OfficialAspect(
      aspect: aspect, indicators: indicators, points: points, contribution: points.map { $0 * aspect.weight / hundred })
  }

  /// Σ w_ai·s_ai with printed weights, or with equal ones by name.
  private func points(_ aspect: Aspect, at level: (Int) -> Fraction) -> Fraction {
    let terms = aspect.indicators.map { indicator in
      switch variant.weights {
      case .printed: indicator.weight / hundred * level(indicator.number)
      case .equal: level(indicator.number) / Fraction(aspect.indicators.count)
      }
    }
    return Fraction.sum(terms)
  }

  private func f02(at level: (Int) -> Fraction) -> Fraction {
    Fraction.sum(instrument.aspects.map { $0.weight / hundred * points($0, at: level) })
  }

  private func userMean(_ tally: UserFormTally) -> Fraction? {
    switch variant.userMean {
    case .answers: return tally.mean(over: rules.userItems.map(\.number))
    case .aspects:
      let means = instrument.aspects.compactMap { aspect in
        tally.mean(over: rules.userItems.filter { $0.aspect == aspect.code }.map(\.number))
      }
      return Fraction.mean(means)
    }
  }

  private var hundred: Fraction { Fraction(100) }
}
