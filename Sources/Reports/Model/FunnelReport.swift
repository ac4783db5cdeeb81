/// IKM of the units of one peer group against their standard error, with the limits of what chance gives (MET-6).
public struct FunnelReport: Hashable, Sendable {
  /// `semua unit`, `Puskesmas`, …
  public var group: String
  /// Plain mean of the units' IKM, two decimals.
  public var mean: Figure
  /// How much the units differ beyond chance, in points, two decimals; 0 where chance explains all.
  public var spread: Figure
  /// Limits at rising standard errors, from below the least of the units to beyond the largest.
  public var limits: [Limit]
  /// By unit id.
  public var points: [Point]

  public init(group: String, mean: Figure, spread: Figure, limits: [Limit], points: [Point]) {
    self.group = group
    self.mean = mean
    self.spread = spread
    self.limits = limits
    self.points = points
  }

  /// In points of IKM, two decimals.
  public struct Limit: Hashable, Sendable {
    public var standardError: Figure
    public var farLow: Figure
    public var low: Figure
    public var high: Figure
    public var farHigh: Figure

    public init(standardError: Figure, farLow: Figure, low: Figure, high: Figure, farHigh: Figure) {
      self.standardError = standardError
      self.farLow = farLow
      self.low = low
      self.high = high
      self.farHigh = farHigh
    }
  }

  public struct Point: Hashable, Sendable {
    public var unitID: String
    public var standardError: Figure
    /// Mean over complete questionnaires, two decimals.
    public var ikm: Figure
    public var band: ExpectationBand

    public init(unitID: String, standardError: Figure, ikm: Figure, band: ExpectationBand) {
      self.unitID = unitID
      self.standardError = standardError
      self.ikm = ikm
      self.band = band
    }
  }
}

/// Five bands in words (MET-6); best first.
public enum ExpectationBand: String, CaseIterable, Hashable, Sendable {
  case farAbove = "jauh di atas harapan"
  case above = "di atas harapan"
  case expected = "sesuai harapan"
  case below = "di bawah harapan"
  case farBelow = "jauh di bawah harapan"
}

/// Where one unit lies among its peers, given how many answered.
public struct ExpectationReport: Hashable, Sendable {
  /// The peer group and how many units of it have a standard error.
  public var group: String
  public var unitCount: Int
  public var mean: Figure
  public var band: ExpectationBand
  /// What is to be expected of a unit with as many answers: the inner limits, two decimals.
  public var low: Figure
  public var high: Figure
  public var text: String

  public init(
    group: String, unitCount: Int, mean: Figure, band: ExpectationBand, low: Figure, high: Figure, text: String
  ) {
    self.group = group
    self.unitCount = unitCount
    self.mean = mean
    self.band = band
    self.low = low
    self.high = high
    self.text = text
  }
}
