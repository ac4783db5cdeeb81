/// Bytes of an output that grow at their end: where the pieces of pages and of JSON are put together.
///
/// For whoever changes this file: a page of a unit has some ten thousand pieces of a few bytes each, and appending them to `[UInt8]` was
/// nearly half of all instructions of a page and a third of the time of `hasil.json`. A piece costs one look at the room that is left and one copy. Memory is written only from
/// `end` on, within the room, and only while nobody else holds the storage, so that a copy of these bytes never sees a change.
@safe struct OutputBytes: @unchecked Sendable {
  private typealias Storage = ManagedBuffer<Void, UInt8>

  /// `nil` while nothing is held.
  private var storage: Storage?
  /// Where the next byte goes, within the storage.
  private var end: UnsafeMutablePointer<UInt8>?
  /// How many bytes may follow; before there is a storage, how many are expected.
  private var room: Int

  /// - Parameter capacity: Bytes that are expected, so that memory is taken once.
  init(capacity: Int = 0) { room = capacity }

  var isEmpty: Bool { count == 0 }

  var count: Int { unsafe withBytes { $0.count } }

  /// A copy of all.
  var bytes: [UInt8] { unsafe withBytes { unsafe Array($0) } }

  /// Lends the bytes.
  func withBytes<Result>(_ use: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    guard let storage, let end = unsafe end else { return unsafe use(UnsafeBufferPointer(start: nil, count: 0)) }
    return unsafe storage.withUnsafeMutablePointerToElements { start in
      unsafe use(UnsafeBufferPointer(start: start, count: end - start))
    }
  }
}

// MARK: - Pieces

extension OutputBytes {
  mutating func append(_ byte: UInt8) {
    unsafe place(for: 1).initialize(to: byte)
    advance(1)
  }

  /// - Precondition: A literal in quotes, as every literal of markup is; not one Unicode scalar.
  mutating func append(_ literal: StaticString) {
    unsafe append(literal.utf8Start, literal.utf8CodeUnitCount)
  }

  @_disfavoredOverload
  mutating func append(_ other: OutputBytes) {
    unsafe other.withBytes { unsafe append($0) }
  }

  mutating func append(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append($0) }
  }

  /// Text so that it stays text in an element and in a quoted attribute.
  mutating func append(escaping text: String) {
    guard Escape.isNeeded(text) else { return append(unescaped: text) }
    var escaped: [UInt8] = []
    Escape.append(text, to: &escaped)
    append(escaped)
  }

  /// Text that needs no escape.
  mutating func append(unescaped text: String) {
    if unsafe text.utf8.withContiguousStorageIfAvailable({ unsafe append($0) }) == nil { append(Array(text.utf8)) }
  }

  /// `1.234,56`.
  mutating func appendIndonesian(_ figure: Figure) { append(figure, .indonesian) }

  /// `1234.56`.
  mutating func appendPlain(_ figure: Figure) { append(figure, .plain) }

  private mutating func append(_ figure: Figure, _ marks: Figure.Marks) {
    let count = figure.length(marks)
    unsafe figure.write(marks, to: place(for: count), length: count)
    advance(count)
  }

  @inline(__always)
  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let start = bytes.baseAddress { unsafe append(start, bytes.count) }
  }

  @inline(__always)
  private mutating func append(_ start: UnsafePointer<UInt8>, _ count: Int) {
    guard count > 0 else { return }
    unsafe place(for: count).initialize(from: start, count: count)
    advance(count)
  }
}

// MARK: - Memory

extension OutputBytes {
  /// Where so many bytes may be written, which count once `advance` says so.
  @inline(__always)
  private mutating func place(for count: Int) -> UnsafeMutablePointer<UInt8> {
    if room >= count, let end = unsafe end, isKnownUniquelyReferenced(&storage) { return unsafe end }
    return unsafe grown(by: count)
  }

  /// Forgets all bytes; their place is used again.
  mutating func removeAll() {
    guard isKnownUniquelyReferenced(&storage), let storage else {
      self = OutputBytes()
      return
    }
    room += count
    unsafe end = storage.withUnsafeMutablePointerToElements { unsafe $0 }
  }

  @inline(__always)
  private mutating func advance(_ count: Int) {
    unsafe end = end.map { unsafe $0 + count }
    room -= count
  }

  /// Moves what is held to a larger storage; room for a long piece leaves room for what comes behind it.
  @inline(never)
  private mutating func grown(by count: Int) -> UnsafeMutablePointer<UInt8> {
    let held = self.count
    let more = held == 0 ? max(room, count, 32) : count + max(held, count / 4)
    let larger = Storage.create(minimumCapacity: held + more) { _ in }
    let next = unsafe larger.withUnsafeMutablePointerToElements { start in
      unsafe withBytes { if let old = $0.baseAddress { unsafe start.initialize(from: old, count: held) } }
      return unsafe start + held
    }
    (storage, room) = (larger, more)
    unsafe end = next
    return unsafe next
  }
}
