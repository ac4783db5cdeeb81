/// Dates that strict workbooks write as text.
enum ISODate {
  /// `2025-03-31` or `2025-03-31 13:45:10` for `2025-03-31T13:45:10.000Z`; `nil` for any other shape.
  static func text(_ bytes: Span<UInt8>) -> String? {
    guard matches("0000-00-00", bytes, at: 0) else { return nil }
    let date = String(copying: bytes.extracting(first: 10))
    if bytes.count == 10 { return date }
    guard matches("T00:00:00", bytes, at: 10) else { return nil }
    return date + " " + String(copying: bytes.extracting(11..<19))
  }

  /// Whether the bytes from `start` on look like the pattern, in which `0` is any digit.
  private static func matches(_ pattern: StaticString, _ bytes: Span<UInt8>, at start: Int) -> Bool {
    guard bytes.count >= start + pattern.utf8CodeUnitCount else { return false }
    for (offset, expected) in "\(pattern)".utf8.enumerated() {
      let byte = bytes[start + offset]
      guard expected == UInt8(ascii: "0") ? 0x30...0x39 ~= byte : expected == byte else { return false }
    }
    return true
  }
}
