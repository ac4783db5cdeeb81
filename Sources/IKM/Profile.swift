import Statistics

/// One table of the respondent profile, ready to publish (IKM-9).
public struct ProfileTable: Hashable, Sendable {
  public enum Cell: Hashable, Sendable {
    /// Respondents, and their share in tenths of a percent; the shares of a whole table sum to 1000.
    case shown(respondents: Int, tenthsOfPercent: Int)
    /// Fewer respondents than may be published, or needed to hide such a cell.
    case suppressed
  }

  public struct Row: Hashable, Sendable {
    public let label: String
    public let cell: Cell
  }

  public let title: String
  /// All respondents of the table; always shown.
  public let respondents: Int
  public let rows: [Row]

  /// From counts in the order in which they are printed; `nil` where nobody answered.
  ///
  /// A cell of 1 to `suppressBelow` − 1 is suppressed. Where only one would be, or the suppressed ones together would still be too
  /// few, its number could be found by subtraction: the next smallest goes too.
  public init?(title: String, counts: [(label: String, respondents: Int)], suppressBelow: Int) {
    guard let shares = LargestRemainder.shares(of: counts.map(\.respondents)) else { return nil }
    let hidden = Self.hidden(counts.map(\.respondents), suppressBelow: suppressBelow)
    self.title = title
    respondents = counts.reduce(0) { $0 + $1.respondents }
    rows = counts.indices.map { index in
      Row(
        label: counts[index].label,
        cell: hidden.contains(index)
          ? .suppressed : .shown(respondents: counts[index].respondents, tenthsOfPercent: shares[index]))
    }
  }

  private static func hidden(_ counts: [Int], suppressBelow: Int) -> Set<Int> {
    var hidden = Set(counts.indices.filter { (1..<suppressBelow).contains(counts[$0]) })
    guard !hidden.isEmpty else { return hidden }
    let bySize = counts.indices.filter { counts[$0] >= suppressBelow }
      .sorted { counts[$0] == counts[$1] ? $0 < $1 : counts[$0] < counts[$1] }
    for index in bySize where hidden.count < 2 || hidden.reduce(0, { $0 + counts[$1] }) < suppressBelow {
      hidden.insert(index)
    }
    return hidden
  }
}

extension UnitTally {
  /// The profile of the complete questionnaires: sex, age, education, occupation, hour and disability, as far as anybody stated it.
  public func profile(suppressBelow: Int) -> [ProfileTable] {
    func table<Value>(
      _ title: String, _ values: [Value], _ label: (Value) -> String, _ group: (Value?) -> RespondentGroup
    ) -> ProfileTable? {
      let stated = values.map { (label: label($0), respondents: self.group(group($0))?.respondents ?? 0) }
      guard stated.contains(where: { $0.respondents > 0 }) else { return nil }
      let unstated = self.group(group(nil))?.respondents ?? 0
      let counts = unstated > 0 ? stated + [(label: "Tidak diisi", respondents: unstated)] : stated
      return ProfileTable(title: title, counts: counts, suppressBelow: suppressBelow)
    }
    return [
      table("Jenis kelamin", Sex.allCases, \.label) { .sex($0) },
      table("Usia", AgeBand.allCases, \.label) { .age($0) },
      table("Pendidikan", Education.allCases, \.label) { .education($0) },
      table("Pekerjaan", Occupation.allCases, \.label) { .occupation($0) },
      table("Jam survei", HourSlot.allCases, \.label) { .hour($0) },
      table("Disabilitas", Disability.allCases, \.label) { .disability($0) },
    ].compactMap(\.self)
  }
}
