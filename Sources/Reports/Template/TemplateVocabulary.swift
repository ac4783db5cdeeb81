/// The words that the templates offer, handed in by whoever owns them: templates hold no list of their own.
///
/// What a cell may hold is the `key`; a `label` that differs is printed beside it in the instructions.
public struct TemplateVocabulary: Hashable, Sendable {
  public struct Term: Hashable, Sendable {
    public var key: String
    public var label: String

    public init(_ key: String, _ label: String? = nil) {
      self.key = key
      self.label = label ?? key
    }
  }

  /// One element of the survey: the header of its column, its name, its answers from 1 to 4.
  public struct Unsur: Hashable, Sendable {
    public var column: String
    public var label: String
    public var answers: [String]

    public init(column: String, label: String, answers: [String]) {
      self.column = column
      self.label = label
      self.answers = answers
    }
  }

  /// One indicator of a form: its number is the header of its column.
  public struct Indicator: Hashable, Sendable {
    public var number: Int
    public var label: String
    /// Wording of levels 0 to 5; empty where it is not known.
    public var levels: [String]

    public init(number: Int, label: String, levels: [String] = []) {
      self.number = number
      self.label = label
      self.levels = levels
    }
  }

  // Register.
  public var instansiKinds: [Term] = []
  public var unitTypes: [Term] = []
  /// Code and name.
  public var provinces: [Term] = []
  public var zones: [Term] = []
  public var locusKinds: [Term] = []
  // Survey (IKM-1, IKM-2, IKM-9).
  public var unsur: [Unsur] = []
  public var education: [Term] = []
  public var occupations: [Term] = []
  // Complaints (ADU-1, ADU-2): words that every source shares.
  public var complaintTypes: [Term] = []
  public var complaintClasses: [Term] = []
  public var complaintStages: [Term] = []
  public var closeKinds: [Term] = []
  public var channels: [Term] = []
  // SIPP (SIPP-1, SIPP-2).
  public var blocks: [Term] = []
  public var components: [Term] = []
  // Forms of the official index (IPP-1).
  public var evaluatorIndicators: [Indicator] = []
  public var userItems: [Indicator] = []
  // Settings.
  public var instruments: [Term] = []
  public var questionnaires: [Term] = []
  public var tierPolicies: [Term] = []

  public init() {}
}
