import IKM
import Statistics
import Testing

extension Tag {
  /// A number printed in a rule.
  @Tag static var regulation: Self
  @Tag static var property: Self
  /// A mistake that public software made.
  @Tag static var mistake: Self
}

/// SplitMix64 (Steele, Lea & Flood 2014), so that a failing seed repeats.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// The nine unsur of 2017 with one question each.
func skm2017(mostQuestions: Int = 1) throws -> Questionnaire {
  try #require(try IKMRules().instrument("skm-2017")?.questionnaire(mostQuestionsInOneUnsur: mostQuestions))
}

extension Response {
  /// Answers slot by slot; 0 is a blank.
  init(_ answers: [Int], profile: RespondentProfile = RespondentProfile(), month: UInt8? = nil, service: UInt32? = nil)
  {
    var lanes = SIMD16<UInt16>.zero
    for (slot, answer) in answers.enumerated() { lanes[slot] = UInt16(answer) }
    self.init(answers: lanes, profile: profile, month: month, service: service)
  }

  /// Any response: mostly complete, sometimes with blanks, every part of the profile sometimes missing.
  static func random(slots: Int, scale: Int, using generator: inout SeededGenerator) -> Response {
    let style = Int.random(in: 0..<10, using: &generator)
    let straight = Int.random(in: scale...4 * scale, using: &generator)
    let answers = (0..<slots).map { _ in
      switch style {
      case 0: Int.random(in: 0..<5, using: &generator) == 0 ? 0 : Int.random(in: scale...4 * scale, using: &generator)
      case 1: straight
      case 2: 4 * scale
      case 3: Bool.random(using: &generator) ? 0 : 4 * scale + 1
      default: Int.random(in: scale...4 * scale, using: &generator)
      }
    }
    let profile = RespondentProfile(
      sex: maybe(Sex.allCases, &generator), age: maybe(AgeBand.allCases, &generator),
      education: maybe(Education.allCases, &generator), occupation: maybe(Occupation.allCases, &generator),
      hour: maybe(HourSlot.allCases, &generator), disability: maybe(Disability.allCases, &generator))
    return Response(
      answers, profile: profile, month: maybe(Array(UInt8(0)..<26), &generator),
      service: maybe(Array(UInt32(0)..<5), &generator))
  }

  private static func maybe<Value>(_ values: [Value], _ generator: inout SeededGenerator) -> Value? {
    Bool.random(using: &generator) ? values.randomElement(using: &generator) : nil
  }
}

/// The tally of a list, one response after the other.
func tally(_ responses: some Sequence<Response>, _ questionnaire: Questionnaire) -> UnitTally {
  var tally = UnitTally(questionnaire)
  for response in responses { tally.add(response) }
  return tally
}

/// A unit whose unsur were answered so often with 1, 2, 3 and 4, as `.lengkap`; every unsur has the same number of answers.
func tally(counts: [[Int]], _ questionnaire: Questionnaire) -> UnitTally {
  let columns = counts.map { row in row.enumerated().flatMap { Array(repeating: $0.offset + 1, count: $0.element) } }
  let rows = columns[0].indices.map { row in Response(columns.map { $0[row] }) }
  return tally(rows, questionnaire)
}

extension Fraction {
  /// Half up to decimals, as text.
  func text(_ decimals: Int) -> String { RoundedScore(self, decimals: decimals).description }
}
