/// A response prepared for counting: invalid answers blanked, the group rows looked up.
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

    @inline(__always)
    init(_ response: Response) {
      let profile = response.profile
      month = TallyLayout.month &+ min(response.month.map(Int.init) ?? TallyLayout.months, TallyLayout.months)
      sex = TallyLayout.sex &+ (profile.sex.map { Int($0.rawValue) } ?? Sex.allCases.count)
      age = TallyLayout.age &+ (profile.age.map { Int($0.rawValue) } ?? AgeBand.allCases.count)
      education = TallyLayout.education &+ (profile.education.map { Int($0.rawValue) } ?? Education.allCases.count)
      occupation =
        TallyLayout.occupation &+ (profile.occupation.map { Int($0.rawValue) } ?? Occupation.allCases.count)
      hour = TallyLayout.hour &+ (profile.hour.map { Int($0.rawValue) } ?? HourSlot.allCases.count)
      disability =
        TallyLayout.disability &+ (profile.disability.map { Int($0.rawValue) } ?? Disability.allCases.count)
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
  init(_ response: Response, least: SIMD16<UInt16>, greatest: SIMD16<UInt16>) {
    let valid = (response.answers .>= least) .& (response.answers .<= greatest)
    answers = SIMD16.zero.replacing(with: response.answers, where: valid)
    var summed = answers
    summed[TallyLayout.countLane] = 1
    self.summed = summed
    validOnes = SIMD16.zero.replacing(with: 1, where: valid)
    isComplete = all(valid .| (least .== SIMD16(repeating: .max)))
    isBlank = !any(valid)
    groups = Groups(response)
    service = response.service.map(Int.init)
  }

  /// Whether a complete questionnaire has one and the same answer everywhere.
  @inline(__always)
  func isStraightLine(least: SIMD16<UInt16>) -> Bool {
    all((answers .== SIMD16(repeating: answers[0])) .| (least .== SIMD16(repeating: .max)))
  }
}
