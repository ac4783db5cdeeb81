/// What a run was: its inputs and settings decide everything in it, the wall clock nothing.
public struct RunRecord: Hashable, Sendable {
  /// Hash of inputs, settings and program version, made by the caller: a rerun has the same id and replaces itself (M31).
  public var id: String
  public var title: String
  public var year: Int
  /// First and last day of the period, ISO 8601.
  public var periodStart: String
  public var periodEnd: String
  /// As-of date of the data, ISO 8601: the nominal time of the run.
  public var asOf: String
  public var instrument: String
  /// `IPP` or `IPP indikatif`: the only name under which the index may be printed.
  public var indexName: String
  public var programVersion: String
  public var seed: UInt64
  /// Questionnaires that count in the IKM of some unit.
  public var responseCount: Int
  /// Plain mean of the units' IKM and index as printed, `81.24`; `nil` where no unit has one.
  public var meanIKM: String?
  public var meanIndex: String?

  public init(
    id: String, title: String, year: Int, periodStart: String, periodEnd: String, asOf: String, instrument: String,
    indexName: String, programVersion: String, seed: UInt64, responseCount: Int, meanIKM: String?, meanIndex: String?
  ) {
    self.id = id
    self.title = title
    self.year = year
    self.periodStart = periodStart
    self.periodEnd = periodEnd
    self.asOf = asOf
    self.instrument = instrument
    self.indexName = indexName
    self.programVersion = programVersion
    self.seed = seed
    self.responseCount = responseCount
    self.meanIKM = meanIKM
    self.meanIndex = meanIndex
  }
}

/// One line of the history: a run and how many units it scored.
public struct RunSummary: Hashable, Sendable {
  public var run: RunRecord
  public var unitCount: Int

  public init(run: RunRecord, unitCount: Int) {
    self.run = run
    self.unitCount = unitCount
  }
}
