extension UnitTally {
  /// Whether `PackedResponse` holds all that a response to the questionnaire may say.
  var takesPacked: Bool {
    questionnaire.scale == 1 && slots <= PackedResponse.maximumUnsur && blockLimit > 0
  }

  /// Counts complete questionnaires; the same as adding each as a `Response`.
  ///
  /// - Precondition: `takesPacked`, and not a tally of means.
  mutating func add(_ responses: ArraySlice<PackedResponse>) {
    precondition(takesPacked && !meansOnly, "packed responses have one question an unsur")
    var rest = responses
    while !rest.isEmpty {
      if pending == blockLimit { settle() }
      let piece = rest.prefix(blockLimit - pending)
      pending += piece.count
      count(piece)
      rest = rest.dropFirst(piece.count)
    }
  }

  /// Adds complete questionnaires by the sums of their answers, with their number in the counting lane.
  ///
  /// - Precondition: A tally of means.
  mutating func add(complete sums: SIMD16<UInt16>) {
    precondition(meansOnly, "sums say nothing of anything else")
    ensureSettled(TallyLayout.complete + 1)
    settled[TallyLayout.complete] &+= SIMD16(truncatingIfNeeded: sums)
    unpaired += Int(sums[TallyLayout.countLane])
  }

  /// The same for questionnaires with blanks, of which `valid` counts the answers that are there.
  mutating func add(incomplete sums: SIMD16<UInt16>, valid: SIMD16<UInt16>) {
    precondition(meansOnly, "sums say nothing of anything else")
    ensureSettled(TallyLayout.incompleteValid + 1)
    settled[TallyLayout.incomplete] &+= SIMD16(truncatingIfNeeded: sums)
    settled[TallyLayout.incompleteValid] &+= SIMD16(truncatingIfNeeded: valid)
  }

  private mutating func count(_ responses: ArraySlice<PackedResponse>) {
    countAnswers(responses)
    countGroups(responses)
  }

  private mutating func countAnswers(_ responses: ArraySlice<PackedResponse>) {
    let asked = bounds.ones &* 7
    var sum = SIMD16<UInt16>.zero
    var atLeast = (sum, sum, sum)
    for response in responses {
      let answers = PackedAnswers.expand(response.answerBits) & asked
      sum &+= answers
      atLeast.0 &+= (answers &+ 2) &>> 2
      atLeast.1 &+= (answers &+ 1) &>> 2
      atLeast.2 &+= answers &>> 2
    }
    sum[TallyLayout.countLane] = UInt16(truncatingIfNeeded: responses.count)
    block[TallyLayout.complete] &+= sum
    block[TallyLayout.completeAtLeast] &+= atLeast.0
    block[TallyLayout.completeAtLeast + 1] &+= atLeast.1
    block[TallyLayout.completeAtLeast + 2] &+= atLeast.2
  }

  private mutating func countGroups(_ responses: ArraySlice<PackedResponse>) {
    let slots = slots
    let services = TallyLayout.services(slots: slots)
    let greatest = responses.reduce(0) { max($0, $1.code(44, 20)) }
    if greatest > 0 { growServices(to: greatest - 1) }
    let asked = bounds.ones &* 7
    let highest = PackedAnswers.all(3, slots: slots)
    var straight = 0
    var best = 0
    var rows = block.mutableSpan
    precondition(rows.count >= services + greatest, "a row for every code")
    // In bounds: rows of codes lie below those of services, whose greatest was looked for above.
    for response in responses {
      let bits = response.answerBits
      let answers = PackedAnswers.expand(bits) & asked
      for slot in 0..<slots {
        let answer = UInt16(truncatingIfNeeded: bits &>> UInt64(2 &* slot) & 3 &+ 1)
        unsafe rows[unchecked: TallyLayout.products &+ slot] &+= answers &* answer
      }
      var summed = answers
      summed[TallyLayout.countLane] = 1
      unsafe rows[unchecked: TallyLayout.month &+ response.code(24, 5)] &+= summed
      unsafe rows[unchecked: TallyLayout.sex &+ response.code(29, 2)] &+= summed
      unsafe rows[unchecked: TallyLayout.age &+ response.code(31, 3)] &+= summed
      unsafe rows[unchecked: TallyLayout.education &+ response.code(34, 3)] &+= summed
      unsafe rows[unchecked: TallyLayout.occupation &+ response.code(37, 3)] &+= summed
      unsafe rows[unchecked: TallyLayout.hour &+ response.code(40, 2)] &+= summed
      unsafe rows[unchecked: TallyLayout.disability &+ response.code(42, 2)] &+= summed
      let service = response.code(44, 20)
      if service > 0 { unsafe rows[unchecked: services &+ service &- 1] &+= summed }
      if bits == PackedAnswers.all(bits & 3, slots: slots) {
        straight &+= 1
        if bits == highest { best &+= 1 }
      }
    }
    straightLines += straight
    allHighest += best
  }
}

/// Two bits an answer to sixteen lanes.
enum PackedAnswers {
  /// The bits of a questionnaire with one and the same answer (less one) everywhere.
  @inline(__always)
  static func all(_ answer: UInt64, slots: Int) -> UInt64 {
    0x55_5555 &* answer & (1 &<< UInt64(2 &* slots) &- 1)
  }

  /// The answers in the lanes of those that are `asked` (7 in each), and 1 in the counting lane.
  @inline(__always)
  static func summed(_ bits: UInt64, _ asked: SIMD16<UInt16>) -> SIMD16<UInt16> {
    var summed = expand(bits) & asked
    summed[TallyLayout.countLane] = 1
    return summed
  }

  /// 1 in the lanes of set bits.
  @inline(__always)
  static func lanes(_ bits: UInt16) -> SIMD16<UInt16> {
    // Each lane shifts its bit to the highest place; Swift would take shifts by different widths apart.
    (SIMD16(repeating: bits) &* highest) &>> 15
  }

  private static let highest = SIMD16<UInt16>(
    1 << 15, 1 << 14, 1 << 13, 1 << 12, 1 << 11, 1 << 10, 1 << 9, 1 << 8, 1 << 7, 1 << 6, 1 << 5, 1 << 4, 1 << 3,
    1 << 2, 1 << 1, 1)

  /// Answers 1 to 4 in the first twelve lanes, whether the questionnaire has so many or not.
  @inline(__always)
  static func expand(_ bits: UInt64) -> SIMD16<UInt16> {
    let words = SIMD4(spread(bits & 0xFF), spread(bits &>> 8 & 0xFF), spread(bits &>> 16), 0)
    // Both types are 32 bytes of plain integers; any bits are a value of either.
    return unsafe unsafeBitCast(words &+ SIMD4(repeating: 0x0001_0001_0001_0001), to: SIMD16<UInt16>.self)
  }

  /// Four times two bits into four lanes of sixteen.
  @inline(__always)
  private static func spread(_ bits: UInt64) -> UInt64 {
    let pairs = (bits | bits &<< 28) & 0x0000_000F_0000_000F
    return (pairs | pairs &<< 14) & 0x0003_0003_0003_0003
  }
}
