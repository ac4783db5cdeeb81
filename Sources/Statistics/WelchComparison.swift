/// The difference of two means with unlike standard errors (MET-4).
public struct WelchComparison: Hashable, Sendable {
  /// Second minus first.
  public let difference: Double
  public let standardError: Double
  public let degreesOfFreedom: Double
  /// Two-sided p.
  public let p: Double

  /// A mean with its standard error and the number of observations behind it.
  public struct Mean: Hashable, Sendable {
    public let value: Double
    public let standardError: Double
    public let count: Int

    public init(value: Double, standardError: Double, count: Int) {
      self.value = value
      self.standardError = standardError
      self.count = count
    }
  }

  /// `nil` for fewer than two observations on a side, or where neither side varies: then nothing can be tested.
  public init?(from first: Mean, to second: Mean) {
    guard first.count > 1, second.count > 1 else { return nil }
    let (a, b) = (first.standardError * first.standardError, second.standardError * second.standardError)
    guard a + b > 0 else { return nil }
    difference = second.value - first.value
    standardError = (a + b).squareRoot()
    degreesOfFreedom = (a + b) * (a + b) / (a * a / Double(first.count - 1) + b * b / Double(second.count - 1))
    p = StudentT.twoSided(difference / standardError, degreesOfFreedom: degreesOfFreedom)
  }

  /// The interval of the difference.
  public func interval(confidence: Double = 0.95) -> Interval? {
    StudentT.quantile(0.5 + confidence / 2, degreesOfFreedom: degreesOfFreedom).map { t in
      Interval(low: difference - t * standardError, high: difference + t * standardError, confidence: confidence)
    }
  }
}
