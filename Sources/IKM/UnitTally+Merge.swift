extension UnitTally {
  /// Takes back a questionnaire that was added, as when it proves to be a second delivery of the same response (IN-6).
  ///
  /// The caller gives the same response again; taking back one that was never added leaves counts that mean nothing.
  public mutating func subtract(_ response: Response) { adjust(response, by: -1) }

  /// Adds the counts of another tally of the same unit.
  ///
  /// - Precondition: Both tallies have the same questionnaire.
  public mutating func merge(_ other: UnitTally) {
    precondition(questionnaire == other.questionnaire, "tallies of different questionnaires do not merge")
    straightLines += other.straightLines
    allHighest += other.allHighest
    blank += other.blank
    unpaired += other.unpaired
    if other.block.count > block.count {
      // No more than is needed: thousands of units wait with their tallies.
      block.reserveCapacity(other.block.count)
      block.append(contentsOf: repeatElement(.zero, count: other.block.count - block.count))
    }
    if pending + other.pending > blockLimit { settle() }
    for row in other.block.indices { block[row] &+= other.block[row] }
    pending += other.pending
    ensureSettled(other.settled.count)
    for row in other.settled.indices { settled[row] &+= other.settled[row] }
  }

  /// Moves the sixteen-bit lanes into the 64-bit ones.
  mutating func settle() {
    guard pending > 0 else { return }
    ensureSettled(block.count)
    for row in block.indices {
      settled[row] &+= SIMD16(truncatingIfNeeded: block[row])
      block[row] = .zero
    }
    pending = 0
  }

  /// The exact sum of a row over both kinds of lanes; zero for a service that never appeared.
  func total(_ row: Int) -> SIMD16<Int64> {
    let narrow = row < block.count ? SIMD16<Int64>(truncatingIfNeeded: block[row]) : .zero
    return row < settled.count ? narrow &+ settled[row] : narrow
  }

  /// Adds or takes back one questionnaire in the 64-bit lanes.
  mutating func adjust(_ response: Response, by sign: Int64) {
    let row = ResponseRow(response, bounds: bounds)
    if let service = row.service { growServices(to: service) }
    ensureSettled(block.count)
    let answers = SIMD16<Int64>(truncatingIfNeeded: row.answers)
    let summed = SIMD16<Int64>(truncatingIfNeeded: row.summed) &* sign
    let first = row.isComplete ? TallyLayout.complete : TallyLayout.incomplete
    settled[first] &+= summed
    if countsAnswers {
      let atLeast = row.isComplete ? TallyLayout.completeAtLeast : TallyLayout.incompleteAtLeast
      for score in 2...4 {
        settled[atLeast + score - 2] &+= SIMD16(truncatingIfNeeded: row.atLeast(UInt16(score))) &* sign
      }
    }
    guard row.isComplete else {
      settled[TallyLayout.incompleteValid] &+= SIMD16(truncatingIfNeeded: row.validOnes) &* sign
      if row.isBlank { blank += Int(sign) }
      return
    }
    if meansOnly {
      unpaired += Int(sign)
      return
    }
    for slot in 0..<slots {
      settled[TallyLayout.products + slot] &+= answers &* (answers[slot] * sign)
    }
    let groups = row.groups
    for group in [
      groups.month, groups.sex, groups.age, groups.education, groups.occupation, groups.hour, groups.disability,
    ] {
      settled[group] &+= summed
    }
    if let service = row.service { settled[TallyLayout.services(slots: slots) + service] &+= summed }
    if row.isStraightLine(bounds) {
      straightLines += Int(sign)
      if row.answers[0] == bounds.greatest[0] { allHighest += Int(sign) }
    }
  }

  mutating func ensureSettled(_ count: Int) {
    if settled.count < count { settled.append(contentsOf: repeatElement(.zero, count: count - settled.count)) }
  }
}

extension UnitTally: Equatable {
  /// Whether every count is the same; services without respondents make no difference.
  public static func == (a: Self, b: Self) -> Bool {
    guard a.questionnaire == b.questionnaire, a.straightLines == b.straightLines, a.allHighest == b.allHighest,
      a.blank == b.blank, a.unpaired == b.unpaired
    else { return false }
    let rows = [a.block.count, a.settled.count, b.block.count, b.settled.count].max() ?? 0
    return (0..<rows).allSatisfy { a.total($0) == b.total($0) }
  }
}
