import CivilTime
import IKM

/// What every worker of one survey run shares and never changes.
struct SurveyFrame: Sendable {
  let settings: IntakeSettings
  let questionnaire: Questionnaire
  /// All unsur of the questionnaire in the order of bare headers, also those that no file asks.
  let order: [Unsur]
  let answers: AnswerVocabulary
  let units: UnitLookup
  let limits = IntakeLimits.standard
  /// First and last day of the period as `FastDate.day`.
  let days: ClosedRange<Int32>
  let footers: FooterStarts

  init(
    settings: IntakeSettings, questionnaire: Questionnaire, order: [Unsur], answers: AnswerVocabulary,
    units: UnitLookup,
    footers: [String]
  ) {
    self.settings = settings
    self.questionnaire = questionnaire
    self.order = order
    self.answers = answers
    self.units = units
    self.footers = FooterStarts(footers)
    let start = FastDate(CivilDateTime(date: settings.period.start))
    let end = FastDate(CivilDateTime(date: settings.period.end))
    days = start.day...end.day
  }

  /// Month of the period, from 0; `nil` beyond what a response can say.
  func month(of date: FastDate) -> UInt8? {
    let (year, month, _) = settings.period.start.components
    return UInt8(exactly: (date.year - year) * 12 + date.month - month)
  }
}
