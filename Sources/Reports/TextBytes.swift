extension String {
  /// Whether no byte of its UTF-8 is of a kind.
  ///
  /// All bytes are looked at, since nearly every text passes: without a way out of the loop many bytes are compared at once.
  @inline(__always)
  func isWithoutBytes(_ isOfKind: (UInt8) -> Bool) -> Bool {
    let bytes = utf8Span.span
    var found = false
    for place in bytes.indices where isOfKind(unsafe bytes[unchecked: place]) { found = true }
    return !found
  }
}

extension [UInt8] {
  mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { unsafe append(contentsOf: $0) }
  }
}
