/// What stands behind the rates of complaints: doors, classes, stock and flow, people's own ratings, channels, the quality of the records.
public struct ComplaintDetails: Hashable, Sendable {
  /// The doors by which cases left, each with its share of all that left (ADU-7).
  public var exits: [Portion] = []
  /// On-time shares by class and by the limits in force at the receipt (ADU-3).
  public var classes: [ClassLine] = []
  /// What became of the cases of each month of receipt.
  public var receiptMonths: [MonthLine] = []
  public var categories: [CategoryLine] = []
  public var flow = Flow()
  public var reopening = Reopening()
  public var ratings = Ratings()
  /// What "no complaints" means here (ADU-8): of one unit its own state, of a group the number of units in each.
  public var access: [Count] = []
  /// Share of the cases that carry each date and word.
  public var quality: [Portion] = []
  /// Calls for help, timed in minutes; `nil` of none (ADU-1).
  public var emergencies: Emergencies?
  /// Records counted as one case, by their tracking ids (ADU-9).
  public var merges: [Merge] = []
  /// Where citizens speak; the last line is all channels together.
  public var channelUse: [ChannelLine] = []
  public var resolution = ResolutionReport()

  public init() {}

  /// A part of a whole in percent, one decimal.
  public struct Portion: Hashable, Sendable {
    public var label: String
    public var count: Int
    public var whole: Int
    public var percent: Measure

    public init(label: String, count: Int, whole: Int, percent: Measure) {
      self.label = label
      self.count = count
      self.whole = whole
      self.percent = percent
    }
  }

  /// A rate without its interval and exclusions: a line of a table that the whole rate stands above.
  public struct Share: Hashable, Sendable {
    /// Percent, one decimal.
    public var percent: Measure
    public var numerator: Int?
    public var denominator: Int?

    public init(percent: Measure, numerator: Int?, denominator: Int?) {
      self.percent = percent
      self.numerator = numerator
      self.denominator = denominator
    }
  }

  /// One class of cases under the limits of one regulation.
  public struct ClassLine: Hashable, Sendable {
    public var label: String
    /// `14 hari kerja`, `14 atau 60 hari kerja`, or why there is none.
    public var limit: String
    /// The set of limits in force at the receipt; `nil` where there was none.
    public var limitSet: String?
    public var received: Int
    public var verified: Share
    public var disposed: Share
    public var answered: Share
    /// At the shorter limit where the class is missing.
    public var resolved: Share
    /// At the longer limit, where the class is missing.
    public var resolvedAtLonger: Share?

    public init(
      label: String, limit: String, limitSet: String?, received: Int, verified: Share, disposed: Share, answered: Share,
      resolved: Share, resolvedAtLonger: Share? = nil
    ) {
      self.label = label
      self.limit = limit
      self.limitSet = limitSet
      self.received = received
      self.verified = verified
      self.disposed = disposed
      self.answered = answered
      self.resolved = resolved
      self.resolvedAtLonger = resolvedAtLonger
    }
  }

  /// The cases of one month of receipt.
  public struct MonthLine: Hashable, Sendable {
    /// `2025-03`.
    public var month: String
    public var received: Int
    public var verified: Share
    public var answered: Share
    public var resolved: Share
    public var completed: Share

    public init(month: String, received: Int, verified: Share, answered: Share, resolved: Share, completed: Share) {
      self.month = month
      self.received = received
      self.verified = verified
      self.answered = answered
      self.resolved = resolved
      self.completed = completed
    }
  }

  public struct CategoryLine: Hashable, Sendable {
    public var label: String
    public var received: Int
    public var resolved: Int
    public var open: Int
    public var inTime: Share

    public init(label: String, received: Int, resolved: Int, open: Int, inTime: Share) {
      self.label = label
      self.received = received
      self.resolved = resolved
      self.open = open
      self.inTime = inTime
    }
  }

  /// Stock and flow: opening + received − exits = closing, month after month.
  public struct Flow: Hashable, Sendable {
    public var months: [Month] = []
    /// Open at the as-of date by state: all of them, and those that the flow follows, which are its last closing.
    public var open = 0
    public var openInFlow = 0
    /// Cases without the dates for the flow or with wrong ones: in no line of it.
    public var leftOut = 0
    /// The age in working days that nine of ten open cases do not exceed.
    public var ninetiethAge: Int?
    /// Why there is no flow; empty where there is one.
    public var reason = ""

    public struct Month: Hashable, Sendable {
      public var month: String
      public var opening: Int
      public var received: Int
      public var exits: Int
      public var closing: Int

      public init(month: String, opening: Int, received: Int, exits: Int, closing: Int) {
        self.month = month
        self.opening = opening
        self.received = received
        self.exits = exits
        self.closing = closing
      }
    }

    public init() {}
  }

  public struct Reopening: Hashable, Sendable {
    /// Cases reopened at least once, and how often all of them were.
    public var cases = 0
    public var times = 0
    /// New reports that point to a closed case.
    public var repeats = 0
    /// Further reporters of cases that several people brought.
    public var supporters = 0

    public init() {}
  }

  public struct Ratings: Hashable, Sendable {
    /// Mean of the reporters' own ratings, two decimals.
    public var mean = Measure.absent(.noData)
    /// Labels 1 to 5.
    public var distribution: [Count] = []
    /// Given by the system, or outside 1 to 5: in neither of the above.
    public var automatic = 0
    public var invalid = 0
    /// Why there is no mean; empty where there is one.
    public var reason = ""

    public init() {}
  }

  public struct Emergencies: Hashable, Sendable {
    public var calls: Int
    public var handled: Int
    public var answerTimed: Int
    public var minutesToAnswer: Int?
    public var closingTimed: Int
    public var minutesToClosing: Int?
    public var months: [Count]

    public init(
      calls: Int, handled: Int, answerTimed: Int, minutesToAnswer: Int?, closingTimed: Int, minutesToClosing: Int?,
      months: [Count]
    ) {
      self.calls = calls
      self.handled = handled
      self.answerTimed = answerTimed
      self.minutesToAnswer = minutesToAnswer
      self.closingTimed = closingTimed
      self.minutesToClosing = minutesToClosing
      self.months = months
    }
  }

  public struct Merge: Hashable, Sendable {
    /// Tracking ids, sorted; nothing else of the records is printed.
    public var ids: [String]
    public var reasons: [String]

    public init(ids: [String], reasons: [String]) {
      self.ids = ids
      self.reasons = reasons
    }
  }

  public struct ChannelLine: Hashable, Sendable {
    public var label: String
    public var cases: Int
    /// Share that stands in SP4N-LAPOR!, among the cases whose register is known by name.
    public var reached: Portion
    /// Cases with a day of receipt and a day of entry; their middle in working days, and in hours where both have a clock.
    public var timed: Int
    public var sameDay: Int
    public var workdays: Int?
    public var hours: Figure?

    public init(
      label: String, cases: Int, reached: Portion, timed: Int, sameDay: Int, workdays: Int?, hours: Figure?
    ) {
      self.label = label
      self.cases = cases
      self.reached = reached
      self.timed = timed
      self.sameDay = sameDay
      self.workdays = workdays
      self.hours = hours
    }
  }
}
