/// The example row of our own templates: a row whose unit or id begins with `CONTOH` is no data.
enum ExampleRow {
  static let mark = "CONTOH"

  /// Whether a cell, blanks in front apart, begins with the mark.
  @inline(__always)
  static func begins(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> Bool {
    guard cell.count >= 6 else { return false }
    let first = bytes[cell.lowerBound]
    guard first == UInt8(ascii: "C") || first <= 32 || first >= 0xC2 else { return false }
    return String(copying: bytes, bytes.trimmed(cell)).hasPrefix(mark)
  }
}
