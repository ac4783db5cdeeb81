extension IKMReport {
  /// An unsur of low NRR with the groups that pull it down most.
  public struct WeakUnsur: Hashable, Sendable {
    /// `U1`, …, as in `IKMReport.unsur`.
    public var code: String
    public var label: String
    public var nrr: Measure
    /// One group of a kind at most, the one that pulls most first; never empty.
    public var sources: [Source]

    public init(code: String, label: String, nrr: Measure, sources: [Source]) {
      self.code = code
      self.label = label
      self.nrr = nrr
      self.sources = sources
    }

    /// A group below the mean of all, over complete questionnaires; groups under five respondents are never named (IKM-9).
    public struct Source: Hashable, Sendable {
      /// Title of the breakdown and label of its line.
      public var breakdown: String
      public var label: String
      public var n: Int
      /// NRR of the group, and of all others, three decimals.
      public var nrr: Figure
      public var othersNRR: Figure

      public init(breakdown: String, label: String, n: Int, nrr: Figure, othersNRR: Figure) {
        self.breakdown = breakdown
        self.label = label
        self.n = n
        self.nrr = nrr
        self.othersNRR = othersNRR
      }
    }
  }
}
