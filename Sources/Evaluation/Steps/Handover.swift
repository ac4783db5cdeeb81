import Synchronization

/// A list that one step takes from all others, so that its memory is free again when that step ends.
final class Handover<Element: Sendable>: Sendable {
  private let list: Mutex<[Element]>

  init(_ list: [Element]) { self.list = Mutex(list) }

  /// What is still here, for a step before the one that takes it.
  var held: [Element] { list.withLock { $0 } }

  /// The list for whoever asks first; nothing for everybody after.
  func take() -> [Element] {
    list.withLock { list in
      defer { list = [] }
      return list
    }
  }
}
