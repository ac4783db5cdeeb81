import IKM
import Tabular

extension SurveyWorker {
  /// Counts the words of a used row for its unit; a blank cell and words that say nothing are no suggestion.
  mutating func suggest(_ bytes: Span<UInt8>, _ range: Range<Int>, slot: Int32) {
    guard !range.isEmpty else { return }
    let suggestion = suggestions.suggestion(bytes, range)
    guard let topics = suggestion.topics else { return }
    units[Int(slot)].suggestions.add(
      topics, hash: suggestion.hash, text: String(copying: bytes, range), bytes: range.count)
  }
}
