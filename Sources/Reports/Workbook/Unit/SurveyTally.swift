/// Counts of answers of one unit and what the formulas over them give, in the steps of the cells.
struct SurveyTally {
  /// One row a score 1, 2, 3, 4; one column an unsur.
  let rows: [[Int]]
  let n: [Int]
  let sums: [Int]
  let nrr: [Double]
  let weight: Double
  let weighted: [Double]
  let total: Double
  let score: Double

  /// `nil` without score, without a count for each score and unsur, or when an unsur has no answer.
  init?(_ ikm: IKMReport) {
    let columns = ikm.distribution.map(\.counts)
    guard ikm.score.figure != nil, !columns.isEmpty, columns.count == ikm.unsur.count,
      columns.allSatisfy({ $0.count == 4 && $0.contains { $0 > 0 } })
    else { return nil }
    rows = (0..<4).map { score in columns.map { $0[score] } }
    n = columns.map { $0.reduce(0, +) }
    sums = columns.map { counts in (0..<4).reduce(0) { $0 + ($1 + 1) * counts[$1] } }
    nrr = zip(sums, n).map { Double($0) / Double($1) }
    let weight = 1 / Double(columns.count)
    self.weight = weight
    weighted = nrr.map { $0 * weight }
    total = weighted.reduce(0, +)
    score = DecimalRounding.round(total * 25, to: 2)
  }
}
