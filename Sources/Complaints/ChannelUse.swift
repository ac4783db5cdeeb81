import CivilTime

/// Where citizens speak, what share of it reaches SP4N-LAPOR!, and how long the keying in takes (ADU-1).
public struct ChannelUse: Hashable, Sendable {
  /// Channels that occur, in their fixed order; `nil`, a channel not stated, last.
  public let lines: [Line]
  /// All channels together.
  public let total: Line

  public struct Line: Hashable, Sendable {
    public let channel: Channel?
    public let cases: Int
    /// Cases, or records counted with them, in a register of the national system.
    public let reached: Int
    /// Cases whose register is known by name; the others cannot say whether they reached it.
    public let known: Int
    public let entry: EntryDelay
  }

  init(_ cases: [JudgedCase], rules: ComplaintRules) {
    let order: [Channel?] = Channel.allCases + [nil]
    var byChannel: [[JudgedCase]] = Array(repeating: [], count: order.count)
    for judged in cases {
      if let place = order.firstIndex(of: judged.entry.channelOrigin ?? judged.entry.channelEntry) {
        byChannel[place].append(judged)
      }
    }
    lines = zip(order, byChannel).compactMap { $1.isEmpty ? nil : Line($0, $1, rules) }
    total = Line(nil, cases, rules)
  }
}

extension ChannelUse.Line {
  fileprivate init(_ channel: Channel?, _ cases: [JudgedCase], _ rules: ComplaintRules) {
    self.channel = channel
    self.cases = cases.count
    reached = cases.count { $0.reachesNational == true }
    known = cases.count { $0.reachesNational != nil }
    entry = EntryDelay(cases, calendar: rules.calendar)
  }
}

/// From the day on which a citizen spoke to the keying in of the case; only cases with both stamps and none of them wrong.
public struct EntryDelay: Hashable, Sendable {
  public let cases: Int
  /// Keyed in on the day of receipt.
  public let sameDay: Int
  /// The middle one, of an even number the lower; `nil` of none.
  public let medianWorkdays: Int?
  /// Cases whose stamps both bear a clock, and the middle of their minutes by the clock on the wall.
  public let clocked: Int
  public let medianMinutes: Int?

  init(_ cases: [JudgedCase], calendar: WorkdayCalendar) {
    let pairs = cases.filter { !$0.hasTimeIssue }.compactMap { judged in
      judged.entry.receivedAt.flatMap { received in judged.entry.enteredAt.map { (received, $0) } }
    }
    let minutes = pairs.compactMap { $0.0.minutes(until: $0.1) }
    self.cases = pairs.count
    sameDay = pairs.count { $0.0.date == $0.1.date }
    medianWorkdays = pairs.compactMap { calendar.workdays(from: $0.0.date, to: $0.1.date) }.lowerMedian
    clocked = minutes.count
    medianMinutes = minutes.lowerMedian
  }
}

extension CivilDateTime {
  /// Whole minutes to a later stamp; `nil` where one of them has no clock.
  func minutes(until later: CivilDateTime) -> Int? {
    guard let start = secondOfDay, let end = later.secondOfDay else { return nil }
    return ((later.date - date) * 86_400 + end - start) / 60
  }
}

extension [Int] {
  /// The middle one in order, of an even number the lower; `nil` of none.
  var lowerMedian: Int? { isEmpty ? nil : sorted()[(count - 1) / 2] }
}

extension ComplaintRules {
  /// Whether a case stands in the national system: by its own register, by that of a record counted with it, or because it came in by
  /// the national number 1708. `nil` where the register is not known by name.
  func reachesNational(_ entry: ComplaintCase) -> Bool? {
    let systems = [entry.sourceSystem] + entry.mergedSystems
    if systems.contains(where: nationalSystems.contains) || entry.channelEntry == .sms { return true }
    return entry.sourceSystem == ComplaintVocabulary.commonSystem ? nil : false
  }
}
