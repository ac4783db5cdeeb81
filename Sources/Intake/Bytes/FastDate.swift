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
    guard count == 10 || count == 19, let date = DigitPairs(bytes.word(at: start, count: 8), like: .date),
      let lastPair = DigitPairs(bytes.word(at: start &+ 8, count: 2), like: .pair)
    else { return nil }
    let year = date[0] &* 100 &+ date[2]
    let month = date[5]
    let day = lastPair[0]
    guard year > 0, month >= 1, month <= 12, day >= 1, day <= 28 || day <= Self.days(year, month) else { return nil }
    self.day = year &* 10_000 &+ month &* 100 &+ day
    guard count == 19 else {
      second = -1
      return
    }
    guard bytes[start &+ 10] == 32 || bytes[start &+ 10] == 84,
      let time = DigitPairs(bytes.word(at: start &+ 11, count: 8), like: .time), time[0] < 24, time[3] < 60,
      time[6] < 60
    else { return nil }
    second = time[0] &* 3600 &+ time[3] &* 60 &+ time[6]
  }

  private static func days(_ year: Int32, _ month: Int32) -> Int32 {
    Int32(CivilDate.daysInMonth(year: Int(year), month: Int(month)))
  }
}

/// Eight bytes of digits and signs at fixed places, checked and read at once.
private struct DigitPairs {
  struct Pattern {
    /// `0` where a digit stands, else the sign itself.
    let text: UInt64
    /// What carries into the highest bit of a byte that is more than 9 for a digit, more than 0 for a sign.
    let limit: UInt64

    /// `0000-00-`
    static let date = Pattern(text: 0x2D30_302D_3030_3030, limit: 0x7F76_767F_7676_7676)
    /// `00:00:00`
    static let time = Pattern(text: 0x3030_3A30_303A_3030, limit: 0x7676_7F76_767F_7676)
    /// `00` and nothing behind it.
    static let pair = Pattern(text: 0x3030, limit: 0x7F7F_7F7F_7F7F_7676)
  }

  private let pairs: UInt64

  @inline(__always)
  init?(_ word: UInt64, like pattern: Pattern) {
    let digits = word ^ pattern.text
    guard ((digits &+ pattern.limit) | digits) & 0x8080_8080_8080_8080 == 0 else { return nil }
    pairs = digits &* 10 &+ digits &>> 8
  }

  /// The number that the digits at `place` and behind it make.
  @inline(__always)
  subscript(place: UInt64) -> Int32 { Int32(truncatingIfNeeded: pairs &>> (place &* 8) & 0xFF) }
}
