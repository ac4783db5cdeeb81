/// The lower triangle L with L·Lᵀ = a covariance matrix, for joint draws (MET-7).
public struct Cholesky: Hashable, Sendable {
  public let size: Int
  /// Row-major, size × size, zero above the diagonal.
  public let lower: [Double]

  /// Of a symmetric matrix, row-major; an item without variance gives a zero row. `nil` where it is no covariance matrix.
  public init?(covariance: [Double], size: Int) {
    guard size > 0, covariance.count == size * size, covariance.allSatisfy(\.isFinite) else { return nil }
    let largest = (0..<size).map { covariance[$0 * size + $0] }.max() ?? 0
    // A pivot this small is zero that binary arithmetic has missed: a constant item, or one that others determine.
    let tolerance = 1e-12 * max(largest, .leastNormalMagnitude)
    var lower = Array(repeating: 0.0, count: size * size)
    for column in 0..<size {
      var pivot = covariance[column * size + column]
      for k in 0..<column { pivot -= lower[column * size + k] * lower[column * size + k] }
      guard pivot > -1e-9 * max(largest, .leastNormalMagnitude) else { return nil }
      guard pivot > tolerance else { continue }
      let root = pivot.squareRoot()
      lower[column * size + column] = root
      for row in (column + 1)..<max(size, column + 1) {
        var value = covariance[row * size + column]
        for k in 0..<column { value -= lower[row * size + k] * lower[column * size + k] }
        lower[row * size + column] = value / root
      }
    }
    self.size = size
    self.lower = lower
  }

  /// L·z: independent standard normals made to covary.
  ///
  /// - Precondition: `z` has `size` numbers.
  public func times(_ z: [Double]) -> [Double] {
    precondition(z.count == size, "one number for each item")
    return (0..<size).map { row in (0...row).reduce(0) { $0 + lower[row * size + $1] * z[$1] } }
  }
}
