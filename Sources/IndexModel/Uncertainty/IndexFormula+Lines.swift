/// A straight line: `constant` + Σ slope · value.
public struct IndexLine: Hashable, Sendable {
  public let constant: Double
  /// One for each of the formula's components.
  public let slopes: [Double]
}

extension IndexFormula {
  /// Under the declared weights the index is a straight line in the values of its components, or the smaller of two: that of
  /// what is there, and that of the pattern completed at the medians of the peers (IPP-3), which is `nil` where nothing is missing.
  public var lines: (own: IndexLine, completed: IndexLine?) {
    let size = components.count
    func line(_ index: ([Double]) -> Double) -> IndexLine {
      let constant = index(Array(repeating: 0, count: size))
      let slopes = (0..<size).map { position in
        var unit = Array(repeating: 0.0, count: size)
        unit[position] = 1
        return index(unit) - constant
      }
      return IndexLine(constant: constant, slopes: slopes)
    }
    return (line { own($0) }, hasImputed ? line { completed($0) } : nil)
  }
}
