/// Numbers of cells as plain decimals in their shortest form.
enum PlainNumber {
  /// `3.4` for `3.3999999999999999`, `1230000000000000` for `1.23E+15`; whole numbers keep all their digits.
  ///
  /// `nil` for anything but an optional sign, digits with at most one point, and an optional exponent: `0x10`, `nan` and
  /// `1e999` are no numbers.
  static func text(_ bytes: Span<UInt8>) -> String? {
    guard let shape = Shape(bytes) else { return nil }
    let source = String(copying: bytes)
    if shape == .whole { return withoutLeadingZeros(source) }
    guard let value = Double(source), value.isFinite else { return nil }
    return plain(value)
  }

  /// Whether the bytes are a whole number as `text` would give it: digits only, no zero in front.
  static func isPlain(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices where !(0x30...0x39 ~= bytes[index]) { return false }
    return bytes.count == 1 || !bytes.isEmpty && bytes[0] != 0x30
  }

  /// Digits as a number; `nil` for anything else and beyond ten digits.
  static func count(_ bytes: Span<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 10 else { return nil }
    var value = 0
    for index in bytes.indices {
      let byte = bytes[index]
      guard 0x30...0x39 ~= byte else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  static func value(_ bytes: Span<UInt8>) -> Double? {
    if let value = exactValue(bytes) { return value }
    guard Shape(bytes) != nil, let value = Double(String(copying: bytes)), value.isFinite else { return nil }
    return value
  }

  /// A decimal of few digits without sign and exponent, such as the serial number of a moment.
  ///
  /// Its digits as a whole number and the power of ten are numbers that a `Double` holds exactly, so that their quotient is the
  /// nearest one to the decimal (W. D. Clinger, How to read floating point numbers accurately, 1990).
  private static func exactValue(_ bytes: Span<UInt8>) -> Double? {
    guard bytes.count <= 17 else { return nil }
    var digits: UInt64 = 0
    var scale: Int?
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == UInt8(ascii: "."), scale == nil {
        scale = 0
      } else if 0x30...0x39 ~= byte {
        digits = digits &* 10 &+ UInt64(byte &- 0x30)
        scale = scale.map { $0 &+ 1 }
      } else {
        return nil
      }
    }
    let places = scale ?? 0
    guard digits < 1 << 53, bytes.count > (scale == nil ? 0 : 1), places < powersOfTen.count else { return nil }
    return Double(digits) / powersOfTen[places]
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
  ]

  private enum Shape {
    case whole, fraction

    init?(_ bytes: Span<UInt8>) {
      var index = 0
      _ = Self.skip("-", "+", in: bytes, &index)
      var count = Self.digits(bytes, &index)
      self = .whole
      if Self.skip(".", ".", in: bytes, &index) {
        self = .fraction
        count += Self.digits(bytes, &index)
      }
      guard count > 0 else { return nil }
      if Self.skip("e", "E", in: bytes, &index) {
        self = .fraction
        _ = Self.skip("-", "+", in: bytes, &index)
        guard Self.digits(bytes, &index) > 0 else { return nil }
      }
      guard index == bytes.count else { return nil }
    }

    private static func digits(_ bytes: Span<UInt8>, _ index: inout Int) -> Int {
      let start = index
      while index < bytes.count, 0x30...0x39 ~= bytes[index] { index += 1 }
      return index - start
    }

    private static func skip(
      _ sign: Unicode.Scalar, _ other: Unicode.Scalar, in bytes: Span<UInt8>, _ index: inout Int
    ) -> Bool {
      guard index < bytes.count, bytes[index] == UInt8(ascii: sign) || bytes[index] == UInt8(ascii: other) else {
        return false
      }
      index += 1
      return true
    }
  }

  private static func withoutLeadingZeros(_ source: String) -> String {
    let isNegative = source.hasPrefix("-")
    let digits = source.drop { "+-0".contains($0) }
    if digits.isEmpty { return "0" }
    return (isNegative ? "-" : "") + digits
  }

  /// The shortest digits that give the number back, without an exponent.
  private static func plain(_ value: Double) -> String {
    if value == 0 { return "0" }
    let parts = value.magnitude.description.split(separator: "e")
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let mantissa = parts[0].split(separator: ".")
    let fraction = mantissa.count > 1 && mantissa[1] != "0" ? mantissa[1] : ""
    let digits = mantissa[0] + fraction
    let point = mantissa[0].count + exponent
    let sign = value < 0 ? "-" : ""
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
    if point >= digits.count { return sign + digits + String(repeating: "0", count: point - digits.count) }
    return sign + digits.prefix(point) + "." + digits.dropFirst(point)
  }
}
