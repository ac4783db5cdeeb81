public import Findings
public import IKM
public import Units

/// All that the survey files say, counted: no respondent is held (IKM-3, IN-7).
public struct SurveyIntake: Sendable {
  /// What every tally asks; the built-in nine of 2017 when there was no file.
  public let questionnaire: Questionnaire
  /// Units with at least one row, by id.
  public let units: [SurveyUnit]
  /// Codes that no unit of the register has, by code; their rows are not used.
  public let unknownUnits: [UnknownUnit]
  /// Units made from the data because there was no register, by id.
  public let derivedUnits: [Unit]
  /// In the order of the files' names.
  public let readings: [FileReading]
  /// Sorted.
  public let findings: [Finding]

  /// The topics of `SurveyUnit.suggestions`, in their order.
  public static var suggestionTopics: [Unsur] { SuggestionTopics.standard.unsur }
}

/// The responses of one unit.
public struct SurveyUnit: Sendable {
  public let id: UnitID
  public internal(set) var tally: UnitTally
  /// Names of its services, sorted; `Response.service` is the place here.
  public internal(set) var services: [String]
  /// What its respondents suggest; a few of their texts, not yet masked.
  public internal(set) var suggestions = SuggestionTally(topics: SuggestionTopics.standard.unsur.count)
  /// Rows not used, by reason.
  public internal(set) var excluded: [String: Int]

  /// Rows that name the unit: used, incomplete ones among them, and excluded.
  public var received: Int { tally.received + excluded.values.reduce(0, +) }
}

/// A code in the data that no unit has.
public struct UnknownUnit: Hashable, Sendable {
  /// As in the cells; empty for blank cells.
  public let code: String
  public let rows: Int
  /// Names and codes of the register that look alike, nearest first; nothing was joined by them (IN-5).
  public let nearest: [String]
}
