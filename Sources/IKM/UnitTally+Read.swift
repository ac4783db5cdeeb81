extension UnitTally {
  /// Questionnaires added and not taken back, complete or not.
  public var received: Int { complete + incomplete }
  /// Questionnaires with a valid answer to every unsur (IKM-4, rule `lengkap`).
  public var complete: Int { Int(total(TallyLayout.complete)[TallyLayout.countLane]) }
  public var incomplete: Int { Int(total(TallyLayout.incomplete)[TallyLayout.countLane]) }
  /// Services seen so far, as one more than the greatest index.
  public var serviceCount: Int { max(0, max(block.count, settled.count) - TallyLayout.services(slots: slots)) }

  /// Valid answers to the unsur in a slot.
  public func answered(_ slot: Int, _ rule: BlankRule) -> Int {
    switch rule {
    case .lengkap: complete
    case .tersedia: complete + Int(total(TallyLayout.incompleteValid)[slot])
    }
  }

  /// Sum of valid answers to the unsur in a slot, in the questionnaire's scale.
  public func sum(_ slot: Int, _ rule: BlankRule) -> Int {
    let complete = Int(total(TallyLayout.complete)[slot])
    return switch rule {
    case .lengkap: complete
    case .tersedia: complete + Int(total(TallyLayout.incomplete)[slot])
    }
  }

  /// How often the unsur in a slot was answered 1, 2, 3 and 4; `nil` where an unsur has several questions, and for a tally of
  /// means.
  public func answerCounts(_ slot: Int, _ rule: BlankRule) -> [Int]? {
    guard countsAnswers else { return nil }
    let atLeastTwo = (0..<3).map { score in
      let complete = Int(total(TallyLayout.completeAtLeast + score)[slot])
      return switch rule {
      case .lengkap: complete
      case .tersedia: complete + Int(total(TallyLayout.incompleteAtLeast + score)[slot])
      }
    }
    let atLeast = [answered(slot, rule)] + atLeastTwo + [0]
    return (0..<4).map { atLeast[$0] - atLeast[$0 + 1] }
  }

  /// Sum of products of the answers in two slots over complete questionnaires, in the square of the questionnaire's scale.
  public func product(_ a: Int, _ b: Int) -> Int { Int(total(TallyLayout.products + a)[b]) }

  /// All complete questionnaires.
  public var everybody: GroupTally {
    GroupTally(
      respondents: complete, sums: (0..<slots).map { sum($0, .lengkap) }, scale: questionnaire.scale)
  }

  /// Complete questionnaires of one group; `nil` for a month that no tally has.
  public func group(_ group: RespondentGroup) -> GroupTally? {
    guard let row = group.row(slots: slots) else { return nil }
    let lanes = total(row)
    return GroupTally(
      respondents: Int(lanes[TallyLayout.countLane]), sums: (0..<slots).map { Int(lanes[$0]) },
      scale: questionnaire.scale)
  }
}
