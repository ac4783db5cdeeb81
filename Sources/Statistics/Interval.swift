/// A closed interval with its confidence, such as 0.95.
public struct Interval: Hashable, Sendable {
  public let low: Double
  public let high: Double
  public let confidence: Double

  public init(low: Double, high: Double, confidence: Double = 0.95) {
    self.low = low
    self.high = high
    self.confidence = confidence
  }

  public var halfWidth: Double { (high - low) / 2 }

  /// Wilson's interval of a share (MET-9; Wilson, JASA 22, 1927); `nil` of nobody or for counts that cannot be.
  public static func wilson(successes: Int, of trials: Int, confidence: Double = 0.95) -> Interval? {
    guard trials > 0, (0...trials).contains(successes), confidence > 0, confidence < 1 else { return nil }
    let z = NormalDistribution.openQuantile(0.5 + confidence / 2)
    let n = Double(trials)
    let p = Double(successes) / n
    let centre = (p + z * z / (2 * n)) / (1 + z * z / n)
    let half = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    // The formula reaches 0 and 1 exactly there; binary arithmetic only nearly.
    return Interval(
      low: successes == 0 ? 0 : centre - half, high: successes == trials ? 1 : centre + half, confidence: confidence)
  }
}
