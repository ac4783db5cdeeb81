public import CivilTime
public import IKM
public import Tabular

/// Everything about reading that is declared rather than found; what is `nil` or empty is decided by the files.
public struct IntakeSettings: Sendable {
  /// Closed interval of local dates that count (IKM-8).
  public var period: DatePeriod
  /// The day on which the data stand (ADU-5).
  public var asOf: CivilDate
  /// Canonical column name (`unit_id`, `tanggal`, an unsur's key) → header text, by role; overrides every vocabulary.
  public var columns: [InputRole: [String: String]]
  /// Which unsur bare headers `U1`, `U2`, … stand for (IKM-1).
  public var unsurOrder: [Unsur]?
  /// Order of day and month in numeric dates of every file (IN-2).
  public var dateOrder: DateOrder?
  /// What the marks in numbers mean in every file (IN-3).
  public var numberForm: NumberForm?
  /// The questionnaire of every survey file; otherwise the built-in one that fits their headers (IKM-11).
  public var questionnaire: Questionnaire?
  /// Whether a unit may be joined by its name in the register where there is no code (IN-5).
  public var joinByName: Bool
  /// Whether a later file (by name) is a later delivery, so that its version of a response wins (IN-6).
  public var folderOrderDeclared: Bool
  /// Threads that read files, several at once or several parts of one; results do not depend on it.
  public var threads: Int { didSet { limits.threads = threads } }
  /// Bounds of reading; their `threads` are those above.
  public var limits: ReadLimits
  /// Size of the parts in which survey files are read, in bytes; results do not depend on it.
  public var partBytes: Int
  /// Whether only the means of answers are wanted: profile, services and products of answers are then not counted.
  public var meansOnly = false
  /// Off, every row is understood in full: the oracle of the tests.
  var readsPlainRows = true

  public init(
    period: DatePeriod, asOf: CivilDate, columns: [InputRole: [String: String]] = [:], unsurOrder: [Unsur]? = nil,
    dateOrder: DateOrder? = nil, numberForm: NumberForm? = nil, questionnaire: Questionnaire? = nil,
    joinByName: Bool = false, folderOrderDeclared: Bool = false, threads: Int = 1, limits: ReadLimits = .standard,
    partBytes: Int? = nil
  ) {
    self.period = period
    self.asOf = asOf
    self.columns = columns
    self.unsurOrder = unsurOrder
    self.dateOrder = dateOrder
    self.numberForm = numberForm
    self.questionnaire = questionnaire
    self.joinByName = joinByName
    self.folderOrderDeclared = folderOrderDeclared
    self.threads = threads
    self.limits = limits
    self.limits.threads = threads
    self.partBytes = partBytes ?? IntakeLimits.standard.partBytes
  }
}
