public import Statistics

/// The index of one unit by the official forms.
public struct OfficialScore: Hashable, Sendable {
  /// Key of the instrument.
  public let instrument: String
  public let variant: FormVariant
  public let aspects: [OfficialAspect]
  /// Σ W_a Σ w_ai·s_ai on 0…5; `nil` while an indicator is blank.
  public let f02: Fraction?
  /// `nil` without a valid answer.
  public let f03: Fraction?
  /// Users with at least one valid answer to F-03.
  public let users: Int
  public let outcome: Outcome
  public let flags: [Flag]

  /// What the forms allow to say.
  public enum Outcome: Hashable, Sendable {
    /// The official index; only this one is ranked.
    case scored(exact: Fraction, rounded: RoundedScore, category: IndexCategory)
    /// F-02 alone, since F-03 is missing: printed as provisional, not ranked.
    case provisional(f02: Fraction, rounded: RoundedScore)
    /// "Belum lengkap": numbers of the blank indicators, and the index with all of them at 0 and at 5.
    case incomplete(blanks: [Int], low: Fraction, high: Fraction)
  }

  /// What a reader must see beside the index.
  public enum Flag: Hashable, Sendable {
    case fewUsers(Int, minimum: Int)
    /// F-01 minus F-02 in points.
    case selfGap(Fraction)
  }

  /// The exact index when it may be ranked.
  public var exact: Fraction? {
    switch outcome {
    case .scored(let exact, _, _): exact
    case .provisional, .incomplete: nil
    }
  }
}

/// One aspect of F-02.
public struct OfficialAspect: Hashable, Sendable {
  public let aspect: Aspect
  public let indicators: [IndicatorScore]
  /// Σ w_ai·s_ai with the weights as printed, so that the maximum is 4.975 where they sum to 99.5; `nil` while one is blank.
  public let points: Fraction?
  /// Part of F-02: points times aspect weight.
  public let contribution: Fraction?
}

/// One indicator of F-02.
public struct IndicatorScore: Hashable, Sendable {
  public let indicator: Indicator
  /// Mean level of the evaluators who filled it; `nil` when none did.
  public let level: Fraction?
  /// Evaluators who filled it.
  public let count: Int
}
