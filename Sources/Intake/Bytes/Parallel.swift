import Dispatch
import Synchronization

/// Work spread over threads, with results that do not depend on which thread did what.
enum Parallel {
  /// Maps every item; results are in the order of the items.
  static func map<Item: Sendable, Value: Sendable>(
    _ items: [Item], threads: Int, _ transform: @Sendable (Item) -> Value
  ) -> [Value] {
    let results = fold(items, threads: threads, into: [(Int, Value)]()) { values, index, item in
      values.append((index, transform(item)))
    }
    return results.joined().sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// Lets each thread take items where they come from and fold them into a value of its own.
  static func fold<Item, Value: Sendable>(
    from next: @Sendable (inout Value) -> Item?, threads: Int, into start: Value,
    _ step: @Sendable (inout Value, Item) -> Void
  ) -> [Value] {
    let results = Mutex<[Value]>([])
    DispatchQueue.concurrentPerform(iterations: max(1, threads)) { _ in
      var value = start
      while let item = next(&value) { step(&value, item) }
      results.withLock { $0.append(value) }
    }
    return results.withLock { $0 }
  }

  /// Lets each thread take items in their order and fold them into a value of its own.
  static func fold<Item: Sendable, Value: Sendable>(
    _ items: [Item], threads: Int, into start: Value, _ step: @Sendable (inout Value, Int, Item) -> Void
  ) -> [Value] {
    let workers = max(1, min(threads, items.count))
    let next = Atomic(0)
    let results = Mutex<[Value]>([])
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      var value = start
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < items.count else { break }
        step(&value, index, items[index])
      }
      results.withLock { $0.append(value) }
    }
    return results.withLock { $0 }
  }
}
