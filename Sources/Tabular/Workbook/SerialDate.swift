/// Days since the epoch of a workbook as calendar dates.
enum SerialDate {
  enum Epoch: Sendable {
    case year1900, year1904
  }

  private static let secondsPerDay = 86_400

  /// `2025-03-31`, `2025-03-31 13:45:10` or, for a time alone, `13:45:10`; `nil` where no such day exists.
  ///
  /// In the 1900 system serial 60 is the 29 February 1900 that never was, and 0 is no day at all (IN-2).
  static func text(_ serial: Double, kind: CellStyles.Kind, epoch: Epoch) -> String? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    var day = Int(serial)
    var second = Int(((serial - Double(day)) * Double(secondsPerDay)).rounded())
    if second == secondsPerDay { (day, second) = (day + 1, 0) }
    let time = clock(second)
    if kind == .time, day == 0 { return time }
    guard let date = date(day, epoch) else { return nil }
    return second == 0 && kind == .date ? date : "\(date) \(time)"
  }

  private static func date(_ serial: Int, _ epoch: Epoch) -> String? {
    // 1970-01-01 is serial 25569 in the 1900 system and 24107 in the 1904 system.
    switch epoch {
    case .year1900:
      guard serial != 0, serial != 60, serial <= 2_958_465 else { return nil }
      return civil(serial - (serial < 60 ? 25_568 : 25_569))
    case .year1904:
      guard serial <= 2_957_003 else { return nil }
      return civil(serial - 24_107)
    }
  }

  /// Days since 1970-01-01 as a date of the Gregorian calendar (Howard Hinnant, "chrono-compatible low-level date algorithms").
  private static func civil(_ days: Int) -> String {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let civilMonth = month < 10 ? month + 3 : month - 9
    let year = yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0)
    return "\(padded(year, 4))-\(padded(civilMonth, 2))-\(padded(day, 2))"
  }

  private static func clock(_ second: Int) -> String {
    "\(padded(second / 3_600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
