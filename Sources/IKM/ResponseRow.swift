/// A response prepared for counting: invalid answers blanked, the group rows looked up.
///
/// For whoever changes this file: in Swift 6.3 `.==`, `all`, `any` and comparisons with a constant become loops over the lanes
/// (measured: 900 ns instead of 63 for each response), so they are written as arithmetic here.
struct ResponseRow {
  /// The rows of the respondent's groups in `TallyLayout`.
  struct Groups {
    let month: Int
    let sex: Int
    let age: Int
    let education: Int
    let occupation: Int
    let hour: Int
    let disability: Int

    /// The row of a code within its group; "not stated" comes first.
    @inline(__always)
    private static func place(_ code: UInt8?) -> Int { code.map { Int($0) &+ 1 } ?? 0 }

    @inline(__always)
    init(_ response: Response) {
      let profile = response.profile
      month = TallyLayout.month &+ Self.place(response.month.flatMap { $0 < TallyLayout.months ? $0 : nil })
      sex = TallyLayout.sex &+ Self.place(profile.sex?.rawValue)
      age = TallyLayout.age &+ Self.place(profile.age?.rawValue)
      education = TallyLayout.education &+ Self.place(profile.education?.rawValue)
      occupation = TallyLayout.occupation &+ Self.place(profile.occupation?.rawValue)
      hour = TallyLayout.hour &+ Self.place(profile.hour?.rawValue)
      disability = TallyLayout.disability &+ Self.place(profile.disability?.rawValue)
    }
  }

  /// 0 where there is no valid answer.
  let answers: SIMD16<UInt16>
  /// The answers with a 1 in the counting lane.
  let summed: SIMD16<UInt16>
  /// 1 for every valid answer.
  let validOnes: SIMD16<UInt16>
  let isComplete: Bool
  let isBlank: Bool
  let groups: Groups
  let service: Int?

  @inline(__always)
  init(_ response: Response, bounds: AnswerBounds) {
    let valid = (response.answers .>= bounds.least) .& (response.answers .<= bounds.greatest)
    answers = SIMD16.zero.replacing(with: response.answers, where: valid)
    var summed = answers
    summed[TallyLayout.countLane] = 1
    self.summed = summed
    validOnes = SIMD16.zero.replacing(with: 1, where: valid)
    isComplete = (bounds.ones &- validOnes).isZero
    isBlank = validOnes.isZero
    groups = Groups(response)
    service = response.service.map(Int.init)
  }

  /// Whether a complete questionnaire has one and the same answer everywhere.
  @inline(__always)
  func isStraightLine(_ bounds: AnswerBounds) -> Bool { (answers &- bounds.ones &* answers[0]).isZero }

  /// 1 for every answer that is at least a score, in a questionnaire of scale 1.
  @inline(__always)
  func atLeast(_ score: UInt16) -> SIMD16<UInt16> {
    // Of 0…4, exactly those from `score` up reach 4 when 4 − score is added, and none reaches 8.
    (answers &+ (4 &- score)) &>> 2
  }
}

/// Which values are valid answers in each lane; none is in a lane without an unsur.
struct AnswerBounds: Hashable, Sendable {
  let least: SIMD16<UInt16>
  let greatest: SIMD16<UInt16>
  /// 1 in the lanes of the questionnaire's unsur.
  let ones: SIMD16<UInt16>

  init(_ questionnaire: Questionnaire) {
    var least = SIMD16<UInt16>(repeating: .max)
    var greatest = SIMD16<UInt16>(repeating: 0)
    var ones = SIMD16<UInt16>(repeating: 0)
    for slot in questionnaire.unsur.indices {
      least[slot] = UInt16(questionnaire.scale)
      greatest[slot] = UInt16(4 * questionnaire.scale)
      ones[slot] = 1
    }
    self.least = least
    self.greatest = greatest
    self.ones = ones
  }
}

extension SIMD16<UInt16> {
  @inline(__always)
  fileprivate var isZero: Bool {
    // Both types are 32 bytes of plain integers; any bits are a value of either.
    let words = unsafe unsafeBitCast(self, to: SIMD4<UInt64>.self)
    return words[0] | words[1] | words[2] | words[3] == 0
  }
}
