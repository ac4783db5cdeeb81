import CivilTime

/// Which number of `01/09/2020` is the day; one order holds for a whole column (IN-2).
public enum DateOrder: String, CaseIterable, Hashable, Sendable {
  case dayMonth = "hari/bulan"
  case monthDay = "bulan/hari"
}

/// How the cells of one date column are to be read.
struct DateForm: Hashable, Sendable {
  var order = DateOrder.dayMonth
  /// Whether a bare number may be a day count of Excel: only in columns declared as dates (IN-2).
  var allowsSerials = false
  /// Whether such days count from 1904, as the workbook says, and not from 1900.
  var countsFrom1904 = false
}

/// What stands in one date cell.
enum DateReading: Hashable, Sendable {
  case stamp(DateStamp)
  case missing
  case unreadable
}

/// A date as its cell gives it.
struct DateStamp: Hashable, Sendable {
  var value: CivilDateTime
  /// Zone named in the cell; `nil` for a clock that names none and so is the unit's own.
  var zone: ZoneOffset?
  /// Whether the cell names a day of the week that is not that date's.
  var hasWrongWeekday = false

  /// The date by the clock of `zone` (IKM-8).
  func local(in unitZone: ZoneOffset) -> CivilDateTime {
    zone.map { value.moved(from: $0, to: unitZone) } ?? value
  }
}

/// What the numeric dates of a column prove about their order (IN-2); evidence of parts and files adds up.
struct DateOrderEvidence: Hashable, Sendable {
  /// Some first number is over 12, as in `21/08/2020`.
  var needsDayMonth = false
  /// Some second number is over 12, as in `08/21/2020`.
  var needsMonthDay = false
  /// Some date can be read both ways.
  var hasAmbiguous = false

  mutating func merge(_ other: Self) {
    needsDayMonth = needsDayMonth || other.needsDayMonth
    needsMonthDay = needsMonthDay || other.needsMonthDay
    hasAmbiguous = hasAmbiguous || other.hasAmbiguous
  }

  /// `nil` where nothing is proven or both are.
  var proven: DateOrder? {
    switch (needsDayMonth, needsMonthDay) {
    case (true, false): .dayMonth
    case (false, true): .monthDay
    case (true, true), (false, false): nil
    }
  }
}
