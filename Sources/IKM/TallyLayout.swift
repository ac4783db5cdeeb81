/// Where each count of a tally stands in its list of 16-lane rows.
///
/// Lane j of a row belongs to slot j of the questionnaire; the last lane of every sum row counts respondents, so that one vector
/// addition moves nine sums and their n together.
@usableFromInline enum TallyLayout {
  static let countLane = Response.maximumUnsur

  /// Sums over complete questionnaires.
  static let complete = 0
  /// Three rows: how often each slot was answered at least 2, 3 and 4 in complete questionnaires.
  static let completeAtLeast = 1
  /// Sums over the valid answers of incomplete questionnaires.
  static let incomplete = 4
  /// Valid answers of incomplete questionnaires, per slot: how often at least 1; then three rows as `completeAtLeast`.
  static let incompleteValid = 5
  static let incompleteAtLeast = 6

  /// Every group begins with a row for respondents who did not state it.
  static let month = 9
  @usableFromInline static let months = 24
  static let sex = month + months + 1
  static let sexes = Sex.allCases.count
  static let age = sex + sexes + 1
  static let ages = AgeBand.allCases.count
  static let education = age + ages + 1
  static let educations = Education.allCases.count
  static let occupation = education + educations + 1
  static let occupations = Occupation.allCases.count
  static let hour = occupation + occupations + 1
  static let hours = HourSlot.allCases.count
  static let disability = hour + hours + 1
  static let disabilities = Disability.allCases.count

  /// One row per slot: sums of that slot's answer times each other slot's, over complete questionnaires.
  static let products = disability + disabilities + 1
  /// Rows of named services follow the products and grow as services appear.
  static func services(slots: Int) -> Int { products + slots }
}
