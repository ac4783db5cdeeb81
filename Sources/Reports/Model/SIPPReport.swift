/// The published service information of one unit.
public struct SIPPReport: Hashable, Sendable {
  /// 0…1, three decimals.
  public var score: Measure
  /// Blocks, components, catalogue, freshness: each 0…1, three decimals, or why not.
  public var parts: [Part]
  public var blocks: [Item]
  public var components: [Item]
  public var serviceCount: Int
  /// "Isi ini dulu": ordered by gain in the score.
  public var todo: [Todo]
  public var remarks: [String]
  /// Whether what is published can be used; beside the score, never in it.
  public var checks: [Check]
  /// The optional blocks of 2020, outside the score; empty where no source names one.
  public var optionalBlocks: [Item]

  public init(
    score: Measure, parts: [Part], blocks: [Item], components: [Item], serviceCount: Int, todo: [Todo],
    remarks: [String], checks: [Check] = [], optionalBlocks: [Item] = []
  ) {
    self.score = score
    self.parts = parts
    self.blocks = blocks
    self.components = components
    self.serviceCount = serviceCount
    self.todo = todo
    self.remarks = remarks
    self.checks = checks
    self.optionalBlocks = optionalBlocks
  }

  public struct Check: Hashable, Sendable {
    /// Stable name for programs, such as `janji-waktu`.
    public var key: String
    public var label: String
    /// Published texts that pass, of those that can be read.
    public var met: Int
    public var of: Int
    /// In percent, one decimal; or why there is none.
    public var percent: Measure
    /// The same in words.
    public var text: String

    public init(key: String, label: String, met: Int, of: Int, percent: Measure, text: String) {
      self.key = key
      self.label = label
      self.met = met
      self.of = of
      self.percent = percent
      self.text = text
    }
  }

  public struct Part: Hashable, Sendable {
    public var label: String
    public var value: Measure
    public var text: String
    public init(label: String, value: Measure, text: String) {
      self.label = label
      self.value = value
      self.text = text
    }
  }

  public struct Item: Hashable, Sendable {
    public var label: String
    public var filled: Int
    public var total: Int
    public init(label: String, filled: Int, total: Int) {
      self.label = label
      self.filled = filled
      self.total = total
    }
  }

  public struct Todo: Hashable, Sendable {
    public var label: String
    /// Gain in the completeness score, 0…1, four decimals.
    public var gain: Figure
    public init(label: String, gain: Figure) {
      self.label = label
      self.gain = gain
    }
  }
}
