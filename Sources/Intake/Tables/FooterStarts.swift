/// Tells from the first three letters of a row whether it may be a footer, so that ordinary rows cost nothing.
struct FooterStarts: Sendable {
  private let firstLetters: UInt32
  private let starts: [UInt32]

  init(_ words: [String]) {
    var letters: UInt32 = 0
    var starts: [UInt32] = []
    for word in words where word.utf8.first.map({ $0 < 128 }) == true {
      let bytes = Array(word.utf8.prefix(3))
      letters |= 1 << UInt32(bytes[0] - 97)
      starts.append(bytes.reduce(0) { $0 << 8 | UInt32($1) })
    }
    firstLetters = letters
    self.starts = Array(Set(starts)).sorted()
  }

  @inline(__always)
  func mayBegin(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard let lead = range.first else { return false }
    let first = bytes[lead] | 0x20
    // `Σ` and `*)` mark footers as well, and `(Jumlah)` is one; no digit begins any.
    guard first &- 97 < 26 else { return bytes[lead] &- 48 >= 10 }
    guard range.count >= 3, firstLetters & (1 &<< UInt32(first &- 97)) != 0 else { return false }
    let packed =
      UInt32(first) &<< 16 | UInt32(bytes[range.lowerBound &+ 1] | 0x20) &<< 8
      | UInt32(bytes[range.lowerBound &+ 2] | 0x20)
    return starts.contains(packed)
  }
}
