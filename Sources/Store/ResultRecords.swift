/// Answers to one unsur of one unit: integers only, from which every survey number can be made again.
public struct UnsurTallyRecord: Hashable, Sendable {
  public var unsur: String
  /// Valid answers, Σ counts.
  public var n: Int
  /// Sum of the answers times the scale of the questionnaire (1 where every unsur has one question).
  public var sum: Int
  /// Answers of 1, 2, 3 and 4.
  public var counts: ScoreCounts

  public init(unsur: String, n: Int, sum: Int, counts: ScoreCounts) {
    self.unsur = unsur
    self.n = n
    self.sum = sum
    self.counts = counts
  }
}

/// How often each of the four answers was given.
public struct ScoreCounts: Hashable, Sendable {
  public var ones: Int
  public var twos: Int
  public var threes: Int
  public var fours: Int

  public init(_ ones: Int, _ twos: Int, _ threes: Int, _ fours: Int) {
    self.ones = ones
    self.twos = twos
    self.threes = threes
    self.fours = fours
  }
}

/// The whole mergeable tally of a unit in the caller's own form, kept so that runs can be merged without respondents.
public struct TallyBlob: Hashable, Sendable {
  /// Name and version of the form, such as `ikm-tally-1`.
  public var form: String
  public var bytes: [UInt8]

  public init(form: String, bytes: [UInt8]) {
    self.form = form
    self.bytes = bytes
  }
}

/// A rank in one group (IPP-5); a unit that is not ranked has none.
public struct RankRecord: Hashable, Sendable {
  /// `nasional`, `jenis instansi`, `jenis unit`, `wilayah`.
  public var scope: String
  public var group: String
  public var rank: Int
  public var of: Int

  public init(scope: String, group: String, rank: Int, of: Int) {
    self.scope = scope
    self.group = group
    self.rank = rank
    self.of = of
  }
}

/// The coaching tier of a unit and the clause that put it there (TIER-1, TIER-2).
public struct TierRecord: Hashable, Sendable {
  /// `p1`, `p2`, `p3`, `rutin`, `percontohan`, `perlu-data`.
  public var key: String
  public var reason: String
  /// The tier by index alone, where a limiter made it more urgent.
  public var withoutLimiters: String?

  public init(key: String, reason: String, withoutLimiters: String? = nil) {
    self.key = key
    self.reason = reason
    self.withoutLimiters = withoutLimiters
  }
}
