/// Where each count of a tally stands in its list of 16-lane rows.
///
/// Lane j of a row belongs to slot j of the questionnaire; the last lane of every sum row counts respondents, so that one vector
/// addition moves nine sums and their n together.
enum TallyLayout {
  static let countLane = Response.maximumUnsur

  /// Sums over complete questionnaires.
  static let complete = 0
  /// Four rows: how often each slot was answered 1…4 in complete questionnaires.
  static let completeAnswers = 1
  /// Sums over the valid answers of incomplete questionnaires.
  static let incomplete = 5
  /// Valid answers of incomplete questionnaires, per slot.
  static let incompleteValid = 6
  /// Four rows, as `completeAnswers`.
  static let incompleteAnswers = 7

  /// Every group ends with a row for respondents who did not state it.
  static let month = 11
  static let months = 24
  static let sex = month + months + 1
  static let age = sex + Sex.allCases.count + 1
  static let education = age + AgeBand.allCases.count + 1
  static let occupation = education + Education.allCases.count + 1
  static let hour = occupation + Occupation.allCases.count + 1
  static let disability = hour + HourSlot.allCases.count + 1

  /// One row per slot: sums of that slot's answer times each other slot's, over complete questionnaires.
  static let products = disability + Disability.allCases.count + 1
  /// Rows of named services follow the products and grow as services appear.
  static func services(slots: Int) -> Int { products + slots }
}
