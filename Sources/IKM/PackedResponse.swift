/// A questionnaire with a valid answer to every unsur in eight bytes, so that many can wait to be counted unit by unit.
///
/// It holds what a `Response` holds where every unsur has one question: two bits an answer, and codes that are 0 for "not stated".
public struct PackedResponse: Hashable, Sendable {
  /// Slots that find room; a questionnaire with more is counted as `Response`.
  public static let maximumUnsur = 12
  /// Services that find room: places beyond it are counted as `Response`.
  public static let maximumServices = 1 << 20 - 1

  /// What may be stated of a respondent, by the place of its first bit.
  public enum Part: UInt64, Sendable {
    case sex = 29
    case age = 31
    case education = 34
    case occupation = 37
    case hour = 40
    case disability = 42
  }

  /// Answers less one in bits 0 to 23, slot by slot; month in 24 to 28; the parts of the profile in 29 to 43 (sex 2, age 3,
  /// education 3, occupation 3, hour 2, disability 2); service in 44 to 63.
  @usableFromInline private(set) var bits: UInt64

  /// A respondent of whom nothing else is stated.
  ///
  /// - Parameters:
  ///   - answers: two bits a slot, 0 to 3 for the answers 1 to 4.
  ///   - month: 0 for the month in which the period starts; beyond the tally's months as without one.
  @inlinable @inline(__always)
  public init(answers: UInt32, month: UInt8?) {
    let month = month.map { $0 < TallyLayout.months ? UInt64($0) &+ 1 : 0 } ?? 0
    bits = UInt64(answers) | month &<< 24
  }

  /// States a part of the profile that was not stated before, by the raw value of its case.
  @inlinable @inline(__always)
  public mutating func state(_ part: Part, _ rawValue: UInt8) { bits |= (UInt64(rawValue) &+ 1) &<< part.rawValue }

  /// Place of the service in the unit's own list, less than `maximumServices`; `nil` where none is stated.
  @inlinable
  public var service: UInt32? {
    @inline(__always) get {
      let code = bits &>> 44
      return code == 0 ? nil : UInt32(truncatingIfNeeded: code &- 1)
    }
    @inline(__always) set {
      bits = bits & (1 &<< 44 &- 1) | (newValue.map { UInt64($0) &+ 1 } ?? 0) &<< 44
    }
  }

  /// The same as a response of a questionnaire with so many slots; `blanks` has a bit for each slot without a valid answer.
  public func response(without blanks: UInt16, slots: Int) -> Response {
    var answers = SIMD16<UInt16>.zero
    for slot in 0..<slots where blanks &>> UInt16(slot) & 1 == 0 {
      answers[slot] = UInt16(code(UInt64(2 * slot), 2)) + 1
    }
    let month = code(24, 5)
    return Response(
      answers: answers, profile: profile, month: month == 0 ? nil : UInt8(month - 1),
      service: service)
  }

  private var profile: RespondentProfile {
    func stated(_ part: Part, _ width: UInt64) -> UInt8? {
      let code = code(part.rawValue, width)
      return code == 0 ? nil : UInt8(code - 1)
    }
    return RespondentProfile(
      sex: stated(.sex, 2).flatMap(Sex.init), age: stated(.age, 3).flatMap(AgeBand.init),
      education: stated(.education, 3).flatMap(Education.init),
      occupation: stated(.occupation, 3).flatMap(Occupation.init), hour: stated(.hour, 2).flatMap(HourSlot.init),
      disability: stated(.disability, 2).flatMap(Disability.init))
  }

  @inline(__always)
  var answerBits: UInt64 { bits & 0xFF_FFFF }

  @inline(__always)
  func code(_ shift: UInt64, _ width: UInt64) -> Int {
    Int(truncatingIfNeeded: bits &>> shift & (1 &<< width &- 1))
  }
}
