import Statistics

/// Cronbach's α and the corrected item-total correlations as Indonesian reports give them (MET-3; Psychometrika 16, 1951).
///
/// A high α also comes from respondents who give every unsur the same answer; whoever prints it says so.
public struct Reliability: Hashable, Sendable {
  public struct Item: Hashable, Sendable {
    public let unsur: Unsur
    /// corr(x, T − x); `nil` ("tidak dapat dihitung") where the unsur or the rest is constant.
    public let itemTotal: Double?
    /// Whether it reaches the r of the table; `nil` where there is none.
    public let isValid: Bool?
  }

  public let respondents: Int
  /// `nil` ("tidak dapat dihitung") where all respondents have the same total or there is one unsur only.
  public let alpha: Double?
  /// t/√(n − 2 + t²) with t of 97.5 % and n − 2 degrees of freedom; `nil` for fewer than three respondents.
  public let rTable: Double?
  /// In the order of the questionnaire.
  public let items: [Item]

  /// Of a unit's complete questionnaires; `nil` for fewer than two and where some are counts by unsur only.
  public init?(_ tally: UnitTally) {
    guard let moments = TallyMoments(tally), moments.count > 1 else { return nil }
    let slots = 0..<moments.slots
    let total = moments.totalCross
    let rTable = Self.rTable(respondents: moments.count)
    respondents = moments.count
    self.rTable = rTable
    let own = slots.reduce(Int128(0)) { $0 + moments.cross($1, $1) }
    let k = Double(moments.slots)
    alpha = total > 0 && moments.slots > 1 ? k / (k - 1) * (1 - Double(cross: own) / Double(cross: total)) : nil
    items = slots.map { slot in
      let variance = moments.cross(slot, slot)
      let withTotal = slots.reduce(Int128(0)) { $0 + moments.cross(slot, $1) }
      let withRest = withTotal - variance
      let rest = total - 2 * withTotal + variance
      let r =
        variance > 0 && rest > 0
        ? Double(cross: withRest) / (Double(cross: variance).squareRoot() * Double(cross: rest).squareRoot()) : nil
      return Item(
        unsur: tally.questionnaire.unsur[slot], itemTotal: r,
        isValid: r.flatMap { r in rTable.map { r >= $0 } })
    }
  }

  /// The r-table of Indonesian handbooks: 0.361 for 30 respondents, 0.197 for 100.
  public static func rTable(respondents: Int) -> Double? {
    let df = Double(respondents - 2)
    return StudentT.quantile(0.975, degreesOfFreedom: df).map { $0 / (df + $0 * $0).squareRoot() }
  }
}
