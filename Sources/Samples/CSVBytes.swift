/// Bytes of a CSV file in the making: comma, LF, quotes where needed.
struct CSVBytes {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Text that is known to need no quotes, with its own separators.
  mutating func raw(_ text: some Collection<UInt8>) { bytes.append(contentsOf: text) }

  mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func byte(_ byte: UInt8) { bytes.append(byte) }

  /// A record, each field quoted if it holds a comma, a quote or a line break.
  mutating func record(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      raw(Self.quoted(field))
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// A whole number of at most eight digits, with leading zeros.
  mutating func padded(_ number: Int, width: Int) {
    var divisor = Self.powers[width - 1]
    var rest = number
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest / divisor))
      rest %= divisor
      divisor /= 10
    }
  }

  private static let powers = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000]

  static func quoted(_ field: String) -> String {
    guard field.utf8.contains(where: isSpecial) else { return field }
    let doubled = field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
    return "\"\(doubled)\""
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }
}
