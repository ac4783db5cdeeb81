/// A part of a unit's respondents that is tallied on its own (IKM-9); `nil` is "not stated".
public enum RespondentGroup: Hashable, Sendable {
  /// 0 for the month in which the period starts, up to 23; `nil` for no date or a later month.
  case month(Int?)
  case sex(Sex?)
  case age(AgeBand?)
  case education(Education?)
  case occupation(Occupation?)
  case hour(HourSlot?)
  case disability(Disability?)
  /// Index into the unit's own list of services.
  case service(Int)

  /// The row in `TallyLayout`, or `nil` for an index that no tally has.
  func row(slots: Int) -> Int? {
    switch self {
    case .month(let month):
      guard let month else { return TallyLayout.month }
      return (0..<TallyLayout.months).contains(month) ? TallyLayout.month + 1 + month : nil
    case .sex(let sex): return TallyLayout.sex + (sex.map { Int($0.rawValue) + 1 } ?? 0)
    case .age(let age): return TallyLayout.age + (age.map { Int($0.rawValue) + 1 } ?? 0)
    case .education(let education): return TallyLayout.education + (education.map { Int($0.rawValue) + 1 } ?? 0)
    case .occupation(let occupation): return TallyLayout.occupation + (occupation.map { Int($0.rawValue) + 1 } ?? 0)
    case .hour(let hour): return TallyLayout.hour + (hour.map { Int($0.rawValue) + 1 } ?? 0)
    case .disability(let disability): return TallyLayout.disability + (disability.map { Int($0.rawValue) + 1 } ?? 0)
    case .service(let service): return service < 0 ? nil : TallyLayout.services(slots: slots) + service
    }
  }
}

/// Respondents and answer sums of one group, over complete questionnaires.
public struct GroupTally: Hashable, Sendable {
  public let respondents: Int
  /// In the order of the questionnaire, in its scale.
  public let sums: [Int]
  /// `Questionnaire.scale` of the tally.
  public let scale: Int

  public init(respondents: Int, sums: [Int], scale: Int) {
    self.respondents = respondents
    self.sums = sums
    self.scale = scale
  }
}
