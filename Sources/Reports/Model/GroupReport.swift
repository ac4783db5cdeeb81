/// An aggregate over units: the nation, an instansi, a province.
public struct GroupReport: Hashable, Sendable {
  public var id: String
  public var name: String
  public var fileName: String
  /// Units in the register, and units with an IKM and with an index.
  public var unitCount: Int
  public var measuredIKM: Int
  public var ranked: Int
  /// Plain mean of the units' IKM (IKM-10), and the pooled mean over respondents beside it.
  public var ikm: Measure
  public var mutu: String?
  public var pooledIKM: Measure
  public var respondents: Int
  /// Mean of the unrounded index of the ranked units.
  public var index: Measure
  public var category: String?
  /// Units by letter of the IKM, by category of the index, by tier; every label of the scale, also with count 0.
  public var mutuCounts: [Count]
  public var categoryCounts: [Count]
  /// Labels are tier keys.
  public var tierCounts: [Count]
  /// Unit ids, best index first, then unranked ones by id.
  public var unitIDs: [String]
  /// What the mean of the index rests on, where it needs saying; `nil` otherwise.
  public var indexNote: String?
  /// Loci of the official evaluation; `nil` for groups that are no instansi, and without an official index (IPP-4).
  public var loci: LociReport?
  /// The cases of its units together; `nil` for groups that are reported without complaints.
  public var complaints: ComplaintReport?
  /// Public information; `nil` where the run has no SIPP data at all.
  public var sipp: GroupSIPPReport?

  public init(
    id: String, name: String, fileName: String, unitCount: Int, measuredIKM: Int, ranked: Int, ikm: Measure,
    mutu: String?, pooledIKM: Measure, respondents: Int, index: Measure, category: String?, mutuCounts: [Count],
    categoryCounts: [Count], tierCounts: [Count], unitIDs: [String], indexNote: String? = nil, loci: LociReport? = nil,
    complaints: ComplaintReport? = nil, sipp: GroupSIPPReport? = nil
  ) {
    self.id = id
    self.name = name
    self.fileName = fileName
    self.unitCount = unitCount
    self.measuredIKM = measuredIKM
    self.ranked = ranked
    self.ikm = ikm
    self.mutu = mutu
    self.pooledIKM = pooledIKM
    self.respondents = respondents
    self.index = index
    self.category = category
    self.mutuCounts = mutuCounts
    self.categoryCounts = categoryCounts
    self.tierCounts = tierCounts
    self.unitIDs = unitIDs
    self.indexNote = indexNote
    self.loci = loci
    self.complaints = complaints
    self.sipp = sipp
  }
}

/// What a coach of one wilayah needs.
public struct WilayahReport: Hashable, Sendable {
  public var group: GroupReport
  /// Most urgent first: tier, then index from low to high, then id. Unit ids.
  public var priority: [String]
  /// "Perlu data": apart from coaching. Unit ids.
  public var needsData: [String]
  /// The same weakness in several units, most frequent first.
  public var sharedProblems: [SharedProblem]
  /// Best units of the wilayah, to learn from. Unit ids.
  public var exemplars: [String]
  /// Whom each unit of `priority` can learn from, in the same order.
  public var learning: [LearningReport]

  public struct SharedProblem: Hashable, Sendable {
    public var weakness: String
    public var effortNumber: Int
    public var effort: String
    public var unitIDs: [String]
    /// What to do about it, the same for every unit; empty where the rules name nothing.
    public var action: String
    /// What each of the units shows, in the order of `unitIDs`.
    public var lines: [Line]
    public init(
      weakness: String, effortNumber: Int, effort: String, unitIDs: [String], action: String = "", lines: [Line] = []
    ) {
      self.weakness = weakness
      self.effortNumber = effortNumber
      self.effort = effort
      self.unitIDs = unitIDs
      self.action = action
      self.lines = lines
    }

    public struct Line: Hashable, Sendable {
      public var unitID: String
      /// As measured, such as `NRR 2,954`.
      public var evidence: String
      /// In the index, two decimals, if this alone were mended.
      public var gain: Figure

      public init(unitID: String, evidence: String, gain: Figure) {
        self.unitID = unitID
        self.evidence = evidence
        self.gain = gain
      }
    }
  }

  public init(
    group: GroupReport, priority: [String], needsData: [String], sharedProblems: [SharedProblem],
    exemplars: [String], learning: [LearningReport] = []
  ) {
    self.group = group
    self.priority = priority
    self.needsData = needsData
    self.sharedProblems = sharedProblems
    self.exemplars = exemplars
    self.learning = learning
  }
}
