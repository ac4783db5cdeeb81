/// A questionnaire with a valid answer to every unsur in eight bytes, so that many can wait to be counted unit by unit.
///
/// It holds what a `Response` holds where every unsur has one question: two bits an answer, and codes that are 0 for "not stated".
public struct PackedResponse: Hashable, Sendable {
  /// Slots that find room; a questionnaire with more is counted as `Response`.
  public static let maximumUnsur = 12
  /// Services that find room: places beyond it are counted as `Response`.
  public static let maximumServices = 1 << 20 - 1

  /// Answers less one in bits 0 to 23, slot by slot; month in 24 to 28; profile in 29 to 43; service in 44 to 63.
  let bits: UInt64

  /// - Parameters:
  ///   - answers: two bits a slot, 0 to 3 for the answers 1 to 4.
  ///   - month: 0 for the month in which the period starts; beyond the tally's months as without one.
  ///   - profile: who answered.
  ///   - service: place in the unit's own list, less than `maximumServices`.
  @inline(__always)
  public init(answers: UInt32, month: UInt8?, profile: PackedProfile, service: UInt32?) {
    let month = month.map { $0 < TallyLayout.months ? UInt64($0) &+ 1 : 0 } ?? 0
    let service = service.map { UInt64($0) &+ 1 } ?? 0
    bits = UInt64(answers) | month &<< 24 | UInt64(profile.bits) &<< 29 | service &<< 44
  }

  /// The same as a response of a questionnaire with so many slots; `blanks` has a bit for each slot without a valid answer.
  public func response(without blanks: UInt32, slots: Int) -> Response {
    var answers = SIMD16<UInt16>.zero
    for slot in 0..<slots where blanks &>> UInt32(slot) & 1 == 0 {
      answers[slot] = UInt16(code(UInt64(2 * slot), 2)) + 1
    }
    let (month, service) = (code(24, 5), code(44, 20))
    return Response(
      answers: answers, profile: PackedProfile(bits: UInt16(code(29, 15))).profile,
      month: month == 0 ? nil : UInt8(month - 1), service: service == 0 ? nil : UInt32(service - 1))
  }

  @inline(__always)
  var answerBits: UInt64 { bits & 0xFF_FFFF }

  @inline(__always)
  func code(_ shift: UInt64, _ width: UInt64) -> Int {
    Int(truncatingIfNeeded: bits &>> shift & (1 &<< width &- 1))
  }
}

/// The codes of a `RespondentProfile` side by side.
public struct PackedProfile: Hashable, Sendable {
  /// The parts by the place of their first bit.
  public enum Part: UInt16, Sendable {
    case sex = 0
    case age = 2
    case education = 5
    case occupation = 8
    case hour = 11
    case disability = 13
  }

  /// Fifteen bits: sex 2, age 3, education 3, occupation 3, hour 2, disability 2; 0 is "not stated".
  public let bits: UInt16

  @inline(__always)
  public init(bits: UInt16) { self.bits = bits }

  public init(_ profile: RespondentProfile) {
    let codes: [(Part, UInt8?)] = [
      (.sex, profile.sex?.rawValue), (.age, profile.age?.rawValue), (.education, profile.education?.rawValue),
      (.occupation, profile.occupation?.rawValue), (.hour, profile.hour?.rawValue),
      (.disability, profile.disability?.rawValue),
    ]
    self = codes.reduce(PackedProfile(bits: 0)) { packed, code in
      code.1.map { packed.stating(code.0, UInt16($0)) } ?? packed
    }
  }

  /// With a part that was not stated before, by the raw value of its case.
  @inline(__always)
  public func stating(_ part: Part, _ rawValue: UInt16) -> PackedProfile {
    PackedProfile(bits: bits | (rawValue &+ 1) &<< part.rawValue)
  }

  /// The same as a profile.
  public var profile: RespondentProfile {
    func code(_ part: Part, _ width: UInt16) -> UInt8? {
      let code = bits >> part.rawValue & (1 << width - 1)
      return code == 0 ? nil : UInt8(code - 1)
    }
    return RespondentProfile(
      sex: code(.sex, 2).flatMap(Sex.init), age: code(.age, 3).flatMap(AgeBand.init),
      education: code(.education, 3).flatMap(Education.init), occupation: code(.occupation, 3).flatMap(Occupation.init),
      hour: code(.hour, 2).flatMap(HourSlot.init), disability: code(.disability, 2).flatMap(Disability.init))
  }
}
