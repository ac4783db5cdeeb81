public import Statistics

/// The index of one unit with everything that leads to it.
public struct IndexScore: Hashable, Sendable {
  /// Key of the instrument.
  public let instrument: String
  public let outcome: Outcome
  /// Every aspect of the instrument in its order, also those without data.
  public let aspects: [AspectScore]
  /// Declared weight of the aspects with data, in percent of the declared sum: 88 when only Inovasi has none.
  public let coverage: Fraction

  /// An index, or why there is none.
  public enum Outcome: Hashable, Sendable {
    case scored(exact: Fraction, rounded: RoundedScore, category: IndexCategory)
    /// "Belum lengkap": shown, never ranked (IPP-3).
    case incomplete(reason: String)
  }

  public var exact: Fraction? {
    switch outcome {
    case .scored(let exact, _, _): exact
    case .incomplete: nil
    }
  }

  public var rounded: RoundedScore? {
    switch outcome {
    case .scored(_, let rounded, _): rounded
    case .incomplete: nil
    }
  }

  public var category: IndexCategory? {
    switch outcome {
    case .scored(_, _, let category): category
    case .incomplete: nil
    }
  }

  /// All components in the order of the instrument.
  public var components: [ComponentScore] { aspects.flatMap(\.components) }

  /// Components without a value, in the order of the instrument.
  public var missing: [ComponentScore] { components.filter { $0.points == nil } }
}

/// One aspect of one unit.
public struct AspectScore: Hashable, Sendable {
  public let aspect: Aspect
  public let components: [ComponentScore]
  /// Mean of the available components, 0…5; `nil` when none is available.
  public let points: Fraction?
  /// Weight in percent after the weight of aspects without data was shared out in proportion; zero without data.
  public let effectiveWeight: Fraction
  /// Part of the exact index; `nil` without data or without index. The contributions sum to the index.
  public let contribution: Fraction?
  /// The same with two decimals; these sum to the printed index.
  public let printedContribution: RoundedScore?
}

/// One component of one unit.
public struct ComponentScore: Hashable, Sendable {
  public let component: Component
  public let value: ComponentValue
  /// On 0…5; `nil` when the value is absent.
  public let points: Fraction?
  /// Weight in percent of the index: its aspect's effective weight shared equally; zero when absent.
  public let effectiveWeight: Fraction
}
