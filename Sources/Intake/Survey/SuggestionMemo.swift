import IKM

/// What suggestions speak of, where the same few words are written again and again: a short text is read once.
struct SuggestionMemo: Sendable {
  struct Suggestion: Sendable {
    /// `nil` where the text says nothing.
    let topics: UInt16?
    /// Of its bytes.
    let hash: UInt64
  }

  /// Bounds of what is remembered.
  private static let longest = 64
  private static let most = 1 << 12

  private var places = ByteTable(capacity: most)
  private var known: [Suggestion] = []

  /// The text of a cell that is not empty.
  mutating func suggestion(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> Suggestion {
    if cell.count <= Self.longest, let place = places.value(bytes, cell) { return known[Int(place)] }
    let read = Suggestion(
      topics: SuggestionTopics.standard.topics(of: bytes, cell), hash: ByteHash.hash(bytes, cell))
    if cell.count <= Self.longest, known.count < Self.most {
      places.insert(Int32(known.count), for: bytes, cell)
      known.append(read)
    }
    return read
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

  /// What a cell speaks of; `nil` where it says nothing.
  func topics(of bytes: Span<UInt8>, _ cell: Range<Int>) -> UInt16? {
    guard !cell.isEmpty, case .topics(let topics) = reading(of: bytes, cell) else { return nil }
    return topics
  }
}
