/// Dates that strict workbooks write as text.
enum ISODate {
  /// `2025-03-31` or `2025-03-31 13:45:10` for `2025-03-31T13:45:10.000Z`; `nil` for any other shape.
  static func text(_ bytes: [UInt8]) -> String? {
    func matches(_ pattern: StaticString, _ start: Int) -> Bool {
      guard bytes.count >= start + pattern.utf8CodeUnitCount else { return false }
      return "\(pattern)".utf8.enumerated().allSatisfy { offset, expected in
        let byte = bytes[start + offset]
        return expected == UInt8(ascii: "0") ? 0x30...0x39 ~= byte : expected == byte
      }
    }
    guard matches("0000-00-00", 0) else { return nil }
    let date = String(decoding: bytes[..<10], as: UTF8.self)
    if bytes.count == 10 { return date }
    guard matches("T00:00:00", 10) else { return nil }
    return date + " " + String(decoding: bytes[11..<19], as: UTF8.self)
  }
}
