/// How long cases take to leave, open ones counted as far as they were seen (MET-10).
public struct ResolutionReport: Hashable, Sendable {
  /// Why there is nothing; empty where there is.
  public var reason = ""
  public var absence: Absence?
  /// Cases followed, and those of them still open.
  public var followed = 0
  public var open = 0
  /// Whether there are enough cases for a curve.
  public var hasCurve = false
  /// `9 hari kerja`, or `lebih dari 23 hari kerja` where half of the cases were never seen to leave.
  public var median = ""
  public var medianDays: Int?
  public var lastObserved = 0
  /// The commonest limit in working days; `nil` where none is known.
  public var limit: Int?
  /// The curve, ascending; few enough to be a table.
  public var points: [Point] = []
  /// Working days between two points where not every exit has one.
  public var spacing: Int?
  /// Closings by the system as resolutions, then apart.
  public var runs: [Run] = []
  public var limits: [LimitLine] = []

  public init() {}

  public struct Point: Hashable, Sendable {
    /// Working days from the disposition.
    public var day: Int
    /// Followed to this day.
    public var atRisk: Int
    /// Percent still open with Greenwood's interval, one decimal.
    public var open: Figure
    public var low: Figure
    public var high: Figure
    /// Percent resolved, with closings by the system and without.
    public var resolved: Figure
    public var resolvedByPeople: Figure

    public init(
      day: Int, atRisk: Int, open: Figure, low: Figure, high: Figure, resolved: Figure, resolvedByPeople: Figure
    ) {
      self.day = day
      self.atRisk = atRisk
      self.open = open
      self.low = low
      self.high = high
      self.resolved = resolved
      self.resolvedByPeople = resolvedByPeople
    }
  }

  public struct Run: Hashable, Sendable {
    public var label: String
    /// First day by which half of the cases are resolved, in words.
    public var medianResolution: String
    public var doors: [Door]

    public struct Door: Hashable, Sendable {
      public var label: String
      public var cases: Int
      /// Percent that left by this door until the limit and until twice the limit; `nil` where no limit is known.
      public var byLimit: Figure?
      public var byTwice: Figure?

      public init(label: String, cases: Int, byLimit: Figure?, byTwice: Figure?) {
        self.label = label
        self.cases = cases
        self.byLimit = byLimit
        self.byTwice = byTwice
      }
    }

    public init(label: String, medianResolution: String, doors: [Door]) {
      self.label = label
      self.medianResolution = medianResolution
      self.doors = doors
    }
  }

  /// The cases of one limit D.
  public struct LimitLine: Hashable, Sendable {
    public var label: String
    /// Working days.
    public var limit: Int
    public var followed: Int
    public var open: Int
    public var median: String
    /// Percent resolved until D and 2D, closings by the system as resolutions and apart.
    public var resolvedByLimit: Figure
    public var resolvedByTwice: Figure
    public var peopleByLimit: Figure
    public var peopleByTwice: Figure
    /// Mean working days open within D and 2D, one decimal.
    public var meanToLimit: Figure
    public var meanToTwice: Figure

    public init(
      label: String, limit: Int, followed: Int, open: Int, median: String, resolvedByLimit: Figure,
      resolvedByTwice: Figure, peopleByLimit: Figure, peopleByTwice: Figure, meanToLimit: Figure, meanToTwice: Figure
    ) {
      self.label = label
      self.limit = limit
      self.followed = followed
      self.open = open
      self.median = median
      self.resolvedByLimit = resolvedByLimit
      self.resolvedByTwice = resolvedByTwice
      self.peopleByLimit = peopleByLimit
      self.peopleByTwice = peopleByTwice
      self.meanToLimit = meanToLimit
      self.meanToTwice = meanToTwice
    }
  }
}
