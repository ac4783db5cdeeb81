/// One metric of one unit: an exact number with the digits that are printed, or the reason why there is none.
public struct ScoreRecord: Hashable, Sendable {
  /// Stable name of the metric, such as `ikm`, `nrr.persyaratan`, `aduan.skor`, `sipp.skor`, `indeks`.
  public var metric: String
  public var result: ScoreResult

  public init(metric: String, result: ScoreResult) {
    self.metric = metric
    self.result = result
  }
}

/// Missing is never zero: either a value or why it is absent.
public enum ScoreResult: Hashable, Sendable {
  case value(ExactScore)
  /// The reason in words, such as `belum ada data`.
  case absent(reason: String)
}

/// An exact fraction, the text that every report prints for it, and its letter.
public struct ExactScore: Hashable, Sendable {
  /// Decimal digits of any length, with a sign where negative.
  public var numerator: String
  /// Decimal digits of any length, positive.
  public var denominator: String
  /// Rounded once by the rule of the metric, with a decimal point: `81.24`.
  public var rounded: String
  /// Letter or category; `nil` where the metric has none.
  public var letter: String?

  public init(numerator: String, denominator: String, rounded: String, letter: String? = nil) {
    self.numerator = numerator
    self.denominator = denominator
    self.rounded = rounded
    self.letter = letter
  }
}
