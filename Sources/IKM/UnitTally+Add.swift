extension UnitTally {
  /// Counts one questionnaire.
  ///
  /// An answer outside the questionnaire's scale is no valid answer here: intake has already reported it with its cell (IKM-2).
  public mutating func add(_ response: Response) {
    guard blockLimit > 0 else { return adjust(response, by: 1) }
    if pending == blockLimit { settle() }
    pending &+= 1

    let row = ResponseRow(response, bounds: bounds)
    if let service = row.service { growServices(to: service) }
    let slots = slots
    let countsAnswers = countsAnswers
    let servicesStart = TallyLayout.services(slots: slots)
    let meansOnly = meansOnly
    if meansOnly, row.isComplete { unpaired &+= 1 }
    var rows = block.mutableSpan

    guard row.isComplete else {
      rows[TallyLayout.incomplete] &+= row.summed
      rows[TallyLayout.incompleteValid] &+= row.validOnes
      if countsAnswers { Self.countAnswers(row, into: &rows, from: TallyLayout.incompleteAtLeast) }
      if row.isBlank { blank &+= 1 }
      return
    }
    rows[TallyLayout.complete] &+= row.summed
    if meansOnly { return }
    if countsAnswers { Self.countAnswers(row, into: &rows, from: TallyLayout.completeAtLeast) }
    for slot in 0..<slots {
      rows[TallyLayout.products &+ slot] &+= row.answers &* row.answers[slot]
    }
    rows[row.groups.month] &+= row.summed
    rows[row.groups.sex] &+= row.summed
    rows[row.groups.age] &+= row.summed
    rows[row.groups.education] &+= row.summed
    rows[row.groups.occupation] &+= row.summed
    rows[row.groups.hour] &+= row.summed
    rows[row.groups.disability] &+= row.summed
    if let service = row.service { rows[servicesStart &+ service] &+= row.summed }
    if row.isStraightLine(bounds) {
      straightLines &+= 1
      if row.answers[0] == bounds.greatest[0] { allHighest &+= 1 }
    }
  }

  @inline(__always)
  private static func countAnswers(
    _ row: ResponseRow, into rows: inout MutableSpan<SIMD16<UInt16>>, from start: Int
  ) {
    rows[start] &+= row.atLeast(2)
    rows[start &+ 1] &+= row.atLeast(3)
    rows[start &+ 2] &+= row.atLeast(4)
  }

  mutating func growServices(to service: Int) {
    let missing = TallyLayout.services(slots: slots) + service + 1 - block.count
    if missing > 0 { block.append(contentsOf: repeatElement(.zero, count: missing)) }
  }
}
