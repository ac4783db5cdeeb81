import CivilTime
import IKM
import Reports
import Statistics

/// Services, months and respondent groups of one survey, small cells hidden (IKM-9).
struct SurveyBreakdowns {
  private let rules: IKMRules
  /// What is asked of every survey, in the order of a report: services come from the survey itself.
  private let kinds: [(title: String, groups: [Labelled])]

  private typealias Labelled = (label: String, group: RespondentGroup)

  init(rules: IKMRules, period: DatePeriod) {
    func stated<Value>(_ values: [Value], _ label: (Value) -> String, _ group: (Value?) -> RespondentGroup)
      -> [Labelled]
    {
      values.map { (label($0), group($0)) } + [("tidak disebut", group(nil))]
    }
    self.rules = rules
    kinds = [
      ("Bulan", Self.months(of: period)),
      ("Jam", stated(HourSlot.allCases, \.label) { .hour($0) }),
      ("Jenis kelamin", stated(Sex.allCases, \.label) { .sex($0) }),
      ("Usia", stated(AgeBand.allCases, \.label) { .age($0) }),
      ("Pendidikan", stated(Education.allCases, \.label) { .education($0) }),
      ("Pekerjaan", stated(Occupation.allCases, \.label) { .occupation($0) }),
      ("Disabilitas", stated(Disability.allCases, \.label) { .disability($0) }),
    ]
  }

  /// Groups of one kind with what may be said of each.
  struct Groups {
    let title: String
    let rows: [(row: ProfileTable.Row, tally: GroupTally)]
    /// Groups with a name of their own whose figures may be shown.
    let shown: [(label: String, tally: GroupTally)]

    fileprivate init(title: String, rows: [(row: ProfileTable.Row, tally: GroupTally)]) {
      self.title = title
      self.rows = rows
      shown = rows.compactMap { row, tally in
        if case .shown = row.cell, !SurveyBreakdowns.isUnstated(row.label) { (row.label, tally) } else { nil }
      }
    }
  }

  func groups(_ survey: MeasuredSurvey) -> [Groups] {
    let tally = survey.tally
    guard tally.complete > 0 else { return [] }
    let services = survey.services.enumerated().map { (label: $1, group: RespondentGroup.service($0)) }
    return ([(IKMReport.Breakdown.services, services)] + kinds).compactMap { table($0.0, $0.1, tally) }
  }

  private static func months(of period: DatePeriod) -> [Labelled] {
    let (year, month, _) = period.start.components
    return (0..<min(period.monthCount, 24)).map { index in
      let total = year * 12 + month - 1 + index
      let number = total % 12 + 1
      return ("\(total / 12)-" + (number < 10 ? "0" : "") + "\(number)", RespondentGroup.month(index))
    } + [("tanpa tanggal", .month(nil))]
  }

  /// `nil` when nobody stated anything, since a table of "tidak disebut" says nothing.
  private func table(_ title: String, _ groups: [Labelled], _ tally: UnitTally) -> Groups? {
    let found = groups.compactMap { label, group in tally.group(group).map { (label: label, tally: $0) } }
      .filter { $0.tally.respondents > 0 }
    guard found.contains(where: { !Self.isUnstated($0.label) }) else { return nil }
    let profile = ProfileTable(
      title: title, counts: found.map { (label: $0.label, respondents: $0.tally.respondents) },
      suppressBelow: rules.suppressBelow)
    guard let profile else { return nil }
    return Groups(title: title, rows: zip(profile.rows, found).map { row, group in (row, group.tally) })
  }

  private static func isUnstated(_ label: String) -> Bool {
    label.hasPrefix("tidak disebut") || label == "tanpa tanggal"
  }

  func report(_ groups: Groups) -> IKMReport.Breakdown {
    IKMReport.Breakdown(title: groups.title, lines: groups.rows.map { line($0.row, $0.tally) })
  }

  private func line(_ row: ProfileTable.Row, _ tally: GroupTally) -> IKMReport.Breakdown.Line {
    switch row.cell {
    case .suppressed:
      return IKMReport.Breakdown.Line(
        label: row.label, n: .absent(.suppressed), share: .absent(.suppressed), score: .absent(.suppressed), mutu: nil)
    case .shown(let respondents, let tenths):
      let score = tally.ikm(table: rules.mutu)
      return IKMReport.Breakdown.Line(
        label: row.label, n: .value(Figure(respondents)), share: .value(Figure(scaled: tenths, decimals: 1)),
        score: Measure(score?.rounded, or: .noData), mutu: score?.mutu.rawValue)
    }
  }
}
