/// Days since the epoch of a workbook as calendar dates.
enum SerialDate {
  enum Epoch: Sendable {
    case year1900, year1904
  }

  private static let secondsPerDay = 86_400

  /// Appends `2025-03-31`, `2025-03-31 13:45:10` or, for a time alone, `13:45:10`.
  ///
  /// In the 1900 system serial 60 is the 29 February 1900 that never was, and 0 is no day at all (IN-2).
  ///
  /// - Returns: `false`, with nothing appended, where no such day exists.
  static func append(_ serial: Double, kind: CellStyles.Kind, epoch: Epoch, to bytes: inout [UInt8]) -> Bool {
    guard serial >= 0, serial < 2_958_466 else { return false }
    var day = Int(serial)
    var second = Int(((serial - Double(day)) * Double(secondsPerDay)).rounded())
    if second == secondsPerDay { (day, second) = (day + 1, 0) }
    if kind == .time, day == 0 {
      appendClock(second, to: &bytes)
      return true
    }
    guard let days = daysSince1970(day, epoch) else { return false }
    appendDate(days, to: &bytes)
    if second != 0 || kind != .date {
      bytes.append(UInt8(ascii: " "))
      appendClock(second, to: &bytes)
    }
    return true
  }

  private static func daysSince1970(_ serial: Int, _ epoch: Epoch) -> Int? {
    // 1970-01-01 is serial 25569 in the 1900 system and 24107 in the 1904 system.
    switch epoch {
    case .year1900:
      guard serial != 0, serial != 60, serial <= 2_958_465 else { return nil }
      return serial - (serial < 60 ? 25_568 : 25_569)
    case .year1904:
      guard serial <= 2_957_003 else { return nil }
      return serial - 24_107
    }
  }

  /// Days since 1970-01-01 as a date of the Gregorian calendar (Howard Hinnant, "chrono-compatible low-level date algorithms").
  private static func appendDate(_ days: Int, to bytes: inout [UInt8]) {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let civilMonth = month < 10 ? month + 3 : month - 9
    let year = yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0)
    appendPair(year / 100, to: &bytes)
    appendPair(year % 100, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    appendPair(civilMonth, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    appendPair(day, to: &bytes)
  }

  private static func appendClock(_ second: Int, to bytes: inout [UInt8]) {
    appendPair(second / 3_600, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    appendPair(second / 60 % 60, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    appendPair(second % 60, to: &bytes)
  }

  /// Two digits of a number below 100.
  private static func appendPair(_ number: Int, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10))
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}
