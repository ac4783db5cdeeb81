import IKM
import Reports
import Statistics

/// The weakest unsur of a survey with the groups behind them: which service, month or kind of respondent pulls them down.
struct WeakUnsurBuilder {
  let groups: [SurveyBreakdowns.Groups]
  let rules: IKMRules

  /// Unsur that are looked into, and groups that are named for each.
  private static let most = 3

  /// The lowest first, equal ones in the order of the questionnaire; without those behind which no group stands out.
  func weakest(_ survey: MeasuredSurvey, _ lines: [IKMReport.UnsurLine]) -> [IKMReport.WeakUnsur] {
    let everybody = survey.tally.everybody
    let means = survey.tally.unsurMeans(survey.rule).enumerated().compactMap { slot, mean in
      mean.nrr.map { (slot: slot, nrr: $0) }
    }
    let lowest = means.sorted { a, b in a.nrr != b.nrr ? a.nrr < b.nrr : a.slot < b.slot }.prefix(Self.most)
    return lowest.compactMap { slot, _ in
      let sources = sources(slot, everybody)
      guard !sources.isEmpty else { return nil }
      return IKMReport.WeakUnsur(
        code: lines[slot].code, label: lines[slot].label, nrr: lines[slot].nrr, sources: sources)
    }
  }

  /// One group of each kind, those that lack most first.
  private func sources(_ slot: Int, _ everybody: GroupTally) -> [IKMReport.WeakUnsur.Source] {
    let found = groups.enumerated().compactMap { place, kind -> (place: Int, lack: Int, IKMReport.WeakUnsur.Source)? in
      let shown = kind.shown
      let shortfall = UnsurShortfall.greatest(
        slot: slot, among: shown.map(\.tally), of: everybody, least: rules.suppressBelow)
      guard let shortfall else { return nil }
      let source = IKMReport.WeakUnsur.Source(
        breakdown: kind.title, label: shown[shortfall.group].label, n: shortfall.respondents,
        nrr: Figure(shortfall.nrr, decimals: 3), othersNRR: Figure(shortfall.othersNRR, decimals: 3))
      return (place, shortfall.lack, source)
    }
    let ordered = found.sorted { a, b in a.lack != b.lack ? a.lack > b.lack : a.place < b.place }
    return ordered.prefix(Self.most).map(\.2)
  }
}
