import Dispatch
import Synchronization

/// A value that another thread makes meanwhile; made at once where a single thread is wanted.
final class Later<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let work = DispatchGroup()

  init(threads: Int, _ make: @escaping @Sendable () -> Value) {
    guard threads > 1 else {
      let value = make()
      made.withLock { $0 = value }
      return
    }
    DispatchQueue.global().async(group: work) { [self] in
      let value = make()
      made.withLock { $0 = value }
    }
  }

  /// Waits for it.
  var value: Value {
    work.wait()
    guard let value = made.withLock({ $0 }) else { preconditionFailure("work that has ended has made its value") }
    return value
  }
}
