import IKM
import Reports
import Statistics

/// The weakest unsur of a survey with the groups behind them: which service, month or kind of respondent pulls them down.
struct WeakUnsurBuilder {
  let groups: [SurveyBreakdowns.Groups]
  let rules: IKMRules

  /// Groups that are named for each unsur.
  private static let most = 3

  /// In the order given, which is that of the report's lowest unsur; without those behind which no group stands out.
  func weakest(_ slots: [Int], _ survey: MeasuredSurvey, _ lines: [IKMReport.UnsurLine]) -> [IKMReport.WeakUnsur] {
    let everybody = survey.tally.everybody
    return slots.compactMap { slot in
      let sources = sources(slot, everybody)
      guard !sources.isEmpty else { return nil }
      return IKMReport.WeakUnsur(
        code: lines[slot].code, label: lines[slot].label, nrr: lines[slot].nrr, sources: sources)
    }
  }

  /// One group of each kind, those that lack most first.
  private func sources(_ slot: Int, _ everybody: GroupTally) -> [IKMReport.WeakUnsur.Source] {
    let found = groups.enumerated().compactMap { place, kind -> (place: Int, lack: Int, IKMReport.WeakUnsur.Source)? in
      let shortfall = UnsurShortfall.greatest(
        slot: slot, among: kind.shown.map(\.tally), of: everybody, least: rules.suppressBelow)
      guard let shortfall else { return nil }
      let source = IKMReport.WeakUnsur.Source(
        breakdown: kind.title, label: kind.shown[shortfall.group].label, n: shortfall.respondents,
        nrr: Figure(shortfall.nrr, decimals: 3), othersNRR: Figure(shortfall.othersNRR, decimals: 3))
      return (place, shortfall.lack, source)
    }
    let ordered = found.sorted { a, b in a.lack != b.lack ? a.lack > b.lack : a.place < b.place }
    return ordered.prefix(Self.most).map(\.2)
  }
}
