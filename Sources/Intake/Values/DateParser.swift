import CivilTime

/// Reads every spelling of a date that RULES IN-2 names; nothing is guessed.
///
/// ISO with or without zone, day/month/year with any separator, month names in Indonesian and English, a leading day of the week
/// (checked), times with colon or dot, WIB, WITA and WIT, seconds since 1970, `20250529120000`, and serials where declared.
struct DateParser: Sendable {
  let form: DateForm
  private let words = DateWords.standard

  init(_ form: DateForm) { self.form = form }

  /// Reads a cell; `evidence` gains what a numeric date proves about the order of its column.
  func read(_ text: some StringProtocol, evidence: inout DateOrderEvidence) -> DateReading {
    let folded = Folded.label(text)
    if words.missing.contains(folded) { return .missing }
    if let number = Self.plainDigits(folded) { return digits(folded, number) }
    if let serial = serial(folded) { return serial }
    var tokens = DateTokens(folded)
    guard let stamp = stamp(&tokens, &evidence) else { return .unreadable }
    return .stamp(stamp)
  }

  func read(_ text: some StringProtocol) -> DateReading {
    var evidence = DateOrderEvidence()
    return read(text, evidence: &evidence)
  }

  // MARK: Bare numbers

  private static func plainDigits(_ text: String) -> Int? {
    text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }

  private func digits(_ text: String, _ number: Int) -> DateReading {
    switch text.utf8.count {
    case 14:
      let time = number % 1_000_000
      let (hour, minute, second) = (time / 10_000, time / 100 % 100, time % 100)
      guard let date = Self.compactDate(number / 1_000_000), hour < 24, minute < 60, second < 60 else { break }
      return .stamp(DateStamp(value: CivilDateTime(date: date, secondOfDay: hour * 3600 + minute * 60 + second)))
    case 8:
      guard let date = Self.compactDate(number) else { break }
      return .stamp(DateStamp(value: CivilDateTime(date: date)))
    case 9...10 where words.epochSeconds.contains(number):
      let day = CivilDate(dayNumber: number / 86_400)
      return .stamp(DateStamp(value: CivilDateTime(date: day, secondOfDay: number % 86_400), zone: .utc))
    default:
      if let serial = serial(text) { return serial }
    }
    return .unreadable
  }

