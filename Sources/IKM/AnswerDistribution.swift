/// How often each unsur was answered 1, 2, 3 and 4, where the questionnaires themselves are not at hand.
public struct AnswerDistribution: Hashable, Sendable {
  /// The same for every unsur.
  public let respondents: Int
  /// Four counts an unsur, in the order of the questionnaire.
  public let counts: [[Int]]

  /// `nil` unless every unsur has four counts, none negative, with one and the same sum above zero: otherwise nobody can tell how
  /// many questionnaires are complete (IKM-4).
  public init?(_ counts: [[Int]]) {
    guard let first = counts.first?.reduce(0, +), first > 0,
      counts.allSatisfy({ $0.count == 4 && $0.allSatisfy { $0 >= 0 } && $0.reduce(0, +) == first })
    else { return nil }
    respondents = first
    self.counts = counts
  }
}

extension UnitTally {
  /// Counts the questionnaires of a distribution as complete ones; who gave which answers together stays unknown (`unpaired`).
  ///
  /// Their profile and month are not stated, and whatever needs pairs of answers (α, standard error) is "tidak dapat dihitung".
  /// - Precondition: One row of counts for each unsur of the questionnaire.
  public mutating func add(distribution: AnswerDistribution) {
    precondition(distribution.counts.count == slots, "a distribution has as many unsur as its questionnaire")
    var summed = SIMD16<Int64>.zero
    summed[TallyLayout.countLane] = Int64(distribution.respondents)
    var atLeast = Array(repeating: SIMD16<Int64>.zero, count: 3)
    for (slot, counts) in distribution.counts.enumerated() {
      let sum = counts.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element }
      summed[slot] = Int64(sum * questionnaire.scale)
      for score in 2...4 { atLeast[score - 2][slot] = Int64(counts[(score - 1)...].reduce(0, +)) }
    }
    ensureSettled(block.count)
    settled[TallyLayout.complete] &+= summed
    if questionnaire.scale == 1 {
      for (place, counts) in atLeast.enumerated() { settled[TallyLayout.completeAtLeast + place] &+= counts }
    }
    let notStated = ResponseRow.Groups(Response(answers: .zero))
    for group in [
      notStated.month, notStated.sex, notStated.age, notStated.education, notStated.occupation, notStated.hour,
      notStated.disability,
    ] {
      settled[group] &+= summed
    }
    unpaired += distribution.respondents
  }
}
