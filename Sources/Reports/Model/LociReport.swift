/// The loci of one instansi, and which required ones are missing: incomplete, never a low score (IPP-4).
public struct LociReport: Hashable, Sendable {
  /// Whether the register marks loci; where it marks none, every unit counts as one and nothing required can be checked.
  public var isMarked: Bool
  /// By id.
  public var lines: [Line]
  /// Kinds of locus or types of unit that the instansi must have; empty where none are known.
  public var required: [String]
  /// Who requires them; empty where none are known.
  public var source: String
  /// Required ones that no locus says it is.
  public var missing: [String]
  /// How many of those are missing whatever the loci are that do not say it.
  public var certainlyMissing: Int
  /// What that means, in a sentence.
  public var status: String

  /// One locus.
  public struct Line: Hashable, Sendable {
    public var unitID: String
    /// `barang`, `jasa`, `administratif`; `nil` where nobody says it.
    public var kind: String?
    public var type: String
    public var index: Measure

    public init(unitID: String, kind: String?, type: String, index: Measure) {
      self.unitID = unitID
      self.kind = kind
      self.type = type
      self.index = index
    }
  }

  public init(
    isMarked: Bool, lines: [Line], required: [String], source: String, missing: [String], certainlyMissing: Int,
    status: String
  ) {
    self.isMarked = isMarked
    self.lines = lines
    self.required = required
    self.source = source
    self.missing = missing
    self.certainlyMissing = certainlyMissing
    self.status = status
  }
}
