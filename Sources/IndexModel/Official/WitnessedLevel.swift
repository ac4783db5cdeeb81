public import Statistics

/// What the data feeds witness about an indicator, beside the level of the evaluators (IPP-7).
public struct WitnessedLevel: Hashable, Sendable {
  public let indicator: Indicator
  public let evaluators: Fraction
  public let witnessed: FormLevel

  /// Two levels or more apart: a finding "periksa", never an automatic change.
  public var needsCheck: Bool {
    let difference = evaluators - Fraction(witnessed.points)
    return max(difference, .zero - difference) >= Fraction(2)
  }
}

extension OfficialScore {
  /// Witnessed levels beside those of the evaluators, in the order of the form; blank indicators are left out.
  public func compared(with witnessed: [Int: FormLevel]) -> [WitnessedLevel] {
    aspects.flatMap(\.indicators).compactMap { score in
      guard let level = score.level, let seen = witnessed[score.indicator.number] else { return nil }
      return WitnessedLevel(indicator: score.indicator, evaluators: level, witnessed: seen)
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
