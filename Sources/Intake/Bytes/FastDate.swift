import CivilTime

/// A date as the row loop needs it: year, month and day in one number that compares like the date.
struct FastDate: Hashable, Sendable {
  /// `20250331`.
  let day: Int32
  /// Seconds since local midnight; -1 where only a date is given.
  let second: Int32

  init(day: Int32, second: Int32) {
    self.day = day
    self.second = second
  }

  init(_ value: CivilDateTime) {
    let (year, month, day) = value.date.components
    self.init(day: Int32(year * 10_000 + month * 100 + day), second: value.secondOfDay.map { Int32($0) } ?? -1)
  }

  var year: Int { Int(day) / 10_000 }
  var month: Int { Int(day) / 100 % 100 }

  /// `2025-03-31`, `2025-03-31 13:45:10` or with `T`; `nil` for anything else, which the full parser then reads.
  @inline(__always)
  init?(iso bytes: Span<UInt8>, _ range: Range<Int>) {
    let count = range.count
    let start = range.lowerBound
    guard count == 10 || count == 19, bytes[start &+ 4] == 45, bytes[start &+ 7] == 45,
      let century = Self.pair(bytes, start), let rest = Self.pair(bytes, start &+ 2),
      let month = Self.pair(bytes, start &+ 5), let day = Self.pair(bytes, start &+ 8)
    else { return nil }
    let year = century &* 100 &+ rest
    guard year > 0, month >= 1, month <= 12, day >= 1, day <= 28 || day <= Self.days(year, month) else { return nil }
    self.day = year &* 10_000 &+ month &* 100 &+ day
    guard count == 19 else {
      second = -1
      return
    }
    guard bytes[start &+ 10] == 32 || bytes[start &+ 10] == 84, bytes[start &+ 13] == 58, bytes[start &+ 16] == 58,
      let hour = Self.pair(bytes, start &+ 11), let minute = Self.pair(bytes, start &+ 14),
      let second = Self.pair(bytes, start &+ 17), hour < 24, minute < 60, second < 60
    else { return nil }
    self.second = hour &* 3600 &+ minute &* 60 &+ second
  }

  @inline(__always)
  private static func pair(_ bytes: Span<UInt8>, _ index: Int) -> Int32? {
    let tens = Int32(bytes[index]) &- 48
    let ones = Int32(bytes[index &+ 1]) &- 48
    guard tens >= 0, tens <= 9, ones >= 0, ones <= 9 else { return nil }
    return tens &* 10 &+ ones
  }

  private static func days(_ year: Int32, _ month: Int32) -> Int32 {
    Int32(CivilDate.daysInMonth(year: Int(year), month: Int(month)))
  }
}
