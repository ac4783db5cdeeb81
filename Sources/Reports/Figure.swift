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
  public var indonesian: String { text(.indonesian) }

  /// `1234.56`: for JSON and CSV.
  public var plain: String { text(.plain) }

  func appendPlain(to bytes: inout [UInt8]) {
    let length = length(.plain)
    unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: length) { digits in
      if let place = digits.baseAddress { unsafe write(.plain, to: place, length: length) }
      unsafe bytes.append(contentsOf: UnsafeBufferPointer(digits))
    }
  }

  private func text(_ marks: Marks) -> String {
    let length = length(marks)
    return unsafe String(unsafeUninitializedCapacity: length) { digits in
      if let place = digits.baseAddress { unsafe write(marks, to: place, length: length) }
      return length
    }
  }
}

// MARK: - Digits

extension Figure {
  struct Marks {
    let decimal: UInt8
    let thousands: UInt8?

    static let indonesian = Marks(decimal: UInt8(ascii: ","), thousands: UInt8(ascii: "."))
    static let plain = Marks(decimal: UInt8(ascii: "."), thousands: nil)
  }

  /// How many bytes `write` takes: digits, a mark for every three of them, the decimal mark and the sign.
  func length(_ marks: Marks) -> Int {
    var digits = 1
    var rest = scaled.magnitude / 10
    while rest > 0 {
      digits += 1
      rest /= 10
    }
    let whole = max(1, digits - decimals)
    return (scaled < 0 ? 1 : 0) + whole + (marks.thousands == nil ? 0 : (whole - 1) / 3)
      + (decimals == 0 ? 0 : 1 + decimals)
  }

  /// Writes the digits from the right into a place of their length: a page holds thousands of figures.
  func write(_ marks: Marks, to place: UnsafeMutablePointer<UInt8>, length: Int) {
    var start = length
    var rest = scaled.magnitude
    func put(_ byte: UInt8) {
      start -= 1
      unsafe (place + start).initialize(to: byte)
    }
    func putDigit() {
      put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    }
    if decimals > 0 {
      for _ in 0..<decimals { putDigit() }
      put(marks.decimal)
    }
    var inGroup = 0
    repeat {
      if inGroup == 3, let mark = marks.thousands {
        put(mark)
        inGroup = 0
      }
      putDigit()
      inGroup += 1
    } while rest > 0
    if scaled < 0 { put(UInt8(ascii: "-")) }
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
