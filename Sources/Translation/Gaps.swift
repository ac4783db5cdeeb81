import Synchronization

/// The texts for which a translator found no entry.
public final class Gaps: Sendable {
  private let texts = Mutex<Set<String>>([])

  public init() {}

  func insert(_ text: String) { texts.withLock { _ = $0.insert(text) } }

  /// In the order of their letters.
  public var all: [String] { texts.withLock { $0.sorted() } }
}
