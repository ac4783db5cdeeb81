public import CivilTime
public import Complaints
public import Findings
public import Units

/// All complaint cases of a folder, without anything personal (ADU-1, IN-7).
public struct ComplaintIntake: Sendable {
  /// In the order of file name and row; those never disposed to a unit have none.
  public let cases: [ComplaintCase]
  /// In the order of the files' names.
  public let readings: [FileReading]
  public let facts: [ComplaintFileFacts]
  /// Codes that no unit of the register has; their cases are not used.
  public let unknownUnits: [UnknownUnit]
  /// Offices of the data where there was no register, by id.
  public let derivedUnits: [Unit]
  /// Sorted.
  public let findings: [Finding]
  let places: [Location]

  /// Where a case was read, from `ComplaintCase.source`.
  public func location(of source: Int) -> Location? { places.indices.contains(source) ? places[source] : nil }

  /// Which stamps the files of each source system have a column for, for `SourceProfiles`.
  public var declaredFields: [String: Set<ComplaintField>] {
    facts.reduce(into: [:]) { $0[$1.sourceSystem, default: []].formUnion($1.fields) }
  }
}

/// What a complaint file says about itself.
public struct ComplaintFileFacts: Hashable, Sendable {
  public let file: String
  public let sourceSystem: String
  /// The day on which an export was made: its own as-of date (ADU-5).
  public let generatedOn: CivilDate?
  /// The days of receipt that an export was made for.
  public let period: DatePeriod?
  public let fields: Set<ComplaintField>
}
