/// One questionnaire as the tallies take it: small integers only, no text, no person.
///
/// Answers stand in the slots of the `Questionnaire`, one an unsur, scaled by `Questionnaire.scale` (1 where every unsur has one
/// question, so that an answer is simply 1...4); 0 is "no valid answer", never a score.
public struct Response: Hashable, Sendable {
  /// Fifteen, because the tallies count respondents in the sixteenth lane.
  public static let maximumUnsur = 15

  public var answers: SIMD16<UInt16>
  public var profile: RespondentProfile
  /// 0 for the month in which the period starts; `nil` without a date.
  public var month: UInt8?
  /// Index into the unit's own list of services; `nil` where none is named.
  public var service: UInt32?

  public init(
    answers: SIMD16<UInt16>, profile: RespondentProfile = RespondentProfile(), month: UInt8? = nil,
    service: UInt32? = nil
  ) {
    self.answers = answers
    self.profile = profile
    self.month = month
    self.service = service
  }
}

/// Who answered, as far as the questionnaire asks (IKM-9); every part may be missing.
public struct RespondentProfile: Hashable, Sendable {
  public var sex: Sex?
  public var age: AgeBand?
  public var education: Education?
  public var occupation: Occupation?
  public var hour: HourSlot?
  public var disability: Disability?

  public init(
    sex: Sex? = nil, age: AgeBand? = nil, education: Education? = nil, occupation: Occupation? = nil,
    hour: HourSlot? = nil, disability: Disability? = nil
  ) {
    self.sex = sex
    self.age = age
    self.education = education
    self.occupation = occupation
    self.hour = hour
    self.disability = disability
  }
}

public enum Sex: UInt8, CaseIterable, Hashable, Sendable { case male, female }

/// Bands of age in years; the guideline asks for age and leaves the bands to the office.
public enum AgeBand: UInt8, CaseIterable, Hashable, Sendable {
  case under18, from18, from26, from36, from46, from56

  public init(years: Int) {
    switch years {
    case ..<18: self = .under18
    case ..<26: self = .from18
    case ..<36: self = .from26
    case ..<46: self = .from36
    case ..<56: self = .from46
    default: self = .from56
    }
  }
}

public enum Education: UInt8, CaseIterable, Hashable, Sendable { case sd, smp, sma, diploma, s1, s2, s3 }

public enum Occupation: UInt8, CaseIterable, Hashable, Sendable { case pns, tni, polri, swasta, wirausaha, lainnya }

/// The two sessions of the questionnaire, and everything outside them.
public enum HourSlot: UInt8, CaseIterable, Hashable, Sendable { case morning, afternoon, other }

public enum Disability: UInt8, CaseIterable, Hashable, Sendable { case no, yes }
