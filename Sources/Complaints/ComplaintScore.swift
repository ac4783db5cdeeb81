public import Statistics

/// The complaint score of a unit, 0 to 1 (ADU-11): the mean of the components that can be rated.
public struct ComplaintScore: Hashable, Sendable {
  /// The four components, in their order.
  public static let metrics: [ComplaintRate] = [.resolvedInTime, .answeredInTime, .completed, .confirmed]
  /// Below so many matured cases a score is "data terbatas".
  public static let leastMatured = 10

  /// All four, those without a value too.
  public let components: [Rate]
  public let result: MetricResult<Fraction>
  /// Cases received.
  public let received: Int
  public let matured: Int

  public init(_ metrics: ComplaintMetrics) {
    components = Self.metrics.map { metrics[$0] }
    received = metrics.received
    matured = metrics.matured
    result = Self.result(components.map(\.result))
  }

  /// To be marked "data terbatas" and shown with its interval.
  public var isLimited: Bool { result.value != nil && matured < Self.leastMatured }

  /// Without any value: "nothing to rate" goes first, since more data would not help.
  private static func result(_ components: [MetricResult<Fraction>]) -> MetricResult<Fraction> {
    if let mean = Fraction.mean(components.compactMap(\.value)) { return .value(mean) }
    for case .tidakDapatDinilai(let reason) in components { return .tidakDapatDinilai(reason) }
    return components.first ?? .tidakDapatDinilai(.noneInScope)
  }
}
