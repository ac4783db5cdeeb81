/// What respondents suggest, counted by unsur, with a few texts in which nobody is named (IKM-9, IN-7).
public struct SuggestionReport: Hashable, Sendable {
  /// Suggestions that say something; absent (suppressed) under five.
  public var count: Measure
  /// By unsur, most frequent first, then those that speak of none; counts under five are suppressed. A suggestion may count several times.
  public var topics: [Topic]
  /// Masked texts for the unit's own page and workbook, nowhere else; empty where the setting says so or under five suggestions.
  public var quotes: [Quote]

  public init(count: Measure, topics: [Topic], quotes: [Quote]) {
    self.count = count
    self.topics = topics
    self.quotes = quotes
  }

  public struct Topic: Hashable, Sendable {
    /// Label of those that speak of no unsur.
    public static let none = "tidak menyebut unsur"

    /// Label of the unsur, or `none`.
    public var label: String
    public var count: Measure

    public init(label: String, count: Measure) {
      self.label = label
      self.count = count
    }
  }

  public struct Quote: Hashable, Sendable {
    public var text: String
    /// Labels of the unsur that it speaks of.
    public var topics: [String]

    public init(text: String, topics: [String]) {
      self.text = text
      self.topics = topics
    }
  }
}
