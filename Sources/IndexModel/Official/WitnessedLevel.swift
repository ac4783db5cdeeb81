public import Statistics

/// What the data feeds show about one indicator: a level, or bounds inside which the level must lie (IPP-7).
public struct Witness: Hashable, Sendable {
  public let low: FormLevel
  public let high: FormLevel

  /// Exactly this level.
  public init(_ level: FormLevel) {
    low = level
    high = level
  }

  /// `nil` unless both are levels and in order.
  public init?(from low: Int, through high: Int = 5) {
    guard let low = FormLevel(low), let high = FormLevel(high), low.points <= high.points else { return nil }
    self.low = low
    self.high = high
  }
}

/// What the data feeds witness about an indicator, beside the level of the evaluators (IPP-7).
public struct WitnessedLevel: Hashable, Sendable {
  public let indicator: Indicator
  public let evaluators: Fraction
  public let witness: Witness

  /// Two levels or more outside of what the data show: a finding "periksa", never an automatic change.
  public var needsCheck: Bool {
    let below = Fraction(witness.low.points) - evaluators
    let above = evaluators - Fraction(witness.high.points)
    return max(below, above) >= Fraction(2)
  }
}

extension OfficialScore {
  /// Witnessed levels beside those of the evaluators, in the order of the form; blank indicators are left out.
  public func compared(with witnessed: [Int: Witness]) -> [WitnessedLevel] {
    aspects.flatMap(\.indicators).compactMap { score in
      guard let level = score.level, let seen = witnessed[score.indicator.number] else { return nil }
      return WitnessedLevel(indicator: score.indicator, evaluators: level, witness: seen)
    }
  }
}

extension FormLevel {
  /// Indicator 28 of `pekppp` for complaints inside SP4N-LAPOR!: none followed up 0, below 50 % 3, below 90 % 4, else 5.
  ///
  /// `nil` without complaints: none received is not none followed up (ADU-8).
  public init?(followedUp completed: Int, of received: Int) {
    guard received > 0, (0...received).contains(completed) else { return nil }
    if completed == 0 {
      self.init(0)
    } else if completed * 2 < received {
      self.init(3)
    } else {
      self.init(completed * 10 < received * 9 ? 4 : 5)
    }
  }
}
