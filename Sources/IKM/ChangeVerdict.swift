public import Statistics

/// What may be said about a change of an IKM between two periods (MET-4, M33).
public enum ChangeVerdict: Hashable, Sendable {
  case rise
  case fall
  case notEnoughEvidence

  /// The false discovery rate that a report accepts over all its units.
  public static let falseDiscoveryRate = 0.10

  /// From a unit's comparison and its p-value adjusted over all units compared (`BenjaminiHochberg`).
  public init(_ comparison: WelchComparison, adjustedP: Double) {
    guard adjustedP <= Self.falseDiscoveryRate, comparison.difference != 0 else {
      self = .notEnoughEvidence
      return
    }
    self = comparison.difference > 0 ? .rise : .fall
  }

  public var label: String {
    switch self {
    case .rise: "naik nyata"
    case .fall: "turun nyata"
    case .notEnoughEvidence: "tidak cukup bukti"
    }
  }
}

extension SamplingError {
  /// As one side of a comparison of two periods.
  public var comparable: WelchComparison.Mean {
    WelchComparison.Mean(value: mean, standardError: standardError, count: respondents)
  }
}
