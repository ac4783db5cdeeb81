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
  public var indonesian: String { formatted(decimalMark: ",", thousandsMark: ".") }

  /// `1234.56`: for JSON and CSV.
  public var plain: String { formatted(decimalMark: ".", thousandsMark: "") }

  private func formatted(decimalMark: String, thousandsMark: String) -> String {
    let digits = String(scaled.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let whole = padded.dropLast(decimals)
    var grouped = ""
    for (offset, digit) in whole.enumerated() {
      if offset > 0, (whole.count - offset) % 3 == 0 { grouped += thousandsMark }
      grouped.append(digit)
    }
    let sign = scaled < 0 ? "-" : ""
    return decimals == 0 ? sign + grouped : sign + grouped + decimalMark + padded.suffix(decimals)
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
