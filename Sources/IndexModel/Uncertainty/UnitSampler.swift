/// The source of simulated indices: what the index of a unit might have been with other respondents, cases or weights (MET-7).
///
/// A draw is keyed by unit and number, so that the result depends neither on threads nor on the order of units.
public struct UnitSampler: Sendable {
  /// Units that are ranked, in the order of their ids; draws name them by position.
  public let unitCount: Int
  /// Writes the index of every unit in each of the draws into its place, draw after draw.
  public let draw: @Sendable (_ draws: Range<Int>, _ indices: inout [Double]) -> Void

  /// From all units of some draws at once.
  public init(unitCount: Int, draw: @escaping @Sendable (_ draws: Range<Int>, _ indices: inout [Double]) -> Void) {
    self.unitCount = unitCount
    self.draw = draw
  }

  /// From the index of a unit in a draw.
  public init(unitCount: Int, index: @escaping @Sendable (_ unit: Int, _ draw: Int) -> Double) {
    self.init(unitCount: unitCount) { draws, indices in
      for (row, draw) in draws.enumerated() {
        for unit in 0..<unitCount { indices[row * unitCount + unit] = index(unit, draw) }
      }
    }
  }
}
