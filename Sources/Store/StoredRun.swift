/// A whole run as it goes into the store and comes out again.
///
/// Lists of units, inputs and settings may be in any order: the store keeps them by their keys. Findings keep the order
/// in which they are given, so the caller sorts them.
public struct StoredRun: Hashable, Sendable {
  public var run: RunRecord
  public var settings: [SettingRecord]
  public var inputs: [InputRecord]
  public var units: [StoredUnit]
  public var findings: [FindingRecord]

  public init(
    run: RunRecord, settings: [SettingRecord] = [], inputs: [InputRecord] = [], units: [StoredUnit] = [],
    findings: [FindingRecord] = []
  ) {
    self.run = run
    self.settings = settings
    self.inputs = inputs
    self.units = units
    self.findings = findings
  }
}

/// Everything that a run knows about one unit; nothing can be stored about a unit that the register does not have.
public struct StoredUnit: Hashable, Sendable {
  public var unit: UnitRecord
  public var tallies: [UnsurTallyRecord]
  public var tallyBlob: TallyBlob?
  public var scores: [ScoreRecord]
  public var ranks: [RankRecord]
  public var tier: TierRecord?
  public var complaints: ComplaintRecords

  public init(
    unit: UnitRecord, tallies: [UnsurTallyRecord] = [], tallyBlob: TallyBlob? = nil, scores: [ScoreRecord] = [],
    ranks: [RankRecord] = [], tier: TierRecord? = nil, complaints: ComplaintRecords = ComplaintRecords()
  ) {
    self.unit = unit
    self.tallies = tallies
    self.tallyBlob = tallyBlob
    self.scores = scores
    self.ranks = ranks
    self.tier = tier
    self.complaints = complaints
  }
}
