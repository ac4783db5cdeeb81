/// Adjustment of many p-values to the false discovery rate (MET-4; Benjamini & Hochberg, JRSS-B 57, 1995).
public enum BenjaminiHochberg {
  /// Adjusted values in the order given: the least q at which each would be called significant.
  public static func adjusted(_ p: [Double]) -> [Double] {
    let order = p.indices.sorted { p[$0] == p[$1] ? $0 < $1 : p[$0] < p[$1] }
    var adjusted = p
    var least = 1.0
    for (rank, index) in order.enumerated().reversed() {
      least = min(least, p[index] * Double(p.count) / Double(rank + 1))
      adjusted[index] = least
    }
    return adjusted
  }
}
