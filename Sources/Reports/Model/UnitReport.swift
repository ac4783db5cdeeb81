/// All that is printed about one unit. Nothing in it belongs only to another unit.
public struct UnitReport: Hashable, Sendable {
  public var id: String
  public var name: String
  public var instansiID: String
  public var instansi: String
  /// `kabupaten`, … or empty.
  public var instansiKind: String
  /// `RSUD`, … or empty.
  public var type: String
  public var provinceCode: String?
  public var province: String?
  public var regency: String?
  /// `I`, `II`, `III`.
  public var wilayah: String?
  /// Safe and unique as a file name, whatever the id holds; pages and workbooks are called by it.
  public var fileName: String

  public var ikm: IKMReport {
    get { ikmShared.value }
    set { ikmShared = Shared(newValue) }
  }
  public var complaints: ComplaintReport {
    get { complaintsShared.value }
    set { complaintsShared = Shared(newValue) }
  }
  public var sipp: SIPPReport {
    get { sippShared.value }
    set { sippShared = Shared(newValue) }
  }
  public var index: IndexReport {
    get { indexShared.value }
    set { indexShared = Shared(newValue) }
  }
  /// National first, then within kind, type and wilayah; empty when the unit is not ranked.
  public var ranks: [RankLine]
  public var tier: TierReport
  /// Weaknesses in order of gain in the index.
  public var tasks: [TaskLine]
  /// Strongest components, best first.
  public var strengths: [String]
  /// Rows about this unit: used and, by reason, not used.
  public var rowsUsed: Int
  public var rowsExcluded: [Count]
  /// How sure the index, its rank and its tier are; `nil` when the unit is not ranked.
  public var uncertainty: UncertaintyReport?
  /// The indicative index as a cross-check beside an official one; `nil` when it is itself the index of the run.
  public var indicative: IndexReport? {
    get { indicativeShared?.value }
    set { indicativeShared = newValue.map { Shared($0) } }
  }
  /// Where the IKM lies among units of the same type; `nil` with fewer than five of them or without a standard error (MET-6).
  public var expectation: ExpectationReport?
  /// Earlier years; `nil` where the history holds none of this unit.
  public var trend: TrendReport?
  /// `nil` where nobody suggested anything.
  public var suggestions: SuggestionReport?

  private var ikmShared: Shared<IKMReport>
  private var complaintsShared: Shared<ComplaintReport>
  private var sippShared: Shared<SIPPReport>
  private var indexShared: Shared<IndexReport>
  private var indicativeShared: Shared<IndexReport>?

  public init(
    id: String, name: String, instansiID: String, instansi: String, instansiKind: String, type: String,
    provinceCode: String?, province: String?, regency: String?, wilayah: String?, fileName: String, ikm: IKMReport,
    complaints: ComplaintReport, sipp: SIPPReport, index: IndexReport, ranks: [RankLine], tier: TierReport,
    tasks: [TaskLine], strengths: [String], rowsUsed: Int, rowsExcluded: [Count],
    uncertainty: UncertaintyReport? = nil, indicative: IndexReport? = nil, expectation: ExpectationReport? = nil,
    trend: TrendReport? = nil, suggestions: SuggestionReport? = nil
  ) {
    self.id = id
    self.name = name
    self.instansiID = instansiID
    self.instansi = instansi
    self.instansiKind = instansiKind
    self.type = type
    self.provinceCode = provinceCode
    self.province = province
    self.regency = regency
    self.wilayah = wilayah
    self.fileName = fileName
    ikmShared = Shared(ikm)
    complaintsShared = Shared(complaints)
    sippShared = Shared(sipp)
    indexShared = Shared(index)
    self.ranks = ranks
    self.tier = tier
    self.tasks = tasks
    self.strengths = strengths
    self.rowsUsed = rowsUsed
    self.rowsExcluded = rowsExcluded
    self.uncertainty = uncertainty
    indicativeShared = indicative.map { Shared($0) }
    self.expectation = expectation
    self.trend = trend
    self.suggestions = suggestions
  }

  /// Why the unit has no rank: what the official index lacks, else what decided its tier.
  public var reasonWithoutRank: String {
    indicative == nil || index.score.figure != nil ? tier.reason : index.status
  }
}

/// A part of a report that copies of the report share: the report of a unit is passed on and listed often, and its parts are large.
private final class Shared<Value: Hashable & Sendable>: Hashable, Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }

  static func == (a: Shared, b: Shared) -> Bool { a === b || a.value == b.value }

  func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
