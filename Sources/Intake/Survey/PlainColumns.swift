import CivilTime
import IKM

/// Where a plain row of a file has what is counted: an ISO date, a known unit, answers of one digit or none.
///
/// `SurveyWorker.countPlain` reads such rows without looking at anything else; every other row is understood in full.
struct PlainColumns: Sendable {
  struct Answer: Sendable {
    let column: Int
    let slot: UInt32
  }

  struct Part: Sendable {
    let column: Int
    /// The field's number in `SurveyCells`.
    let scope: Int32
    let part: PackedResponse.Part
  }

  let fieldCount: Int
  let unit: Int
  let date: Int
  let id: Int?
  let service: Int?
  let suggestion: Int?
  let answers: [Answer]
  /// First column of the answers where they stand side by side in the order of their slots.
  let answersInRow: Int?
  let parts: [Part]
  /// Whether a date without a time of day leaves the hour to another column.
  let hasTimeColumn: Bool
  let days: ClosedRange<Int32>
  /// Year times twelve and month of the period's first day.
  let firstMonth: Int32
  let sessions: ProfileVocabulary.Sessions
  /// Whether nothing but answers is counted.
  let meansOnly: Bool

  /// `nil` for a file whose rows are never plain.
  init?(_ plan: SurveyPlan, _ frame: SurveyFrame) {
    guard plan.tallyColumn == nil, !plan.assumption.isContradicted, !plan.hasSeveralQuestions,
      plan.questions.count == frame.questionnaire.unsur.count,
      plan.questions.count <= PackedResponse.maximumUnsur,
      let unit = plan.unitColumn, let date = plan.dateColumn, let last = plan.layout.columns.last
    else { return nil }
    fieldCount = last.index + 1
    self.unit = unit
    self.date = date
    id = plan.idColumn
    service = plan.serviceColumn
    suggestion = plan.suggestionColumn
    answers = plan.questions.map { Answer(column: $0.column, slot: UInt32($0.slot)) }
    let firstAnswer = plan.questions.first?.column ?? 0
    let areInRow = plan.questions.enumerated().allSatisfy { $1.column == firstAnswer + $0 && $1.slot == $0 }
    answersInRow = areInRow ? firstAnswer : nil
    let stated: [(Int?, Field, PackedResponse.Part)] = [
      (plan.sexColumn, .sex, .sex), (plan.ageColumn, .age, .age), (plan.educationColumn, .education, .education),
      (plan.occupationColumn, .occupation, .occupation), (plan.disabilityColumn, .disability, .disability),
    ]
    parts = stated.compactMap { column, field, part in
      column.map { Part(column: $0, scope: field.scope, part: part) }
    }
    hasTimeColumn = plan.timeColumn != nil
    days = frame.days
    let (year, month, _) = frame.settings.period.start.components
    firstMonth = Int32(year * 12 + month)
    sessions = ProfileVocabulary.standard.sessions
    meansOnly = frame.settings.meansOnly
  }

  /// Month of the period, from 0; `nil` beyond what a response can say.
  @inline(__always)
  func month(of date: FastDate) -> UInt8? {
    UInt8(exactly: date.day / 10_000 &* 12 &+ date.day / 100 % 100 &- firstMonth)
  }
}
