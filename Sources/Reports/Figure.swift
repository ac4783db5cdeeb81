/// A number that is already rounded, ready to be printed, stored or written to JSON with the same digits.
public struct Figure: Hashable, Sendable {
  /// The value times 10^decimals.
  public let scaled: Int
  public let decimals: Int

  public init(scaled: Int, decimals: Int) {
    self.scaled = scaled
    self.decimals = decimals
  }

  public init(_ whole: Int) { self.init(scaled: whole, decimals: 0) }

  /// For cells of a workbook, coordinates of a drawing and sort keys.
  public var double: Double {
    var divisor = 1.0
    for _ in 0..<decimals { divisor *= 10 }
    return Double(scaled) / divisor
  }

  /// `1.234,56`: thousands dots and decimal comma of `id_ID`.
  public var indonesian: String {
    var bytes: [UInt8] = []
    appendIndonesian(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `1234.56`: for JSON and CSV.
  public var plain: String {
    var bytes: [UInt8] = []
    appendPlain(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  func appendIndonesian(to bytes: inout [UInt8]) {
    append(to: &bytes, decimalMark: UInt8(ascii: ","), thousandsMark: UInt8(ascii: "."))
  }

  func appendPlain(to bytes: inout [UInt8]) {
    append(to: &bytes, decimalMark: UInt8(ascii: "."), thousandsMark: nil)
  }

  /// Digits from the right, turned round at the end: a page holds a thousand figures, and no `String` is made for any.
  private func append(to bytes: inout [UInt8], decimalMark: UInt8, thousandsMark: UInt8?) {
    if scaled < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = scaled.magnitude
    var place = 0
    while rest > 0 || place <= decimals {
      if place > 0, place == decimals {
        bytes.append(decimalMark)
      } else if place > decimals, (place - decimals).isMultiple(of: 3), let thousandsMark {
        bytes.append(thousandsMark)
      }
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
      place += 1
    }
    bytes[start...].reverse()
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
