public import Findings
public import IndexModel
public import Units

/// What a 0 on the user form means: levels run from 0 to 5, yet some programs write 0 for a question that was not answered.
public enum UserFormZero: String, CaseIterable, Hashable, Sendable {
  case level = "tingkat"
  case blank = "kosong"
}

/// The forms of one unit, as they were filled in: a blank is not there, and never a 0 (IPP-3).
public struct UnitForms: Hashable, Sendable {
  public let unit: UnitID
  /// One F-02 for each evaluator, in the order of their codes, which are not kept (IN-7).
  public internal(set) var evaluators: [FilledForm] = []
  public internal(set) var users = UserFormTally()
  public internal(set) var own: FilledForm?
  /// Where the first F-02 of the unit stands.
  public internal(set) var evaluatorPlace: Location?
  /// Published indices that rows about the unit name, in the order of files and rows.
  public internal(set) var supplied: [SuppliedIndex] = []
  /// Kinds of locus that its forms F-01 and F-02 name, each once with its first place (IPP-4).
  public internal(set) var locusKinds: [StatedLocusKind] = []

  public init(unit: UnitID) { self.unit = unit }

  mutating func add(_ stated: StatedLocusKind) {
    if !locusKinds.contains(where: { $0.kind == stated.kind }) { locusKinds.append(stated) }
  }
}

/// What the files of evaluator and user forms say about each unit.
public struct FormIntake: Sendable {
  /// By unit id; only units with at least one valid level, a published index or a kind of locus.
  public let units: [UnitForms]
  /// In the order of the files' names.
  public let readings: [FileReading]
  public let unknownUnits: [UnknownUnit]
  /// Units of the data where there was no register, by id.
  public let derivedUnits: [Unit]
  /// Sorted.
  public let findings: [Finding]

  public static let none = FormIntake(units: [], readings: [], unknownUnits: [], derivedUnits: [], findings: [])
}
