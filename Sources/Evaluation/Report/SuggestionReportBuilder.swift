import IKM
import Intake
import Reports

/// Lays out the suggestions of one unit: small counts suppressed (IKM-9), texts masked (IN-7).
struct SuggestionReportBuilder {
  let quotes: Bool
  let mask: SuggestionMask
  /// Fewer suggestions could point to their writers.
  let suppressBelow: Int

  /// - Returns: `nil` where nobody suggested anything.
  func report(_ suggestions: SuggestionTally?, label: (Unsur) -> String) -> SuggestionReport? {
    guard let suggestions, suggestions.count > 0 else { return nil }
    let labels = SurveyIntake.suggestionTopics.map(label)
    let topics = zip(labels, suggestions.byTopic).filter { $0.1 > 0 }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    var lines = topics.map { SuggestionReport.Topic(label: $0, count: measure($1)) }
    if suggestions.other > 0 {
      lines.append(SuggestionReport.Topic(label: SuggestionReport.Topic.none, count: measure(suggestions.other)))
    }
    return SuggestionReport(
      count: measure(suggestions.count), topics: lines,
      quotes: quotes && suggestions.count >= suppressBelow ? masked(suggestions.quotes, labels) : [])
  }

  private func measure(_ count: Int) -> Measure {
    count < suppressBelow ? .absent(.suppressed) : .value(Figure(count))
  }

  private func masked(_ quotes: [SuggestionTally.Quote], _ labels: [String]) -> [SuggestionReport.Quote] {
    quotes.map { quote in
      SuggestionReport.Quote(
        text: mask.masked(quote.text),
        topics: labels.enumerated().filter { quote.topics & (1 << UInt16($0.offset)) != 0 }.map(\.element))
    }
  }
}
