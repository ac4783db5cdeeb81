import CivilTime
import IKM
import Reports
import Statistics

/// Services, months and respondent groups of one survey, small cells hidden (IKM-9).
struct SurveyBreakdowns {
  let rules: IKMRules
  let period: DatePeriod

  /// Groups of one kind with what may be said of each.
  struct Groups {
    let title: String
    let rows: [(row: ProfileTable.Row, tally: GroupTally)]

    /// Groups with a name of their own whose figures may be shown.
    var shown: [(label: String, tally: GroupTally)] {
      rows.compactMap { row, tally in
        if case .shown = row.cell, !SurveyBreakdowns.isUnstated(row.label) { (row.label, tally) } else { nil }
      }
    }
  }

  func groups(_ survey: MeasuredSurvey) -> [Groups] {
    let tally = survey.tally
    guard tally.complete > 0 else { return [] }
    return [
      table(
        IKMReport.Breakdown.services, survey.services.enumerated().map { ($0.element, .service($0.offset)) }, tally),
      table("Bulan", months, tally),
      table("Jam", HourSlot.allCases.map { ($0.label, .hour($0)) } + [("tidak disebut", .hour(nil))], tally),
      table("Jenis kelamin", Sex.allCases.map { ($0.label, .sex($0)) } + [("tidak disebut", .sex(nil))], tally),
      table("Usia", AgeBand.allCases.map { ($0.label, .age($0)) } + [("tidak disebut", .age(nil))], tally),
      table(
        "Pendidikan", Education.allCases.map { ($0.label, .education($0)) } + [("tidak disebut", .education(nil))],
        tally),
      table(
        "Pekerjaan", Occupation.allCases.map { ($0.label, .occupation($0)) } + [("tidak disebut", .occupation(nil))],
        tally),
      table(
        "Disabilitas", Disability.allCases.map { ($0.label, .disability($0)) } + [("tidak disebut", .disability(nil))],
        tally),
    ].compactMap(\.self)
  }

  private var months: [(String, RespondentGroup)] {
    let (year, month, _) = period.start.components
    return (0..<min(period.monthCount, 24)).map { index in
      let total = year * 12 + month - 1 + index
      let number = total % 12 + 1
      return ("\(total / 12)-" + (number < 10 ? "0" : "") + "\(number)", RespondentGroup.month(index))
    } + [("tanpa tanggal", .month(nil))]
  }

  /// `nil` when nobody stated anything, since a table of "tidak disebut" says nothing.
  private func table(_ title: String, _ groups: [(String, RespondentGroup)], _ tally: UnitTally) -> Groups? {
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
