extension Dialect.Encoding {
  /// Bytes of the smallest step in the file.
  var bytesPerUnit: Int {
    switch self {
    case .utf8, .windows1252: 1
    case .utf16LittleEndian, .utf16BigEndian: 2
    }
  }

  /// The most bytes of UTF-8 that `count` bytes of the file can become.
  func mostBytes(for count: Int) -> Int {
    switch self {
    case .utf8: count
    case .windows1252: 3 * count
    case .utf16LittleEndian, .utf16BigEndian: 3 * ((count + 1) / 2)
    }
  }

  /// Bytes of the file that became the UTF-8 text `decoded`.
  func sourceLength(of decoded: Span<UInt8>) -> Int {
    func count(_ isCounted: (UInt8) -> Bool) -> Int {
      decoded.indices.reduce(0) { $0 + (isCounted(decoded[$1]) ? 1 : 0) }
    }
    return switch self {
    case .utf8: decoded.count
    case .windows1252: count { $0 & 0xC0 != 0x80 }
    case .utf16LittleEndian, .utf16BigEndian: 2 * (count { $0 & 0xC0 != 0x80 } + count { $0 >= 0xF0 })
    }
  }

  /// Writes `source[..<count]` as UTF-8 behind `bytes[..<used]`, which has room for it; U+FFFD for what is ill-formed.
  ///
  /// - Returns: how many bytes of `source` were used: all, or all but the half of a character that a next read completes.
  func decode(
    _ source: [UInt8], count: Int, isLast: Bool, into bytes: inout [UInt8], used: inout Int
  ) -> Int {
    switch self {
    case .utf8:
      for index in 0..<count { bytes[used + index] = source[index] }
      used += count
      return count
    case .windows1252:
      for index in 0..<count { Self.append(Windows1252.scalar(source[index]), to: &bytes, used: &used) }
      return count
    case .utf16LittleEndian:
      return Self.decodeUTF16(source, count: count, isLast: isLast, low: 0, into: &bytes, used: &used)
    case .utf16BigEndian:
      return Self.decodeUTF16(source, count: count, isLast: isLast, low: 1, into: &bytes, used: &used)
    }
  }

  /// `low` is the place of the low byte in a unit.
  private static func decodeUTF16(
    _ source: [UInt8], count: Int, isLast: Bool, low: Int, into bytes: inout [UInt8], used: inout Int
  ) -> Int {
    func unit(_ index: Int) -> UInt32 { UInt32(source[index + 1 - low]) << 8 | UInt32(source[index + low]) }
    var index = 0
    while index + 1 < count {
      let first = unit(index)
      var scalar = first
      index += 2
      if first & 0xF800 == 0xD800 {
        if first < 0xDC00, index + 1 >= count, !isLast { return index - 2 }
        let second = first < 0xDC00 && index + 1 < count ? unit(index) : 0
        if second & 0xFC00 == 0xDC00 {
          scalar = 0x10000 + (first & 0x3FF) << 10 + second & 0x3FF
          index += 2
        } else {
          scalar = 0xFFFD
        }
      }
      append(scalar, to: &bytes, used: &used)
    }
    guard isLast, index < count else { return index }
    append(0xFFFD, to: &bytes, used: &used)
    return count
  }

  private static func append(_ scalar: UInt32, to bytes: inout [UInt8], used: inout Int) {
    func put(_ byte: UInt32) {
      bytes[used] = UInt8(truncatingIfNeeded: byte)
      used += 1
    }
    switch scalar {
    case ..<0x80:
      put(scalar)
    case ..<0x800:
      put(0xC0 | scalar >> 6)
      put(0x80 | scalar & 0x3F)
    case ..<0x10000:
      put(0xE0 | scalar >> 12)
      put(0x80 | scalar >> 6 & 0x3F)
      put(0x80 | scalar & 0x3F)
    default:
      put(0xF0 | scalar >> 18)
      put(0x80 | scalar >> 12 & 0x3F)
      put(0x80 | scalar >> 6 & 0x3F)
      put(0x80 | scalar & 0x3F)
    }
  }
}

/// The Western code page of Windows; its five holes are control characters, as in the WHATWG Encoding Standard.
enum Windows1252 {
  private static let c1: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E,
    0x0178,
  ]

  static func scalar(_ byte: UInt8) -> UInt32 {
    0x80..<0xA0 ~= byte ? c1[Int(byte) - 0x80] : UInt32(byte)
  }
}
