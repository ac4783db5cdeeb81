import CivilTime
import IKM
import Tabular
import Units

/// What the date cell of a row says.
enum RowDate {
  /// ISO without zone, by the unit's own clock.
  case fast(FastDate)
  case stamp(DateStamp)
  case missing
  case unreadable
}

extension RowDate? {
  /// Whether a date stands there.
  var isStamp: Bool {
    switch self {
    case .fast, .stamp: true
    case .missing, .unreadable, nil: false
    }
  }
}

extension SurveyWorker {
  /// `nil` where the file has no date column.
  @inline(__always)
  mutating func date(
    _ record: Int, _ batch: borrowing RecordBatch, _ bytes: Span<UInt8>, _ plan: SurveyPlan
  ) -> RowDate? {
    guard let column = plan.dateColumn else { return nil }
    let range = batch.cell(record, column)
    if let fast = FastDate(iso: bytes, range) { return .fast(fast) }
    switch cells.date(bytes, range, plan.dateForm, evidence: &current.evidence.dates) {
    case .stamp(let stamp): return .stamp(stamp)
    case .missing: return .missing
    case .unreadable: return .unreadable
    }
  }

  /// The slot of the row's unit; `nil` where no unit of the register is meant.
  mutating func unit(
    _ record: Int, _ batch: borrowing RecordBatch, _ bytes: Span<UInt8>, _ plan: SurveyPlan, _ date: RowDate?
  ) -> Int32? {
    guard let column = plan.unitColumn else { return plan.fixedUnit.map { slot(of: $0) } }
    let range = batch.cell(record, column)
    if range.isEmpty { return plan.fixedUnit.map { slot(of: $0) } }
    let code: Int32
    if let known = unitCodes.value(bytes, range) {
      code = known
    } else {
      let text = String(copying: bytes, range)
      // The unit of the file stands for this file only: it is not remembered.
      if EmptyWords.isEmpty(text) { return plan.fixedUnit.map { slot(of: $0) } }
      code = understandCode(text)
      unitCodes.insert(code, for: bytes, range)
    }
    return code == Self.dependsOnDay ? unit(bytes, range, on: day(date)) : code < 0 ? nil : code
  }

  /// A slot, or one of the two codes for what is none.
  private mutating func understandCode(_ text: String) -> Int32 {
    return switch frame.units.match(text) {
    case .unit(let unit): slot(of: unit)
    case .dependsOnDay: Self.dependsOnDay
    case .unknown: Self.unknownCode
    }
  }

  private static let unknownCode: Int32 = -1
  /// To be asked again with the day of each row.
  private static let dependsOnDay: Int32 = -2

  private mutating func unit(_ bytes: Span<UInt8>, _ range: Range<Int>, on day: CivilDate) -> Int32? {
    let scope = Int32(truncatingIfNeeded: day.dayNumber)
    if let known = unitsOnDay.value(bytes, range, scope: scope) { return known < 0 ? nil : known }
    let known = frame.units.unit(String(copying: bytes, range), on: day).map { slot(of: $0) }
    unitsOnDay.insert(known ?? Self.unknownCode, for: bytes, range, scope: scope)
    return known
  }

  /// The day by which a dated alias is judged: the row's own, else the as-of date.
  private func day(_ date: RowDate?) -> CivilDate {
    switch date {
    case .fast(let fast):
      CivilDate(year: fast.year, month: fast.month, day: Int(fast.day) % 100) ?? frame.settings.asOf
    case .stamp(let stamp): stamp.value.date
    case .missing, .unreadable, nil: frame.settings.asOf
    }
  }

  mutating func profile(
    _ record: Int, _ batch: borrowing RecordBatch, _ bytes: Span<UInt8>, _ plan: SurveyPlan, _ date: FastDate?
  ) -> RespondentProfile {
    var profile = RespondentProfile()
    if let code = code(
      record, batch, bytes, plan.sexColumn, .sex, { ProfileVocabulary.standard.sex($0).map { Int($0.rawValue) } })
    {
      profile.sex = Sex(rawValue: code)
    }
    if let code = code(
      record, batch, bytes, plan.ageColumn, .age, { ProfileVocabulary.standard.age($0).map { Int($0.rawValue) } })
    {
      profile.age = AgeBand(rawValue: code)
    }
    if let code = code(
      record, batch, bytes, plan.educationColumn, .education,
      { ProfileVocabulary.standard.education($0).map { Int($0.rawValue) } })
    {
      profile.education = Education(rawValue: code)
    }
    if let code = code(
      record, batch, bytes, plan.occupationColumn, .occupation,
      { ProfileVocabulary.standard.occupation($0).map { Int($0.rawValue) } })
    {
      profile.occupation = Occupation(rawValue: code)
    }
    if let code = code(
      record, batch, bytes, plan.disabilityColumn, .disability,
      { ProfileVocabulary.standard.disability($0).map { Int($0.rawValue) } })
    {
      profile.disability = Disability(rawValue: code)
    }
    if let second = second(record, batch, bytes, plan, date) {
      profile.hour = ProfileVocabulary.standard.hour(second: Int(second))
    }
    return profile
  }

  @inline(__always)
  private mutating func code(
    _ record: Int, _ batch: borrowing RecordBatch, _ bytes: Span<UInt8>, _ column: Int?, _ field: Field,
    _ understand: (String) -> Int?
  ) -> UInt8? {
    guard let column else { return nil }
    let range = batch.cell(record, column)
    if range.isEmpty { return nil }
    if let code = cells.profileCode(bytes, range, field, understand) { return UInt8(truncatingIfNeeded: code) }
    if cells.isUnknown(bytes, range, field) { current.unknownProfile[field, default: 0] += 1 }
    return nil
  }

  private mutating func second(
    _ record: Int, _ batch: borrowing RecordBatch, _ bytes: Span<UInt8>, _ plan: SurveyPlan, _ date: FastDate?
  ) -> Int32? {
    if let second = date?.second, second >= 0 { return second }
    guard let column = plan.timeColumn else { return nil }
    let range = batch.cell(record, column)
    return range.isEmpty ? nil : cells.second(bytes, range)
  }
}