  private static func compactDate(_ number: Int) -> CivilDate? {
    CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// Day 25569 of the 1900 system, 24107 of that of 1904, is 1970-01-01; the days around the imaginary 29 February 1900 lie outside
  /// the range.
  private func serial(_ text: String) -> DateReading? {
    guard form.allowsSerials, text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 }),
      let value = Double(text), words.serialDays.contains(Int(value))
    else { return nil }
    let day = Int(value)
    let second = Int(((value - Double(day)) * 86_400).rounded())
    let hasTime = text.utf8.contains(46)
    guard second < 86_400 else { return nil }
    let date = CivilDate(dayNumber: day - (form.countsFrom1904 ? 24_107 : 25_569))
    return .stamp(DateStamp(value: CivilDateTime(date: date, secondOfDay: hasTime ? second : nil)))
  }

  // MARK: Dates in parts

  private func stamp(_ tokens: inout DateTokens, _ evidence: inout DateOrderEvidence) -> DateStamp? {
    tokens.skip(words.fillers)
    var weekday: Weekday?
    if let word = tokens.peekWord, let day = words.weekday[word] {
      weekday = day
      tokens.advance()
      tokens.skip(words.fillers)
    }
    guard let date = date(&tokens, &evidence) else { return nil }
    tokens.skip(words.fillers)
    var second: Int?
    if tokens.peekNumber != nil {
      guard let time = time(&tokens) else { return nil }
      second = time
    }
    var zone: ZoneOffset?
    if !tokens.isAtEnd {
      guard second != nil, let offset = zoneSeconds(&tokens), tokens.isAtEnd else { return nil }
      zone = ZoneOffset(seconds: offset)
    }
    let wrong = weekday.map { $0 != date.weekday } ?? false
    return DateStamp(value: CivilDateTime(date: date, secondOfDay: second), zone: zone, hasWrongWeekday: wrong)
  }

  private func date(_ tokens: inout DateTokens, _ evidence: inout DateOrderEvidence) -> CivilDate? {
    if let word = tokens.peekWord, let month = words.month[word] {
      tokens.advance()
      guard let day = tokens.takeNumber(digits: 1...2), let year = tokens.takeNumber(digits: 4...4) else { return nil }
      return CivilDate(year: year, month: month, day: day)
    }
    if let year = tokens.takeNumber(digits: 4...4) {
      guard let month = month(&tokens), let day = tokens.takeNumber(digits: 1...2) else { return nil }
      return CivilDate(year: year, month: month, day: day)
    }
    guard let first = tokens.takeNumber(digits: 1...2) else { return nil }
    if let word = tokens.peekWord, let month = words.month[word] {
      tokens.advance()
      guard let year = tokens.takeNumber(digits: 4...4) else { return nil }
      return CivilDate(year: year, month: month, day: first)
    }
    guard let second = tokens.takeNumber(digits: 1...2), let year = tokens.takeNumber(digits: 4...4) else { return nil }
    return ordered(first, second, year: year, &evidence)
  }

  private func month(_ tokens: inout DateTokens) -> Int? {
    if let word = tokens.peekWord, let month = words.month[word] {
      tokens.advance()
      return month
    }
    return tokens.takeNumber(digits: 1...2)
  }

  private func ordered(_ first: Int, _ second: Int, year: Int, _ evidence: inout DateOrderEvidence) -> CivilDate? {
    let asDayMonth = CivilDate(year: year, month: second, day: first)
    let asMonthDay = CivilDate(year: year, month: first, day: second)
    if asDayMonth != nil && asMonthDay != nil && first != second { evidence.hasAmbiguous = true }
    if asDayMonth != nil && asMonthDay == nil { evidence.needsDayMonth = true }
    if asDayMonth == nil && asMonthDay != nil { evidence.needsMonthDay = true }
    switch form.order {
    case .dayMonth: return asDayMonth
    case .monthDay: return asMonthDay
    }
  }

  // MARK: Times

  /// Seconds since midnight from `18:33`, `18.33.51`, `6:33:51 pm`.
  private func time(_ tokens: inout DateTokens) -> Int? {
    guard var hour = tokens.takeNumber(digits: 1...2), let minute = tokens.takeNumber(digits: 2...2) else { return nil }
    let second = tokens.takeNumber(digits: 2...2) ?? 0
    _ = tokens.takeNumber(digits: 1...9)
    switch tokens.peekWord {
    case "am":
      guard (1...12).contains(hour) else { return nil }
      hour %= 12
      tokens.advance()
    case "pm":
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + 12
      tokens.advance()
    default: break
    }
    guard hour < 24, minute < 60, second < 60 else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  /// A time of day alone, such as `08.30 WIB`; seconds since midnight.
  func timeOfDay(_ text: some StringProtocol) -> Int? {
    var tokens = DateTokens(Folded.label(text))
    tokens.skip(words.fillers)
    guard let second = time(&tokens) else { return nil }
    if let word = tokens.peekWord, words.zoneSeconds[word] != nil { tokens.advance() }
    return tokens.isAtEnd ? second : nil
  }

  /// `wib`, `z`, `+07:00`, `gmt+8`.
  private func zoneSeconds(_ tokens: inout DateTokens) -> Int? {
    var seconds = 0
    if let word = tokens.peekWord {
      guard let known = words.zoneSeconds[word] else { return nil }
      seconds = known
      tokens.advance()
    }
    guard let sign = tokens.takeSign() else { return seconds }
    guard let number = tokens.takeNumber(digits: 1...4) else { return nil }
    let (hours, minutes) =
      number > 99 ? (number / 100, number % 100) : (number, tokens.takeNumber(digits: 2...2) ?? 0)
    guard hours <= 14, minutes < 60 else { return nil }
    return seconds + sign * (hours * 3600 + minutes * 60)
  }
}
