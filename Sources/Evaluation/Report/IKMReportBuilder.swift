import IKM
import Reports
import Statistics

/// Lays out the survey of one unit.
struct IKMReportBuilder {
  let rules: IKMRules
  let breakdowns: SurveyBreakdowns
  /// Median NRR of units of the same type by unsur key; units that lack five peers have none.
  let peers: [String: Fraction]

  func report(_ survey: MeasuredSurvey, _ error: SamplingError?, population: Int?) -> IKMReport {
    let tally = survey.tally
    let score = survey.result.score
    let groups = breakdowns.groups(survey)
    let unsur = unsurLines(survey)
    let lowest = Self.lowest(survey)
    return IKMReport(
      questionnaire: tally.questionnaire.name,
      score: Measure(score?.rounded, or: survey.result.absence), mutu: score?.mutu.rawValue,
      mutuLabel: score.map { rules.mutu.label(for: $0.mutu) },
      n: score?.used ?? 0, received: tally.received, blankRule: survey.rule.rawValue, otherRule: otherRule(survey),
      unsur: unsur, lowest: lowest, interval: SurveyStatistics.interval(error),
      adequacy: adequacy(users: population, respondents: score?.used ?? 0),
      reliability: SurveyStatistics.reliability(tally),
      breakdowns: groups.map { breakdowns.report($0) },
      weakest: WeakUnsurBuilder(groups: groups, rules: rules).weakest(lowest, survey, unsur),
      variants: (score.map { rules.reconcile($0, of: tally) } ?? []).map { variant in
        IKMReport.Variant(name: variant.name, score: .value(Figure(variant.rounded)), mutu: variant.mutu.rawValue)
      },
      nextLetter: score.flatMap { SurveyStatistics.nextLetter($0, rules: rules) },
      distribution: distribution(survey))
  }

  /// Unsur that a plan is made for and that are looked into.
  private static let lowestCount = 3

  /// Slots of the lowest means, which are compared exact; equal ones in the order of the questionnaire.
  private static func lowest(_ survey: MeasuredSurvey) -> [Int] {
    let means = survey.tally.unsurMeans(survey.rule).enumerated().compactMap { slot, mean in
      mean.nrr.map { (slot: slot, nrr: $0) }
    }
    let sorted = means.sorted { a, b in a.nrr != b.nrr ? a.nrr < b.nrr : a.slot < b.slot }
    return sorted.prefix(lowestCount).map(\.slot)
  }

  private func otherRule(_ survey: MeasuredSurvey) -> IKMReport.OtherRule? {
    guard survey.tally.received > 0 else { return nil }
    let other = survey.other.score
    return IKMReport.OtherRule(
      name: (survey.rule == .lengkap ? BlankRule.tersedia : .lengkap).rawValue,
      score: Measure(other?.rounded, or: survey.other.absence), mutu: other?.mutu.rawValue,
      changesMutu: other != nil && survey.result.score != nil && other?.mutu != survey.result.score?.mutu)
  }

  private func unsurLines(_ survey: MeasuredSurvey) -> [IKMReport.UnsurLine] {
    let instrument = rules.instrument(survey.tally.questionnaire.name)
    return survey.tally.unsurMeans(survey.rule).enumerated().map { index, mean in
      let converted = mean.converted.map { RoundedScore($0) }
      return IKMReport.UnsurLine(
        code: "U\(index + 1)", key: mean.unsur.key, label: instrument?.label(of: mean.unsur) ?? mean.unsur.key,
        nrr: Measure(mean.nrr, decimals: 3, or: .noData), score: Measure(converted, or: .noData),
        mutu: converted.map { rules.mutu.mutu(for: $0).rawValue }, n: mean.answers,
        peerNRR: Measure(peers[mean.unsur.key], decimals: 3, or: .noData))
    }
  }

  private func adequacy(users: Int?, respondents: Int) -> IKMReport.Adequacy {
    let need = users.flatMap { rules.sampleSize.need(users: $0) }
    let text: String
    switch rules.sampleSize.adequacy(users: users, respondents: respondents) {
    case .met(let need): text = "Cukup: \(respondents) responden dari sedikitnya \(need) yang diperlukan."
    case .short(let need, let missing):
      text = "Kurang \(missing): \(respondents) responden dari sedikitnya \(need) yang diperlukan."
    case .unknownUsers: text = "Jumlah pengguna layanan tidak diketahui, sehingga kecukupan sampel tidak dapat dinilai."
    case .moreRespondentsThanUsers(let users, _):
      text =
        "Responden (\(respondents)) melebihi pengguna yang tercatat (\(users)): periksa jumlah pengguna di register."
    }
    return IKMReport.Adequacy(population: users, required: need, text: text)
  }

  private func distribution(_ survey: MeasuredSurvey) -> [IKMReport.ScoreCounts] {
    let tally = survey.tally
    let counts = tally.questionnaire.unsur.indices.map { tally.answerCounts($0, survey.rule) }
    guard tally.received > 0, counts.allSatisfy({ $0 != nil }) else { return [] }
    return counts.compactMap(\.self).map { IKMReport.ScoreCounts(counts: $0) }
  }
}
