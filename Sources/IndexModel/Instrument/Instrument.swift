public import Statistics

/// A way to compute an index from 0 to 5: aspects with weights, what they are made of, and where it comes from (IPP-1).
///
/// Instruments are data. One that exists has been validated: every weight is an exact number that is not negative, and every
/// level of weights sums to what its file declares.
public struct Instrument: Hashable, Sendable {
  /// Stable name, such as `ipp-indikatif` or `pekppp`.
  public let key: String
  /// What the index is called in reports: `IPP` or `IPP indikatif`; the two are never mixed in one ranking.
  public let label: String
  public let legalBasis: String
  /// What a reader has to know about the choices inside it; empty if nothing.
  public let note: String
  /// Evaluation years for which it is valid, both ends included; no end while it is in force.
  public let firstYear: Int
  public let lastYear: Int?
  /// In the order of the form.
  public let aspects: [Aspect]
  /// What the aspect weights sum to, in percent.
  public let declaredSum: Fraction
  public let method: Method
  /// Whether its forms are those of electronic services (form B).
  public let isElectronic: Bool
  /// Indicators that are known by name while nobody published their weights; not scored.
  public let unweighted: [UnweightedIndicator]

  /// How an index is made from the aspects.
  public enum Method: Hashable, Sendable {
    /// From measured components of the data feeds; the weight of what has no data is redistributed.
    case components
    /// From levels that evaluators and users gave.
    case forms(FormRules)
    /// Known, but not computable, for the stated reason.
    case refused(reason: String)
  }

  /// Whether the instrument is valid in an evaluation year.
  public func covers(year: Int) -> Bool { year >= firstYear && year <= lastYear ?? Int.max }

  public func aspect(_ code: String) -> Aspect? { aspects.first { $0.code == code } }
}

/// An indicator of which only number, aspect and name are known.
public struct UnweightedIndicator: Hashable, Sendable {
  public let number: Int
  public let code: String
  /// Code of its aspect.
  public let aspect: String
  public let name: String
}

/// One aspect of service that an instrument weighs.
public struct Aspect: Hashable, Sendable {
  /// `I` … `VI`.
  public let code: String
  public let name: String
  /// Declared weight in percent, as printed.
  public let weight: Fraction
  /// Measured components, for `Instrument.Method.components`; may be empty when no feed speaks about the aspect.
  public let components: [Component]
  /// Indicators, for `Instrument.Method.forms`.
  public let indicators: [Indicator]
  /// What the indicator weights sum to, in percent: 100, or what the form prints (99.5).
  public let declaredSum: Fraction
}

/// One question of an evaluator form, with a level from 0 to 5.
public struct Indicator: Hashable, Sendable {
  /// Number on the form; the key of a level.
  public let number: Int
  public let code: String
  public let name: String
  /// Weight inside its aspect in percent, as printed.
  public let weight: Fraction
  /// Meaning of the levels 0…5 where it is known; empty otherwise.
  public let levels: [String]
}
