import CivilTime

/// What is still open at the as-of date, and how the stock came about.
public struct Backlog: Hashable, Sendable {
  /// Cases not known to have left, whenever received.
  public let open: Int
  /// Age of the open cases in working days from receipt, ascending; only those with a valid receipt inside the calendar.
  public let ages: [Int]
  public let flow: MetricResult<StockFlow>

  /// The age that nine of ten open cases do not exceed (nearest rank); `nil` of none.
  public var ninetiethAge: Int? {
    ages.isEmpty ? nil : ages[(ages.count * 9 + 9) / 10 - 1]
  }
}

/// Stock and flow between the start of the period and the as-of date, by dates.
public struct StockFlow: Hashable, Sendable {
  /// Received before the start and not gone by then.
  public let opening: Int
  /// Received from the start through the as-of date.
  public let received: Int
  /// Gone from the start through the as-of date, by whatever door.
  public let exits: Int
  /// Open by state, counted apart from the dates.
  public let open: Int
  /// Cases without the dates for it or with wrong ones; they are in none of the other numbers.
  public let leftOut: Int
  /// Every month from the start through the as-of date; each closing is the next opening, the last one the stock at the as-of date.
  public let months: [FlowMonth]

  /// opening + received − exits − open: zero, or state and dates contradict each other.
  public var difference: Int { opening + received - exits - open }
}

/// Stock and flow of one month, the first and the last as far as they lie between the start and the as-of date.
public struct FlowMonth: Hashable, Sendable {
  public let month: CivilMonth
  public let opening: Int
  public let received: Int
  public let exits: Int

  public var closing: Int { opening + received - exits }

  /// From the stock at the start and what came and went by month.
  static func all(
    opening: Int, arrivals: [CivilMonth: Int], exits: [CivilMonth: Int], from start: CivilDate, through end: CivilDate
  ) -> [FlowMonth] {
    var months: [FlowMonth] = []
    var stock = opening
    for month in CivilMonth(of: start).through(CivilMonth(of: end)) {
      let flow = FlowMonth(
        month: month, opening: stock, received: arrivals[month] ?? 0, exits: exits[month] ?? 0)
      months.append(flow)
      stock = flow.closing
    }
    return months
  }
}

extension Backlog {
  /// Takes all cases of the unit, those received before the period too; without a start there is no flow.
  init(_ judged: [JudgedCase], start: CivilDate?, asOf: CivilDate, calendar: WorkdayCalendar) {
    let open = judged.filter { !$0.outcome.isExit }
    self.open = open.count
    ages = open.filter { !$0.hasTimeIssue }.compactMap { judged in
      judged.entry.receivedAt.flatMap { calendar.workdays(from: $0.date, to: asOf) }
    }.sorted()
    flow = Self.flow(judged, start: start, asOf: asOf)
  }

  private static func flow(_ judged: [JudgedCase], start: CivilDate?, asOf: CivilDate) -> MetricResult<StockFlow> {
    guard !judged.isEmpty else { return .tidakDapatDinilai(.noComplaints) }
    guard let start else { return .tidakDapatDihitung(.period) }
    guard !judged.contains(where: \.profile.isClosedOnly) else { return .tidakDapatDihitung(.closedOnlyExtract) }
    guard judged.contains(where: { $0.profile.fields.contains(.penutupan) }) else {
      return .tidakDapatDihitung(.field(.penutupan))
    }
    var (opening, received, exits, open, leftOut) = (0, 0, 0, 0, 0)
    var (arrivalMonths, exitMonths): ([CivilMonth: Int], [CivilMonth: Int]) = ([:], [:])
    for judged in judged {
      let exit = judged.entry.exitedAt?.date
      guard !judged.hasTimeIssue, let arrival = judged.entry.receivedAt?.date,
        exit != nil || !judged.outcome.isExit
      else {
        leftOut += 1
        continue
      }
      let isGoneBefore = exit.map { $0 < start } ?? false
      if arrival >= start {
        received += 1
        arrivalMonths[CivilMonth(of: arrival), default: 0] += 1
      } else if !isGoneBefore {
        opening += 1
      }
      if let exit, !isGoneBefore {
        exits += 1
        exitMonths[CivilMonth(of: exit), default: 0] += 1
      }
      if !judged.outcome.isExit { open += 1 }
    }
    return .value(
      StockFlow(
        opening: opening, received: received, exits: exits, open: open, leftOut: leftOut,
        months: FlowMonth.all(
          opening: opening, arrivals: arrivalMonths, exits: exitMonths, from: start, through: asOf)))
  }
}
