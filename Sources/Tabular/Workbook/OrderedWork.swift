import Dispatch
import Synchronization

/// Work that several threads do while its results are taken in the order in which it was given.
///
/// One thread gives and takes; whenever the result that it wants is not there yet, it does work itself, so that it waits only for
/// work which another thread has begun, and many such threads beside each other need no more than themselves to go on.
final class OrderedWork<Item: Sendable, Value: Sendable>: Sendable {
  private struct State {
    var waiting: [(index: Int, item: Item)] = []
    var done: [Int: Value] = [:]
    var given = 0
    var taken = 0
    var helpers = 0
  }

  private let state = Mutex(State())
  private let isDone = DispatchSemaphore(value: 0)
  private let mostHelpers: Int
  private let work: @Sendable (Item) -> Value

  /// - Parameters:
  ///   - threads: how many work at once, the one that takes the results among them.
  ///   - work: what is done to an item.
  init(threads: Int, _ work: @escaping @Sendable (Item) -> Value) {
    mostHelpers = max(threads, 1) - 1
    self.work = work
  }

  /// Results that were not taken yet.
  var count: Int { state.withLock { $0.given - $0.taken } }

  func add(_ item: Item) {
    let needsHelper = state.withLock { state in
      state.waiting.append((state.given, item))
      state.given += 1
      guard state.helpers < mostHelpers else { return false }
      state.helpers += 1
      return true
    }
    if needsHelper { DispatchQueue.global().async { self.help() } }
  }

  /// The result of the oldest item whose result was not taken; `nil` where there is none.
  func next() -> Value? {
    while true {
      let (value, item, isEmpty) = state.withLock { state in
        guard state.taken < state.given else { return (Value?.none, (index: Int, item: Item)?.none, true) }
        if let value = state.done.removeValue(forKey: state.taken) {
          state.taken += 1
          return (value, nil, false)
        }
        return (nil, state.waiting.isEmpty ? nil : state.waiting.removeFirst(), false)
      }
      if let value { return value }
      if isEmpty { return nil }
      if let item { finish(item) } else { isDone.wait() }
    }
  }

  /// Drops what nobody has begun.
  func cancel() { state.withLock { $0.waiting.removeAll() } }

  private func help() {
    while let item = takeItem() {
      finish(item)
      isDone.signal()
    }
  }

  /// The oldest item that nobody has begun; without one the helper is at its end.
  private func takeItem() -> (index: Int, item: Item)? {
    state.withLock { state in
      guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
      state.helpers -= 1
      return nil
    }
  }

  private func finish(_ item: (index: Int, item: Item)) {
    let value = work(item.item)
    state.withLock { $0.done[item.index] = value }
  }
}
