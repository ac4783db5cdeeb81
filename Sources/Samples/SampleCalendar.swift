import CivilTime

/// Days of the year on which offices work, drawn by the season: many entries, each as likely as the next.
struct SampleCalendar: Sendable {
  let dates: [CivilDate]

  private static let size = 4096

  init(year: Int, seed: UInt64, vocabulary: SampleVocabulary) {
    var months: [Int] = []
    for (index, weight) in vocabulary.monthWeights.enumerated() {
      months += Array(repeating: index + 1, count: weight)
    }
    dates = (0..<Self.size).compactMap { entry in
      var random = CounterGenerator(seed: seed, stream: .days, row: entry)
      let month = months[random.below(months.count)]
      let day = 1 + random.below(CivilDate.daysInMonth(year: year, month: month))
      guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
      return Self.workday(near: date)
    }
  }

  /// The Friday before a weekend that would otherwise lead out of the year, else the Monday after it.
  private static func workday(near date: CivilDate) -> CivilDate {
    var result = date
    while result.weekday.isWeekend { result = result.advanced(byDays: 1) }
    guard result.year == date.year else { return date.advanced(byDays: date.weekday == .saturday ? -1 : -2) }
    return result
  }
}
