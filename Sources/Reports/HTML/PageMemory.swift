import Synchronization

/// Translations that pages have in common, shared by all threads that write pages.
///
/// Nearly all texts of a page are those of every page of its kind. A part that is full is emptied and fills again with the texts that
/// come back, so that the memory is bounded whatever the number of pages: 65,536 texts in all.
final class PageMemory: Sendable {
  private static let partCount = 16
  private static let mostInPart = 4_096

  private struct Entry {
    let text: [UInt8]
    let translation: [UInt8]
  }

  private final class Part: Sendable {
    /// By hash of the text; of two texts with one hash the later one stays.
    let entries = Mutex<[UInt64: Entry]>([:])
  }

  private let parts = (0..<partCount).map { _ in Part() }

  /// What was made of the text before, or is made of it now.
  func translation(of text: ArraySlice<UInt8>, _ make: (ArraySlice<UInt8>) -> [UInt8]) -> [UInt8] {
    let hash = Self.hash(text)
    let part = parts[Int(truncatingIfNeeded: hash >> 32) & (Self.partCount - 1)]
    if let known = part.entries.withLock({ $0[hash] }), known.text[...] == text { return known.translation }
    let made = make(text)
    let entry = Entry(text: Array(text), translation: made)
    part.entries.withLock { entries in
      if entries.count == Self.mostInPart { entries.removeAll(keepingCapacity: true) }
      entries[hash] = entry
    }
    return made
  }

  /// FNV-1a.
  private static func hash(_ text: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
