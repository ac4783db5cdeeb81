/// Bytes that grow at their end until they are taken, for outputs of very many short pieces.
///
/// To whoever changes this file: an array asks at every append whether it is shared and copies through four calls, which was a third of the
/// time of `hasil.json`. Here the first `count` of `capacity` bytes at `start` are initialised, every piece is appended after
/// `reserve` has made room for all of it, and the place is freed with its only owner.
@safe struct ByteBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 4096) {
    self.capacity = max(1, capacity)
    unsafe start = .allocate(capacity: self.capacity)
  }

  deinit { unsafe start.deallocate() }

  /// A copy of what was appended since the last `removeAll`.
  var bytes: [UInt8] { unsafe Array(UnsafeBufferPointer(start: start, count: count)) }

  mutating func removeAll() { count = 0 }

  mutating func append(_ byte: UInt8) {
    reserve(1)
    unsafe start[count] = byte
    count += 1
  }

  mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { unsafe append($0) }
  }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { unsafe append($0) }
  }

  /// The digits of `Figure.plain`.
  mutating func append(_ figure: Figure) {
    unsafe figure.withPlain { unsafe append($0) }
  }

  private mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
    guard let source = piece.baseAddress else { return }
    reserve(piece.count)
    unsafe (start + count).initialize(from: source, count: piece.count)
    count += piece.count
  }

  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if capacity - count < more { grow(more) }
  }

  private mutating func grow(_ more: Int) {
    let wider = max(2 * capacity, count + more)
    let place = UnsafeMutablePointer<UInt8>.allocate(capacity: wider)
    unsafe place.moveInitialize(from: start, count: count)
    unsafe start.deallocate()
    unsafe start = place
    capacity = wider
  }
}
