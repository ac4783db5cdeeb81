public import CivilTime

/// The stamps of a case, in the order in which they happen.
public enum ComplaintStamp: String, CaseIterable, Hashable, Sendable {
  case diterima, dicatat, diverifikasi, didisposisi, dijawab, ditutup
}

/// A stamp that cannot be true; never repaired: the case leaves the time metrics and stays in the counts (ADU-10).
public struct TimeIssue: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// After the as-of date.
    case future(ComplaintStamp)
    /// Before `ComplaintCase.earliestYear`: a mistyped year such as 0219 or a zero of another system.
    case tooEarly(ComplaintStamp)
    /// The second stamp lies before the first, though it can only follow it: a negative duration.
    case outOfOrder(ComplaintStamp, ComplaintStamp)
    /// Closed by its date and open by its stage.
    case closedButOpen
  }

  /// `ComplaintCase.source`.
  public let source: Int
  public let kind: Kind
}

extension ComplaintCase {
  /// No register of complaints that is read here begins before this year [house].
  public static let earliestYear = 1990

  /// Everything wrong with the stamps of this case at the as-of date, in the order of the stamps (ADU-10).
  ///
  /// Days are compared where either side has no time of day. An entry by hand may follow any later step, so it is only
  /// compared with the receipt. A closing date of a reopened case is its earlier closing and no contradiction.
  public func timeIssues(asOf: CivilDate) -> [TimeIssue] {
    var issues: [TimeIssue] = []
    for stamp in ComplaintStamp.allCases {
      guard let at = self[stamp] else { continue }
      if at.date > asOf { issues.append(TimeIssue(source: source, kind: .future(stamp))) }
      if at.isTooEarly { issues.append(TimeIssue(source: source, kind: .tooEarly(stamp))) }
    }
    if let receivedAt, let enteredAt, enteredAt.isClearlyBefore(receivedAt) {
      issues.append(TimeIssue(source: source, kind: .outOfOrder(.diterima, .dicatat)))
    }
    var last: (stamp: ComplaintStamp, at: CivilDateTime)?
    for stamp in ComplaintStamp.allCases where stamp != .dicatat {
      guard let at = self[stamp] else { continue }
      if let last, at.isClearlyBefore(last.at) {
        issues.append(TimeIssue(source: source, kind: .outOfOrder(last.stamp, stamp)))
      }
      last = (stamp, at)
    }
    if closedAt != nil, stage != .dibukaLagi, !outcome.isExit {
      issues.append(TimeIssue(source: source, kind: .closedButOpen))
    }
    return issues
  }

  public subscript(stamp: ComplaintStamp) -> CivilDateTime? {
    switch stamp {
    case .diterima: receivedAt
    case .dicatat: enteredAt
    case .diverifikasi: verifiedAt
    case .didisposisi: disposedAt
    case .dijawab: firstAnswerAt
    case .ditutup: closedAt
    }
  }
}

extension CivilDateTime {
  private static let earliest = CivilDate(year: ComplaintCase.earliestYear, month: 1, day: 1)

  /// In a year that no register can have.
  var isTooEarly: Bool { Self.earliest.map { date < $0 } ?? false }

  /// Before the other by the day, or by the clock where both have one.
  func isClearlyBefore(_ other: CivilDateTime) -> Bool {
    guard date == other.date, let mine = secondOfDay, let theirs = other.secondOfDay else { return date < other.date }
    return mine < theirs
  }
}
