/// One unit over the years that the history holds, and its change since the last of them (MET-4, MET-5).
public struct TrendReport: Hashable, Sendable {
  /// Earlier years, oldest first; the year of the report itself is not among them.
  public var years: [YearLine]
  public var change: Change
  /// NRR then and now, in the order of the questionnaire; empty where the questionnaires differ (IKM-11).
  public var unsur: [UnsurChange]

  public init(years: [YearLine], change: Change, unsur: [UnsurChange]) {
    self.years = years
    self.change = change
    self.unsur = unsur
  }

  /// The levels of one earlier year as they were printed then.
  public struct YearLine: Hashable, Sendable {
    public var year: Int
    /// First characters of the run's id, as `evalrunner history` prints it.
    public var runID: String
    public var ikm: Measure
    public var mutu: String?
    public var indexName: String
    public var index: Measure
    public var category: String?

    public init(
      year: Int, runID: String, ikm: Measure, mutu: String?, indexName: String, index: Measure, category: String?
    ) {
      self.year = year
      self.runID = runID
      self.ikm = ikm
      self.mutu = mutu
      self.indexName = indexName
      self.index = index
      self.category = category
    }
  }

  /// Since the last earlier year in which the unit was evaluated; differences are exact and rounded once.
  public struct Change: Hashable, Sendable {
    public var fromYear: Int
    /// Points, two decimals, negative for a fall; absent where the two cannot be compared.
    public var ikm: Measure
    public var index: Measure
    /// `naik nyata`, `turun nyata`, `tidak cukup bukti`, or why nothing was tested.
    public var verdict: String
    public var remarks: [String]

    public init(fromYear: Int, ikm: Measure, index: Measure, verdict: String, remarks: [String]) {
      self.fromYear = fromYear
      self.ikm = ikm
      self.index = index
      self.verdict = verdict
      self.remarks = remarks
    }
  }

  public struct UnsurChange: Hashable, Sendable {
    public var code: String
    public var label: String
    /// 1.000…4.000, three decimals.
    public var before: Figure
    public var after: Figure
    /// Points of IKM that this unsur adds to the change, two decimals; the parts sum to the change.
    public var part: Figure

    public init(code: String, label: String, before: Figure, after: Figure, part: Figure) {
      self.code = code
      self.label = label
      self.before = before
      self.after = after
      self.part = part
    }
  }
}

/// The nation over the years, and how many units rose or fell by more than chance.
public struct NationalTrend: Hashable, Sendable {
  /// Earlier years, oldest first; no letters.
  public var years: [TrendReport.YearLine]
  /// The year that the verdicts look back to.
  public var fromYear: Int
  /// Units by verdict: `naik nyata`, `turun nyata`, `tidak cukup bukti`, and the rest as `tidak dibandingkan`.
  public var verdicts: [Count]
  /// Units that clearly rose, then those that clearly fell.
  public var moves: [Move]

  /// Units of one verdict.
  public struct Move: Hashable, Sendable {
    public var verdict: String
    /// Largest change first, then by id.
    public var unitIDs: [String]

    public init(verdict: String, unitIDs: [String]) {
      self.verdict = verdict
      self.unitIDs = unitIDs
    }
  }

  public init(years: [TrendReport.YearLine], fromYear: Int, verdicts: [Count], moves: [Move] = []) {
    self.years = years
    self.fromYear = fromYear
    self.verdicts = verdicts
    self.moves = moves
  }
}
