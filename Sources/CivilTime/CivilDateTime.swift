/// A local date with, where the source has it, the second of the day.
public struct CivilDateTime: Hashable, Sendable {
  public var date: CivilDate
  /// Seconds since local midnight, 0..<86400; `nil` when the source gives only a date.
  public var secondOfDay: Int?

  public init(date: CivilDate, secondOfDay: Int? = nil) {
    self.date = date
    self.secondOfDay = secondOfDay
  }

  /// The same instant told by the clock of another offset; a bare date stays as it is.
  public func moved(from: ZoneOffset, to: ZoneOffset) -> CivilDateTime {
    guard let secondOfDay else { return self }
    let shifted = secondOfDay + to.seconds - from.seconds
    let days = Int((Double(shifted) / 86_400).rounded(.down))
    return CivilDateTime(date: date.advanced(byDays: days), secondOfDay: shifted - days * 86_400)
  }
}

extension CivilDateTime: Comparable {
  /// A bare date sorts as its midnight.
  public static func < (a: Self, b: Self) -> Bool {
    (a.date, a.secondOfDay ?? 0) < (b.date, b.secondOfDay ?? 0)
  }
}

/// Distance of a clock from UTC.
public struct ZoneOffset: Hashable, Sendable {
  public let seconds: Int

  public init(seconds: Int) { self.seconds = seconds }

  public static let utc = ZoneOffset(seconds: 0)
}

/// The three zones of Indonesia (IKM-8): a response belongs to the day of its unit's own clock.
public enum IndonesianZone: String, CaseIterable, Hashable, Sendable {
  case wib = "WIB"
  case wita = "WITA"
  case wit = "WIT"

  public var offset: ZoneOffset {
    switch self {
    case .wib: ZoneOffset(seconds: 7 * 3600)
    case .wita: ZoneOffset(seconds: 8 * 3600)
    case .wit: ZoneOffset(seconds: 9 * 3600)
    }
  }
}
