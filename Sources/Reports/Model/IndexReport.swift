/// The index of one unit.
public struct IndexReport: Hashable, Sendable {
  /// `IPP` or `IPP indikatif`.
  public var name: String
  /// 0.00…5.00, two decimals.
  public var score: Measure
  /// The same before the rounding, twelve decimals, for formulas that recalculate it; `nil` without score.
  public var exactScore: Figure?
  /// `A`…`F` and its predicate.
  public var category: String?
  public var predicate: String?
  /// Weight covered by data, in percent of the instrument's weight, one decimal.
  public var coverage: Figure
  public var aspects: [AspectLine]
  /// `lengkap`, or what is missing, in words.
  public var status: String
  public var remarks: [String]
  /// Named other ways to compute, for reconciliation only; empty for an indicative index.
  public var variants: [Variant]

  public init(
    name: String, score: Measure, category: String?, predicate: String?, coverage: Figure, aspects: [AspectLine],
    status: String, remarks: [String], exactScore: Figure? = nil, variants: [Variant] = []
  ) {
    self.name = name
    self.score = score
    self.exactScore = exactScore
    self.category = category
    self.predicate = predicate
    self.coverage = coverage
    self.aspects = aspects
    self.status = status
    self.remarks = remarks
    self.variants = variants
  }

  /// The index as another way of computing would print it.
  public struct Variant: Hashable, Sendable {
    public var name: String
    /// 0.00…5.00, two decimals.
    public var score: Measure
    public var category: String?
    /// Its printed index minus the printed index in force, two decimals.
    public var difference: Measure
    public var changesCategory: Bool

    public init(name: String, score: Measure, category: String?, difference: Measure, changesCategory: Bool) {
      self.name = name
      self.score = score
      self.category = category
      self.difference = difference
      self.changesCategory = changesCategory
    }
  }

  public struct AspectLine: Hashable, Sendable {
    public var code: String
    public var label: String
    /// Declared weight in percent.
    public var weight: Figure
    /// Weight actually used after redistribution, in percent, two decimals; zero when the aspect has no data.
    public var effectiveWeight: Figure
    /// 0…5, two decimals.
    public var score: Measure
    /// The same before the rounding, twelve decimals; `nil` without score.
    public var exactScore: Figure?
    /// Contribution to the index, two decimals, rounded so that the contributions sum to the printed index.
    public var contribution: Measure
    public var components: [ComponentLine]
    public init(
      code: String, label: String, weight: Figure, effectiveWeight: Figure, score: Measure, contribution: Measure,
      components: [ComponentLine], exactScore: Figure? = nil
    ) {
      self.code = code
      self.label = label
      self.weight = weight
      self.effectiveWeight = effectiveWeight
      self.score = score
      self.exactScore = exactScore
      self.contribution = contribution
      self.components = components
    }
  }

  public struct ComponentLine: Hashable, Sendable {
    public var label: String
    /// `SKM`, `Pengaduan`, `SIPP`.
    public var source: String
    /// As measured, such as `NRR 3,412`, and on the scale 0…5.
    public var measured: String
    public var score: Measure
    public init(label: String, source: String, measured: String, score: Measure) {
      self.label = label
      self.source = source
      self.measured = measured
      self.score = score
    }
  }
}
