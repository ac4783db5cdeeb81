/// The complaints of one unit as counts: nothing about a single case is kept (IN-7).
public struct ComplaintRecords: Hashable, Sendable {
  /// What was counted how often; only what occurs.
  public var counts: [CountRecord]
  public var flow: [FlowRecord]
  public var times: [TimeRecord]

  public init(counts: [CountRecord] = [], flow: [FlowRecord] = [], times: [TimeRecord] = []) {
    self.counts = counts
    self.flow = flow
    self.times = times
  }

  public struct CountRecord: Hashable, Sendable {
    /// `hasil`, `kanal`, `kategori`, `penilaian`, …
    public var kind: String
    public var label: String
    public var count: Int

    public init(kind: String, label: String, count: Int) {
      self.kind = kind
      self.label = label
      self.count = count
    }
  }

  /// Stock and flow of one month: closing = opening + received − exits, which the table checks.
  public struct FlowRecord: Hashable, Sendable {
    /// `2025-03`.
    public var month: String
    public var opening: Int
    public var received: Int
    public var exits: Int
    public var closing: Int

    public init(month: String, opening: Int, received: Int, exits: Int, closing: Int) {
      self.month = month
      self.opening = opening
      self.received = received
      self.exits = exits
      self.closing = closing
    }
  }

  /// Cases followed for so many working days that then left by one door, or were still open (MET-10).
  public struct TimeRecord: Hashable, Sendable {
    public var workdays: Int
    /// The outcome; empty for cases still open at the as-of date.
    public var exit: String
    public var cases: Int

    public init(workdays: Int, exit: String, cases: Int) {
      self.workdays = workdays
      self.exit = exit
      self.cases = cases
    }
  }
}
