/// Agreement of two orders (MET-14).
public enum RankCorrelation {
  /// Ranks from 1, ties sharing the mean of their ranks.
  public static func midranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = Array(repeating: 0.0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start
      while end + 1 < order.count, values[order[end + 1]] == values[order[start]] { end += 1 }
      for position in start...end { ranks[order[position]] = Double(start + end) / 2 + 1 }
      start = end + 1
    }
    return ranks
  }

  /// Spearman's ρ with midranks; `nil` for fewer than two pairs, unequal lengths or where one side is constant.
  public static func spearman(_ x: [Double], _ y: [Double]) -> Double? { pearson(midranks(x), midranks(y)) }

  /// Pearson's r; `nil` as for `spearman`.
  public static func pearson(_ x: [Double], _ y: [Double]) -> Double? {
    guard x.count == y.count, x.count > 1 else { return nil }
    let n = Double(x.count)
    let (meanX, meanY) = (x.reduce(0, +) / n, y.reduce(0, +) / n)
    var (xx, yy, xy) = (0.0, 0.0, 0.0)
    for (a, b) in zip(x, y) {
      xx += (a - meanX) * (a - meanX)
      yy += (b - meanY) * (b - meanY)
      xy += (a - meanX) * (b - meanY)
    }
    return xx > 0 && yy > 0 ? xy / (xx * yy).squareRoot() : nil
  }

  /// Kendall's τ_b, which allows for ties; `nil` as for `spearman`. Quadratic in the number of pairs.
  public static func kendallTauB(_ x: [Double], _ y: [Double]) -> Double? {
    guard x.count == y.count, x.count > 1 else { return nil }
    var (agreement, untiedX, untiedY) = (0, 0, 0)
    for i in x.indices {
      for j in x.indices[(i + 1)...] {
        let (a, b) = (sign(x[i] - x[j]), sign(y[i] - y[j]))
        agreement += a * b
        untiedX += a * a
        untiedY += b * b
      }
    }
    guard untiedX > 0, untiedY > 0 else { return nil }
    return Double(agreement) / (Double(untiedX) * Double(untiedY)).squareRoot()
  }

  private static func sign(_ value: Double) -> Int { value > 0 ? 1 : value < 0 ? -1 : 0 }
}
