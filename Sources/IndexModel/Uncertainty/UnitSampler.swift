/// The source of simulated indices: what the index of a unit might have been with other respondents, cases or weights (MET-7).
///
/// A draw is keyed by unit and number, so that the result depends neither on threads nor on the order of units.
public struct UnitSampler: Sendable {
  /// Units that are ranked, in the order of their ids; draws name them by position.
  public let unitCount: Int
  /// The index of a unit in a draw.
  public let index: @Sendable (_ unit: Int, _ draw: Int) -> Double

  public init(unitCount: Int, index: @escaping @Sendable (_ unit: Int, _ draw: Int) -> Double) {
    self.unitCount = unitCount
    self.index = index
  }
}
