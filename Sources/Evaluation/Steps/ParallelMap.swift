import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// As `map`, on so many threads; the results are in the order of the elements, whichever thread made them.
  func parallelMap<Value: Sendable>(
    threads: Int, pieceSize size: Int = 32, _ transform: @Sendable (Element) -> Value
  ) -> [Value] {
    let pieces = (count + size - 1) / size
    guard threads > 1, pieces > 1 else { return map(transform) }
    let next = Atomic(0)
    let done = Mutex<[(piece: Int, values: [Value])]>([])
    DispatchQueue.concurrentPerform(iterations: Swift.min(threads, pieces)) { _ in
      while true {
        let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard piece < pieces else { return }
        let values = self[piece * size..<Swift.min(count, (piece + 1) * size)].map(transform)
        done.withLock { $0.append((piece, values)) }
      }
    }
    return done.withLock { $0.sorted { $0.piece < $1.piece }.flatMap(\.values) }
  }
}
