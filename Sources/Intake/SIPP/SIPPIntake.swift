public import Completeness
public import Findings
public import Units

/// What the SIPP files say about each unit, one entry an item (SIPP-1, SIPP-2).
public struct SIPPIntake: Sendable {
  /// By unit, then block or service and component; each item of a unit once.
  public let entries: [SIPPEntry]
  /// In the order of the files' names.
  public let readings: [FileReading]
  public let unknownUnits: [UnknownUnit]
  /// Units of the data where there was no register, by id.
  public let derivedUnits: [Unit]
  /// Sorted.
  public let findings: [Finding]
  /// What the files together can carry; only that is rated (SIPP-2).
  public let source: SIPPSource
  let tables: [PlainTable]
  /// File and row of each entry.
  let places: [(file: Int, row: Int)]

  /// Where the entry with that place in `entries` was read.
  public func location(of entry: Int) -> Location? {
    places.indices.contains(entry) ? tables[places[entry].file].location(places[entry].row) : nil
  }
}
