public import Statistics

/// What reporters themselves gave, 1 to 5; stars that the system gave for nobody are none (ADU-7).
public struct Ratings: Hashable, Sendable {
  /// Below so many the mean is not shown [house].
  public static let leastForMean = 5
  public static let scale = 1...5

  /// How often each of 1 to 5 was given by a reporter.
  public let distribution: [Int]
  /// Left out: given by the system, by its mark or because the system closed the case without one.
  public let automatic: Int
  /// Left out: outside the scale.
  public let invalid: Int
  /// Mean of the reporters' own ratings, or why there is none.
  public let mean: MetricResult<Fraction>

  public var count: Int { distribution.reduce(0, +) }

  init(_ cases: [JudgedCase], hasField: Bool) {
    var (distribution, automatic, invalid) = (Self.scale.map { _ in 0 }, 0, 0)
    for judged in cases {
      guard let rating = judged.entry.rating else { continue }
      if judged.entry.ratingIsAutomatic ?? (judged.outcome == .ditutupSistem) {
        automatic += 1
      } else if Self.scale.contains(rating) {
        distribution[rating - 1] += 1
      } else {
        invalid += 1
      }
    }
    self.distribution = distribution
    self.automatic = automatic
    self.invalid = invalid
    let count = distribution.reduce(0, +)
    let sum = distribution.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element }
    mean =
      if count >= Self.leastForMean {
        .value(Fraction(sum, count))
      } else if cases.isEmpty {
        .tidakDapatDinilai(.noComplaints)
      } else if !hasField {
        .tidakDapatDihitung(.field(.penilaian))
      } else {
        .tidakDapatDinilai(count == 0 ? .noRatings : .fewRatings)
      }
  }
}
