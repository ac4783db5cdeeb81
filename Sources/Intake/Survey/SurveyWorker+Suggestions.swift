import IKM
import Tabular

extension SurveyWorker {
  /// Counts the words of a used row for its unit; a blank cell and words that say nothing are no suggestion.
  mutating func suggest(_ bytes: Span<UInt8>, _ range: Range<Int>, slot: Int32) {
    guard let topics = suggestedTopics(bytes, range) else { return }
    units[Int(slot)].suggestions.add(
      topics, hash: ByteHash.hash(bytes, range), text: String(copying: bytes, range), bytes: range.count)
  }

  /// What a cell speaks of; `nil` where it says nothing.
  func suggestedTopics(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt16? {
    guard !range.isEmpty, case .topics(let topics) = SuggestionTopics.standard.reading(of: bytes, range) else {
      return nil
    }
    return topics
  }
}

extension SuggestionTopics {
  /// The vocabulary of the package.
  static let standard: SuggestionTopics = {
    do {
      return try SuggestionTopics()
    } catch {
      preconditionFailure("the data of the package is as its reader expects: \(error)")
    }
  }()
}
