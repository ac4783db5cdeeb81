/// The moments of a tally's complete questionnaires: exact integers until the first division (MET-1, MET-3).
struct TallyMoments {
  /// Complete questionnaires.
  let count: Int
  let slots: Int
  let scale: Int
  private let sums: [Int128]
  private let products: [Int128]

  /// `nil` where some questionnaires are known by unsur only, so that no product of two answers is.
  init?(_ tally: UnitTally) {
    guard tally.unpaired == 0 else { return nil }
    let slots = tally.slots
    count = tally.complete
    self.slots = slots
    scale = tally.questionnaire.scale
    sums = (0..<slots).map { Int128(tally.sum($0, .lengkap)) }
    products = (0..<slots * slots).map { Int128(tally.product($0 / slots, $0 % slots)) }
  }

  /// n·P − S·S of two unsur: n(n−1)·scale² times their covariance, exactly; 0 for a constant one.
  func cross(_ a: Int, _ b: Int) -> Int128 { Int128(count) * products[a * slots + b] - sums[a] * sums[b] }

  /// The same for the respondents' totals over all unsur.
  var totalCross: Int128 {
    (0..<slots).reduce(0) { sum, a in (0..<slots).reduce(sum) { $0 + cross(a, $1) } }
  }

  /// What turns a cross sum into a covariance of answers 1 to 4, divisor n − 1.
  var divisor: Double { Double(count) * Double(count - 1) * Double(scale * scale) }
}

extension Double {
  /// The nearest double of a cross sum. Nearly all fit a machine word, which is one instruction where 128 bits go digit by digit.
  init(cross: Int128) {
    let word = Int64(truncatingIfNeeded: cross)
    self = Int128(word) == cross ? Double(word) : Double(cross)
  }
}

extension UnitTally {
  /// Covariance of the answers 1 to 4 over complete questionnaires, k × k unsur, row-major, divisor n − 1.
  ///
  /// `nil` under two, and where questionnaires were given as counts by unsur only.
  public var covariance: [Double]? {
    guard let moments = TallyMoments(self), moments.count > 1 else { return nil }
    return (0..<slots * slots).map { Double(cross: moments.cross($0 / slots, $0 % slots)) / moments.divisor }
  }
}
