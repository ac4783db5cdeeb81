/// A number that is already rounded, ready to be printed, stored or written to JSON with the same digits.
public struct Figure: Hashable, Sendable {
  /// The value times 10^decimals.
  public let scaled: Int
  /// In a byte, so that a figure with the reason for its absence takes two words: reports of thousands of units hold millions.
  private let places: Int8

  public var decimals: Int { Int(places) }

  /// - Precondition: At most 127 decimals.
  public init(scaled: Int, decimals: Int) {
    self.scaled = scaled
    places = Int8(decimals)
  }

  public init(_ whole: Int) { self.init(scaled: whole, decimals: 0) }

  /// For cells of a workbook, coordinates of a drawing and sort keys.
  public var double: Double {
    var divisor = 1.0
    for _ in 0..<decimals { divisor *= 10 }
    return Double(scaled) / divisor
  }

  /// `1.234,56`: thousands dots and decimal comma of `id_ID`.
  public var indonesian: String { unsafe digits(.indonesian) { unsafe String(decoding: $0, as: UTF8.self) } }

  /// `1234.56`: for JSON and CSV.
  public var plain: String { unsafe digits(.plain) { unsafe String(decoding: $0, as: UTF8.self) } }

  func appendIndonesian(to bytes: inout [UInt8]) { unsafe digits(.indonesian) { unsafe bytes.append(contentsOf: $0) } }

  /// Lends the digits of `plain`.
  func withPlain(_ use: (UnsafeBufferPointer<UInt8>) -> Void) { unsafe digits(.plain, use) }

  func appendPlain(to bytes: inout [UInt8]) { unsafe digits(.plain) { unsafe bytes.append(contentsOf: $0) } }

  private struct Marks {
    let decimal: UInt8
    let thousands: UInt8?

    static let indonesian = Marks(decimal: UInt8(ascii: ","), thousands: UInt8(ascii: "."))
    static let plain = Marks(decimal: UInt8(ascii: "."), thousands: nil)
  }

  /// Lends the digits, which are written from the right into a place on the stack: a page holds a thousand figures.
  private func digits<Result>(_ marks: Marks, _ use: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    // At most 20 digits or one more than there are decimals, a mark for every three, the decimal mark and the sign.
    unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * max(20, decimals + 1)) { buffer in
      var start = buffer.count
      func put(_ byte: UInt8) {
        start -= 1
        unsafe buffer.initializeElement(at: start, to: byte)
      }
      var rest = scaled.magnitude
      var place = 0
      while rest > 0 || place <= decimals {
        if place > 0, place == decimals {
          put(marks.decimal)
        } else if place > decimals, (place - decimals).isMultiple(of: 3), let mark = marks.thousands {
          put(mark)
        }
        put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
        rest /= 10
        place += 1
      }
      if scaled < 0 { put(UInt8(ascii: "-")) }
      return unsafe use(UnsafeBufferPointer(rebasing: buffer[start...]))
    }
  }
}

/// A number or the reason why there is none: four different results, none of them zero.
public enum Measure: Hashable, Sendable {
  case value(Figure)
  case absent(Absence)

  public var figure: Figure? {
    switch self {
    case .value(let figure): figure
    case .absent: nil
    }
  }

  /// What a reader sees: the number, or the reason in words.
  public var indonesian: String {
    switch self {
    case .value(let figure): figure.indonesian
    case .absent(let absence): absence.rawValue
    }
  }
}

public enum Absence: String, CaseIterable, Hashable, Sendable {
  case noData = "belum ada data"
  case notComputable = "tidak dapat dihitung"
  case notRateable = "tidak dapat dinilai"
  case incomplete = "belum lengkap"
  case suppressed = "disembunyikan (kurang dari 5)"
}
