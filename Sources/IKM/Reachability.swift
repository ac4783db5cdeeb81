public import Statistics

/// Whether a reported IKM can come from a number of complete questionnaires at all (MET-11; Brown & Heathers, SPPS 8, 2017).
///
/// An unreachable figure says first that another formula or another n was used; it accuses nobody.
public struct Reachability: Hashable, Sendable {
  public let respondents: Int
  public let unsur: Int

  /// `nil` without respondents or unsur.
  public init?(respondents: Int, unsur: Int = 9) {
    guard respondents > 0, unsur > 0 else { return nil }
    self.respondents = respondents
    self.unsur = unsur
  }

  /// Whether an integer sum of answers has an IKM that rounds to the reported one, exact weights.
  public func canReach(_ reported: RoundedScore) -> Bool { sums(for: reported) != nil }

  /// The sums of answers whose exact IKM rounds to the reported one; `nil` for none.
  public func sums(for reported: RoundedScore) -> ClosedRange<Int>? {
    let cells = respondents * unsur
    let half = RoundedScore(scaled: 1, decimals: reported.decimals).fraction / Fraction(2)
    let perPoint = Fraction(cells, 25)
    // Half up: the lower end is rounded up to the figure, the upper end is not.
    let lowest = -(Fraction.zero - (reported.fraction - half) * perPoint).floor
    let highest = -(Fraction.zero - (reported.fraction + half) * perPoint).floor - 1
    let (low, high) = (max(lowest, cells), min(highest, 4 * cells))
    return low <= high ? low...high : nil
  }

  /// The share of all figures with two decimals from 25.00 to 100.00 that no sum can give: the power of the test.
  public var unreachableShare: Fraction {
    let cells = respondents * unsur
    // Hundredths of 25·S/cells, half up, rise with S: count how often they change.
    var reached = 0
    var last = 0
    for sum in cells...4 * cells {
      let hundredths = (5000 * sum + cells) / (2 * cells)
      if hundredths != last { reached += 1 }
      last = hundredths
    }
    return Fraction(7501 - reached, 7501)
  }
}
